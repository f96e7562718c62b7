import { useEffect, useRef } from "preact/hooks";

/** Three presses within this time mean it: a single Escape closes a menu or stops a screen reader. */
const WITHIN_MS = 2_000;

/** Replaces this page in the history, so that Back does not return here. */
export function leavePage(to: string): void {
  location.replace(to);
}

/** Leaves when Escape is pressed three times shortly after one another. */
export function useTripleEscape(leave: () => void): void {
  const presses = useRef<number[]>([]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.isComposing) return;
      // Another key in between: somebody is typing, and Escape meant something else.
      if (event.key !== "Escape") {
        presses.current = [];
        return;
      }
      presses.current = [
        ...presses.current.filter((at) => event.timeStamp - at < WITHIN_MS),
        event.timeStamp,
      ];
      if (presses.current.length >= 3) leave();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [leave]);
}
