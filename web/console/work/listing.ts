import type { RegisterRow } from "#shared/domain/register.ts";
import { OPEN_STATES, STATES } from "#shared/domain/states.ts";
import type { Brief } from "./brief.ts";
import type { Due } from "./due.ts";
import type { Problem } from "./problem.ts";

/** One line of the list. */
export interface DossierLine {
  /** base64url. */
  readonly id: string;
  readonly reference: string;
  readonly register: RegisterRow;
  readonly due: Due | undefined;
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

function passes(line: DossierLine, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "open":
      return OPEN_STATES.includes(line.register.state);
    case "closed":
      return !OPEN_STATES.includes(line.register.state);
    case "waiting":
      return (line.brief?.unanswered ?? 0) > 0;
    case "due":
      return line.due !== undefined && line.due.urgency !== "none";
  }
}

function matches(line: DossierLine, search: string): boolean {
  const wanted = search.trim().toLocaleLowerCase("nl");
  const text = `${line.reference} ${line.reference.replace("-", "")} ${line.brief?.subject ?? ""}`;
  return text.toLocaleLowerCase("nl").includes(wanted);
}

/** Sorts what has no due day behind everything that has one. */
const NEVER = Number.MAX_SAFE_INTEGER;

function sortKey(line: DossierLine, sort: Sort): number {
  if (sort === "received") return -line.register.received;
  if (sort === "oldest") return line.register.received;
  if (sort === "state") return STATES.indexOf(line.register.state);
  return line.due?.by ?? NEVER;
}

/** The lines to show, in order; equal ones by day and then by reference, so that the list never jumps. */
export function arrange(lines: readonly DossierLine[], view: View): DossierLine[] {
  return lines
    .filter((line) => passes(line, view.filter) && matches(line, view.search))
    .map((line) => ({ line, key: sortKey(line, view.sort) }))
    .sort(
      (a, b) =>
        a.key - b.key ||
        a.line.register.received - b.line.register.received ||
        a.line.reference.localeCompare(b.line.reference),
    )
    .map(({ line }) => line);
}
