import { useEffect, useState } from "preact/hooks";
import type { Result } from "#shared/protocol/result.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Details } from "#web/ui/components/details.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import type { Caller } from "../work/caller.ts";
import { loadStep, makePasskey, type PasskeyProblem, showPasskey } from "../work/passkey.ts";
import type { Problem } from "../work/problem.ts";
import { PasskeyAttempt, usePasskey } from "./passkey-attempt.tsx";
import { useArrival } from "./use-arrival.ts";

interface PasskeyProps {
  readonly caller: Caller;
  /** Called when this sign-in may go on. */
  readonly onShown: () => void;
}

/** Between signing in and everything else: a passkey is shown, or the first one made. */
export function Passkey({ caller, onShown }: PasskeyProps) {
  const text = useMessages();
  const { step, problem, reload } = useStep(caller, onShown);
  const [made, setMade] = useState(false);
  if (problem !== undefined)
    return (
      <Notice kind="error" announce>
        <p>{text.problems[problem]}</p>
        <Button onClick={reload}>{text.shell.retry}</Button>
      </Notice>
    );
  if (made) return <Made caller={caller} onOn={onShown} />;
  if (step === undefined) return <p role="status">{text.passkey.loading}</p>;
  if (step === "closed") return <Closed onAgain={reload} />;
  return step === "make" ? (
    <Ask
      key="make"
      kind="make"
      work={() => makePasskey(caller, __ORGANISATION__.name)}
      onDone={() => setMade(true)}
    />
  ) : (
    <Ask key="show" kind="show" work={() => showPasskey(caller)} onDone={onShown} />
  );
}

type Open = "closed" | "make" | "show";

/** What is asked of the person. Where nothing is (another window was first), it goes on by itself. */
function useStep(caller: Caller, onShown: () => void) {
  const [step, setStep] = useState<Open>();
  const [problem, setProblem] = useState<Problem>();
  const look = async () => {
    setProblem(undefined);
    const loaded = await loadStep(caller);
    if (!loaded.ok) return setProblem(loaded.error);
    const now = loaded.value.step;
    if (now === "off" || now === "done") onShown();
    else setStep(now);
  };
  useEffect(() => void look(), [caller]);
  return { step, problem, reload: () => void look() };
}

interface AskProps {
  readonly kind: "make" | "show";
  readonly work: () => Promise<Result<void, PasskeyProblem>>;
  readonly onDone: () => void;
}

function Ask({ kind, work, onDone }: AskProps) {
  const messages = useMessages().passkey;
  const text = messages[kind];
  const heading = useArrival();
  const attempt = usePasskey(work, onDone);
  return (
    <>
      <Heading level={1} headingRef={heading}>
        {text.title}
      </Heading>
      <Paragraph kind="lead">{text.lead}</Paragraph>
      <Paragraph>{text.how}</Paragraph>
      <PasskeyAttempt attempt={attempt}>
        <Button kind="primary" onClick={attempt.start} unavailable={attempt.working}>
          {text.go}
        </Button>
      </PasskeyAttempt>
      {kind === "show" ? (
        <Details summary={messages.lost.summary}>
          <Paragraph>{messages.lost.text}</Paragraph>
        </Details>
      ) : null}
    </>
  );
}

/** The first one is made; a second one is offered while the person is at it. */
function Made({ caller, onOn }: { caller: Caller; onOn: () => void }) {
  const messages = useMessages().passkey;
  const heading = useArrival();
  const [extra, setExtra] = useState(0);
  const attempt = usePasskey(
    () => makePasskey(caller, __ORGANISATION__.name),
    () => setExtra((before) => before + 1),
  );
  return (
    <>
      <Heading level={1} headingRef={heading}>
        {messages.made.title}
      </Heading>
      <Notice kind="ok" announce>
        <p>{extra > 0 ? messages.extra.done : messages.made.text}</p>
      </Notice>
      <Paragraph>{messages.made.second}</Paragraph>
      <PasskeyAttempt attempt={attempt}>
        <ButtonGroup>
          <Button kind="primary" onClick={onOn}>
            {messages.made.on}
          </Button>
          <Button onClick={attempt.start} unavailable={attempt.working}>
            {messages.made.another}
          </Button>
        </ButtonGroup>
      </PasskeyAttempt>
    </>
  );
}

function Closed({ onAgain }: { onAgain: () => void }) {
  const text = useMessages().passkey.closed;
  const heading = useArrival();
  return (
    <>
      <Heading level={1} headingRef={heading}>
        {text.title}
      </Heading>
      <Paragraph kind="lead">{text.lead}</Paragraph>
      <Paragraph>{text.why}</Paragraph>
      <Paragraph>{text.what}</Paragraph>
      <Button onClick={onAgain}>{text.again}</Button>
    </>
  );
}

/** For later: a further passkey, in a sign-in that showed one. */
export function ExtraPasskey({ caller }: { caller: Caller }) {
  const text = useMessages().passkey;
  const [made, setMade] = useState(false);
  const attempt = usePasskey(
    () => makePasskey(caller, __ORGANISATION__.name),
    () => setMade(true),
  );
  return (
    <Details summary={text.extra.summary}>
      <Paragraph>{text.extra.text}</Paragraph>
      {made ? (
        <Notice kind="ok" announce>
          <p>{text.extra.done}</p>
        </Notice>
      ) : null}
      <PasskeyAttempt attempt={attempt}>
        <Button onClick={attempt.start} unavailable={attempt.working}>
          {text.make.go}
        </Button>
      </PasskeyAttempt>
    </Details>
  );
}
