import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Result } from "#shared/protocol/result.ts";
import { Notice } from "#web/ui/components/notice.tsx";
import { useMessages } from "../messages/index.ts";
import type { PasskeyProblem } from "../work/passkey.ts";

interface Attempt {
  readonly working: boolean;
  readonly problem: PasskeyProblem | undefined;
  readonly start: () => void;
}

/**
 * One question of the browser at a time; what came of it stays on the screen until the next. `onMoved`: the screen is
 * no longer the right one, so another must come.
 */
export function usePasskey(
  work: () => Promise<Result<void, PasskeyProblem>>,
  onDone: () => void,
  onMoved: () => void,
): Attempt {
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<PasskeyProblem>();
  const start = async () => {
    setWorking(true);
    setProblem(undefined);
    const outcome = await work();
    setWorking(false);
    if (outcome.ok) onDone();
    else {
      setProblem(outcome.error);
      if (outcome.error === "moved") onMoved();
    }
  };
  return { working, problem, start: () => void start() };
}

/** The buttons, with what is going on or went wrong. */
export function PasskeyAttempt({ attempt, children }: { attempt: Attempt; children: ComponentChildren }) {
  const { passkey, problems } = useMessages();
  const sentences = { ...problems, ...passkey.problems };
  return (
    <>
      {attempt.problem ? (
        <Notice kind="error" announce>
          <p>{sentences[attempt.problem]}</p>
        </Notice>
      ) : null}
      {children}
      <div role="status">
        {attempt.working ? (
          <Notice kind="info">
            <p>{passkey.working}</p>
          </Notice>
        ) : null}
      </div>
    </>
  );
}
