import { useLayoutEffect } from "preact/hooks";

/** Chromium asks before it starts a call too, though the page stays: nobody who dials 112 may meet a question. */
const OUTSIDE_APPS = 'a[href^="tel:"], a[href^="mailto:"]';
const CALL_STARTS_WITHIN_MS = 1_000;

/**
 * Lets the browser ask before the page is closed, reloaded or left by a link, but only while something would be lost:
 * a page that always asks teaches people to say yes. "Verlaat deze pagina" takes this down first, so it never asks.
 */
export function useLeaveWarning(something: boolean): void {
  // A layout effect is taken down at once, before the address changes; the others only after a next paint.
  useLayoutEffect(() => {
    if (!something) return;
    let called = Number.NEGATIVE_INFINITY;
    const onClick = ({ target, timeStamp }: MouseEvent) => {
      if (target instanceof Element && target.closest(OUTSIDE_APPS)) called = timeStamp;
    };
    const ask = (event: BeforeUnloadEvent) => {
      if (event.timeStamp - called < CALL_STARTS_WITHIN_MS) return;
      event.preventDefault();
      // What browsers of before 2024 look at instead.
      event.returnValue = true;
    };
    addEventListener("click", onClick, true);
    addEventListener("beforeunload", ask);
    return () => {
      removeEventListener("click", onClick, true);
      removeEventListener("beforeunload", ask);
    };
  }, [something]);
}
