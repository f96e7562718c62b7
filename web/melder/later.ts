import { useEffect, useRef, useState } from "preact/hooks";
import { amsterdamDay } from "#shared/domain/day.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { pins } from "./configuration.ts";
import type { Loaded } from "./lazy.tsx";

/** Fetched after the first paint by every visitor: it knows how to check the list of readers. */
type ReportPart = typeof import("./report-part.tsx");

/** `refused`: signatures, version or content do not hold; `expired` is a value of the directory itself. */
export type DirectoryState =
  | { readonly status: "loading" }
  | {
      readonly status: "ready";
      readonly directory: Directory;
      readonly words: readonly string[];
      readonly reload: () => Promise<void>;
    }
  | { readonly status: "failed"; readonly why: "offline" | "refused"; readonly retry: () => void };

export function useDirectory(part: Loaded<ReportPart>): DirectoryState {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<DirectoryState>({ status: "loading" });
  // The newest list that this page has seen: fetched again, it is never an older one.
  const newest = useRef(pins.directoryVersion);
  const module = part.status === "ready" ? part.module : undefined;
  useEffect(() => {
    if (!module) return;
    let current = true;
    const load = async (): Promise<DirectoryState> => {
      const seen = { ...pins, directoryVersion: newest.current };
      const loaded = await module.loadDirectory({ pins: seen, today: amsterdamDay(Date.now()) });
      if (!loaded.ok) return { status: "failed", why: loaded.error, retry: () => setAttempt(attempt + 1) };
      newest.current = loaded.value.directory.version;
      return { status: "ready", ...loaded.value, reload };
    };
    // Where fetching it again fails the one before stays: nothing that was written may go with it.
    const reload = async () => {
      const next = await load();
      if (current && next.status === "ready") setState(next);
    };
    setState({ status: "loading" });
    load().then(
      (first) => current && setState(first),
      // The cryptography did not come; a browser may not ask for it again before the page is loaded anew.
      () => current && setState({ status: "failed", why: "offline", retry: () => location.reload() }),
    );
    return () => {
      current = false;
    };
  }, [module, attempt]);
  return state;
}
