import { boardKey } from "#functions/adapters/board-key.ts";
import { type BoardPlan, type BoardPlans, boardPlans } from "#functions/adapters/board-plan.ts";
import { type Clock, clock } from "#functions/adapters/clock.ts";
import type { SigningKey } from "#functions/adapters/kms.ts";
import { type OutboxTable, outboxTable } from "#functions/adapters/outbox-table.ts";
import { type PublicBucket, publicBucket } from "#functions/adapters/public-bucket.ts";
import { type PublicationTable, publicationTable } from "#functions/adapters/publication-table.ts";
import { random, shuffled } from "#functions/adapters/random.ts";
import { OvertakenRun } from "#functions/runtime/cause.ts";
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
  readonly outbox: Pick<OutboxTable, "waitingIds" | "rows" | "put" | "take" | "remove">;
  readonly plans: BoardPlans;
  readonly publication: Pick<PublicationTable, "board" | "putBoard">;
  readonly settings: {
    readonly whenIdle: boolean;
    /** Records of every batch, exactly. */
    readonly k: number;
    readonly recordDays: number;
  };
}

interface Board {
  readonly state: BoardState;
  /** Day of its last batch, and the plan that it came from. */
  readonly last: { readonly day: number; readonly plan: string } | undefined;
}

/**
 * Publishes one batch of exactly `k` records. What a batch holds is decided and written down first (the plan, whose
 * rows are all in the outbox before it), so a run that ends anywhere is finished by the next one with the same bytes:
 * pages, then the index that makes them the board, then the state. A batch is over when its records have left the
 * outbox and the plan is gone. A run that finds another one's work under its hands stops and publishes nothing.
 */
export async function publishBoard(deps: Deps): Promise<void> {
  await ready();
  const board = await readBoard(deps);
  const plan = (await unfinished(board, deps)) ?? (await makePlan(board, deps));
  if (plan === undefined) return;
  await publish(board.state, plan, deps);
  await clear(plan, deps);
}

async function readBoard({ publication }: Deps): Promise<Board> {
  const stored = await publication.board();
  if (stored === undefined) return { state: EMPTY_BOARD, last: undefined };
  const state = parseBoardState(stored.state);
  if (!state.ok) throw new Error("the stored board state is not one");
  return { state: state.value, last: stored };
}

/** The plan that an earlier run left, unless it is out. */
async function unfinished(board: Board, deps: Deps): Promise<BoardPlan | undefined> {
  const left = await deps.plans.find();
  if (left === undefined || left.batch > board.state.batch) return left;
  // One that another plan overtook was never published: its records are in their queues still.
  if (left.plan === board.last?.plan) await clear(left, deps);
  else await deps.plans.remove(left);
  return undefined;
}

/** Nothing when the board may stay as it is: nothing waits, and it has a batch of today. */
async function makePlan(board: Board, deps: Deps): Promise<BoardPlan | undefined> {
  const { outbox, plans, settings } = deps;
  const day = deps.clock.today();
  const chosen = await chooseRecords(outbox, board.state, settings.k);
  if (chosen.length === 0 && !settings.whenIdle && board.last?.day === day) return undefined;
  const taken: string[] = [];
  for (const { id } of chosen) if (await outbox.take(id)) taken.push(id);
  const dummies = await addDummies(settings.k - taken.length, day, outbox);
  const ids = shuffled([...taken, ...dummies]);
  const plan = { plan: toBase64Url(random(16)), batch: board.state.batch + 1, boardDay: day, ids };
  if (await plans.put(plan)) return plan;
  for (const id of dummies) await outbox.remove(id);
  throw new OvertakenRun();
}

/**
 * Dummies go into the outbox like the others, in no queue, before the plan names them: then a row that is not there was
 * published by another run, and is never made anew with other bytes. What a run that ends here leaves, the retention
 * removes.
 */
async function addDummies(count: number, day: number, outbox: Deps["outbox"]): Promise<string[]> {
  const rows = Array.from({ length: count }, () => ({
    id: toBase64Url(random(16)),
    record: dummyRecord(random),
  }));
  for (const row of rows) await outbox.put({ ...row, day });
  return rows.map(({ id }) => id);
}

async function publish(state: BoardState, plan: BoardPlan, deps: Deps): Promise<void> {
  const { bucket, publication } = deps;
  const step = await nextStep(state, plan, deps);
  const signature = await deps.boardKey.sign(step.message);
  await expectStill(state, deps);
  for (const { path, bytes } of step.files) await bucket.put(keyOf(path), bytes);
  await expectStill(state, deps);
  await bucket.put(keyOf(INDEX_PATH), encodeIndex(step.indexBody, signature));
  for (const path of step.remove) await bucket.remove(keyOf(path));
  const { batch } = step.state;
  const next = { batch, plan: plan.plan, day: plan.boardDay, state: encodeBoardState(step.state) };
  if (!(await publication.putBoard(next))) throw new OvertakenRun();
}

/** An index of a batch that is out would take back every later one. */
async function expectStill({ batch }: BoardState, { publication }: Deps): Promise<void> {
  if (((await publication.board())?.batch ?? EMPTY_BOARD.batch) !== batch) throw new OvertakenRun();
}

async function nextStep(state: BoardState, plan: BoardPlan, deps: Deps): Promise<BoardStep> {
  if (plan.batch !== state.batch + 1) throw new OvertakenRun();
  const path = openPagePath(state);
  const openPage = path === undefined ? undefined : await deps.bucket.get(keyOf(path));
  const records = await plannedRecords(plan, deps);
  const { recordDays } = deps.settings;
  const step = nextBoard({ state, records, openPage, day: plan.boardDay, k: plan.ids.length, recordDays });
  if (!step.ok) throw new Error(`the board does not follow: ${step.error}`);
  return step.value;
}

/** The records of a plan, all of them: without a row, real or dummy, nothing is published in its place. */
async function plannedRecords({ ids }: BoardPlan, { outbox }: Deps): Promise<Uint8Array[]> {
  const rows = await outbox.rows(ids);
  if (rows.length !== ids.length) throw new OvertakenRun();
  return rows.map(({ record }) => record);
}

async function clear(plan: BoardPlan, { outbox, plans }: Deps): Promise<void> {
  for (const id of plan.ids) await outbox.remove(id);
  await plans.remove(plan);
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
    plans: boardPlans(),
    publication: publicationTable(),
    settings: { whenIdle: env.PUBLISH_WHEN_IDLE, k: env.BOARD_K, recordDays: env.RECORD_DAYS },
  };
});
