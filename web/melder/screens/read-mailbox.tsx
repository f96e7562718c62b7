import type { VerifiedMessage } from "#shared/protocol/board-message.ts";
import type { OwnRecord } from "#shared/protocol/board-own.ts";
import type { MailboxView } from "#shared/protocol/board-reader.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { verifyReceipt } from "#shared/protocol/receipt.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph, PlainText } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { nextDue } from "../journey/due.ts";
import { isEmpty } from "../journey/empty-mailbox.ts";
import { mailbox as en } from "../messages/en/mailbox.ts";
import { mailbox as nl } from "../messages/nl/mailbox.ts";
import { listText, useRoleText } from "../person.tsx";
import { ReceiptCard } from "../receipt-card.tsx";
import { ScreenTitle } from "../screen-title.tsx";

const useText = messagesOf({ nl, en });

/** What the board holds for one mailbox, and how new that board is. */
export interface OpenMailboxView extends MailboxView {
  readonly boardDay: number;
  readonly stale: boolean;
}

interface ReadMailboxProps {
  readonly name: string;
  readonly view: OpenMailboxView;
  readonly directory: Directory;
  readonly onWrite: () => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

export function ReadMailbox({ name, view, directory, onWrite, onAgain, onClose }: ReadMailboxProps) {
  const text = useText();
  const empty = isEmpty(view);
  return (
    <>
      <ScreenTitle title={text.title} />
      <Paragraph>
        <strong>{text.name(name)}</strong>
      </Paragraph>
      <BoardState view={view} />
      {empty ? <Empty /> : <Filled view={view} directory={directory} />}
      <ButtonGroup>
        {directory.expired ? null : (
          <Button kind={empty ? "secondary" : "primary"} onClick={onWrite}>
            {text.write}
          </Button>
        )}
        <Button onClick={onAgain}>{text.again}</Button>
        <Button kind={empty ? "primary" : "secondary"} onClick={onClose}>
          {text.close}
        </Button>
      </ButtonGroup>
    </>
  );
}

function BoardState({ view }: { view: OpenMailboxView }) {
  const text = useText();
  const language = useLanguage();
  const day = dayText(view.boardDay, language);
  return (
    <>
      {view.stale ? (
        <Notice kind="warning" title={text.stale(day)}>
          <p>{text.staleWhat}</p>
        </Notice>
      ) : (
        <Paragraph kind="subtle">{text.board(day)}</Paragraph>
      )}
      {view.unverified > 0 ? <Notice kind="warning" title={text.unverified(view.unverified)} /> : null}
      {view.missing.length > 0 ? (
        <Notice kind="info" title={text.missingMessages(view.missing.length)} />
      ) : null}
    </>
  );
}

function Empty() {
  const text = useText();
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.emptyTitle}</Heading>
      <Paragraph>{text.empty}</Paragraph>
      <Paragraph>{text.emptyWords}</Paragraph>
      <Paragraph>{text.emptyOld}</Paragraph>
      <Paragraph>{text.emptyWrite}</Paragraph>
    </section>
  );
}

function Filled({ view, directory }: { view: OpenMailboxView; directory: Directory }) {
  const text = useText();
  return (
    <>
      <DueNotice view={view} directory={directory} />
      <section class="nl-stack">
        <Heading level={2}>{text.messagesTitle}</Heading>
        {view.messages.length === 0 ? <Paragraph>{text.noMessages}</Paragraph> : null}
        {view.messages.map((message) => (
          <Message key={toBase64Url(message.hash)} message={message} directory={directory} />
        ))}
      </section>
      <section class="nl-stack">
        <Heading level={2}>{text.arrivedTitle}</Heading>
        {view.own.map((record) => (
          <Own key={toBase64Url(record.messageId)} record={record} directory={directory} />
        ))}
      </section>
      <RepeatedReceipt view={view} directory={directory} />
    </>
  );
}

/** The acknowledgement repeats the receipt, so that nobody needs to keep a file. */
function RepeatedReceipt({ view, directory }: { view: OpenMailboxView; directory: Directory }) {
  const receipt = view.messages.find((message) => message.receipt !== null)?.receipt;
  if (!receipt) return null;
  const { instanceId, receiptKey } = directory;
  const holds = verifyReceipt({ ...receipt, instanceId, receiptKey });
  return holds ? <ReceiptCard receipt={receipt} holds directory={directory} /> : null;
}

function DueNotice({ view, directory }: { view: OpenMailboxView; directory: Directory }) {
  const text = useText();
  const language = useLanguage();
  const due = nextDue(view, directory);
  if (!due) return null;
  const day = dayText(due.day, language, true);
  if (!due.late) return <Notice kind="info" title={text.due[due.term](day)} />;
  return (
    <Notice kind="warning" title={text.dueLate[due.term](day)}>
      <p>{text.due.lateWhat}</p>
    </Notice>
  );
}

/** Whoever signed, then and now: a person who left stays the author of what was written. */
function Message({ message, directory }: { message: VerifiedMessage; directory: Directory }) {
  const text = useText();
  const language = useLanguage();
  const roleText = useRoleText();
  const present = directory.staff.find(({ id }) => id === message.author);
  const author = present ?? directory.former.find(({ id }) => id === message.author);
  const name = author?.name ?? message.author;
  const role = author ? roleText(author) : "";
  return (
    <article
      class="nl-card nl-stack"
      aria-label={`${text.kind[message.kind]}, ${dayText(message.day, language)}`}
    >
      <Heading level={3}>{text.kind[message.kind]}</Heading>
      <Paragraph kind="subtle">
        {present ? text.from(name, role) : text.fromFormer(name, role)}. {dayText(message.day, language)}.{" "}
        {text.verified}.
      </Paragraph>
      <PlainText text={message.text} />
      <People label={text.membersNow} ids={message.members} directory={directory} />
      <People label={text.notFor} ids={message.leftOut} directory={directory} />
      <Paragraph kind="subtle">{text.until(dayText(message.readableUntil, language))}</Paragraph>
    </article>
  );
}

function Own({ record, directory }: { record: OwnRecord; directory: Directory }) {
  const text = useText();
  const language = useLanguage();
  return (
    <article class="nl-card nl-stack">
      <Heading level={3}>{text.arrived(dayText(record.day, language))}</Heading>
      <People label={text.canRead} ids={record.readers} directory={directory} />
      <People label={text.notFor} ids={record.leftOut} directory={directory} />
    </article>
  );
}

function People(props: { label: (names: string) => string; ids: readonly StaffId[]; directory: Directory }) {
  const language = useLanguage();
  const nameOf = useNameOf(props.directory);
  if (props.ids.length === 0) return null;
  return <Paragraph kind="subtle">{props.label(listText(props.ids.map(nameOf), language))}</Paragraph>;
}

/** The name of a reader, also of one who left. */
export function useNameOf(directory: Directory): (id: StaffId) => string {
  const text = useText();
  return (id) => {
    const present = directory.staff.find((entry) => entry.id === id);
    if (present) return present.name;
    return text.formerReader(directory.former.find((entry) => entry.id === id)?.name ?? id);
  };
}
