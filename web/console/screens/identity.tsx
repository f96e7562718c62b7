import { useState } from "preact/hooks";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph, PlainText } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import type { GivenName, IdentityAnswer } from "../work/identity.ts";
import { messageTitle } from "./thread.tsx";

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
        <>
          {answer.names.length > 1 ? <p>{text.several}</p> : null}
          {answer.names.map((given, i) => (
            <Given key={i} given={given} />
          ))}
        </>
      );
  }
}

/** A name with the message that brought it, so that one from words that somebody found is not taken for the melder's. */
function Given({ given }: { given: GivenName }) {
  const { identity: text, thread } = useMessages().dossier;
  const language = useLanguage();
  return (
    <div class="nl-stack">
      <Paragraph kind="subtle">
        {text.from(messageTitle(given.kind, thread), dayText(given.day, language))}
      </Paragraph>
      {given.oldWords ? <Notice kind="warning" title={thread.oldWords} /> : null}
      <dl class="nl-definition-list">
        <dt>{text.name}</dt>
        <dd>
          <PlainText text={given.name} />
        </dd>
        <dt>{text.contact}</dt>
        <dd>
          <PlainText text={given.contact} />
        </dd>
      </dl>
    </div>
  );
}
