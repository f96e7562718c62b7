import type { Day } from "#shared/domain/day.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { Stage } from "../stage.ts";

/** What the document is about. The same subject gives the same text, so two versions can be laid side by side. */
export interface Subject {
  readonly stageName: string;
  readonly stage: Stage;
  /** The directory that the stage's roots signed; null where there is none yet. */
  readonly directory: Directory | null;
  /** The day that the document carries. */
  readonly day: Day;
  /** The document of before, to tell what changed; null for the first. */
  readonly previous: string | null;
}

/** Lines of Markdown. */
export type Section = (subject: Subject) => readonly string[];

/** A table; `|` in a cell would end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "/")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line), ""];
}
