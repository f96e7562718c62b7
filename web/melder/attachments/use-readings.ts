import { useEffect, useRef, useState } from "preact/hooks";
import type { ChosenFile, Reading } from "./chosen-file.ts";
import { examine } from "./examine.ts";

/** The file that is being read now. */
export interface Running {
  readonly key: string;
  /** From 0 to 1. */
  readonly part: number;
  readonly stop: () => void;
}

/**
 * Reads the files that wait, one at a time, so that one is in memory. What a screen that goes away was reading waits
 * again.
 */
export function useReadings(
  files: readonly ChosenFile[],
  onRead: (key: string, reading: Reading) => void,
): Running | undefined {
  const [running, setRunning] = useState<Running>();
  const read = useRef(onRead);
  read.current = onRead;
  const next = files.find(({ reading }) => reading.status === "waiting");
  const key = next?.key;
  // Once for each file, by its key: the list is new with every change to any of them.
  useEffect(() => {
    if (!next) return;
    const control = new AbortController();
    let current = true;
    const stop = () => control.abort();
    const show = (part: number) => current && setRunning({ key: next.key, part, stop });
    show(0);
    examine(next.file, { signal: control.signal, onProgress: show })
      .catch((): Reading => ({ status: "stopped" }))
      .then((reading) => {
        if (!current) return;
        setRunning(undefined);
        read.current(next.key, reading);
      });
    return () => {
      current = false;
      control.abort();
    };
  }, [key]);
  return running?.key === key ? running : undefined;
}
