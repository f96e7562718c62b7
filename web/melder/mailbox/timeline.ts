import type { VerifiedMessage } from "#shared/protocol/board-message.ts";
import type { OwnRecord } from "#shared/protocol/board-own.ts";
import type { MailboxView } from "#shared/protocol/board-reader.ts";
import { equal, toBase64Url } from "#shared/protocol/bytes.ts";
import type { Level } from "#shared/protocol/level.ts";
import { raised } from "#shared/protocol/level.ts";

/** What the board holds for one mailbox, how new that board is, and what this visit sent beside it. */
export interface OpenMailboxView extends MailboxView {
  readonly boardDay: number;
  readonly stale: boolean;
  /** Ids, base64url, of own messages that were sent in this visit and are not on the board yet. */
  readonly underway: ReadonlySet<string>;
}

/** One line of the brievenbus. */
export type Entry = { readonly key: string; readonly day: number } & (
  | { readonly by: "melder"; readonly record: OwnRecord; readonly underway: boolean }
  | {
      readonly by: "staff";
      readonly message: VerifiedMessage;
      /** The last own record that answers what this message asks. */
      readonly reply: OwnRecord | undefined;
    }
);

/** The board's own records, with those of this visit that it does not show yet: a reply must not be asked for again. */
export function withSent<View extends MailboxView>(
  view: View,
  sent: readonly OwnRecord[],
): View & Pick<OpenMailboxView, "underway"> {
  const known = new Set(view.own.map(idOf));
  const fresh = sent.filter((record) => !known.has(idOf(record)));
  const own = [...view.own, ...fresh].toSorted((a, b) => a.day - b.day);
  return { ...view, own, underway: new Set(fresh.map(idOf)) };
}

/** Everything in one order, the newest first. */
export function timelineOf({ own, messages, underway }: OpenMailboxView): Entry[] {
  const entries: Entry[] = [
    ...own.map((record): Entry => {
      const key = idOf(record);
      return { by: "melder", key, day: record.day, record, underway: underway.has(key) };
    }),
    ...messages.map((message): Entry => {
      const reply = own.findLast((record) => record.reply !== null && equal(record.reply, message.hash));
      return { by: "staff", key: toBase64Url(message.hash), day: message.day, message, reply };
    }),
  ];
  // Sorting keeps the order of equals: turned round, so that of one kind the later stays in front.
  return entries.toReversed().sort((a, b) => b.day - a.day || rank(b) - rank(a));
}

/** Within one day: what opens the brievenbus comes before any answer, and what is written to it later after. */
function rank(entry: Entry): number {
  if (entry.by === "staff") return 1;
  return ["melding", "consultation", "rekey"].includes(entry.record.kind) ? 0 : 2;
}

/** Who knows the melder's name by now, as her own records have it; staff cannot write these. */
export function presentLevel({ own }: Pick<MailboxView, "own">): Level {
  return own.reduce<Level>((level, record) => raised(level, record.level), "without-name");
}

/** The day on which this was last asked or said. */
export function lastOf({ own }: Pick<MailboxView, "own">, kind: OwnRecord["kind"]): number | undefined {
  return own.findLast((record) => record.kind === kind)?.day;
}

/** Of a message of staff as it stands on the page. */
export function entryId({ hash }: Pick<VerifiedMessage, "hash">): string {
  return `message-${toBase64Url(hash)}`;
}

function idOf({ messageId }: OwnRecord): string {
  return toBase64Url(messageId);
}
