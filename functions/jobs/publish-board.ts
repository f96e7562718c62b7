import { boardKey } from "#functions/adapters/board-key.ts";
import { type Clock, clock } from "#functions/adapters/clock.ts";
import type { SigningKey } from "#functions/adapters/kms.ts";
import { type OutboxTable, outboxTable } from "#functions/adapters/outbox-table.ts";
import { type PublicBucket, publicBucket } from "#functions/adapters/public-bucket.ts";
import {
  type BoardPlan,
  type PublicationTable,
  publicationTable,
} from "#functions/adapters/publication-table.ts";
import { random, shuffled } from "#functions/adapters/random.ts";
import { environment } from "#functions/runtime/env.ts";
import { job } from "#functions/runtime/job.ts";
import { encodeIndex, INDEX_PATH } from "#shared/protocol/board-layout.ts";
import {
  type BoardState,
  type BoardStep,
  EMPTY_BOARD,
  encodeBoardState,
  nextBoard,
  openPagePath,
  parseBoardState,
} from "#shared/protocol/board-pages.ts";
import { dummyRecord } from "#shared/protocol/board-record.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { chooseRecords } from "./board-choice.ts";

export interface Deps {
  readonly boardKey: SigningKey;
  readonly bucket: PublicBucket;
  readonly clock: Clock;
  readonly outbox: Pick<OutboxTable, "waitingIds" | "rows" | "put" | "remove">;
  readonly publication: Pick<
    PublicationTable,
    "board" | "putBoard" | "boardPlan" | "putBoardPlan" | "removeBoardPlan"
  >;
  readonly settings: {
    readonly whenIdle: boolean;
    /** Records of every batch, exactly. */
    readonly k: number;
    readonly recordDays: number;
  };
}

interface Board {
  readonly state: BoardState;
  /** Day of its last batch. */
  readonly day: number | undefined;
}

/**
 * Publishes one batch of exactly `k` records. What a batch holds is decided and written down first (the plan), so a
 * run that ends anywhere is finished by the next one with the same bytes: pages, then the index that makes them the
 * board, then the state. A batch is over when its records have left the outbox and the plan is gone.
 */
export async function publishBoard(deps: Deps): Promise<void> {
  await ready();
  const board = await readBoard(deps);
  const left = await deps.publication.boardPlan();
  const isOut = left !== undefined && left.batch <= board.state.batch;
  if (left !== undefined && isOut) await clear(left, deps);
  const plan = left === undefined || isOut ? await makePlan(board, deps) : left;
  if (plan === undefined) return;
  await publish(board.state, plan, deps);
  await clear(plan, deps);
}

async function readBoard({ publication }: Deps): Promise<Board> {
  const stored = await publication.board();
  if (stored === undefined) return { state: EMPTY_BOARD, day: undefined };
  const state = parseBoardState(stored.state);
  if (!state.ok) throw new Error("the stored board state is not one");
  return { state: state.value, day: stored.day };
}

/** Nothing when the board may stay as it is: nothing waits, and it has a batch of today. */
async function makePlan(board: Board, deps: Deps): Promise<BoardPlan | undefined> {
  const { outbox, publication, settings } = deps;
  const day = deps.clock.today();
  const chosen = await chooseRecords(outbox, board.state, settings.k);
  if (chosen.length === 0 && !settings.whenIdle && board.day === day) return undefined;
  const ids = chosen.map(({ id }) => id);
  while (ids.length < settings.k) ids.push(toBase64Url(random(16)));
  const plan = { batch: board.state.batch + 1, day, ids: shuffled(ids) };
  if (!(await publication.putBoardPlan(plan))) throw new Error("another run publishes");
  return plan;
}

async function publish(state: BoardState, plan: BoardPlan, deps: Deps): Promise<void> {
  const { bucket, publication } = deps;
  const step = await nextStep(state, plan, deps);
  for (const { path, bytes } of step.files) await bucket.put(keyOf(path), bytes);
  const signature = await deps.boardKey.sign(step.message);
  await bucket.put(keyOf(INDEX_PATH), encodeIndex(step.indexBody, signature));
  for (const path of step.remove) await bucket.remove(keyOf(path));
  await publication.putBoard({ day: plan.day, state: encodeBoardState(step.state) });
}

async function nextStep(state: BoardState, plan: BoardPlan, deps: Deps): Promise<BoardStep> {
  const path = openPagePath(state);
  const openPage = path === undefined ? undefined : await deps.bucket.get(keyOf(path));
  const records = await plannedRecords(plan, deps);
  const { day, ids } = plan;
  const { recordDays } = deps.settings;
  const step = nextBoard({ state, records, openPage, day, k: ids.length, recordDays });
  if (!step.ok) throw new Error(`the board does not follow: ${step.error}`);
  return step.value;
}

/**
 * The records of a plan. An id without a row is a dummy's that is not made yet: it goes into the outbox like the
 * others, in no queue, so that another run publishes the same bytes.
 */
async function plannedRecords({ ids, day }: BoardPlan, { outbox }: Deps): Promise<Uint8Array[]> {
  const made = new Set((await outbox.rows(ids)).map(({ id }) => id));
  for (const id of ids.filter((each) => !made.has(each))) {
    await outbox.put({ id, record: dummyRecord(random), day });
  }
  return (await outbox.rows(ids)).map(({ record }) => record);
}

async function clear(plan: BoardPlan, { outbox, publication }: Deps): Promise<void> {
  for (const id of plan.ids) await outbox.remove(id);
  await publication.removeBoardPlan();
}

/** A path of the site as a key of the bucket. */
const keyOf = (path: string) => path.slice(1);

export const handler = job("publish-board", publishBoard, () => {
  const env = environment("PUBLISH_WHEN_IDLE", "BOARD_K", "RECORD_DAYS");
  return {
    boardKey: boardKey(),
    bucket: publicBucket(),
    clock,
    outbox: outboxTable(),
    publication: publicationTable(),
    settings: { whenIdle: env.PUBLISH_WHEN_IDLE, k: env.BOARD_K, recordDays: env.RECORD_DAYS },
  };
});
