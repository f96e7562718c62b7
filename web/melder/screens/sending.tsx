import { useEffect, useRef, useState } from "preact/hooks";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Details } from "#web/ui/components/details.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Progress } from "#web/ui/components/progress.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import type { Delivered, Delivery, DeliveryError, DeliveryStep } from "../journey/delivery.ts";
import { send as en } from "../messages/en/send.ts";
import { send as nl } from "../messages/nl/send.ts";
import { OtherWays } from "../other-ways.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { api } from "../site.ts";

const useText = messagesOf({ nl, en });

interface SendingProps {
  readonly delivery: Delivery;
  readonly onDelivered: (delivered: Delivered) => void;
  /** Back to what was written; nothing of it is lost. */
  readonly onChange: () => void;
  /** The list of readers is another than when this was sealed. */
  readonly onReaders: () => void;
}

interface Running {
  readonly step: DeliveryStep;
  readonly part: number;
}

/** Sends, shows how far it is, and says plainly when and why it stopped. */
export function Sending({ delivery, onDelivered, onChange, onReaders }: SendingProps) {
  const [running, setRunning] = useState<Running>({ step: { name: "prepare" }, part: 0 });
  const [error, setError] = useState<DeliveryError>();
  const [round, setRound] = useState(0);
  const stop = useRef(new AbortController());
  useEffect(() => {
    const control = new AbortController();
    stop.current = control;
    setError(undefined);
    delivery
      .run({ api, signal: control.signal, onProgress: (step, part) => setRunning({ step, part }) })
      .then((result) => {
        if (result.ok) onDelivered(result.value);
        else setError(result.error);
      });
    return () => control.abort();
    // Once per round: the callbacks are new with every render, the delivery is not.
  }, [delivery, round]);
  if (error === undefined) return <Under running={running} onStop={() => stop.current.abort()} />;
  return (
    <Stopped
      error={error}
      onAgain={() => setRound(round + 1)}
      onChange={error === "readers-changed" ? onReaders : onChange}
    />
  );
}

function Under({ running, onStop }: { running: Running; onStop: () => void }) {
  const text = useText();
  const { step } = running;
  const label = step.name === "file" ? text.step.file(step.file, step.of) : text.step[step.name];
  return (
    <>
      <ScreenTitle title={text.title} />
      <Paragraph>{text.keepOpen}</Paragraph>
      <Progress id="sending" label={label} value={running.part} onStop={onStop} stopLabel={text.stop} />
    </>
  );
}

/** What sending again cannot help: the message or its readers must change first. */
const NEEDS_CHANGE: readonly DeliveryError[] = [
  "file-changed",
  "file-refused",
  "readers-changed",
  "too-long",
];

function Stopped(props: { error: DeliveryError; onAgain: () => void; onChange: () => void }) {
  const { error, onAgain, onChange } = props;
  const text = useText();
  const change = (
    <Button kind={NEEDS_CHANGE.includes(error) ? "primary" : "secondary"} onClick={onChange}>
      {text.change}
    </Button>
  );
  return (
    <>
      <ScreenTitle title={text.stoppedTitle} />
      <Notice kind={error === "stopped" ? "info" : "error"} announce>
        <p>
          <strong>{text.error[error].what}</strong>
        </p>
        <p>{text.kept}</p>
        <p>{text.error[error].todo}</p>
      </Notice>
      <ButtonGroup>
        {NEEDS_CHANGE.includes(error) ? null : (
          <Button kind="primary" onClick={onAgain}>
            {text.again}
          </Button>
        )}
        {change}
      </ButtonGroup>
      {NEEDS_CHANGE.includes(error) ? null : <Paragraph kind="subtle">{text.noDouble}</Paragraph>}
      <Details summary={text.otherWays}>
        <OtherWays />
      </Details>
    </>
  );
}
