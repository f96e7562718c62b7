import { type AuditTable, auditTable } from "#functions/adapters/audit-table.ts";
import { type BlobsTable, blobsTable } from "#functions/adapters/blobs-table.ts";
import { type Clock, clock } from "#functions/adapters/clock.ts";
import { type InboxTable, inboxTable } from "#functions/adapters/inbox-table.ts";
import { type OutboxTable, outboxTable } from "#functions/adapters/outbox-table.ts";
import { type PublicationTable, publicationTable } from "#functions/adapters/publication-table.ts";
import { type RegisterTable, registerTable } from "#functions/adapters/register-table.ts";
import { type StaffTable, staffTable } from "#functions/adapters/staff-table.ts";
import { environment } from "#functions/runtime/env.ts";
import { job } from "#functions/runtime/job.ts";
import { currentDirectory, readersOf } from "./current-directory.ts";

export interface Deps {
  readonly audit: Pick<AuditTable, "closeDay">;
  readonly blobs: Pick<BlobsTable, "unfiled" | "expire">;
  readonly clock: Clock;
  readonly inbox: Pick<InboxTable, "expire">;
  readonly outbox: Pick<OutboxTable, "olderThan" | "expire">;
  readonly publication: Pick<
    PublicationTable,
    "currentVersion" | "directory" | "batchesPage" | "batchDay" | "emptyBatch"
  >;
  readonly register: Pick<RegisterTable, "postponeLastCopy">;
  readonly staffRows: Pick<StaffTable, "readByAll">;
  readonly settings: { readonly rowDays: number; readonly recordDays: number; readonly recoveryDays: number };
}

/**
 * Days that a file without a dossier outlives its envelope's row. A console notes a batch as read when all of it is
 * filed, so none is needed in order; a month is for what is not: an envelope that a flood kept out of the batch of its
 * files, a console that opened one in its last hours.
 */
const FILE_MARGIN_DAYS = 30;

/** Removes what has had its time, every night, and closes the day in the audit. It can end anywhere and run again. */
export async function retention(deps: Deps): Promise<void> {
  const readByAll = await lastReadByAll(deps);
  await expireInbox(deps, readByAll);
  await expireFiles(deps, readByAll);
  await expireOutbox(deps);
  await deps.audit.closeDay(deps.clock.today());
}

/**
 * Rows whose time is over and whose batch every reader in the directory has fetched. The tombstones stay. Rows of a
 * batch go late when they leave after its day, or may not leave yet; so do some of all batches that come after it.
 */
async function expireInbox(deps: Deps, readByAll: number): Promise<void> {
  const { clock, inbox, publication, settings } = deps;
  const today = clock.today();
  let isPostponed = false;
  let after = 0;
  for (let more = true; more; ) {
    const page = await publication.batchesPage(after, 50);
    for (const { number, day, ids } of page.rows) {
      const due = day + settings.rowDays;
      // Batches are in order: the first one that must stay ends the run.
      if (due > today) return;
      const stays = number > readByAll;
      const isLate = stays || (ids.length > 0 && due < today);
      // Before the first late row leaves: a run that ends here and is done again finds no ids to tell it by.
      if (isLate && !isPostponed) await postponeLastCopies(deps, due, today);
      isPostponed ||= isLate;
      if (stays) return;
      for (const id of ids) await inbox.expire(id);
      if (ids.length > 0) await publication.emptyBatch(number);
      after = number;
    }
    more = page.more;
  }
}

/**
 * The day on which the last copy of a destroyed dossier goes was reckoned with rows that leave on time. Whichever
 * dossier may have had a message in a batch that was due on `due`, its last copy goes when that of a row that leaves
 * today does.
 */
async function postponeLastCopies({ register, settings }: Deps, due: number, today: number): Promise<void> {
  await register.postponeLastCopy(due + settings.recoveryDays, today + settings.recoveryDays);
}

/**
 * Released files that no dossier took up while their envelope's row lived, and a margin more. The sweep removes row and
 * objects: a file that a dossier takes up at this very moment stays.
 */
async function expireFiles({ blobs, clock, publication, settings }: Deps, readByAll: number): Promise<void> {
  const lastDay = clock.today() - settings.rowDays - FILE_MARGIN_DAYS;
  const days = new Map<number, number | undefined>();
  for (const { blobId, batch } of await blobs.unfiled(readByAll)) {
    if (!days.has(batch)) days.set(batch, await publication.batchDay(batch));
    const day = days.get(batch);
    if (day !== undefined && day <= lastDay) await blobs.expire(blobId);
  }
}

/** The last batch that every reader of the directory has fetched; 0, before the first, when there are no readers. */
async function lastReadByAll({ publication, staffRows }: Deps): Promise<number> {
  const readers = readersOf(await currentDirectory(publication));
  return readers.length === 0 ? 0 : staffRows.readByAll(readers);
}

/** Records that found no place on the board in all the time that they would have lived there. */
async function expireOutbox({ clock, outbox, settings }: Deps): Promise<void> {
  const before = clock.today() - settings.recordDays;
  for (const id of await outbox.olderThan(before)) await outbox.expire(id, before);
}

export const handler = job("retention", retention, () => {
  const { ROW_DAYS, RECORD_DAYS, RECOVERY_DAYS } = environment("ROW_DAYS", "RECORD_DAYS", "RECOVERY_DAYS");
  return {
    audit: auditTable(),
    blobs: blobsTable(),
    clock,
    inbox: inboxTable(),
    outbox: outboxTable(),
    publication: publicationTable(),
    register: registerTable(),
    staffRows: staffTable(),
    settings: { rowDays: ROW_DAYS, recordDays: RECORD_DAYS, recoveryDays: RECOVERY_DAYS },
  };
});
