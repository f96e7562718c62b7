import type { Day } from "#shared/domain/day.ts";
import { LIVING_STATES } from "#shared/domain/states.ts";
import type { Result } from "#shared/protocol/result.ts";
import { breathe } from "#web/ui/time-slices.ts";
import { recordConsents } from "./asks.ts";
import { type Board, fetchBoard } from "./board.ts";
import { briefOf } from "./brief.ts";
import type { Desk } from "./desk.ts";
import { type FetchFile, fetchFile } from "./directories.ts";
import { cachedBrief, type DossierRow, listRows, type OpenDossier, openRow, saveBrief } from "./dossiers.ts";
import { lastRead, workInbox } from "./inbox.ts";
import { isTold, tellMove } from "./moved.ts";
import type { Problem } from "./problem.ts";
import { halfLife, needsBoard, renew } from "./republish.ts";
import { createStore, type Known, type Store, type WorkspaceState } from "./store.ts";
import { metTerms, settleTerms } from "./terms.ts";

/** How often everything is fetched without anybody asking: often enough for a working day, the same for all. */
export const UPDATE_MINUTES = 5;

/** Messages published again in one update: a console that was away for long returns them over the day, not at once. */
const RENEW_AT_ONCE = 3;

/** Mailboxes told in one update that they moved: anybody can send many meldings and move them all. */
const TELL_AT_ONCE = 3;

/** Summaries opened between two breaths of the page: about 50 ms, of which a person notices nothing. */
const OPEN_AT_ONCE = 20;

export interface Workspace {
  state(): WorkspaceState;
  subscribe(listener: () => void): () => void;
  /** Fetches and files everything new; one at a time. `all` reads every released envelope again. */
  update(all?: boolean): Promise<void>;
  /** Reads a dossier up to its present head; `undefined` for one that is not in the list. */
  open(id: string): Promise<Result<OpenDossier, Problem> | undefined>;
  /** Takes over what an action made of a dossier. */
  accept(open: OpenDossier): void;
}

interface Work {
  readonly desk: Desk;
  readonly store: Store;
  readonly boardBatch: number;
  readonly file: FetchFile;
  /** The day on which each dossier's messages were last looked through for what must be published again. */
  readonly renewed: Map<string, Day>;
  /** Dossiers whose mailbox moved and was seen to say so, in this session. */
  readonly told: Set<string>;
  /** The board as it was last seen. */
  board: Board | undefined;
  /** The last batch worked off; unknown before the first round. */
  last: number | undefined;
}

/** The work of an unlocked session over all dossiers: the list, the inbox, the board. */
export function createWorkspace(
  desk: Desk,
  settings: { readonly boardBatch: number; readonly file?: FetchFile },
): Workspace {
  const { boardBatch, file = fetchFile } = settings;
  const store = createStore();
  const work: Work = {
    desk,
    store,
    boardBatch,
    file,
    renewed: new Map(),
    told: new Set(),
    board: undefined,
    last: undefined,
  };
  let running: Promise<void> | undefined;
  return {
    state: store.state,
    subscribe: store.subscribe,
    update: (all = false) => {
      running ??= run(work, all).finally(() => {
        running = undefined;
      });
      return running;
    },
    open: (id) => open(work, id),
    accept: (dossier) => accept(work, dossier),
  };
}

async function run(work: Work, all: boolean): Promise<void> {
  const { store } = work;
  store.set({ updating: true, problem: undefined });
  for (const step of [
    list,
    (each: Work) => inbox(each, all),
    list,
    foldStale,
    checkBoard,
    tellMoves,
    renewOld,
  ]) {
    const problem = await step(work);
    if (problem !== undefined) return store.set({ updating: false, problem });
  }
  store.set({ updating: false, updatedAt: Date.now() });
}

async function list({ desk, store }: Work): Promise<Problem | undefined> {
  const rows = await listRows(desk);
  if (!rows.ok) return rows.error;
  const before = store.state().known;
  store.set({
    known: new Map(rows.value.map((row) => [row.id, kept(before.get(row.id), row)])),
    listed: true,
  });
  await openSummaries(desk, store);
  return undefined;
}

/** Keeps what was opened while the head is the same; the rest of what was known is of the past. */
function kept(before: Known | undefined, row: DossierRow): Known {
  const sameHead = before?.open?.dossier.head.seq === row.head || before?.row.head === row.head;
  if (before?.brief !== undefined && sameHead) return { ...before, row };
  return { row, brief: undefined, problem: undefined, open: before?.open };
}

/** Fills the lines whose summary is of their head, some at a time, so that the list stands before it is complete. */
async function openSummaries(desk: Desk, store: Store): Promise<void> {
  const closed = [...store.state().known.values()].filter(({ brief }) => brief === undefined);
  for (let at = 0; at < closed.length; at += OPEN_AT_ONCE) {
    const known = new Map(store.state().known);
    for (const each of closed.slice(at, at + OPEN_AT_ONCE)) {
      known.set(each.row.id, { ...each, brief: cachedBrief(desk, each.row) });
    }
    store.set({ known });
    await breathe();
  }
}

