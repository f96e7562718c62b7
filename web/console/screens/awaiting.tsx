import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import { useArrival } from "./use-arrival.ts";

interface AwaitingProps {
  /** Was on the list and no longer is. */
  readonly former: boolean;
  /** Milliseconds since 1970 of the last look after the first. */
  readonly lookedAt: number | undefined;
  readonly onLook: () => void;
  readonly onFile: () => void;
}

/** For somebody with keys whom no list names: what is awaited, and from whom. */
export function Awaiting({ former, lookedAt, onLook, onFile }: AwaitingProps) {
  const text = useMessages().keys.awaiting;
  const language = useLanguage();
  const heading = useArrival();
  const time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  return (
    <>
      <Heading level={1} headingRef={heading}>
        {former ? text.formerTitle : text.title}
      </Heading>
      <Paragraph kind="lead">{former ? text.former : text.text}</Paragraph>
      {former ? null : <AwaitingSteps />}
      <ButtonGroup>
        <Button kind="primary" onClick={onLook}>
          {text.look}
        </Button>
        {former ? null : <Button onClick={onFile}>{text.fileAgain}</Button>}
      </ButtonGroup>
      <p role="status">{lookedAt === undefined || former ? "" : text.looked(time.format(lookedAt))}</p>
    </>
  );
}

/** Who does what until the keys work. */
export function AwaitingSteps() {
  const text = useMessages().keys.awaiting;
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.stepsTitle}</Heading>
      <ol>
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
