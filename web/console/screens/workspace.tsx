import { useCallback, useEffect, useMemo, useReducer, useState } from "preact/hooks";
import { Notice } from "#web/ui/components/notice.tsx";
import { useMessages } from "../messages/index.ts";
import type { Desk } from "../work/desk.ts";
import { FIRST_VIEW, type View } from "../work/listing.ts";
import { createWorkspace, UPDATE_MINUTES } from "../work/workspace.ts";
import { DossierScreen } from "./dossier.tsx";
import { ListScreen } from "./list.tsx";

/** What the browser's back button goes through: an id that is random and says nothing. */
interface Step {
  readonly dossier: string | undefined;
}

/** Everything behind the lock: the list, and one dossier. */
export function Workspace({ desk }: { desk: Desk }) {
  const messages = useMessages();
  const workspace = useMemo(() => createWorkspace(desk, { boardBatch: __PINS__.boardBatch }), [desk]);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [view, setView] = useState<View>(FIRST_VIEW);
  const [dossier, go] = useSteps();

  useEffect(() => workspace.subscribe(() => redraw(undefined)), [workspace]);
  useEffect(() => {
    void workspace.update();
    const timer = setInterval(() => void workspace.update(), UPDATE_MINUTES * 60_000);
    return () => clearInterval(timer);
  }, [workspace]);

  const state = workspace.state();
  return (
    <>
      {desk.directory.expired ? (
        <Notice kind="warning">
          <p>{messages.directory.expired}</p>
        </Notice>
      ) : null}
      {dossier === undefined ? (
        <ListScreen
          desk={desk}
          state={state}
          view={view}
          onView={setView}
          onOpen={go}
          onUpdate={(all) => void workspace.update(all)}
        />
      ) : (
        <DossierScreen
          key={dossier}
          desk={desk}
          workspace={workspace}
          id={dossier}
          onBack={() => go(undefined)}
        />
      )}
    </>
  );
}

/** The open dossier, kept in the browser's history without a word of it in an address. */
function useSteps(): [string | undefined, (dossier: string | undefined) => void] {
  const [dossier, setDossier] = useState<string>();
  useEffect(() => {
    history.replaceState({ dossier: undefined } satisfies Step, "");
    const back = (event: PopStateEvent) => setDossier((event.state as Step | null)?.dossier);
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, []);
  const go = useCallback((to: string | undefined) => {
    history.pushState({ dossier: to } satisfies Step, "");
    setDossier(to);
    scrollTo(0, 0);
  }, []);
  return [dossier, go];
}
