import { queueAnswer } from "../work/answer.ts";
import type { Desk } from "../work/desk.ts";
import type { OpenDossier } from "../work/dossiers.ts";
import type { SentItem } from "../work/thread.ts";
import type { Workspace } from "../work/workspace.ts";

/** Queues an accepted answer again whose records never came on the board. */
export function useResend(desk: Desk, workspace: Workspace, open: OpenDossier): (item: SentItem) => void {
  return async (item) => {
    const answer = open.dossier.answers.find(({ seq }) => seq === item.seq);
    if (answer === undefined) return;
    const priority = item.kind === "acknowledgement" || item.feedback ? "term" : "new";
    await queueAnswer(desk, open, answer, priority);
    await workspace.update();
  };
}
