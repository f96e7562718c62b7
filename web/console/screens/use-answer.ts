import { useState } from "preact/hooks";
import { runningTerms } from "#shared/domain/deadlines.ts";
import type { Ask } from "#shared/protocol/asks.ts";
import type { FieldProblem } from "#web/ui/components/error-summary.tsx";
import { useMessages } from "../messages/index.ts";
import { type SendOutcome, sendAnswer } from "../work/answer.ts";
import {
  type AnswerDraft,
  charactersOver,
  type Forecast,
  forecast,
  newMessageId,
  readableUntil,
} from "../work/answer-draft.ts";
import { type AskFlaw, type AskForm, askOf, NO_ASK } from "../work/ask-form.ts";
import type { Desk } from "../work/desk.ts";
import type { OpenDossier } from "../work/dossiers.ts";
import { termSettings } from "../work/moves.ts";
import type { Problem } from "../work/problem.ts";
import { askFieldId } from "./ask-fields.tsx";

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
  readonly ask: AskForm;
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
  const { asks, dossier } = useMessages();
  const text = dossier.answer;
  const [written, setWritten] = useState<Written>(() => startOf(desk, open));
  const [messageId, setMessageId] = useState(newMessageId);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [step, setStep] = useState<AnswerStep>({ at: "writing" });

  const review = async () => {
    const today = desk.today();
    const checked = checkedAsk(written, { today, readableUntil: readableUntil(desk, today) }, text, asks);
    setProblems(checked.problems);
    if (checked.problems.length > 0) return;
    const { kind, feedback } = written;
    const { ask } = checked;
    const draft = {
      messageId,
      kind,
      text: written.text.trim(),
      feedback: kind === "answer" && feedback,
      ask,
    };
    setStep({ at: "asking" });
    const asked = await forecast(desk, open, draft);
    setStep(
      asked.ok ? { at: "review", draft, forecast: asked.value } : { at: "writing", problem: asked.error },
    );
  };
  const finish = (outcome: SendOutcome) => {
    onOpen(outcome.open);
    if (outcome.at === "changed") return setStep({ at: "writing", changed: true });
    setWritten({ kind: "answer", feedback: false, text: "", ask: NO_ASK });
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
  return { kind: acknowledged ? "answer" : "acknowledgement", feedback: false, text: "", ask: NO_ASK };
}

type Texts = ReturnType<typeof useMessages>;

/** The ask of what was written, or all that must change before the message can go. */
function checkedAsk(
  { text: letter, ask: form }: Written,
  days: { readonly today: number; readonly readableUntil: number },
  text: Texts["dossier"]["answer"],
  asks: Texts["asks"],
): { readonly ask: Ask | null; readonly problems: readonly FieldProblem[] } {
  const { ask, flaws } = askOf(form, days);
  const over = charactersOver(letter, ask);
  const asksRecord = form.kind === "record";
  const long = over > 0 && !asksRecord ? text.tooLong(over) : undefined;
  const wrong = letter.trim() === "" ? text.missing : long;
  const problems: FieldProblem[] = wrong === undefined ? [] : [{ id: "answer-text", message: wrong }];
  problems.push(...flaws.map((flaw) => ({ id: askFieldId(flaw.field), message: flawText(flaw, asks) })));
  if (over > 0 && asksRecord) problems.push({ id: askFieldId("record"), message: asks.recordTooLong(over) });
  return { ask, problems };
}

function flawText({ field, why }: AskFlaw, asks: Texts["asks"]): string {
  const flaws: Partial<Record<AskFlaw["why"], string>> = asks.flaws[field];
  return flaws[why] ?? "";
}
