import { recordAction } from "#functions/adapters/audit-table.ts";
import { type Clock, clock } from "#functions/adapters/clock.ts";
import {
  type DossiersTable,
  dossiersTable,
  FIRST_SEQ,
  putEvent,
  putHead,
} from "#functions/adapters/dossiers-table.ts";
import { type InboxTable, inboxTable } from "#functions/adapters/inbox-table.ts";
import { putWrap } from "#functions/adapters/keys-table.ts";
import { type PublicationTable, publicationTable } from "#functions/adapters/publication-table.ts";
import { putRegister, type RegisterTable, registerTable } from "#functions/adapters/register-table.ts";
import { consoleApi } from "#shared/api/console.ts";
import type { RegisterRow } from "#shared/domain/register.ts";
import { FIRST_STATE } from "#shared/domain/states.ts";
import { equal, fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import { type EventHeader, parseEventHeader } from "#shared/protocol/dossier-layout.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { wrapsOf } from "./dossier-wraps.ts";
import { type StaffDeps, type StaffUse, staffLambda } from "./staff-lambda.ts";

export interface Deps extends StaffDeps {
  readonly clock: Clock;
  readonly dossiers: Pick<DossiersTable, "event">;
  readonly inbox: Pick<InboxTable, "day">;
  readonly publication: Pick<PublicationTable, "batchDay">;
  readonly register: Pick<RegisterTable, "find">;
}

/**
 * Opens a dossier: head, first event, wraps and register row in one transaction. The day of receipt is that of the
 * envelope's row, set here and not by the caller; no link to the envelope is stored. The same event again is the
 * same answer; another one for this mailbox is `conflict`: a colleague was first. A raadpleging is opened for
 * vertrouwenspersonen alone.
 */
export const createDossier: StaffUse<typeof consoleApi.createDossier, Deps> = async (
  { body, staff },
  deps,
) => {
  const { dossierId } = body;
  const today = deps.clock.today();
  const event = fromBase64Url(body.event);
  const header = event && parseEventHeader(event);
  if (event === undefined || !header?.ok || !opens(header.value, dossierId, staff.id))
    return fail("bad-request");
  const wraps = wrapsOf(header.value, body, body.wraps, await deps.directory.read(), today);
  if (!wraps?.some(({ member }) => member === staff.id)) return fail("bad-request");
  const received = await receivedDay(body.envelopeId, deps);
  if (received === undefined) return (await again(dossierId, event, deps)) ?? fail("not-found");

  const register: RegisterRow = {
    dossierId,
    channel: body.channel,
    level: body.level,
    state: FIRST_STATE,
    received,
    acknowledged: null,
    feedback: null,
    closed: null,
    destroyAfter: null,
    lastCopy: null,
    hold: false,
  };
  const stored = { seq: FIRST_SEQ, epoch: 0, author: staff.id, day: today, event };
  const action = { who: staff.id, what: "createDossier", dossierId, day: today };
  const outcome = await recordAction(action, [
    putHead(dossierId),
    putEvent(dossierId, stored),
    putRegister(register),
    ...wraps.map(putWrap),
  ]);
  return outcome.written ? ok({ register }) : ((await again(dossierId, event, deps)) ?? fail("conflict"));
};

/** Whether this is a first event of that dossier, by this author. */
function opens(
  { author, epoch, members, seq, dossierId: id }: EventHeader,
  dossierId: string,
  who: string,
): boolean {
  return (
    toBase64Url(id) === dossierId && author === who && seq === FIRST_SEQ && epoch === 0 && members !== null
  );
}

/** The day on which a released envelope came in. */
async function receivedDay(id: string, { inbox, publication }: Deps): Promise<number | undefined> {
  const row = await inbox.day(id);
  if (row?.batch === undefined || (await publication.batchDay(row.batch)) === undefined) return undefined;
  return row.day;
}

/** The answer for an event that opened this dossier before: the caller signed it, so the caller is a member. */
async function again(dossierId: string, event: Uint8Array, { dossiers, register }: Deps) {
  const first = await dossiers.event(dossierId, FIRST_SEQ);
  if (first === undefined || !equal(first.event, event)) return undefined;
  const row = await register.find(dossierId);
  return row && ok({ register: row });
}

export const handler = staffLambda(consoleApi.createDossier, createDossier, () => {
  const publication = publicationTable();
  return {
    clock,
    directory: currentDirectory(publication),
    dossiers: dossiersTable(),
    inbox: inboxTable(),
    publication,
    register: registerTable(),
  };
});
