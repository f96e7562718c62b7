import { runningTerms } from "#shared/domain/deadlines.ts";
import { isConsultation } from "#shared/domain/register.ts";
import { decides } from "#shared/domain/roles.ts";
import type { Dossier } from "#shared/protocol/dossier.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { ErrorSummary } from "#web/ui/components/error-summary.tsx";
import { TextArea } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Checkbox, RadioGroup } from "#web/ui/components/option-group.tsx";
import { Heading, Paragraph, PlainText } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import { type AnswerDraft, type Forecast, meetsTerm, readableUntil, silence } from "../work/answer-draft.ts";
import { type Desk, nameOf } from "../work/desk.ts";
import type { OpenDossier } from "../work/dossiers.ts";
import { termSettings } from "../work/moves.ts";
import { AskFields, askFieldId } from "./ask-fields.tsx";
import { AskPreview } from "./ask-preview.tsx";
import { LeftOutReminder } from "./left-out.tsx";
import { type AnswerStep, type AnswerWork, useAnswer } from "./use-answer.ts";

interface AnswerPanelProps {
  readonly desk: Desk;
  readonly open: OpenDossier;
  readonly onOpen: (open: OpenDossier) => void;
}

/** Writing to the melder: write, see when it arrives and who is named, send. */
export function AnswerPanel({ desk, open, onOpen }: AnswerPanelProps) {
  const text = useMessages().dossier.answer;
  const work = useAnswer(desk, open, onOpen);
  const { step } = work;
  const quiet = silence(desk, open.dossier);
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
          onChange={work.change}
          onSend={() => void work.send(step.draft, step.forecast)}
        />
      ) : (
        <>
          <LeftOutReminder />
          <ForConfidant desk={desk} open={open} />
          <WritingForm
            desk={desk}
            dossier={open.dossier}
            work={work}
            termsRun={runningTerms(open.row.register, termSettings(desk.directory)).length > 0}
          />
        </>
      )}
    </section>
  );
}

/** What a vertrouwenspersoon should know before writing. */
function ForConfidant({ desk, open }: Pick<AnswerPanelProps, "desk" | "open">) {
  const { answer, consultation } = useMessages().dossier;
  if (decides(desk.entry.role)) return null;
  return (
    <Paragraph kind="subtle">{isConsultation(open.row.register) ? consultation.answer : answer.vp}</Paragraph>
  );
}

const KINDS = ["acknowledgement", "answer"] as const;

interface WritingFormProps {
  readonly desk: Desk;
  readonly dossier: Dossier;
  readonly work: AnswerWork;
  readonly termsRun: boolean;
}

function WritingForm({ desk, dossier, work, termsRun }: WritingFormProps) {
  const text = useMessages().dossier.answer;
  const { written, write, problems, step } = work;
  const errorOf = (field: string) => problems.find(({ id }) => id === field)?.message;
  return (
    <form
      class="nl-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void work.review();
      }}
    >
      <ErrorSummary problems={problems} />
      {termsRun ? (
        <RadioGroup
          id="answer-kind"
          legend={text.kind}
          options={KINDS.map((value) => ({
            value,
            label: text.kinds[value],
            description: text.kindHelp[value],
          }))}
          chosen={written.kind}
          onChange={(kind) => write({ kind })}
        />
      ) : null}
      {termsRun && written.kind === "answer" ? (
        <Checkbox
          id="answer-feedback"
          label={text.feedback}
          description={text.feedbackHelp}
          checked={written.feedback}
          onChange={(feedback) => write({ feedback })}
        />
      ) : null}
      <TextArea
        id="answer-text"
        label={text.text}
        description={text.textHelp}
        value={written.text}
        onInput={(value) => write({ text: value })}
        error={errorOf("answer-text")}
      />
      <AskFields
        form={written.ask}
        onChange={(change) => write({ ask: { ...written.ask, ...change } })}
        errorOf={(field) => errorOf(askFieldId(field))}
        leftOut={dossier.leftOut.map((id) => ({ id, name: nameOf(desk, id).name }))}
        readableUntil={readableUntil(desk, desk.today())}
      />
      <Button kind="primary" type="submit" unavailable={step.at === "asking"}>
        {text.review}
      </Button>
    </form>
  );
}

function Outcome({ step }: { step: AnswerStep }) {
  const messages = useMessages();
  const text = messages.dossier.answer;
  const language = useLanguage();
  switch (step.at) {
    case "sent":
      return <Said kind="ok" words={text.sent(dayText(step.expected, language))} />;
    case "not-queued":
      return <Said kind="warning" words={text.queueFailed} />;
    case "sending":
      return <p>{text.sending}</p>;
    case "writing":
      if (step.changed) return <Said kind="warning" words={text.changed} />;
      return step.problem === undefined ? null : (
        <Said kind="error" words={messages.problems[step.problem]} />
      );
    default:
      return null;
  }
}

function Said({ kind, words }: { kind: "ok" | "warning" | "error"; words: string }) {
  return (
    <Notice kind={kind}>
      <p>{words}</p>
    </Notice>
  );
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
function Review({ desk, open, draft, forecast, ...rest }: ReviewProps) {
  const text = useMessages().dossier.answer;
  const language = useLanguage();
  const { expected } = forecast;
  const meets = meetsTerm(draft, open.row.register, expected, termSettings(desk.directory));
  return (
    <div class="nl-card nl-stack">
      <Heading level={3}>{text.reviewTitle}</Heading>
      <LeftOutReminder />
      <p>
        <strong>{text.kinds[draft.kind]}</strong>
      </p>
      <PlainText text={draft.text} />
      {draft.ask === null ? null : <AskPreview desk={desk} ask={draft.ask} />}
      <p>
        {text.when(dayText(expected, language, true))} {meets === true ? text.meets : null}
        {meets === false ? text.late : null}
      </p>
      <Paragraph kind="subtle">{text.until(dayText(forecast.readableUntil, language))}</Paragraph>
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
