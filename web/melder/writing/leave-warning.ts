import { useEffect } from "preact/hooks";

/**
 * Lets the browser ask before the page is closed, reloaded or left by a link, but only while something would be lost:
 * a page that always asks teaches people to say yes. "Verlaat deze pagina" takes this down first, so it never asks.
 */
export function useLeaveWarning(something: boolean): void {
  useEffect(() => {
    if (!something) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // What browsers of before 2024 look at instead.
      event.returnValue = true;
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [something]);
}
