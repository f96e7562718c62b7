import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { useShellText } from "./messages/shell.ts";

/** A part of the site that is fetched apart. */
export type Loaded<Module> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly module: Module }
  | { readonly status: "failed"; readonly retry: () => void };

/**
 * Fetches a part when the component appears. `load` is `() => import("…")`; what came once is there at once. A part
 * from which others import can be tried again by loading the page anew alone (web/parts-again.ts).
 */
export function useLoaded<Module>(load: () => Promise<Module>, again?: "reload"): Loaded<Module> {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded<Module>>({ status: "loading" });
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    let current = true;
    const retry = () => (again === "reload" ? location.reload() : setAttempt(attempt + 1));
    setLoaded({ status: "loading" });
    latest.current().then(
      (module) => current && setLoaded({ status: "ready", module }),
      () => current && setLoaded({ status: "failed", retry }),
    );
    return () => {
      current = false;
    };
  }, [attempt]);
  return loaded;
}

interface LazyProps<Module> {
  readonly load: () => Promise<Module>;
  readonly children: (module: Module) => ComponentChildren;
}

/**
 * Shows a part of the site once it is there, and until then what it is waiting for. A screen inside takes the focus
 * with its title; where a part has none, the focus that the waiting held goes to the page.
 */
export function Lazy<Module>({ load, children }: LazyProps<Module>) {
  const loaded = useLoaded(load);
  return loaded.status === "ready" ? children(loaded.module) : <Waiting loaded={loaded} />;
}

/** Announced, and focused where the button that was pressed has gone, so that reading goes on from here. */
export function Waiting({ loaded }: { loaded: Exclude<Loaded<unknown>, { status: "ready" }> }) {
  const text = useShellText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusIsNowhere()) box.current?.focus({ preventScroll: true });
  }, [loaded.status]);
  // A layout effect cleans up before the element goes: then the focus is still in it.
  // It can be nowhere too: a part that comes at once is there before the effect above has run.
  useLayoutEffect(
    () => () => void ((focusIsNowhere() || box.current?.matches(":focus-within")) && keepFocus()),
    [],
  );
  return (
    <div class="nl-stack" ref={box} tabIndex={-1}>
      {loaded.status === "loading" ? (
        <Notice kind="info" title={text.loading} announce>
          <Paragraph>{text.loadingSlow}</Paragraph>
        </Notice>
      ) : (
        <Notice kind="error" title={text.loadFailed} announce>
          <Paragraph>{text.loadFailedWhat}</Paragraph>
          <Button onClick={loaded.retry}>{text.again}</Button>
        </Notice>
      )}
    </div>
  );
}

const focusIsNowhere = () => document.activeElement === null || document.activeElement === document.body;

/** The page takes the focus, unless what comes instead has taken it by then. */
function keepFocus(): void {
  setTimeout(() => {
    if (focusIsNowhere()) document.getElementById("main")?.focus({ preventScroll: true });
  });
}
