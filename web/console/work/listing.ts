import type { Day } from "#shared/domain/day.ts";
import type { TermSettings } from "#shared/domain/deadlines.ts";
import type { RegisterRow } from "#shared/domain/register.ts";
import { OPEN_STATES, STATES } from "#shared/domain/states.ts";
import type { Brief } from "./brief.ts";
import { nextDue } from "./due.ts";
import type { Problem } from "./problem.ts";

/** One line of the list. */
export interface DossierLine {
  /** base64url. */
  readonly id: string;
  readonly reference: string;
  readonly register: RegisterRow;
  /** Absent while its key and summary are being opened, and when that failed. */
  readonly brief: Brief | undefined;
  readonly problem: Problem | undefined;
}

export const FILTERS = ["open", "due", "waiting", "closed", "all"] as const;
export type Filter = (typeof FILTERS)[number];

export const SORTS = ["due", "received", "oldest", "state"] as const;
export type Sort = (typeof SORTS)[number];

export interface View {
  readonly filter: Filter;
  readonly sort: Sort;
  readonly search: string;
}

export const FIRST_VIEW: View = { filter: "open", sort: "due", search: "" };

type Terms = { readonly today: Day; readonly settings: TermSettings };

function passes(line: DossierLine, filter: Filter, { today, settings }: Terms): boolean {
  switch (filter) {
    case "all":
      return true;
    case "open":
      return OPEN_STATES.includes(line.register.state);
    case "closed":
      return !OPEN_STATES.includes(line.register.state);
    case "waiting":
      return (line.brief?.unanswered ?? 0) > 0;
    case "due": {
      const due = nextDue(line.register, today, settings);
      return due !== undefined && due.urgency !== "none";
    }
  }
}

function matches(line: DossierLine, search: string): boolean {
  const wanted = search.trim().toLocaleLowerCase("nl");
  const text = `${line.reference} ${line.reference.replace("-", "")} ${line.brief?.subject ?? ""}`;
  return text.toLocaleLowerCase("nl").includes(wanted);
}

/** Sorts what has no due day behind everything that has one. */
const NEVER = Number.MAX_SAFE_INTEGER;

function sortKey(line: DossierLine, sort: Sort, { today, settings }: Terms): number {
  if (sort === "received") return -line.register.received;
  if (sort === "oldest") return line.register.received;
  if (sort === "state") return STATES.indexOf(line.register.state);
  return nextDue(line.register, today, settings)?.by ?? NEVER;
}

/** The lines to show, in order; equal ones by day and then by reference, so that the list never jumps. */
export function arrange(lines: readonly DossierLine[], view: View, terms: Terms): DossierLine[] {
  return lines
    .filter((line) => passes(line, view.filter, terms) && matches(line, view.search))
    .map((line) => ({ line, key: sortKey(line, view.sort, terms) }))
    .sort(
      (a, b) =>
        a.key - b.key ||
        a.line.register.received - b.line.register.received ||
        a.line.reference.localeCompare(b.line.reference),
    )
    .map(({ line }) => line);
}
