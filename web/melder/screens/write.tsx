import { useState } from "preact/hooks";
import { KINDS } from "#shared/domain/kinds.ts";
import type { Choice } from "#shared/domain/taxonomy/list.ts";
import { type Question, questionsFor } from "#shared/domain/taxonomy/questions.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Details } from "#web/ui/components/details.tsx";
import { ErrorSummary, type FieldProblem } from "#web/ui/components/error-summary.tsx";
import { TextArea } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { CheckboxGroup, type Option, RadioGroup } from "#web/ui/components/option-group.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { type Language, messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { type ChangeDraft, type Draft, MAX_TEXT_BYTES, textBytes } from "../draft.ts";
import { type FileLimits, FilePicker } from "../file-picker.tsx";
import { write as en } from "../messages/en/write.ts";
import { write as nl } from "../messages/nl/write.ts";
import { useShellText } from "../messages/shell.ts";
import { ScreenTitle } from "../screen-title.tsx";

const useText = messagesOf({ nl, en });

interface WriteProps {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly limits: FileLimits;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Only the story itself is required. */
export function Write({ draft, change, limits, onBack, onNext }: WriteProps) {
  const text = useText();
  const shell = useShellText();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const next = () => {
    const message = textProblem(draft.text, text);
    setProblems(message ? [{ id: "story", message }] : []);
    if (!message) onNext();
  };
  return (
    <>
      <ScreenTitle step={1} title={text.title} />
      <ErrorSummary problems={problems} />
      <Paragraph>{text.memory}</Paragraph>
      <TextArea
        id="story"
        label={text.label}
        description={
          <>
            <p>{text.hint}</p>
            <p>{text.careful}</p>
          </>
        }
        value={draft.text}
        error={problems[0]?.message}
        onInput={(value) => change({ text: value })}
      />
      <Room text={draft.text} />
      <FilePicker files={draft.files} onChange={(files) => change({ files })} limits={limits} />
      <Details summary={text.more}>
        <More draft={draft} change={change} />
      </Details>
      <ButtonGroup>
        <Button kind="primary" onClick={next}>
          {shell.next}
        </Button>
        <Button onClick={onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}

/** Nothing where the text can be sent. */
export function textProblem(value: string, text: Pick<typeof nl, "empty" | "tooLong">): string | undefined {
  if (value.trim() === "") return text.empty;
  return textBytes(value) > MAX_TEXT_BYTES ? text.tooLong : undefined;
}

/** Says how full it is, but only for the rare long text. */
function Room({ text: value }: { text: string }) {
  const text = useText();
  const percent =
    value.length < MAX_TEXT_BYTES / 8 ? 0 : Math.ceil((textBytes(value) / MAX_TEXT_BYTES) * 100);
  return <p role="status">{percent >= 80 ? text.room(percent) : ""}</p>;
}

/** The kind that a formal klacht could be about, which needs a name. */
const CONDUCT = "ongewenste_omgangsvorm";

function More({ draft, change }: { draft: Draft; change: ChangeDraft }) {
  const text = useText();
  const language = useLanguage();
  const answer = (question: string, values: readonly string[]) =>
    change({ answers: [...draft.answers.filter((a) => a.question !== question), { question, values }] });
  return (
    <>
      <CheckboxGroup
        id="kinds"
        legend={text.kinds}
        description={text.kindsHint}
        options={optionsOf(KINDS, language)}
        chosen={draft.kinds}
        onChange={(kinds) => change({ kinds })}
      />
      {draft.kinds.includes(CONDUCT) ? <Notice kind="info">{text.conduct}</Notice> : null}
      {questionsFor(draft.kinds, draft.answers).map((question) => (
        <QuestionField
          key={question.name}
          question={question}
          chosen={draft.answers.find((a) => a.question === question.name)?.values ?? []}
          onChange={(values) => answer(question.name, values)}
        />
      ))}
    </>
  );
}

function QuestionField(props: {
  question: Question;
  chosen: readonly string[];
  onChange: (values: readonly string[]) => void;
}) {
  const { question, chosen, onChange } = props;
  const language = useLanguage();
  const common = {
    id: question.name,
    legend: question[language],
    options: optionsOf(question.choices, language),
  };
  return question.many ? (
    <CheckboxGroup {...common} chosen={chosen} onChange={onChange} />
  ) : (
    <RadioGroup {...common} chosen={chosen[0]} onChange={(value) => onChange([value])} />
  );
}

function optionsOf(choices: readonly Choice[], language: Language): Option<string>[] {
  return choices.map((choice) => ({
    value: choice.code,
    label: choice[language],
    description: choice.hint?.[language],
  }));
}
