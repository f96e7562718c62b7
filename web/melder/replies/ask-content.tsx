import type { Ask } from "#shared/protocol/asks.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph, PlainText } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useNameOf } from "../mailbox/names.ts";
import { useRepliesText } from "./replies-text.ts";
import { isOver } from "./reply-of.ts";

interface AskContentProps<Asked extends Ask = Ask> {
  readonly ask: Asked;
  readonly directory: Directory;
}

/** What is asked, whole: before the answers, so that nobody answers what they did not read. */
export function AskContent({ ask, directory }: AskContentProps) {
  const text = useRepliesText();
  const language = useLanguage();
  switch (ask.kind) {
    case "consent":
      return <ConsentContent ask={ask} directory={directory} />;
    case "talk":
      return (
        <>
          <Paragraph>{text.talk.intro}</Paragraph>
          <Notice kind="info">
            <p>{text.talk.safe}</p>
            <p>{text.talk.known}</p>
            <p>{text.talk.change}</p>
          </Notice>
        </>
      );
    case "record":
      return (
        <>
          <Paragraph>{text.record.intro(dayText(ask.day, language))}</Paragraph>
          <Paragraph>{text.record.right}</Paragraph>
          <section class="nl-card nl-stack">
            <Heading level={2}>{text.record.text}</Heading>
            <PlainText text={ask.record} />
          </section>
          <Paragraph kind="subtle">{text.record.strange}</Paragraph>
        </>
      );
    case "closing":
      return (
        <>
          <Paragraph>{text.closing.intro}</Paragraph>
          <Paragraph>{text.closing.use}</Paragraph>
        </>
      );
  }
}

/** What would be told, and to whom. */
export function ConsentFacts({ ask }: Pick<AskContentProps<Extract<Ask, { kind: "consent" }>>, "ask">) {
  const text = useRepliesText().consent;
  return (
    <dl class="nl-definition-list">
      <dt>{text.what}</dt>
      <dd>
        <PlainText text={ask.what} />
      </dd>
      <dt>{text.to}</dt>
      <dd>
        <PlainText text={ask.to} />
      </dd>
    </dl>
  );
}

/** That somebody who was left out would read comes before everything else. */
function ConsentContent({ ask, directory }: AskContentProps<Extract<Ask, { kind: "consent" }>>) {
  const text = useRepliesText().consent;
  const language = useLanguage();
  const nameOf = useNameOf(directory);
  return (
    <>
      {ask.reader === null ? null : (
        <Notice kind="warning" title={text.reader(nameOf(ask.reader))}>
          <p>{text.readerWhat(nameOf(ask.reader))}</p>
        </Notice>
      )}
      <ConsentFacts ask={ask} />
      <Paragraph>
        {(isOver(ask, directory.verifiedOn) ? text.over : text.until)(dayText(ask.until, language, true))}
      </Paragraph>
      <Paragraph>{text.free}</Paragraph>
      <Paragraph kind="subtle">{text.law}</Paragraph>
    </>
  );
}
