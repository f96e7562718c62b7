import { recordAction } from "#functions/adapters/audit-table.ts";
import { type Clock, clock } from "#functions/adapters/clock.ts";
import { dossiersTable } from "#functions/adapters/dossiers-table.ts";
import { keysTable } from "#functions/adapters/keys-table.ts";
import {
  type OutboxRow,
  type OutboxTable,
  outboxTable,
  PRIORITIES,
  type Priority,
  putRecord,
} from "#functions/adapters/outbox-table.ts";
import { publicationTable } from "#functions/adapters/publication-table.ts";
import { environment } from "#functions/runtime/env.ts";
import { consoleApi } from "#shared/api/console.ts";
import { equal, fromBase64Url } from "#shared/protocol/bytes.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { type DossierDeps, type DossierUse, dossierLambda } from "./dossier-lambda.ts";
import { minuteOfTime, publicationDay } from "./publication-day.ts";

export interface Deps extends DossierDeps {
  readonly clock: Clock;
  readonly outbox: Pick<OutboxTable, "queuedBy" | "rows">;
  /** When batches leave, in minutes since midnight, Europe/Amsterdam. */
  readonly times: readonly number[];
}

/**
 * Queues a message's records, all or none, and says on which day the last of them will be on the board. The rows
 * say who queued them and when, and name no dossier. The same records again are the same answer. The day follows from
 * the caller's own rows and from settings alone: every submission queues a record too, so a day that followed from the
 * queues would tell each member of any dossier when somebody reported.
 */
export const queueRecords: DossierUse<typeof consoleApi.queueRecords, Deps> = async (
  { body, staff, head },
  deps,
) => {
  const day = deps.clock.today();
  const rows = body.records.flatMap(({ id, record: text }): OutboxRow[] => {
    const record = fromBase64Url(text);
    return record ? [{ id, record, waiting: body.priority, queuedBy: staff.id, day }] : [];
  });
  const distinct = new Set(rows.map(({ id }) => id)).size;
  if (distinct !== body.records.length) return fail("bad-request");
  const expected = await expectedDay(staff.id, body, rows.length || (body.ask ?? 1), deps);
  if (rows.length === 0) return ok({ queued: 0, expected });
  const action = { who: staff.id, what: "queueRecords", dossierId: head.dossierId, day };
  const outcome = await recordAction(action, rows.map(putRecord));
  if (!outcome.written && !(await areQueued(rows, deps))) return fail("conflict");
  return ok({ queued: rows.length, expected });
};

/** Whether exactly these records were queued by this member before. */
async function areQueued(rows: readonly OutboxRow[], { outbox }: Deps): Promise<boolean> {
  const stored = new Map((await outbox.rows(rows.map(({ id }) => id))).map((row) => [row.id, row]));
  return rows.every(({ id, record, queuedBy }) => {
    const row = stored.get(id);
    return row !== undefined && row.queuedBy === queuedBy && equal(row.record, record);
  });
}

async function expectedDay(
  who: string,
  {
    priority,
    records,
  }: { readonly priority: Priority; readonly records: readonly { readonly id: string }[] },
  added: number,
  { clock, outbox, times }: Deps,
): Promise<number> {
  const before = PRIORITIES.slice(0, PRIORITIES.indexOf(priority) + 1);
  const ids = new Set(records.map(({ id }) => id));
  const own = await outbox.queuedBy(who);
  const earlier = own.filter(({ id, waiting }) => !ids.has(id) && before.includes(waiting));
  return publicationDay({
    records: earlier.length + added,
    times,
    today: clock.today(),
    minuteOfDay: clock.minuteOfDay(),
  });
}

export const handler = dossierLambda(consoleApi.queueRecords, queueRecords, () => {
  const { PUBLISH_TIMES } = environment("PUBLISH_TIMES");
  return {
    clock,
    directory: currentDirectory(publicationTable()),
    dossiers: dossiersTable(),
    keys: keysTable(),
    outbox: outboxTable(),
    times: PUBLISH_TIMES.split(",").map(minuteOfTime),
  };
});
