import type { ComponentChildren } from "preact";
import { dayFromIso } from "#shared/domain/day.ts";
import { FACTS } from "#shared/domain/facts.ts";
import { MOVE_LABELS } from "#shared/domain/moves.ts";
import type { Message } from "#shared/protocol/message.ts";
import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { BulletList, Heading, Paragraph, PlainText, Visible } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import { claimOf, type KnownReply } from "../work/asks.ts";
import type { BoardState } from "../work/board.ts";
import { type Desk, nameOf } from "../work/desk.ts";
import type { ConsentItem, MoveItem, ReceivedItem, SentItem, ThreadItem } from "../work/thread.ts";
import { ReceivedMessage } from "./received-message.tsx";
import { Asked, ReplyInWords } from "./reply-in-words.tsx";

interface ThreadProps {
  readonly desk: Desk;
  readonly items: readonly ThreadItem[];
  /** How each sent message stands on the board, by sequence number. */
  readonly board: ReadonlyMap<number, BoardState>;
  readonly onResend: (item: SentItem) => void;
  /** What the melder answered to what was asked. */
  readonly replies: readonly KnownReply[];
}

/** Everything in the dossier in the order of its events. */
export function Thread({ desk, items, board, onResend, replies }: ThreadProps) {
  const text = useMessages().dossier.thread;
  if (items.length === 0) return <Paragraph>{text.empty}</Paragraph>;
  return (
    <ol class="console-thread">
      {items.map((item) => (
        <li key={item.seq}>
          <Entry {...{ desk, item, onResend, replies }} board={board.get(item.seq)} />
        </li>
      ))}
    </ol>
  );
}

interface EntryProps {
  readonly desk: Desk;
  readonly item: ThreadItem;
  readonly board: BoardState | undefined;
  readonly onResend: (item: SentItem) => void;
  readonly replies: readonly KnownReply[];
}

function Entry({ desk, item, board, onResend, replies }: EntryProps) {
  const text = useMessages().dossier.thread;
  const language = useLanguage();
  switch (item.type) {
    case "received":
      return <Received desk={desk} item={item} known={replies.find(({ seq }) => seq === item.seq)} />;
    case "sent":
      return (
        <Frame kind="staff" title={sentTitle(item, text)} foot={<Author desk={desk} item={item} />}>
          <SentText item={item} />
          {item.ask === null ? null : (
            <Asked
              desk={desk}
              ask={item.ask}
              replies={replies.filter(({ answer }) => answer.seq === item.seq)}
            />
          )}
          <BoardLine item={item} board={board} mine={item.author === desk.me} onResend={onResend} />
        </Frame>
      );
    case "note":
      return (
        <Frame kind="note" title={text.note} foot={<Author desk={desk} item={item} />}>
          <PlainText text={item.text} />
        </Frame>
      );
    case "move":
      return (
        <Frame kind="note" title={MOVE_LABELS[item.move][language]} foot={<Author desk={desk} item={item} />}>
          <MoveFacts item={item} />
          {item.text === "" ? null : <PlainText text={item.text} />}
        </Frame>
      );
    case "consent":
      return <Consent desk={desk} item={item} />;
  }
}

/** What came from the melder: what it answers, if it answers, before its own words. */
function Received(props: { desk: Desk; item: ReceivedItem; known: KnownReply | undefined }) {
  const { desk, item, known } = props;
  const { asks, dossier } = useMessages();
  const text = dossier.thread;
  const language = useLanguage();
  const { message } = item;
  const saysNoMore = known !== undefined && "content" in message && message.content.text.trim() === "";
  return (
    <Frame
      kind="melder"
      title={known === undefined ? messageTitle(message.kind, text) : asks.replyTitle}
      foot={text.day(dayText(item.day, language))}
    >
      <Paragraph kind="subtle">
        {text.readers(item.readers.map((id) => nameOf(desk, id).name).join(", "))}
      </Paragraph>
      {item.raised === undefined ? null : <p>{text.raised(dossier.levels[item.raised])}</p>}
      {claimOf(item) === null ? null : <ReplyInWords desk={desk} known={known} />}
      {item.oldWords ? <Notice kind="warning" title={text.oldWords} /> : null}
      {saysNoMore ? null : <ReceivedMessage item={item} caller={desk.caller} />}
    </Frame>
  );
}

