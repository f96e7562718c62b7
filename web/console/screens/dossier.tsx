import { useCallback, useEffect, useState } from "preact/hooks";
import { runningTerms } from "#shared/domain/deadlines.ts";
import { isConsultation } from "#shared/domain/register.ts";
import type { Result } from "#shared/protocol/result.ts";
import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import { append } from "../work/append.ts";
import { paperWordsOf, repliesOf } from "../work/asks.ts";
import type { BoardState } from "../work/board.ts";
import { boardState } from "../work/board.ts";
import { type Desk, nameOf } from "../work/desk.ts";
import type { OpenDossier } from "../work/dossiers.ts";
import { nameEnvelopes, revealIdentity } from "../work/identity.ts";
import { levelOf } from "../work/level.ts";
import { termSettings } from "../work/moves.ts";
import type { Problem } from "../work/problem.ts";
import { problemOfBytes } from "../work/problem.ts";
import { reference } from "../work/reference.ts";
import { recordMove } from "../work/terms.ts";
import { leftOutNames, type ThreadItem, threadOf } from "../work/thread.ts";
import type { Workspace } from "../work/workspace.ts";
import { AnswerPanel } from "./answer-panel.tsx";
import { ConsultationNotice } from "./consultation.tsx";
import { IdentityPanel } from "./identity.tsx";
import { LeftOut, LeftOutPeople } from "./left-out.tsx";
import { MailboxStateNotice } from "./mailbox-state.tsx";
import { Members } from "./members.tsx";
import { Notes } from "./notes.tsx";
import { PaperWordNotice } from "./paper-word.tsx";
import { RegisterPanel } from "./register-panel.tsx";
import { Thread } from "./thread.tsx";
import { useArrival } from "./use-arrival.ts";
import { useResend } from "./use-resend.ts";

interface DossierScreenProps {
  readonly desk: Desk;
  readonly workspace: Workspace;
  readonly id: string;
  readonly onBack: () => void;
}

/** One dossier: read up to its head when it is opened, and again after everything that is added. */
export function DossierScreen({ desk, workspace, id, onBack }: DossierScreenProps) {
  const messages = useMessages();
  const text = messages.dossier;
  const known = workspace.state().known.get(id);
  const [problem, setProblem] = useState<Problem>();
  const load = useCallback(async () => {
    setProblem(undefined);
    const opened = await workspace.open(id);
    if (opened === undefined) setProblem("not-found");
    else if (!opened.ok) setProblem(opened.error);
  }, [workspace, id]);
  useEffect(() => void load(), [load]);

  return (
    <>
      <div class="console-back">
        <Button kind="subtle" onClick={onBack}>
          ← {text.back}
        </Button>
      </div>
      {problem === undefined ? null : (
        <Notice kind="error" announce>
          <p>{messages.problems[problem]}</p>
          <Button onClick={() => void load()}>{messages.shell.retry}</Button>
        </Notice>
      )}
      {known?.open === undefined ? (
        problem === undefined && <p role="status">{text.loading}</p>
      ) : (
        <DossierContent desk={desk} workspace={workspace} open={known.open} />
      )}
    </>
  );
}

function DossierContent(props: { desk: Desk; workspace: Workspace; open: OpenDossier }) {
  const { desk, workspace, open } = props;
  const messages = useMessages();
  const text = messages.dossier;
  const heading = useArrival();
  const { dossier, row, refused } = open;
  const names = leftOutNames(dossier);
  const leftOut = [...dossier.leftOut, ...dossier.mustLeave].map((id) => nameOf(desk, id).name);
  const items = threadOf(dossier, desk.directory.instanceId);
  const resend = useResend(desk, workspace, open);

  /** Takes over what an action made of the dossier; answers its problem. */
  const take = (result: Result<OpenDossier, Problem>): Problem | undefined => {
    if (result.ok) workspace.accept(result.value);
    return result.ok ? undefined : result.error;
  };
  const addNote = async (note: string) =>
    take(await append(desk, open, () => ({ payload: { kind: "note", day: desk.today(), text: note } })));

  return (
    <LeftOutPeople.Provider value={[...leftOut, ...names]}>
      <Heading level={1} headingRef={heading}>
        {text.title(reference(row.idBytes))}
      </Heading>
      <Facts open={open} />
      {refused === null ? null : (
        <Notice kind="error" announce>
          <p>{messages.problems[problemOfBytes(refused.error)]}</p>
        </Notice>
      )}
      <LeftOut desk={desk} leftOut={dossier.leftOut} mustLeave={dossier.mustLeave} names={names} />
      {isConsultation(row.register) ? (
        <ConsultationNotice termsRun={runningTerms(row.register, termSettings(desk.directory)).length > 0} />
      ) : null}
      <MailboxStateNotice mailbox={dossier.mailbox} />
      <PaperWordNotice typed={paperWordsOf(dossier)} />
      {dossier.closed.length > 0 ? <p>{text.gaps.closed}</p> : null}
      {dossier.destroyed.length > 0 ? <p>{text.gaps.destroyed}</p> : null}
      <div class="console-columns">
        <div class="nl-stack">
          <Heading level={2}>{text.thread.title}</Heading>
          <Thread
            desk={desk}
            items={items}
            board={boardStates(workspace, items, desk)}
            onResend={resend}
            replies={repliesOf(dossier, desk.directory.instanceId)}
          />
          <AnswerPanel desk={desk} open={open} onOpen={workspace.accept} />
        </div>
        <div class="nl-stack">
          <RegisterPanel
            desk={desk}
            register={row.register}
            onMove={async (chosen) => take(await recordMove(desk, open, chosen))}
          />
          <Members desk={desk} members={dossier.members} />
          <Notes onAdd={addNote} />
          <IdentityPanel onOpen={() => revealIdentity(desk, nameEnvelopes(dossier))} />
        </div>
      </div>
    </LeftOutPeople.Provider>
  );
}

function boardStates(
  workspace: Workspace,
  items: readonly ThreadItem[],
  desk: Desk,
): ReadonlyMap<number, BoardState> {
  const { board } = workspace.state();
  if (!board?.ok) return new Map();
  const sent = items.filter((item) => item.type === "sent");
  return new Map(sent.map((item) => [item.seq, boardState(item.sent, board.value, desk.today())]));
}

function Facts({ open }: { open: OpenDossier }) {
  const text = useMessages().dossier;
  const language = useLanguage();
  const { register } = open.row;
  const level = levelOf(open.dossier, register.level);
  return (
    <p class="console-facts">
      <span>
        {text.received}: <strong>{dayText(register.received, language)}</strong>
      </span>
      <span>
        {text.channel}: <strong>{text.channels[register.channel]}</strong>
      </span>
      <span>
        {text.level}: <strong>{text.levels[level]}</strong>
      </span>
    </p>
  );
}
