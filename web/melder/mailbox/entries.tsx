import { dayFromIso } from "#shared/domain/day.ts";
import type { VerifiedMessage } from "#shared/protocol/board-message.ts";
import type { OwnRecord } from "#shared/protocol/board-own.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { Details } from "#web/ui/components/details.tsx";
import { Heading, Paragraph, PlainText } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { mailboxRead as en } from "../messages/en/mailbox-read.ts";
import { mailboxRead as nl } from "../messages/nl/mailbox-read.ts";
import { listText, useRoleText } from "../person.tsx";
import { type AskingMessage, asks } from "../replies/reply-of.ts";
import { ReplyPanel } from "../replies/reply-panel.tsx";
import { useNameOf } from "./names.ts";
import { entryId, type OpenMailboxView, timelineOf } from "./timeline.ts";

const useText = messagesOf({ nl, en });

interface EntriesProps {
  readonly view: OpenMailboxView;
  readonly directory: Directory;
  /** Missing where nothing can be answered. */
  readonly onAnswer: ((message: AskingMessage, reply: OwnRecord | undefined) => void) | undefined;
}

/** What was sent to and fro, as one list. */
export function Entries({ view, directory, onAnswer }: EntriesProps) {
  const { line: text } = useText();
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.title}</Heading>
      {view.messages.length === 0 ? <Paragraph>{text.noAnswer}</Paragraph> : null}
      <ol class="melder-entries">
        {timelineOf(view).map((entry) => (
          <li key={entry.key}>
            {entry.by === "melder" ? (
              <Own record={entry.record} underway={entry.underway} directory={directory} />
            ) : (
              <Message
                message={entry.message}
                reply={entry.reply}
                directory={directory}
                onAnswer={onAnswer}
              />
            )}
          </li>
        ))}
      </ol>
      <Details summary={text.ownTextTitle}>
        {text.ownText.map((sentence) => (
          <Paragraph key={sentence}>{sentence}</Paragraph>
        ))}
      </Details>
    </section>
  );
}

/** That it arrived, when, and for whom it was. What was written is in no record: nobody can read it here. */
function Own(props: { record: OwnRecord; underway: boolean; directory: Directory }) {
  const { record, underway, directory } = props;
  const { line: text } = useText();
  const language = useLanguage();
  const day = dayText(record.day, language);
  return (
    <article class="nl-card nl-stack melder-entry--own">
      <Heading level={3}>{text.own[record.reply === null ? record.kind : "reply"]}</Heading>
      <Paragraph>{underway ? text.underway(day) : text.arrived(day)}</Paragraph>
      {record.kind === "withdrawal" && !underway ? <Paragraph>{text.notYou}</Paragraph> : null}
      <People label={text.canRead} ids={record.readers} directory={directory} />
      <People label={text.notFor} ids={record.leftOut} directory={directory} />
    </article>
  );
}

interface MessageProps extends Pick<EntriesProps, "directory" | "onAnswer"> {
  readonly message: VerifiedMessage;
  readonly reply: OwnRecord | undefined;
}

/** Whoever signed, then and now: a person who left stays the author of what was written. */
function Message({ message, reply, directory, onAnswer }: MessageProps) {
  const { line: text } = useText();
  const language = useLanguage();
  const day = dayText(message.day, language);
  const asking = asks(message) ? message : undefined;
  return (
    <article
      class="nl-card nl-stack"
      id={entryId(message)}
      tabIndex={-1}
      aria-label={`${text.staff[message.kind]}, ${day}`}
    >
      <Heading level={3}>{text.staff[message.kind]}</Heading>
      <Paragraph kind="subtle">
        <Author message={message} directory={directory} />. {day}. {text.verified}.
      </Paragraph>
      <MessageText message={message} />
      {asking ? (
        <ReplyPanel
          message={asking}
          reply={reply}
          directory={directory}
          onAnswer={onAnswer && (() => onAnswer(asking, reply))}
        />
      ) : null}
      <People label={text.membersNow} ids={message.members} directory={directory} />
      <People label={text.notFor} ids={message.leftOut} directory={directory} />
      <Paragraph kind="subtle">{text.until(dayText(message.readableUntil, language))}</Paragraph>
    </article>
  );
}

function MessageText({ message: { kind, text: words } }: { message: VerifiedMessage }) {
  const { line: text } = useText();
  const language = useLanguage();
  const moved = kind === "moved" ? dayFromIso(words) : undefined;
  if (moved !== undefined) return <Paragraph>{text.movedOn(dayText(moved, language))}</Paragraph>;
  return words === "" ? null : <PlainText text={words} />;
}

function Author({ message: { author: id }, directory }: Pick<MessageProps, "message" | "directory">) {
  const { line: text } = useText();
  const roleText = useRoleText();
  const present = directory.staff.find((entry) => entry.id === id);
  const author = present ?? directory.former.find((entry) => entry.id === id);
  const name = author?.name ?? id;
  const role = author ? roleText(author) : "";
  return <>{present ? text.from(name, role) : text.fromFormer(name, role)}</>;
}

function People(props: { label: (names: string) => string; ids: readonly StaffId[]; directory: Directory }) {
  const language = useLanguage();
  const nameOf = useNameOf(props.directory);
  if (props.ids.length === 0) return null;
  return <Paragraph kind="subtle">{props.label(listText(props.ids.map(nameOf), language))}</Paragraph>;
}
