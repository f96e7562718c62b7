import { consoleApi } from "#shared/api/console.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { dossierId } from "#shared/protocol/dossier-key.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { recordConsents } from "./asks.ts";
import type { Desk } from "./desk.ts";
import type { DossierRow, OpenDossier } from "./dossiers.ts";
import { harvest, type Received } from "./envelopes.ts";
import { dossierOf, type FindRow, fileInto, groupByMailbox, leftLoose, type MailboxGroup } from "./filing.ts";
import { type Problem, problemOfCall } from "./problem.ts";
import { reference } from "./reference.ts";

/** What is in no dossier: shown, and tried again next round. */
export interface Loose {
  /** Addressed to this member, of a dossier of which the member is none. */
  readonly unfiled: readonly Received[];
  /** Of dossiers that could not be opened or added to. */
  readonly stuck: readonly Received[];
  /** Of dossiers that were destroyed or archived: nothing can be added to them any more. */
  readonly ended: readonly Received[];
}

/** What one round over the inbox brought. */
export interface Round extends Loose {
  /** Dossiers to which something was added, or that were new. */
  readonly changed: readonly OpenDossier[];
  /** Addressed to this member and not in order. */
  readonly strange: number;
  /** Under a list that this console cannot get: for whom they are is not known, and they are tried again. */
  readonly unopened: number;
  /** The last batch that was worked off in this session: the next round begins there. */
  readonly last: number;
}

/** The last batch that this member worked off before, on any device: where a round begins. */
export async function lastRead(desk: Pick<Desk, "caller">): Promise<Result<number, Problem>> {
  // Never backwards: asking for 0 changes nothing and answers where the server stands.
  const answer = await desk.caller.call(consoleApi.putInboxRead, { path: {}, body: { batch: 0 } });
  return answer.ok ? ok(answer.value.batch) : fail(problemOfCall(answer.error));
}

/** These end a round; any other problem is of one dossier and must not stop the next. */
const OF_THE_CONNECTION: readonly Problem[] = ["offline", "busy", "ended"];

/** `undefined`: a dossier of which the caller is no member; `ended`: one whose content is gone. */
async function fileGroup(
  desk: Desk,
  group: MailboxGroup,
  find: FindRow,
): Promise<Result<OpenDossier | "ended" | undefined, Problem>> {
  const open = await dossierOf(desk, group, find);
  if (!open.ok || open.value === undefined || open.value === "ended") return open;
  const filed = await fileInto(desk, open.value, group.messages);
  if (!filed.ok) return filed;
  // What was filed is safe; a consent that could not be written down is when the dossier is opened next.
  const recorded = await recordConsents(desk, filed.value);
  return recorded.ok ? recorded : filed;
}

/** A mailbox that moved in this very round: no list knows its new key yet. */
function rowOfMoved(changed: readonly OpenDossier[], mailbox: string): DossierRow | undefined {
  return changed.find(({ dossier }) => dossier.mailbox.signKeys.some((key) => toBase64Url(key) === mailbox))
    ?.row;
}

/**
 * How long a message that fits no dossier keeps its batch from being noted as read, in days. Rows live at least until
 * every reader noted them, so without an end anybody outside could keep the whole inbox from ever being emptied by one
 * message that fits nowhere. Twice the 90 days that a row lives: long enough for whoever is away for a season.
 */
const HOLD_DAYS = 180;

/**
 * As {@link HOLD_DAYS}, for what came after its dossier had ended: nobody can ever file it. Less than the 30 days that
 * a row lives at least (infra/settings.ts), so that it comes back in every session and no row goes late because of it.
 */
const ENDED_HOLD_DAYS = 28;

/** The last batch before the first that still has something to be filed, or to be shown in the next session. */
function readUpTo(desk: Pick<Desk, "today">, last: number, { unfiled, stuck, ended }: Loose): number {
  const within = (days: number) => (received: Received) => desk.today() - received.day < days;
  const held = [
    ...[...unfiled, ...stuck].filter(within(HOLD_DAYS)),
    ...ended.filter(within(ENDED_HOLD_DAYS)),
  ];
  return Math.min(last, ...held.map(({ batch }) => batch - 1));
}

