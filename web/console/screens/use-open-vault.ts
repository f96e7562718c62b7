import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Vault } from "#shared/protocol/vault.ts";
import { useMessages } from "../messages/index.ts";
import { LOCK_MINUTES, type LockReason, watchIdle } from "../work/idle-lock.ts";
import { wipeVault } from "../work/vault.ts";

interface OpenVault<Opened> {
  readonly opened: Opened | undefined;
  readonly setOpened: (opened: Opened) => void;
  readonly close: () => void;
  /** What the person who finds it closed is told; undefined where nothing closed it. */
  readonly lockedBecause: string | undefined;
}

/**
 * A vault that a screen before the desk holds open: under the same lock as the desk. Its seeds are overwritten when
 * it closes, when the page is left and when the screen goes.
 */
export function useOpenVault<Opened extends { readonly vault: Vault }>(): OpenVault<Opened> {
  const text = useMessages().unlock;
  const [opened, setOpened] = useState<Opened>();
  const [reason, setReason] = useState<LockReason>();
  const held = useRef<Vault>(undefined);
  held.current = opened?.vault;
  const lock = useCallback((because: LockReason | undefined) => {
    if (held.current !== undefined) wipeVault(held.current);
    setOpened(undefined);
    setReason(because);
  }, []);
  const isOpen = opened !== undefined;
  useEffect(() => (isOpen ? watchIdle(window, lock) : undefined), [isOpen, lock]);
  useEffect(
    () => () => {
      if (held.current !== undefined) wipeVault(held.current);
    },
    [],
  );
  const lockedBecause = reason === "idle" ? text.lockedByTime(LOCK_MINUTES) : reason && text.locked;
  return { opened, setOpened, close: useCallback(() => lock(undefined), [lock]), lockedBecause };
}