async function inbox(work: Work, all: boolean): Promise<Problem | undefined> {
  const { desk, store } = work;
  if (work.last === undefined) {
    const begin = await lastRead(desk);
    if (!begin.ok) return begin.error;
    work.last = begin.value;
  }
  const before = store.state();
  const round = await workInbox(
    desk,
    all ? 0 : work.last,
    (mailbox, derivedId) => find(store.state(), mailbox, derivedId),
    all ? undefined : before,
  );
  if (!round.ok) return round.error;
  const { changed, unfiled, stuck, ended, strange, unopened, last } = round.value;
  work.last = Math.max(work.last, last);
  for (const dossier of changed) accept(work, dossier);
  store.set({
    unfiled,
    stuck,
    ended,
    unopened,
    strange: all ? strange : before.strange + strange,
  });
  return undefined;
}

function find({ known }: WorkspaceState, mailbox: string, derivedId: string): DossierRow | undefined {
  const byKey = () => [...known.values()].find(({ brief }) => brief?.mailboxes.includes(mailbox));
  return (known.get(derivedId) ?? byKey())?.row;
}

/** Folds the dossiers whose summary is missing or of another head. */
async function foldStale(work: Work): Promise<undefined> {
  for (const { row, brief, problem } of [...work.store.state().known.values()]) {
    if (brief === undefined && problem === undefined) await open(work, row.id);
  }
}

async function open(work: Work, id: string): Promise<Result<OpenDossier, Problem> | undefined> {
  const known = work.store.state().known.get(id);
  if (known === undefined) return undefined;
  const opened = await openRow(work.desk, known.row, known.open);
  if (!opened.ok) {
    work.store.put(id, { ...known, problem: opened.error });
    return opened;
  }
  const recorded = await recordConsents(work.desk, opened.value);
  const present = recorded.ok ? recorded : opened;
  accept(work, present.value);
  return present;
}

/** Shows the dossier as it is now, and renews its summary where that is of another head. */
function accept({ desk, store }: Pick<Work, "desk" | "store">, dossier: OpenDossier): void {
  const { row } = dossier;
  store.put(row.id, { row, brief: briefOf(dossier.dossier), problem: undefined, open: dossier });
  if (cachedBrief(desk, row) === undefined) void saveBrief(desk, dossier);
}

/** Looks from outside whether replies are really there, and records the terms that they met. */
async function checkBoard(work: Work): Promise<undefined> {
  const { desk, store, boardBatch, file } = work;
  const trust = { boardKey: desk.directory.boardKey, pinnedBatch: boardBatch, today: desk.today() };
  const board = await fetchBoard(trust, file, { before: work.board, sealed: desk.sealed });
  store.set({ board });
  if (!board.ok) return;
  work.board = board.value;
  for (const { row, brief } of [...store.state().known.values()]) {
    if (metTerms(brief?.awaited ?? [], row.register, board.value, desk.today()).length === 0) continue;
    const opened = await open(work, row.id);
    if (!opened?.ok) continue;
    const settled = await settleTerms(desk, opened.value, board.value);
    if (settled.ok) accept(work, settled.value);
  }
}

/** Tells mailboxes that were left that they moved; first those to which somebody wrote before. */
async function tellMoves({ desk, store, board, told }: Work): Promise<undefined> {
  const moved = [...store.state().known.values()]
    .filter(({ row, brief }) => (brief?.mailboxes.length ?? 0) > 1 && !told.has(row.id))
    .filter(({ row }) => LIVING_STATES.includes(row.register.state))
    .toSorted((a, b) => Number(unwritten(a)) - Number(unwritten(b)));
  let left = TELL_AT_ONCE;
  for (const { row, open: known } of moved) {
    if (left <= 0) return;
    const opened = await openRow(desk, row, known);
    if (!opened.ok) continue;
    const done = await tellMove(desk, opened.value, board);
    // One that failed may have added its event: it counts too.
    if (!done.ok || done.value.dossier.head.seq > opened.value.dossier.head.seq) left -= 1;
    if (!done.ok) continue;
    if (done.value !== known) accept({ desk, store }, done.value);
    if (isTold(done.value.dossier, board)) told.add(row.id);
  }
}

function unwritten({ brief }: Known): boolean {
  return (brief?.oldestAnswer ?? null) === null;
}

/** Publishes again what is past half its life on the board: each dossier is looked through once a day. */
async function renewOld({ desk, store, board, renewed }: Work): Promise<undefined> {
  if (board === undefined) return;
  const today = desk.today();
  let left = RENEW_AT_ONCE;
  for (const { row, brief, open: known } of [...store.state().known.values()]) {
    const oldest = brief?.oldestAnswer ?? today;
    const old = halfLife(oldest, desk.directory.policy.recordDays) <= today;
    if (!old || renewed.get(row.id) === today || !needsBoard(row.register, today)) continue;
    const opened = await openRow(desk, row, known);
    if (!opened.ok) continue;
    const done = await renew(desk, opened.value, board, left);
    if (!done.ok) continue;
    if (done.value.open !== known) accept({ desk, store }, done.value.open);
    left -= done.value.queued;
    if (left <= 0) return;
    renewed.set(row.id, today);
  }
}