interface Sorted extends Loose {
  readonly changed: OpenDossier[];
  readonly unfiled: Received[];
  readonly stuck: Received[];
  readonly ended: Received[];
}

/** Files each group; only a problem of the connection ends it. */
async function fileAll(
  desk: Desk,
  messages: readonly Received[],
  find: FindRow,
): Promise<Result<Sorted, Problem>> {
  const sorted: Sorted = { changed: [], unfiled: [], stuck: [], ended: [] };
  for (const group of groupByMailbox(messages)) {
    const filed = await fileGroup(
      desk,
      group,
      (mailbox, derived) => rowOfMoved(sorted.changed, mailbox) ?? find(mailbox, derived),
    );
    if (!filed.ok) {
      if (OF_THE_CONNECTION.includes(filed.error)) return filed;
      sorted.stuck.push(...group.messages);
    } else if (filed.value === undefined) sorted.unfiled.push(...group.messages);
    else if (filed.value === "ended") sorted.ended.push(...group.messages);
    else {
      sorted.changed.push(filed.value);
      sorted.unfiled.push(...leftLoose(filed.value.dossier, group.messages));
    }
  }
  return ok(sorted);
}

const NOTHING: Loose = { unfiled: [], stuck: [], ended: [] };

/**
 * Fetches what came after batch `after`, opens it and files it: a new melding opens its dossier, anything later is
 * added to the dossier of its mailbox. `pending` is what earlier rounds of this session could not file; it is tried
 * again. A batch is noted as read only when everything in it and before it is in its dossier, so that what is not
 * comes back in every session, for a time; a round that was broken off is done again and finds what it had filed.
 */
export async function workInbox(
  desk: Desk,
  after: number,
  find: FindRow,
  pending: Loose = NOTHING,
): Promise<Result<Round, Problem>> {
  const harvested = await harvest(desk, after);
  if (!harvested.ok) return harvested;
  const { received, strange, unopened } = harvested.value;
  const left = [...pending.unfiled, ...pending.stuck, ...pending.ended];
  const ids = new Set(left.map(({ envelopeId }) => envelopeId));
  const fresh = received.filter(({ envelopeId }) => !ids.has(envelopeId));
  const filed = await fileAll(desk, [...left, ...fresh], find);
  if (!filed.ok) return filed;
  const last = Math.min(harvested.value.last, ...unopened.map((batch) => batch - 1));
  const before = readUpTo(desk, after, pending);
  const noted = readUpTo(desk, last, filed.value);
  if (noted > before) {
    const answer = await desk.caller.call(consoleApi.putInboxRead, { path: {}, body: { batch: noted } });
    if (!answer.ok) return fail(problemOfCall(answer.error));
  }
  return ok({
    ...filed.value,
    // What is fetched again in the next round is counted then.
    strange: strange.filter((batch) => batch <= last).length,
    unopened: unopened.length,
    last,
  });
}

/** A melding that named this member as a reader, of a dossier that was opened without her. */
export interface Passed {
  /** As the dossier's members speak of it. */
  readonly reference: string;
  readonly day: number;
}

/**
 * The dossier of a melding has all readers whom the melder chose, each console sees to that for its own (filing.ts);
 * but a colleague's could be another program. Whoever was passed over is told, in every session until it is mended.
 */
export function passedOver(desk: Pick<Desk, "directory">, unfiled: readonly Received[]): Passed[] {
  return groupByMailbox(unfiled).flatMap(({ messages: [first] }) => {
    if (first === undefined || first.opened.message.kind !== "melding") return [];
    const id = dossierId(desk.directory.instanceId, first.opened.mailboxSign);
    return [{ reference: reference(id), day: first.day }];
  });
}
