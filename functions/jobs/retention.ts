import { type AuditTable, auditTable } from "#functions/adapters/audit-table.ts";
import { type Clock, clock } from "#functions/adapters/clock.ts";
import { type InboxTable, inboxTable } from "#functions/adapters/inbox-table.ts";
import { type OutboxTable, outboxTable } from "#functions/adapters/outbox-table.ts";
import { type PublicationTable, publicationTable } from "#functions/adapters/publication-table.ts";
import { type StaffTable, staffTable } from "#functions/adapters/staff-table.ts";
import { environment } from "#functions/runtime/env.ts";
import { job } from "#functions/runtime/job.ts";
import { isReader } from "#shared/domain/roles.ts";
import { parseDirectory } from "#shared/protocol/directory-layout.ts";

export interface Deps {
  readonly audit: Pick<AuditTable, "closeDay">;
  readonly clock: Clock;
  readonly inbox: Pick<InboxTable, "expire">;
  readonly outbox: Pick<OutboxTable, "olderThan" | "expire">;
  readonly publication: Pick<PublicationTable, "currentVersion" | "directory" | "batchesPage" | "emptyBatch">;
  readonly staffRows: Pick<StaffTable, "readByAll">;
  readonly settings: { readonly rowDays: number; readonly recordDays: number };
}

/** Removes what has had its time, every night, and closes the day in the audit. It can end anywhere and run again. */
export async function retention(deps: Deps): Promise<void> {
  await expireInbox(deps);
  await expireOutbox(deps);
  await deps.audit.closeDay(deps.clock.today());
}

/** Rows whose time is over and whose batch every reader in the directory has fetched. The tombstones stay. */
async function expireInbox({ clock, inbox, publication, settings, staffRows }: Deps): Promise<void> {
  const readers = await readersOf(publication);
  if (readers.length === 0) return;
  const readByAll = await staffRows.readByAll(readers);
  const isOver = (day: number) => day + settings.rowDays <= clock.today();
  let after = 0;
  for (let more = true; more; ) {
    const page = await publication.batchesPage(after, 50);
    for (const { number, day, ids } of page.rows) {
      // Batches are in order: the first one that must stay ends the run.
      if (!isOver(day) || number > readByAll) return;
      for (const id of ids) await inbox.expire(id);
      if (ids.length > 0) await publication.emptyBatch(number);
      after = number;
    }
    more = page.more;
  }
}

async function readersOf(publication: Deps["publication"]): Promise<string[]> {
  const version = await publication.currentVersion();
  const row = version === undefined ? undefined : await publication.directory(version);
  const directory = row && parseDirectory(row.bytes);
  if (!directory?.ok) return [];
  return directory.value.staff.filter(({ role }) => isReader(role)).map(({ id }) => id);
}

/** Records that found no place on the board in all the time that they would have lived there. */
async function expireOutbox({ clock, outbox, settings }: Deps): Promise<void> {
  const before = clock.today() - settings.recordDays;
  for (const id of await outbox.olderThan(before)) await outbox.expire(id, before);
}

export const handler = job("retention", retention, () => {
  const { ROW_DAYS, RECORD_DAYS } = environment("ROW_DAYS", "RECORD_DAYS");
  return {
    audit: auditTable(),
    clock,
    inbox: inboxTable(),
    outbox: outboxTable(),
    publication: publicationTable(),
    staffRows: staffTable(),
    settings: { rowDays: ROW_DAYS, recordDays: RECORD_DAYS },
  };
});
