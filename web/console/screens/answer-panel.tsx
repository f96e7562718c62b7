import { useState } from "preact/hooks";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { ErrorSummary, type FieldProblem } from "#web/ui/components/error-summary.tsx";
import { TextArea } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Checkbox, RadioGroup } from "#web/ui/components/option-group.tsx";
import { Heading, Paragraph, PlainText } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import {
  type AnswerDraft,
  charactersOver,
  type Forecast,
  forecast,
  meetsTerm,
  newMessageId,
  type SendOutcome,
  sendAnswer,
  silence,
} from "../work/answer.ts";
import { type Desk, nameOf } from "../work/desk.ts";
import type { OpenDossier } from "../work/dossiers.ts";
import { termSettings } from "../work/moves.ts";
import type { Problem } from "../work/problem.ts";

interface AnswerPanelProps {
  readonly desk: Desk;
  readonly open: OpenDossier;
  readonly onOpen: (open: OpenDossier) => void;
}

type Step =
  | { readonly at: "writing"; readonly problem?: Problem; readonly changed?: boolean }
  | { readonly at: "asking" }
  | { readonly at: "review"; readonly draft: AnswerDraft; readonly forecast: Forecast }
  | { readonly at: "sending"; readonly draft: AnswerDraft; readonly forecast: Forecast }
  | { readonly at: "sent"; readonly expected: number }
  | { readonly at: "not-queued" };

/** Writing to the melder: write, see when it arrives and who is named, send. The text stays until it is sent. */
export function AnswerPanel({ desk, open, onOpen }: AnswerPanelProps) {
  const messages = useMessages();
  const text = messages.dossier.answer;
  const acknowledged = open.dossier.answers.some(({ message }) => message.kind === "acknowledgement");
  const [kind, setKind] = useState<AnswerDraft["kind"]>(acknowledged ? "answer" : "acknowledgement");
  const [feedback, setFeedback] = useState(false);
  const [content, setContent] = useState("");
  const [messageId, setMessageId] = useState(newMessageId);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [step, setStep] = useState<Step>({ at: "writing" });

  const quiet = silence(desk, open.dossier);
  const review = async () => {
    const over = charactersOver(content);
    const wrong: readonly string[] =
      content.trim() === "" ? [text.missing] : over > 0 ? [text.tooLong(over)] : [];
    setProblems(wrong.map((message) => ({ id: "answer-text", message })));
    if (wrong.length > 0) return;
    const draft = { messageId, kind, text: content.trim(), feedback: kind === "answer" && feedback };
    setStep({ at: "asking" });
    const asked = await forecast(desk, open, draft);
    setStep(
      asked.ok ? { at: "review", draft, forecast: asked.value } : { at: "writing", problem: asked.error },
    );
  };
  const finish = (outcome: SendOutcome) => {
    onOpen(outcome.open);
    if (outcome.at === "changed") return setStep({ at: "writing", changed: true });
    setContent("");
    setFeedback(false);
    setKind("answer");
    setMessageId(newMessageId());
    setStep(outcome.at === "sent" ? { at: "sent", expected: outcome.expected } : { at: "not-queued" });
  };
  const send = async (draft: AnswerDraft, expected: Forecast) => {
    setStep({ at: "sending", draft, forecast: expected });
    const outcome = await sendAnswer(desk, open, draft, expected);
    if (outcome.ok) finish(outcome.value);
    else setStep({ at: "writing", problem: outcome.error });
  };

  return (
    <section class="nl-stack" aria-labelledby="answer-title">
      <Heading level={2} id="answer-title">
        {text.title}
      </Heading>
      <div role="status" class="console-outcome">
        <Outcome step={step} />
      </div>
      {quiet !== undefined ? (
        <Notice kind="info">
          <p>{{ "no-mailbox": text.noMailbox, frozen: text.frozen, expired: text.expired }[quiet]}</p>
        </Notice>
      ) : step.at === "review" || step.at === "sending" ? (
        <Review
          desk={desk}
          open={open}
          draft={step.draft}
          forecast={step.forecast}
          busy={step.at === "sending"}
          onChange={() => setStep({ at: "writing" })}
          onSend={() => void send(step.draft, step.forecast)}
        />
      ) : (
        <form
          class="nl-stack"
          onSubmit={(event) => {
            event.preventDefault();
            void review();
          }}
        >
          <ErrorSummary problems={problems} />
          <RadioGroup
            id="answer-kind"
            legend={text.kind}
            options={(["acknowledgement", "answer"] as const).map((value) => ({
              value,
              label: text.kinds[value],
              description: text.kindHelp[value],
            }))}
            chosen={kind}
            onChange={setKind}
          />
          {kind === "answer" ? (
            <Checkbox
              id="answer-feedback"
              label={text.feedback}
              description={text.feedbackHelp}
              checked={feedback}
              onChange={setFeedback}
            />
          ) : null}
          <TextArea
            id="answer-text"
            label={text.text}
            description={text.textHelp}
            value={content}
            onInput={setContent}
            error={problems[0]?.message}
          />
          <Button kind="primary" type="submit" unavailable={step.at === "asking"}>
            {text.review}
          </Button>
        </form>
      )}
    </section>
  );
}

function Outcome({ step }: { step: Step }) {
  const messages = useMessages();
  const text = messages.dossier.answer;
  const language = useLanguage();
  switch (step.at) {
    case "sent":
      return (
        <Notice kind="ok">
          <p>{text.sent(dayText(step.expected, language))}</p>
        </Notice>
      );
    case "not-queued":
      return (
        <Notice kind="warning">
          <p>{text.queueFailed}</p>
        </Notice>
      );
    case "writing":
      if (step.changed) {
        return (
          <Notice kind="warning">
            <p>{text.changed}</p>
          </Notice>
        );
      }
      return step.problem === undefined ? null : (
        <Notice kind="error">
          <p>{messages.problems[step.problem]}</p>
        </Notice>
      );
    case "sending":
      return <p>{text.sending}</p>;
    default:
      return null;
  }
}

interface ReviewProps {
  readonly desk: Desk;
  readonly open: OpenDossier;
  readonly draft: AnswerDraft;
  readonly forecast: Forecast;
  readonly busy: boolean;
  readonly onChange: () => void;
  readonly onSend: () => void;
}

/** What is about to be sent, when it arrives, and whether that meets the term. */
function Review({ desk, open, draft, forecast: { expected, readableUntil }, ...rest }: ReviewProps) {
  const text = useMessages().dossier.answer;
  const language = useLanguage();
  const meets = meetsTerm(draft, open.row.register, expected, termSettings(desk.directory));
  return (
    <div class="nl-card nl-stack">
      <Heading level={3}>{text.reviewTitle}</Heading>
      <p>
        <strong>{text.kinds[draft.kind]}</strong>
      </p>
      <PlainText text={draft.text} />
      <p>
        {text.when(dayText(expected, language, true))} {meets === true ? text.meets : null}
        {meets === false ? text.late : null}
      </p>
      <Paragraph kind="subtle">{text.until(dayText(readableUntil, language))}</Paragraph>
      <Paragraph kind="subtle">
        {text.readBy} {open.dossier.members.map((id) => nameOf(desk, id).name).join(", ")}.
      </Paragraph>
      <ButtonGroup>
        <Button kind="primary" onClick={rest.onSend} unavailable={rest.busy}>
          {text.send}
        </Button>
        <Button onClick={rest.onChange} unavailable={rest.busy}>
          {text.change}
        </Button>
      </ButtonGroup>
    </div>
  );
}
