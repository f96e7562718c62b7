import { useEffect, useRef, useState } from "preact/hooks";
import type { Result } from "#shared/protocol/result.ts";
import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { StepIndicator } from "#web/ui/components/step-indicator.tsx";
import { Heading } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import type { Caller } from "../work/caller.ts";
import { watchIdle } from "../work/idle-lock.ts";
import { type NewSecrets, storeVault, type VaultToStore } from "../work/new-keys.ts";
import type { Problem } from "../work/problem.ts";
import { nextPaint } from "./next-paint.ts";
import { RecoverySheet } from "./recovery-sheet.tsx";
import { useArrival } from "./use-arrival.ts";
import { WordsToKeep } from "./words-to-keep.tsx";

interface KeepSecretsProps {
  readonly caller: Caller;
  readonly secrets: NewSecrets;
  /** For the printed sheet. */
  readonly name: string;
  /** Locks the vault under these secrets: seconds of work. */
  readonly lock: () => Result<VaultToStore, Problem>;
  /** Numbers the screens where they stand in a longer row. */
  readonly steps?: { readonly first: number; readonly of: number };
  /** Said while it locks, and what a refusal or a lost answer means for the papers. */
  readonly text: { readonly storing: string; readonly problems: Partial<Readonly<Record<Problem, string>>> };
  readonly onStored: (stored: VaultToStore) => void;
  /** Nothing was stored, and the words are to be forgotten. */
  readonly onGone: () => void;
}

/** From words on the screen to words on paper to a vault on the server that they open; or nothing at all. */
export function KeepSecrets(props: KeepSecretsProps) {
  const { secrets, steps, name, onGone } = props;
  const text = useMessages().keys.keep;
  const [at, setAt] = useState<"passphrase" | "recovery" | "storing">("passphrase");
  const storing = at === "storing";
  // Words that nobody stored must not stay on a screen that nobody looks at.
  useEffect(() => (storing ? undefined : watchIdle(window, onGone)), [storing, onGone]);
  const go = (to: typeof at) => {
    setAt(to);
    scrollTo(0, 0);
  };
  const step = (n: number) => (steps ? <StepIndicator step={steps.first + n} of={steps.of} /> : null);
  if (at === "storing") return <Storing {...props} />;
  if (at === "passphrase" || secrets.recovery === undefined)
    return (
      <WordsToKeep
        key="passphrase"
        step={step(0)}
        title={text.passphrase}
        words={secrets.passphrase}
        why={text.passphraseWhy}
        keep={text.passphraseKeep}
        onKept={() => go(secrets.recovery ? "recovery" : "storing")}
      />
    );
  const { words } = secrets.recovery;
  return (
    <WordsToKeep
      key="recovery"
      step={step(1)}
      title={text.recovery}
      words={words}
      why={text.recoveryWhy}
      keep={text.recoveryKeep}
      sheet={<RecoverySheet name={name} words={words} />}
      onKept={() => go("storing")}
    />
  );
}

/** Refusals that another try cannot change. */
const FINAL: readonly Problem[] = ["conflict", "not-allowed", "no-argon", "ended", "passkey-required"];

/** Locks once and sends until the server has it: the same bytes again are the same vault. */
function Storing({ caller, lock, text, onStored }: KeepSecretsProps) {
  const messages = useMessages();
  const heading = useArrival();
  const vault = useRef<VaultToStore | undefined>(undefined);
  const [problem, setProblem] = useState<Problem>();
  const gone = useRef(false);
  const store = async () => {
    setProblem(undefined);
    await nextPaint();
    // The vault may have been closed meanwhile: what is locked then is no longer anybody's keys.
    if (gone.current) return;
    if (vault.current === undefined) {
      const locked = lock();
      if (!locked.ok) return setProblem(locked.error);
      vault.current = locked.value;
    }
    const refused = await storeVault(caller, vault.current);
    if (gone.current) return;
    if (refused !== undefined) return setProblem(refused);
    onStored(vault.current);
  };
  useEffect(() => {
    void store();
    return () => {
      gone.current = true;
    };
  }, []);
  return (
    <>
      <Heading level={1} headingRef={heading}>
        {messages.keys.own.title}
      </Heading>
      {problem === undefined ? (
        <p role="status">{text.storing}</p>
      ) : (
        <Notice kind="error" announce>
          <p>{text.problems[problem] ?? messages.problems[problem]}</p>
          {FINAL.includes(problem) ? null : (
            <Button onClick={() => void store()}>{messages.shell.retry}</Button>
          )}
        </Notice>
      )}
    </>
  );
}
