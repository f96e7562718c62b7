import { recordAction } from "#functions/adapters/audit-table.ts";
import { keepBlob } from "#functions/adapters/blobs-table.ts";
import { type Clock, clock } from "#functions/adapters/clock.ts";
import {
  type DossiersTable,
  dossiersTable,
  type Head,
  moveHead,
  putEvent,
} from "#functions/adapters/dossiers-table.ts";
import { transactWhatHolds, type Write } from "#functions/adapters/dynamodb.ts";
import { keysTable, putWrap } from "#functions/adapters/keys-table.ts";
import { publicationTable } from "#functions/adapters/publication-table.ts";
import { type RegisterTable, raiseLevel, registerTable } from "#functions/adapters/register-table.ts";
import { consoleApi } from "#shared/api/console.ts";
import type { Level } from "#shared/domain/register.ts";
import { equal, fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import { type EventHeader, parseEventHeader } from "#shared/protocol/dossier-layout.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { type DossierDeps, type DossierUse, dossierLambda } from "./dossier-lambda.ts";
import { wrapsOf } from "./dossier-wraps.ts";

export interface Deps extends DossierDeps {
  readonly clock: Clock;
  readonly dossiers: Pick<DossiersTable, "head" | "event">;
  readonly register: Pick<RegisterTable, "find">;
}

/**
 * Accepts the next event of a dossier, once: sequence last + 1 under the current epoch, or, with the wraps of its
 * members, a members event that opens the next one. The same bytes again give the same answer; any other event in
 * that place is `conflict`, and the console reads the winner and folds again. The files that it names are kept in
 * the same transaction; one that is unknown, kept or gone changes nothing, and no link to them is stored. So is the
 * level of the register row raised, where it stands lower.
 */
export const appendEvent: DossierUse<typeof consoleApi.appendEvent, Deps> = async (
  { body, staff, head },
  deps,
) => {
  const { dossierId } = head;
  const event = fromBase64Url(body.event);
  const parsed = event && parseEventHeader(event);
  if (event === undefined || !parsed?.ok) return fail("bad-request");
  const header = parsed.value;
  if (toBase64Url(header.dossierId) !== dossierId || header.author !== staff.id) return fail("bad-request");
  if (!follows(header, head)) return answerFor(header, event, dossierId, deps);

  const day = deps.clock.today();
  const wraps = await newWraps(header, body.wraps, deps);
  if (wraps === undefined) return fail("bad-request");
  const { seq, epoch } = header;
  const action = { who: staff.id, what: "appendEvent", dossierId, day };
  const accepted = [
    moveHead(head, { seq, epoch }),
    putEvent(dossierId, { seq, epoch, author: staff.id, day, event }),
    ...wraps.map(putWrap),
  ];
  const rest = [...[...new Set(body.keepFiles)].map(keepBlob), ...raisedLevel(dossierId, body.level)];
  const outcome = await transactWhatHolds(accepted, rest, (writes) => recordAction(action, writes));
  return outcome.written ? ok({ seq }) : answerFor(header, event, dossierId, deps);
};

function follows({ seq, epoch, members }: EventHeader, head: Head): boolean {
  return !head.destroyed && seq === head.seq + 1 && epoch === head.epoch + (members === null ? 0 : 1);
}

/** Those of a members event; any other has none. Who may be a member follows from the channel of the dossier. */
async function newWraps(
  header: EventHeader,
  submitted: Parameters<typeof wrapsOf>[2],
  { clock, directory, register }: Deps,
) {
  const dossierId = toBase64Url(header.dossierId);
  if (header.members === null) return submitted.length === 0 ? [] : undefined;
  const row = await register.find(dossierId);
  return row && wrapsOf(header, row, submitted, await directory.read(), clock.today());
}

function raisedLevel(dossierId: string, level: Level | undefined): Write[] {
  const write = level && raiseLevel(dossierId, level);
  return write === undefined ? [] : [write];
}

/** `ok` for a repetition whose first answer got lost, `conflict` for everything else. */
async function answerFor({ seq }: EventHeader, event: Uint8Array, dossierId: string, { dossiers }: Deps) {
  const stored = await dossiers.event(dossierId, seq);
  return stored !== undefined && equal(stored.event, event) ? ok({ seq }) : fail("conflict");
}

export const handler = dossierLambda(consoleApi.appendEvent, appendEvent, () => ({
  clock,
  directory: currentDirectory(publicationTable()),
  dossiers: dossiersTable(),
  keys: keysTable(),
  register: registerTable(),
}));
