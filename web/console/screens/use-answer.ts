import { useState } from "preact/hooks";
import { runningTerms } from "#shared/domain/deadlines.ts";
import type { FieldProblem } from "#web/ui/components/error-summary.tsx";
import { useMessages } from "../messages/index.ts";
import { type SendOutcome, sendAnswer } from "../work/answer.ts";
import {
  type AnswerDraft,
  charactersOver,
  type Forecast,
  forecast,
  newMessageId,
} from "../work/answer-draft.ts";
import type { Desk } from "../work/desk.ts";
import type { OpenDossier } from "../work/dossiers.ts";
import { termSettings } from "../work/moves.ts";
import type { Problem } from "../work/problem.ts";

export type AnswerStep =
  | { readonly at: "writing"; readonly problem?: Problem; readonly changed?: boolean }
  | { readonly at: "asking" }
  | { readonly at: "review" | "sending"; readonly draft: AnswerDraft; readonly forecast: Forecast }
  | { readonly at: "sent"; readonly expected: number }
  | { readonly at: "not-queued" };

/** What is being written. It stays until it is sent, whatever goes wrong between. */
export interface Written {
  readonly kind: AnswerDraft["kind"];
  readonly feedback: boolean;
  readonly text: string;
}

export interface AnswerWork {
  readonly written: Written;
  readonly write: (change: Partial<Written>) => void;
  readonly problems: readonly FieldProblem[];
  readonly step: AnswerStep;
  readonly review: () => Promise<void>;
  readonly change: () => void;
  readonly send: (draft: AnswerDraft, when: Forecast) => Promise<void>;
}

/** One answer from the first letter to sent: write, ask when it arrives, look it over, send. */
export function useAnswer(desk: Desk, open: OpenDossier, onOpen: (open: OpenDossier) => void): AnswerWork {
  const text = useMessages().dossier.answer;
  const [written, setWritten] = useState<Written>(() => startOf(desk, open));
  const [messageId, setMessageId] = useState(newMessageId);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [step, setStep] = useState<AnswerStep>({ at: "writing" });

  const check = (): readonly FieldProblem[] => {
    const over = charactersOver(written.text);
    const wrong = written.text.trim() === "" ? text.missing : over > 0 ? text.tooLong(over) : undefined;
    return wrong === undefined ? [] : [{ id: "answer-text", message: wrong }];
  };
  const review = async () => {
    const wrong = check();
    setProblems(wrong);
    if (wrong.length > 0) return;
    const { kind, feedback } = written;
    const draft = { messageId, kind, text: written.text.trim(), feedback: kind === "answer" && feedback };
    setStep({ at: "asking" });
    const asked = await forecast(desk, open, draft);
    setStep(
      asked.ok ? { at: "review", draft, forecast: asked.value } : { at: "writing", problem: asked.error },
    );
  };
  const finish = (outcome: SendOutcome) => {
    onOpen(outcome.open);
    if (outcome.at === "changed") return setStep({ at: "writing", changed: true });
    setWritten({ kind: "answer", feedback: false, text: "" });
    setMessageId(newMessageId());
    setStep(outcome.at === "sent" ? { at: "sent", expected: outcome.expected } : { at: "not-queued" });
  };
  const send = async (draft: AnswerDraft, when: Forecast) => {
    setStep({ at: "sending", draft, forecast: when });
    const outcome = await sendAnswer(desk, open, draft, when);
    if (outcome.ok) finish(outcome.value);
    else setStep({ at: "writing", problem: outcome.error });
  };
  return {
    written,
    write: (change) => setWritten((before) => ({ ...before, ...change })),
    problems,
    step,
    review,
    change: () => setStep({ at: "writing" }),
    send,
  };
}

/** The first word to a melder is the acknowledgement, unless no term asks for one. */
function startOf({ directory }: Desk, { dossier, row }: OpenDossier): Written {
  const needsNone = runningTerms(row.register, termSettings(directory)).length === 0;
  const acknowledged = needsNone || dossier.answers.some(({ message }) => message.kind === "acknowledgement");
  return { kind: acknowledged ? "answer" : "acknowledgement", feedback: false, text: "" };
}
