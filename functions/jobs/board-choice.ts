import type { OutboxTable, QueuedRecord } from "#functions/adapters/outbox-table.ts";
import { PRIORITIES } from "#functions/adapters/outbox-table.ts";
import { shuffled } from "#functions/adapters/random.ts";
import { type BoardState, withFreshTags } from "#shared/protocol/board-pages.ts";

/**
 * The records that leave next, at most `k`: queue after queue, and within a queue its authors in turn, so that one
 * long answer does not keep a colleague's from the board. A record whose tag is on the board waits.
 */
export async function chooseRecords(
  outbox: Pick<OutboxTable, "waitingIds" | "rows">,
  state: BoardState,
  k: number,
): Promise<QueuedRecord[]> {
  let chosen: QueuedRecord[] = [];
  for (const priority of PRIORITIES) {
    if (chosen.length >= k) break;
    const rows = await outbox.rows(shuffled(await outbox.waitingIds(priority)));
    chosen = fresh(state, [...chosen, ...inTurn(rows)]);
  }
  return chosen.slice(0, k);
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
