import { useState } from "preact/hooks";
import type { FieldProblem } from "./components/error-summary.tsx";

/** What a form shows as wrong. */
export interface Problems {
  readonly shown: readonly FieldProblem[];
  /** Counts the tries to go on that found something: with each the summary takes the focus. */
  readonly attempt: number;
  readonly of: (field: string) => string | undefined;
  /** Somebody wants to go on: shows what is wrong now, and says whether nothing is. */
  readonly check: () => boolean;
}

/**
 * What is wrong with a form, given `now` with every change: shown from the try to go on, in the language that the page
 * has by then, until it is put right. What goes wrong later waits for the next try.
 */
export function useProblems(now: readonly FieldProblem[]): Problems {
  const [attempt, setAttempt] = useState(0);
  const [fields, setFields] = useState<readonly string[]>([]);
  const shown = now.filter(({ id }) => fields.includes(id));
  return {
    shown,
    attempt,
    of: (field) => shown.find(({ id }) => id === field)?.message,
    check() {
      setFields(now.map(({ id }) => id));
      if (now.length > 0) setAttempt(attempt + 1);
      return now.length === 0;
    },
  };
}
