import { useEffect, useState } from "preact/hooks";
import { amsterdamDay } from "#shared/domain/day.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { pins } from "./configuration.ts";

/** All that is not the start screen: one chunk, fetched after the first paint by every visitor. */
type LaterModule = typeof import("./elsewhere.tsx");

export type Later =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly module: LaterModule }
  | { readonly status: "failed"; readonly retry: () => void };

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

export function useLater(): Later {
  const [attempt, setAttempt] = useState(0);
  const [later, setLater] = useState<Later>({ status: "loading" });
  useEffect(() => {
    let current = true;
    setLater({ status: "loading" });
    import("./elsewhere.tsx").then(
      (module) => current && setLater({ status: "ready", module }),
      () => current && setLater({ status: "failed", retry: () => setAttempt(attempt + 1) }),
    );
    return () => {
      current = false;
    };
  }, [attempt]);
  return later;
}

export function useDirectory(later: Later): DirectoryState {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<DirectoryState>({ status: "loading" });
  const module = later.status === "ready" ? later.module : undefined;
  useEffect(() => {
    if (!module) return;
    let current = true;
    const load = async (): Promise<DirectoryState> => {
      const loaded = await module.loadDirectory({ pins: pins, today: amsterdamDay(Date.now()) });
      if (!loaded.ok) return { status: "failed", why: loaded.error, retry: () => setAttempt(attempt + 1) };
      return { status: "ready", ...loaded.value, reload };
    };
    // Where fetching it again fails the one before stays: nothing that was written may go with it.
    const reload = async () => {
      const next = await load();
      if (current && next.status === "ready") setState(next);
    };
    setState({ status: "loading" });
    load().then((first) => current && setState(first));
    return () => {
      current = false;
    };
  }, [module, attempt]);
  return state;
}
