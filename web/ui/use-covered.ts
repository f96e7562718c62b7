import { useEffect, useState } from "preact/hooks";

/** True while another window has the focus: a shared screen or a colleague in the doorway shows no words. */
export function useCovered(): boolean {
  const [covered, setCovered] = useState(false);
  useEffect(() => {
    const cover = () => setCovered(true);
    const uncover = () => setCovered(false);
    addEventListener("blur", cover);
    addEventListener("focus", uncover);
    return () => {
      removeEventListener("blur", cover);
      removeEventListener("focus", uncover);
    };
  }, []);
  return covered;
}
