import { useState } from "preact/hooks";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph, PlainText } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import type { IdentityAnswer } from "../work/identity.ts";

interface IdentityProps {
  readonly onOpen: () => Promise<IdentityAnswer>;
}

/**
 * The melder's name, in two deliberate steps. The screen looks the same whether there is a name or not, so that a
 * glance at it tells nothing.
 */
export function IdentityPanel({ onOpen }: IdentityProps) {
  const messages = useMessages();
  const text = messages.dossier.identity;
  const [sure, setSure] = useState(false);
  const [answer, setAnswer] = useState<IdentityAnswer>();
  const open = async () => setAnswer(await onOpen());
  const hide = () => {
    setAnswer(undefined);
    setSure(false);
  };
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.title}</Heading>
      <Paragraph kind="subtle">{text.text}</Paragraph>
      {answer === undefined && !sure ? <Button onClick={() => setSure(true)}>{text.open}</Button> : null}
      {answer === undefined && sure ? (
        <Notice kind="warning" announce>
          <p>{text.sure}</p>
          <ButtonGroup>
            <Button onClick={open}>{text.open}</Button>
            <Button kind="subtle" onClick={hide}>
              {text.hide}
            </Button>
          </ButtonGroup>
        </Notice>
      ) : null}
      {answer === undefined ? null : (
        <div role="status" class="nl-stack">
          <IdentityText answer={answer} />
          <Button onClick={hide}>{text.hide}</Button>
        </div>
      )}
    </section>
  );
}

function IdentityText({ answer }: { answer: IdentityAnswer }) {
  const messages = useMessages();
  const text = messages.dossier.identity;
  switch (answer.at) {
    case "none":
      return <p>{text.none}</p>;
    case "gone":
      return <p>{text.gone}</p>;
    case "problem":
      return <p>{messages.problems[answer.problem]}</p>;
    case "opened":
      return (
        <dl class="nl-definition-list">
          <dt>{text.name}</dt>
          <dd>
            <PlainText text={answer.name} />
          </dd>
          <dt>{text.contact}</dt>
          <dd>
            <PlainText text={answer.contact} />
          </dd>
        </dl>
      );
  }
}
