import type { Ask } from "#shared/protocol/asks.ts";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph, PlainText, Visible } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import { type Desk, nameOf } from "../work/desk.ts";

/** An ask in the words and the order in which the melder reads it (web/melder/replies). */
export function AskPreview({ desk, ask }: { desk: Pick<Desk, "directory">; ask: Ask }) {
  const text = useMessages().asks.preview;
  return (
    <section class="nl-card nl-stack">
      <Heading level={4}>{text.title}</Heading>
      <AskContent desk={desk} ask={ask} />
    </section>
  );
}

export function AskContent({ desk, ask }: { desk: Pick<Desk, "directory">; ask: Ask }) {
  const text = useMessages().asks.preview;
  const language = useLanguage();
  switch (ask.kind) {
    case "consent":
      return <ConsentContent desk={desk} ask={ask} />;
    case "talk":
      return (
        <>
          <p>
            <strong>{text.slots}</strong>
          </p>
          <ul>
            {ask.slots.map((slot) => (
              <li key={slot}>
                <Visible text={slot} />
              </li>
            ))}
            <li>{text.noSlot}</li>
          </ul>
        </>
      );
    case "record":
      return (
        <>
          <p>
            <strong>{text.record(dayText(ask.day, language))}</strong>
          </p>
          <PlainText text={ask.record} />
          <Paragraph kind="subtle">{text.answers.record}</Paragraph>
        </>
      );
    case "closing":
      return (
        <>
          <p>
            <strong>{text.closing}</strong>
          </p>
          <Paragraph kind="subtle">{text.answers.closing}</Paragraph>
        </>
      );
  }
}

function ConsentContent(props: { desk: Pick<Desk, "directory">; ask: Extract<Ask, { kind: "consent" }> }) {
  const { desk, ask } = props;
  const text = useMessages().asks.preview;
  const language = useLanguage();
  const reader = ask.reader === null ? undefined : nameOf(desk, ask.reader).name;
  return (
    <>
      {reader === undefined ? null : (
        <Notice kind="warning" title={text.reader(reader)}>
          <p>{text.readerWhat(reader)}</p>
        </Notice>
      )}
      <dl class="nl-definition-list">
        <dt>{text.what}</dt>
        <dd>
          <PlainText text={ask.what} />
        </dd>
        <dt>{text.to}</dt>
        <dd>
          <PlainText text={ask.to} />
        </dd>
        <dt>{text.until}</dt>
        <dd>{dayText(ask.until, language, true)}</dd>
      </dl>
      <Paragraph kind="subtle">{text.answers.consent}</Paragraph>
    </>
  );
}
