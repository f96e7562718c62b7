import { useState } from "preact/hooks";

/** A try to go on with one typed text. */
export interface Tried {
  /** Whether the text is still the one that was tried: what is wrong with it is shown until it is changed. */
  readonly holds: boolean;
  /** Counts the tries; with each the summary of errors takes the focus. */
  readonly attempt: number;
  readonly mark: () => void;
}

/**
 * For a field that is judged as a whole: to judge every letter on the way would have a screen reader say something new
 * at each of them.
 */
export function useTried(typed: string): Tried {
  const [tried, setTried] = useState<{ text: string; attempt: number }>();
  const attempt = tried?.attempt ?? 0;
  return {
    holds: tried?.text === typed,
    attempt,
    mark: () => setTried({ text: typed, attempt: attempt + 1 }),
  };
}
