import { useEffect, useState } from "preact/hooks";
import type { Result } from "#shared/protocol/result.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Details } from "#web/ui/components/details.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import type { Caller } from "../work/caller.ts";
import {
  loadStep,
  makeFurtherPasskey,
  makePasskey,
  type PasskeyProblem,
  showPasskey,
} from "../work/passkey.ts";
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
      <>
        <Heading level={1}>{text.passkey.title}</Heading>
        <Notice kind="error" announce>
          <p>{text.problems[problem]}</p>
          <Button onClick={reload}>{text.shell.retry}</Button>
        </Notice>
      </>
    );
  if (made) return <Made caller={caller} onOn={onShown} onMoved={onShown} />;
  if (step === undefined)
    return (
      <>
        <Heading level={1}>{text.passkey.title}</Heading>
        <p role="status">{text.passkey.loading}</p>
      </>
    );
  if (step === "closed") return <Closed onAgain={reload} />;
  if (step === "no-session") return <NoSession onAgain={reload} />;
  return step === "make" ? (
    <Ask
      key="make"
      kind="make"
      work={() => makePasskey(caller, __ORGANISATION__.name)}
      onDone={() => setMade(true)}
      onMoved={reload}
    />
  ) : (
    <Ask key="show" kind="show" work={() => showPasskey(caller)} onDone={onShown} onMoved={reload} />
  );
}

type Open = "closed" | "no-session" | "make" | "show";

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
  /** Called when something else is asked of this sign-in by now. */
  readonly onMoved: () => void;
}

function Ask({ kind, work, onDone, onMoved }: AskProps) {
  const messages = useMessages().passkey;
  const text = messages[kind];
  const heading = useArrival();
  const attempt = usePasskey(work, onDone, onMoved);
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
function Made({ caller, onOn, onMoved }: { caller: Caller; onOn: () => void; onMoved: () => void }) {
  const messages = useMessages().passkey;
  const heading = useArrival();
  const [extra, setExtra] = useState(0);
  const attempt = usePasskey(
    () => makeFurtherPasskey(caller, __ORGANISATION__.name),
    () => setExtra((before) => before + 1),
    onMoved,
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
      <Paragraph>{messages.extra.confirm}</Paragraph>
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
      <Paragraph>{text.anew}</Paragraph>
      <Button onClick={onAgain}>{text.again}</Button>
    </>
  );
}

/** Nothing that the person can do: an operator must switch something on at the sign-in service. */
function NoSession({ onAgain }: { onAgain: () => void }) {
  const { noSession: text, closed } = useMessages().passkey;
  const heading = useArrival();
  return (
    <>
      <Heading level={1} headingRef={heading}>
        {text.title}
      </Heading>
      <Paragraph kind="lead">{text.lead}</Paragraph>
      <Paragraph>{text.what}</Paragraph>
      <Button onClick={onAgain}>{closed.again}</Button>
    </>
  );
}
