import type { OutboxTable, Priority, QueuedRecord } from "#functions/adapters/outbox-table.ts";
import { shuffled } from "#functions/adapters/random.ts";
import { type BoardState, withFreshTags } from "#shared/protocol/board-pages.ts";

/**
 * The records that leave next, at most `k`. First one of every author of new messages, for that is what the console
 * promised each; then queue after queue, and within a queue its authors in turn, so that one long answer does not keep
 * a colleague's from the board. Oldest days first. A record whose tag is on the board waits.
 */
export async function chooseRecords(
  outbox: Pick<OutboxTable, "waitingIds" | "rows">,
  state: BoardState,
  k: number,
): Promise<QueuedRecord[]> {
  const waiting = async (priority: Priority) =>
    inTurn(fresh(state, oldestFirst(await outbox.rows(await outbox.waitingIds(priority)))));
  const messages = [...(await waiting("term")), ...(await waiting("new"))];
  let chosen = fresh(state, [...new Set([...firstOfEach(messages), ...messages])]);
  for (const priority of ["self", "again"] as const) {
    if (chosen.length >= k) break;
    chosen = fresh(state, [...chosen, ...(await waiting(priority))]);
  }
  return chosen.slice(0, k);
}

/** By day, and in random order within a day. */
function oldestFirst(rows: readonly QueuedRecord[]): QueuedRecord[] {
  return shuffled(rows).sort((one, other) => one.day - other.day);
}

/** The first record of each author, whatever its queue. */
function firstOfEach(rows: readonly QueuedRecord[]): QueuedRecord[] {
  return [...Map.groupBy(rows, ({ queuedBy }) => queuedBy ?? "").values()].flatMap((own) => own.slice(0, 1));
}

/** One record of each author, then the next of each. */
function inTurn(rows: readonly QueuedRecord[]): QueuedRecord[] {
  const queues = [...Map.groupBy(rows, ({ queuedBy }) => queuedBy ?? "").values()];
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    shuffled(queues).flatMap((queue) => queue.slice(turn, turn + 1)),
  ).flat();
}

function fresh(state: BoardState, rows: readonly QueuedRecord[]): QueuedRecord[] {
  const records = new Set(
    withFreshTags(
      state,
      rows.map(({ record }) => record),
    ),
  );
  return rows.filter(({ record }) => records.has(record));
}
