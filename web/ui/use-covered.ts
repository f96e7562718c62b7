import { useEffect, useState } from "preact/hooks";

/**
 * True while the page is not in use: another window has the focus, or another tab or app stands in front (a telephone
 * tells only the second). A shared screen, a colleague in the doorway or the picture in the list of apps shows no words.
 */
export function useCovered(): boolean {
  const [covered, setCovered] = useState(false);
  useEffect(() => {
    const cover = () => setCovered(true);
    const uncover = () => setCovered(false);
    const turn = () => setCovered(document.visibilityState === "hidden");
    addEventListener("blur", cover);
    addEventListener("focus", uncover);
    document.addEventListener("visibilitychange", turn);
    return () => {
      removeEventListener("blur", cover);
      removeEventListener("focus", uncover);
      document.removeEventListener("visibilitychange", turn);
    };
  }, []);
  return covered;
}