/** What came in, in one line. */
export function messageTitle(
  kind: Message["kind"],
  text: ReturnType<typeof useMessages>["dossier"]["thread"],
): string {
  return { ...text, "follow-up": text.followUp }[kind];
}

function sentTitle({ kind }: SentItem, text: ReturnType<typeof useMessages>["dossier"]["thread"]): string {
  if (kind === "moved") return text.moved;
  return kind === "acknowledgement" ? text.acknowledgement : text.answer;
}

/** What a console wrote by itself is said in the reader's language; what a person wrote, as it was written. */
function SentText({ item: { kind, text: words } }: { item: SentItem }) {
  const text = useMessages().dossier.thread;
  const language = useLanguage();
  const day = kind === "moved" ? dayFromIso(words) : undefined;
  if (day === undefined) return <PlainText text={words} />;
  return <Paragraph>{text.movedText(dayText(day, language))}</Paragraph>;
}

function Consent({ desk, item }: { desk: Desk; item: ConsentItem }) {
  const text = useMessages().asks.consentNote;
  return (
    <Frame kind="note" title={text.title} foot={<Author desk={desk} item={item} />}>
      <p>
        <strong>
          <Visible text={consentText(item, text)} />
        </strong>
      </p>
      <PlainText text={item.text} />
      {item.from === "reply" ? <Paragraph kind="subtle">{text.by}</Paragraph> : null}
      {item.from === "unproved" ? <Notice kind="warning" title={text.unproved} /> : null}
    </Frame>
  );
}

/** Only what follows from the melder's own reply is said of the melder. */
function consentText(
  { from, given, subject }: ConsentItem,
  text: ReturnType<typeof useMessages>["asks"]["consentNote"],
): string {
  if (from === "unproved") return (given ? text.claimedGiven : text.claimedRefused)(subject);
  return (given ? text.given : text.refused)(subject);
}

function MoveFacts({ item }: { item: MoveItem }) {
  const language = useLanguage();
  return item.facts.length === 0 ? null : (
    <BulletList items={item.facts.map((fact) => FACTS[fact][language])} />
  );
}

function Author({ desk, item }: { desk: Desk; item: ThreadItem }) {
  const text = useMessages().dossier.thread;
  const language = useLanguage();
  const { name, former } = nameOf(desk, item.author);
  return `${text.byColleague(former ? text.former(name) : name)}. ${text.written(dayText(item.day, language))}.`;
}

/** Whether the message is really there for the melder: seen on the board, not believed from a server. */
function BoardLine(props: {
  item: SentItem;
  board: BoardState | undefined;
  mine: boolean;
  onResend: (item: SentItem) => void;
}) {
  const text = useMessages().dossier.thread.board;
  const language = useLanguage();
  const { item, board, mine, onResend } = props;
  if (board === undefined) return <Paragraph kind="subtle">{text.unchecked}</Paragraph>;
  if (board.at === "published") {
    return <Paragraph kind="subtle">{text.published(dayText(board.day, language))}</Paragraph>;
  }
  if (board.at === "missing") {
    return (
      <Notice kind="warning">
        <p>{text.missing}</p>
        {mine ? <Button onClick={() => onResend(item)}>{text.resend}</Button> : null}
      </Notice>
    );
  }
  if (board.at === "expired") return <Paragraph kind="subtle">{text.expired}</Paragraph>;
  return <Paragraph kind="subtle">{text.waiting(dayText(board.expected, language))}</Paragraph>;
}

function Frame(props: {
  kind: "melder" | "staff" | "note";
  title: string;
  foot: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <article class={`console-message console-message--${props.kind} nl-stack`}>
      <div class="console-message__head">
        <Heading level={3}>{props.title}</Heading>
        <p class="nl-paragraph--subtle">{props.foot}</p>
      </div>
      {props.children}
    </article>
  );
}
