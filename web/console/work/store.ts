import type { Day } from "#shared/domain/day.ts";
import type { TermSettings } from "#shared/domain/deadlines.ts";
import type { Result } from "#shared/protocol/result.ts";
import type { Board, BoardError } from "./board.ts";
import type { Brief } from "./brief.ts";
import type { DossierRow, OpenDossier } from "./dossiers.ts";
import { nextDue } from "./due.ts";
import type { Received } from "./envelopes.ts";
import type { DossierLine } from "./listing.ts";
import type { Problem } from "./problem.ts";
import { reference } from "./reference.ts";

/** What is known of one dossier here. */
export interface Known {
  readonly row: DossierRow;
  readonly brief: Brief | undefined;
  readonly problem: Problem | undefined;
  /** Set once its events were read in this session. */
  readonly open: OpenDossier | undefined;
}

/** What the screens show. A new object with each change. */
export interface WorkspaceState {
  readonly known: ReadonlyMap<string, Known>;
  /** False until the first list came. */
  readonly listed: boolean;
  readonly updating: boolean;
  /** Milliseconds since 1970 of the last full update. */
  readonly updatedAt: number | undefined;
  readonly problem: Problem | undefined;
  /** Addressed to this member, of a dossier of which the member is none. */
  readonly unfiled: readonly Received[];
  /** Of a dossier that could not be opened or added to. */
  readonly stuck: readonly Received[];
  /** Of a dossier that was destroyed or archived. */
  readonly ended: readonly Received[];
  readonly strange: number;
  /** Under a list of staff that this console cannot get. */
  readonly unopened: number;
  readonly board: Result<Board, BoardError> | undefined;
}

const EMPTY: WorkspaceState = {
  known: new Map(),
  listed: false,
  updating: false,
  updatedAt: undefined,
  problem: undefined,
  unfiled: [],
  stuck: [],
  ended: [],
  strange: 0,
  unopened: 0,
  board: undefined,
};

export interface Store {
  state(): WorkspaceState;
  set(change: Partial<WorkspaceState>): void;
  /** Changes what is known of one dossier. */
  put(id: string, known: Known): void;
  subscribe(listener: () => void): () => void;
}

export function createStore(): Store {
  const listeners = new Set<() => void>();
  let state = EMPTY;
  const set = (change: Partial<WorkspaceState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  return {
    state: () => state,
    set,
    put: (id, known) => set({ known: new Map(state.known).set(id, known) }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface CachedLine {
  readonly today: Day;
  readonly line: DossierLine;
}

/** Terms walk the calendar; with hundreds of dossiers they are worked out when a dossier changes, not at every key. */
const cachedLines = new WeakMap<Known, CachedLine>();

function lineOf(known: Known, today: Day, settings: TermSettings): DossierLine {
  const cached = cachedLines.get(known);
  if (cached?.today === today) return cached.line;
  const { row, brief, problem } = known;
  const line: DossierLine = {
    id: row.id,
    reference: reference(row.idBytes),
    register: row.register,
    due: nextDue(row.register, today, settings),
    brief,
    problem,
  };
  cachedLines.set(known, { today, line });
  return line;
}

/** The lines of the list. */
export function linesOf({ known }: WorkspaceState, today: Day, settings: TermSettings): DossierLine[] {
  return [...known.values()].map((each) => lineOf(each, today, settings));
}
