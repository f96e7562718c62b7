import { assemble, type Content } from "./board-assembly.ts";
import type { BoardIndex } from "./board-index.ts";
import { verifyPage } from "./board-index.ts";
import { MONTH_SLOTS, monthOf, monthsBetween, OWN_LANE, recordsOf, tagOf } from "./board-layout.ts";
import { type VerifiedMessage, verifyMessage } from "./board-message.ts";
import { type OwnRecord, verifyOwnRecord } from "./board-own.ts";
import { openRecord, recordTag } from "./board-record.ts";
import { toBase64Url } from "./bytes.ts";
import type { Directory } from "./directory.ts";
import type { ProtocolError } from "./errors.ts";
import { keyHolders } from "./key-holders.ts";
import type { MailboxKeys } from "./mailbox-keys.ts";
import { fail, ok, type Result } from "./result.ts";

/** A mailbox's view of the whole board (SPEC.md, Reading the board). Everything was fetched; nothing is asked for. */
export interface MailboxView {
  /** Each once, oldest first; whoever carried them, the author's signature held. */
  readonly messages: readonly VerifiedMessage[];
  readonly own: readonly OwnRecord[];
  /** Slots of the own lane in this month that no record on the board uses. */
  readonly freeSelfSlots: readonly number[];
  /** Contents under this mailbox's tags that could not be put together or whose signature did not hold. */
  readonly unverified: number;
  /** Numbers that an author's messages skip: no longer on the board, or kept from it. */
  readonly missing: readonly { readonly author: string; readonly number: number }[];
}

/** A reply is sealed, then waits for its batch: a queue of two months is beyond any setting. */
const QUEUE_DAYS = 62;
/** The melder's clock may be behind that of staff. */
const CLOCK_DAYS = 2;
interface Slot {
  readonly lane: string;
  readonly month: number;
  readonly j: number;
}

/**
 * Finds, opens and verifies everything for `keys` in the index's pages, given in order. One bad record or message
 * never hides the next. Errors: `missing-page` (fewer pages than the index names), `truncated`, `digest`.
 */
export function readBoard(options: {
  readonly keys: MailboxKeys;
  readonly directory: Directory;
  readonly index: BoardIndex;
  readonly pages: readonly Uint8Array[];
  readonly today: number;
}): Result<MailboxView, ProtocolError> {
  const { keys, directory, index, pages, today } = options;
  for (const [i, page] of index.pages.entries()) {
    const bytes = pages[i];
    if (bytes === undefined) return fail("missing-page");
    const verified = verifyPage(page, bytes);
    if (!verified.ok) return verified;
  }
  const slots = slotTable(keys, directory, today);
  const found = pages
    .flatMap(recordsOf)
    .map((record) => ({ record, slot: slots.get(toBase64Url(tagOf(record))) }))
    .filter((hit): hit is { record: Uint8Array; slot: Slot } => hit.slot !== undefined);
  const carriers = found.map(({ record }) => openRecord(record, keys.kem));
  const contents = assemble(carriers.flatMap((carrier) => (carrier.ok ? [carrier.value] : [])));
  const read = verifyAll(contents.whole, keys, directory);
  const month = monthOf(today);
  const used = found
    .filter(({ slot }) => slot.lane === OWN_LANE && slot.month === month)
    .map(({ slot }) => slot.j);
  return ok({
    messages: read.messages,
    own: read.own,
    freeSelfSlots: Array.from({ length: MONTH_SLOTS }, (_, j) => j).filter((j) => !used.includes(j)),
    unverified: carriers.filter((carrier) => !carrier.ok).length + contents.incomplete + read.refused,
    missing: gaps(read.messages),
  });
}

/** Every tag that a live record of this mailbox can have: all lanes, present and former, months and slots. */
function slotTable(keys: MailboxKeys, directory: Directory, today: number): Map<string, Slot> {
  const lanes = new Set([OWN_LANE, ...keyHolders(directory).map(({ id }) => id)]);
  const months = monthsBetween(today - directory.policy.recordDays - QUEUE_DAYS, today + CLOCK_DAYS);
  const table = new Map<string, Slot>();
  for (const lane of lanes)
    for (const month of months)
      for (let j = 0; j < MONTH_SLOTS; j += 1)
        table.set(toBase64Url(recordTag(keys.tagKey, lane, month, j)), { lane, month, j });
  return table;
}

function verifyAll(contents: readonly Content[], keys: MailboxKeys, directory: Directory) {
  const context = {
    instanceId: directory.instanceId,
    mailboxSign: keys.sign.publicKey,
    holders: keyHolders(directory),
  };
  const messages: VerifiedMessage[] = [];
  const own: OwnRecord[] = [];
  let refused = 0;
  for (const { kind, bytes } of contents) {
    if (kind === "message") {
      const message = verifyMessage(bytes, context);
      if (message.ok) messages.push(message.value);
      else refused += 1;
    } else {
      const record = verifyOwnRecord(bytes, context);
      if (record.ok) own.push(record.value);
      else refused += 1;
    }
  }
  messages.sort((a, b) => a.day - b.day || compareText(a.author, b.author) || a.number - b.number);
  own.sort((a, b) => a.day - b.day || compareText(toBase64Url(a.messageId), toBase64Url(b.messageId)));
  return { messages, own, refused };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function gaps(messages: readonly VerifiedMessage[]): { author: string; number: number }[] {
  return [...Map.groupBy(messages, ({ author }) => author)].flatMap(([author, list]) => {
    const numbers = new Set(list.map(({ number }) => number));
    const last = Math.max(...numbers);
    return Array.from({ length: last }, (_, i) => i + 1)
      .filter((number) => !numbers.has(number))
      .map((number) => ({ author, number }));
  });
}
