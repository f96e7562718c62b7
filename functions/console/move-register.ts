import { recordAction } from "#functions/adapters/audit-table.ts";
import { type BlobsBucket, blobsBucket } from "#functions/adapters/blobs-bucket.ts";
import { type BlobsTable, blobsTable } from "#functions/adapters/blobs-table.ts";
import { type Clock, clock } from "#functions/adapters/clock.ts";
import {
  closeHead,
  type DossiersTable,
  dossiersTable,
  type Head,
} from "#functions/adapters/dossiers-table.ts";
import { type KeysTable, keysTable } from "#functions/adapters/keys-table.ts";
import { publicationTable } from "#functions/adapters/publication-table.ts";
import { moveRow, type RegisterTable, registerTable } from "#functions/adapters/register-table.ts";
import { StoreIsBusy } from "#functions/runtime/cause.ts";
import { environment } from "#functions/runtime/env.ts";
import { consoleApi } from "#shared/api/console.ts";
import { applyMove } from "#shared/domain/apply-move.ts";
import { type CopyDays, lastCopyDay } from "#shared/domain/erasure.ts";
import { mayMove } from "#shared/domain/may-move.ts";
import { type Move, TRANSITIONS } from "#shared/domain/moves.ts";
import { isConsultation, type RegisterRow } from "#shared/domain/register.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { destroyDossier } from "./destroy-dossier.ts";
import { type DossierDeps, type DossierUse, dossierLambda } from "./dossier-lambda.ts";

export interface Deps extends DossierDeps {
  readonly blobs: Pick<BlobsTable, "find" | "startRemoval" | "remove">;
  readonly bucket: Pick<BlobsBucket, "remove">;
  readonly clock: Clock;
  readonly dossiers: Pick<DossiersTable, "head" | "destroy">;
  readonly keys: Pick<KeysTable, "isMember" | "shred" | "shredWrites">;
  readonly register: Pick<RegisterTable, "find">;
  readonly copyDays: CopyDays;
}

/** A message counts on the day it is on the board, which may be days ahead; so far ahead and no further. */
const MESSAGE_DAYS_AHEAD = 31;

/**
 * A move of the state table, by a member whose role may take it (may-move.ts). Computed on the row that was read, and refused by the
 * database itself where the table does not allow it. A move that ends the dossier also destroys its content; one
 * that stopped halfway is finished by the same call again.
 */
export const moveRegister: DossierUse<typeof consoleApi.moveRegister, Deps> = async (input, deps) => {
  const { staff, head } = input;
  const { move } = input.body;
  const row = await deps.register.find(head.dossierId);
  if (row === undefined) return fail("illegal-move");
  const settings = isConsultation(row) ? (await deps.directory.read())?.policy : undefined;
  if (!staff.roles.some((role) => mayMove(role, row, move, settings))) return fail("not-allowed");
  const ends = isEnd(move);
  const blobs = input.body.blobs ?? [];
  if ((blobs.length > 0 || input.body.lastMessage !== undefined) && !ends) return fail("bad-request");
  if (!(ends && row.state === TRANSITIONS[move].to)) {
    const lastCopy = ends ? lastCopyOf(row, input.body.lastMessage, deps) : null;
    if (lastCopy === undefined) return fail("bad-request");
    const step = { move, day: input.body.day, lastCopy };
    const refusal = await record(step, row, { who: staff.id, head }, deps);
    if (refusal !== undefined) return fail(refusal);
  }
  if (ends) await destroyDossier(head.dossierId, blobs, deps);
  return ok({ register: (await deps.register.find(head.dossierId)) ?? row });
};

interface Step {
  readonly move: Move;
  readonly day: number;
  readonly lastCopy: number | null;
}

/** The member who moves, and the head of the dossier as it was when this member was let in. */
interface Mover {
  readonly who: string;
  readonly head: Head;
}

/** Colleagues who add something in the moment in which a dossier ends; more would be a fault. */
const ATTEMPTS = 6;

async function record(
  { move, day, lastCopy }: Step,
  row: RegisterRow,
  { who, head }: Mover,
  deps: Deps,
): Promise<"illegal-move" | "not-allowed" | undefined> {
  if (!isPlausible(move, day, row, deps.clock.today())) return "illegal-move";
  const to = applyMove(row, move, day);
  if (!to.ok) return "illegal-move";
  const action = { who, what: move, dossierId: row.dossierId, day: deps.clock.today() };
  const moved = moveRow(move, day, row, { ...to.value, lastCopy });
  if (!isEnd(move)) return (await recordAction(action, [moved])).written ? undefined : "illegal-move";
  let present = head;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    // The keys go in the very write that says so: a function that dies right after leaves nothing that opens. They
    // were read after the head, so one that came later moved the head, and the write is refused.
    const keys = await deps.keys.shredWrites(row.dossierId);
    const outcome = await recordAction(action, [moved, closeHead(present), ...keys]);
    if (outcome.written) return undefined;
    if (outcome.failed[0]) return "illegal-move";
    const next = await deps.dossiers.head(row.dossierId);
    if (next === undefined || !(await deps.keys.isMember(row.dossierId, next.epoch, who)))
      return "not-allowed";
    present = next;
  }
  throw new StoreIsBusy();
}

/**
 * The last day of the last copy. The server keeps no link between a dossier and its envelopes: the member says when
 * the last one came. A day before the melding, or one that is still to come, is refused.
 */
function lastCopyOf(
  { received }: RegisterRow,
  lastMessage: number | undefined,
  { clock, copyDays }: Deps,
): number | undefined {
  const today = clock.today();
  const day = lastMessage ?? today;
  return day < received || day > today ? undefined : lastCopyDay(today, day, copyDays);
}

/** After these the content is gone from here. */
function isEnd(move: Move): boolean {
  return move === "destroy" || move === "archive";
}

/** Not before the melding came in; ahead of today only for a message that waits for the board. */
function isPlausible(move: Move, day: number, row: RegisterRow, today: number): boolean {
  const isMessage = TRANSITIONS[move].effects.some(
    ({ field }) => field === "acknowledged" || field === "feedback",
  );
  return day >= row.received && day <= today + (isMessage ? MESSAGE_DAYS_AHEAD : 0);
}

export const handler = dossierLambda(consoleApi.moveRegister, moveRegister, () => {
  const { ROW_DAYS, RECOVERY_DAYS } = environment("ROW_DAYS", "RECOVERY_DAYS");
  return {
    blobs: blobsTable(),
    bucket: blobsBucket(),
    clock,
    copyDays: { row: ROW_DAYS, recovery: RECOVERY_DAYS },
    directory: currentDirectory(publicationTable()),
    dossiers: dossiersTable(),
    keys: keysTable(),
    register: registerTable(),
  };
});
