import { consoleApi } from "#shared/api/console.ts";
import { type Channel, CONSULTATION, type Level, raised } from "#shared/domain/register.ts";
import { isConfidant } from "#shared/domain/roles.ts";
import { LIVING_STATES } from "#shared/domain/states.ts";
import { equal, fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import type { Dossier } from "#shared/protocol/dossier.ts";
import { dossierId } from "#shared/protocol/dossier-key.ts";
import { openDossier } from "#shared/protocol/dossier-members.ts";
import type { OpenedEnvelope } from "#shared/protocol/envelope.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { append, type Draft } from "./append.ts";
import { type Desk, writerOf } from "./desk.ts";
import { type DossierRow, listRows, type OpenDossier, openRow } from "./dossiers.ts";
import type { Received } from "./envelopes.ts";
import { fromOldWords } from "./old-words.ts";
import { type Problem, problemOfCall } from "./problem.ts";

/** Messages of one mailbox, in the order in which they can be filed. */
export interface MailboxGroup {
  /** base64url. */
  readonly mailbox: string;
  readonly messages: readonly Received[];
}

type Kind = OpenedEnvelope["message"]["kind"];

/**
 * The order within one mailbox. A batch has none: a melding opens the dossier, a move comes after what the old words may
 * have said before it, and an objection after the move.
 */
const ORDER: Readonly<Record<Kind, number>> = {
  melding: 0,
  consultation: 0,
  "follow-up": 1,
  withdrawal: 1,
  rekey: 2,
  objection: 3,
};

/** The order of mailboxes: what opens a dossier, then what moves one, so that the new words find it. */
const FIRST: readonly (readonly Kind[])[] = [["melding", "consultation"], ["rekey"]];

/** Groups what came in by the sign key of its mailbox. */
export function groupByMailbox(received: readonly Received[]): MailboxGroup[] {
  const groups = Map.groupBy(received, ({ opened }) => toBase64Url(opened.mailboxSign));
  const order = ({ opened }: Received) => ORDER[opened.message.kind];
  return [...groups]
    .map(([mailbox, messages]) => ({ mailbox, messages: messages.toSorted((a, b) => order(a) - order(b)) }))
    .sort((a, b) => groupOrder(a) - groupOrder(b));
}

function groupOrder({ messages }: MailboxGroup): number {
  const found = FIRST.findIndex((kinds) =>
    messages.some(({ opened }) => kinds.includes(opened.message.kind)),
  );
  return found === -1 ? FIRST.length : found;
}

/** Whether the dossier has this message already: by mailbox and message id, which is how a replay is known. */
function isFiled(dossier: Dossier, { mailboxSign, message }: OpenedEnvelope): boolean {
  return dossier.filed.some(
    (filed) => equal(filed.mailboxSign, mailboxSign) && equal(filed.message.messageId, message.messageId),
  );
}

/**
 * Whether a raadpleging would be read by anybody but those to whom the melder turned, and vertrouwenspersonen. The words
 * of a melding may carry one: then it is in no dossier, and is shown to its vertrouwenspersoon apart.
 */
function wouldBeShared(
  { staff, former }: Desk["directory"],
  { members }: Dossier,
  { message, readers }: OpenedEnvelope,
): boolean {
  if (message.kind !== "consultation") return false;
  return members.some((id) => {
    const entry = [...staff, ...former].find((each) => each.id === id);
    return !readers.includes(id) && !(entry !== undefined && isConfidant(entry.role));
  });
}

/** What old words say of the level raises no register row, which nothing could lower again. */
function filedDraft({ envelopeId, day, opened }: Received, dossier: Dossier, today: number): Draft {
  const place = { seq: dossier.head.seq + 1, mailboxSign: opened.mailboxSign };
  return {
    payload: {
      kind: "filed",
      day: today,
      envelopeId: fromBase64Url(envelopeId) ?? new Uint8Array(),
      received: day,
      directoryHash: opened.directoryHash,
    },
    attachment: opened.signed,
    keepFiles: opened.message.files.map(({ blobId }) => blobId),
    ...(fromOldWords(dossier, place) ? {} : { level: opened.message.level }),
  };
}

/** The messages that {@link fileInto} left out of the dossier. */
export function leftLoose(dossier: Dossier, messages: readonly Received[]): Received[] {
  return messages.filter(({ opened }) => !isFiled(dossier, opened));
}

/**
 * Adds the messages that are not in the dossier yet; what a colleague's console filed meanwhile is left alone, and so is
 * a raadpleging that others would read.
 */
export async function fileInto(
  desk: Desk,
  open: OpenDossier,
  messages: readonly Received[],
): Promise<Result<OpenDossier, Problem>> {
  let current = open;
  for (const received of messages) {
    const next = await append(desk, current, (dossier) =>
      isFiled(dossier, received.opened) || wouldBeShared(desk.directory, dossier, received.opened)
        ? undefined
        : filedDraft(received, dossier, desk.today()),
    );
    if (!next.ok) return next;
    current = next.value;
  }
  return ok(current);
}

/** Readers whom the melder chose, as far as they can read today: an appointment may have ended since. */
function firstMembers(desk: Desk, opened: OpenedEnvelope): StaffId[] {
  const canRead = new Set(
    desk.directory.staff
      .filter(({ kem, appointedUntil }) => kem !== null && appointedUntil >= desk.today())
      .map(({ id }) => id),
  );
  return opened.readers.filter((id) => canRead.has(id));
}

/**
 * What the register row says of how it came in and who knows the name: as the melder signed it. No site of ours makes a
 * raadpleging that anybody else reads as well; whoever does has told the meldpunt, and that is a melding.
 */
function channelAndLevel(
  { directory }: Desk,
  members: readonly StaffId[],
  { message, filedBy }: OpenedEnvelope,
): { channel: Channel; level: Level } {
  const staff = directory.staff.filter(({ id }) => members.includes(id));
  if (message.kind === "consultation" && staff.every(({ role }) => isConfidant(role)))
    return { channel: CONSULTATION, level: message.level };
  if (filedBy !== "confirmed") return { channel: "site", level: message.level };
  return { channel: "vp", level: raised("vp-knows", message.level) };
}

/**
 * Opens the dossier of a melding or a raadpleging. `conflict` from the server means that a colleague's console was
 * first; then it is in the list and is read from there. `undefined`: there is such a dossier, and the caller is no
 * member of it.
 */
async function openDossierFor(
  desk: Desk,
  { envelopeId, opened }: Received,
): Promise<Result<DossierRow | undefined, Problem>> {
  const idBytes = dossierId(desk.directory.instanceId, opened.mailboxSign);
  const id = toBase64Url(idBytes);
  const members = firstMembers(desk, opened);
  const created = openDossier({
    directory: desk.directory,
    author: writerOf(desk),
    members,
    day: desk.today(),
    dossierId: idBytes,
    leftOut: opened.leftOut,
  });
  if (!created.ok) return fail("internal");
  const { event, wraps } = created.value;
  const answer = await desk.caller.call(consoleApi.createDossier, {
    path: {},
    body: {
      dossierId: id,
      envelopeId,
      ...channelAndLevel(desk, members, opened),
      event: toBase64Url(event),
      wraps: wraps.map(({ member, wrap }) => ({ member, wrap: toBase64Url(wrap) })),
    },
  });
  if (answer.ok) {
    const own = wraps.filter(({ member }) => member === desk.me).map(({ wrap }) => ({ epoch: 0, wrap }));
    const { register } = answer.value;
    return ok({ id, idBytes, register, head: 1, epoch: 0, wraps: own, summary: null });
  }
  if (answer.error !== "conflict") return fail(problemOfCall(answer.error));
  const rows = await listRows(desk);
  return rows.ok ? ok(rows.value.find((row) => row.id === id)) : rows;
}

/** The listed dossier of a mailbox: by a key that it has or had, or by the id that its first key gives. */
export type FindRow = (mailbox: string, derivedId: string) => DossierRow | undefined;

/**
 * The dossier to which a mailbox's messages belong, opened; `ended` for one whose content is gone, which takes nothing
 * any more; `undefined` where the caller is no member of one.
 */
export async function dossierOf(
  desk: Desk,
  group: MailboxGroup,
  find: FindRow,
): Promise<Result<OpenDossier | "ended" | undefined, Problem>> {
  const [first] = group.messages;
  if (first === undefined) return ok(undefined);
  const derived = toBase64Url(dossierId(desk.directory.instanceId, first.opened.mailboxSign));
  const known = find(group.mailbox, derived);
  if (known !== undefined) return openLiving(desk, known);
  const { kind } = first.opened.message;
  if (kind !== "melding" && kind !== "consultation") return ok(undefined);
  const row = await openDossierFor(desk, first);
  if (!row.ok) return row;
  return row.value === undefined ? ok(undefined) : openLiving(desk, row.value);
}

async function openLiving(desk: Desk, row: DossierRow): Promise<Result<OpenDossier | "ended", Problem>> {
  return LIVING_STATES.includes(row.register.state) ? openRow(desk, row) : ok("ended");
}
