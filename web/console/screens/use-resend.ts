import type { Desk } from "../work/desk.ts";
import type { OpenDossier } from "../work/dossiers.ts";
import { republish } from "../work/republish.ts";
import type { SentItem } from "../work/thread.ts";
import type { Workspace } from "../work/workspace.ts";

/**
 * Queues an accepted answer again whose records never came on the board: in new slots, because nobody can say what
 * stands in the way in the old ones.
 */
export function useResend(desk: Desk, workspace: Workspace, open: OpenDossier): (item: SentItem) => void {
  return async (item) => {
    const answer = open.dossier.answers.find(({ seq }) => seq === item.seq);
    if (answer === undefined) return;
    const priority = item.kind === "acknowledgement" || item.feedback ? "term" : "new";
    const times = answer.sent.length;
    const again = await republish(desk, open, answer, priority, ({ sent }) => sent.length === times);
    if (again.ok) workspace.accept(again.value);
    await workspace.update();
  };
}
