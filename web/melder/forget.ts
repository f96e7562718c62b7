import { useLayoutEffect } from "preact/hooks";
import type { Code } from "#shared/protocol/code.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";

/** The keys of an opened code. */
export interface Opened {
  readonly code: Code;
  readonly keys: MailboxKeys;
}

/**
 * Overwrites the keys when the screen that holds them goes: closing, leaving, turning the page. Texts and words are
 * strings, which only the browser itself can clear; they are let go.
 */
export function useForget(opened: Opened | undefined): void {
  // A layout effect: Preact lets the others clean up after the next paint, and a page that is left has none.
  useLayoutEffect(() => {
    if (!opened) return;
    const { code, keys } = opened;
    const secrets = [code.entropy, keys.kem.secretKey, keys.sign.secretKey, keys.tagKey, keys.withdrawSeed];
    return () => {
      for (const secret of secrets) secret.fill(0);
    };
  }, [opened]);
}
