import type { Choice } from "#shared/domain/taxonomy/list.ts";
import type { ChoiceQuestion, Question, TextQuestion } from "#shared/domain/taxonomy/questions.ts";
import { TextArea, TextField } from "#web/ui/components/form-field.tsx";
import { CheckboxGroup, type Option, RadioGroup } from "#web/ui/components/option-group.tsx";
import { type Language, messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { topics as en } from "../messages/en/topics.ts";
import { topics as nl } from "../messages/nl/topics.ts";
import { PeopleFields } from "./people-fields.tsx";

const useText = messagesOf({ nl, en });

interface FieldProps<Kind extends Question> {
  readonly question: Kind;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** One question with the field that fits its answer. */
export function QuestionField({ question, ...rest }: FieldProps<Question>) {
  if (question.answer === "choice") return <ChoiceField question={question} {...rest} />;
  if (question.times > 1) return <PeopleFields question={question} {...rest} />;
  return <WordsField question={question} {...rest} />;
}

function ChoiceField({ question, values, onChange }: FieldProps<ChoiceQuestion>) {
  const text = useText();
  const language = useLanguage();
  const common = {
    id: question.name,
    legend: question[language],
    description: question.hint?.[language] ?? (question.many ? text.many : undefined),
    options: optionsOf(question.choices, language),
  };
  return question.many ? (
    <CheckboxGroup {...common} chosen={values} onChange={onChange} />
  ) : (
    <RadioGroup {...common} chosen={values[0]} onChange={(value) => onChange([value])} />
  );
}

/** Up to this length an answer is a line. */
const LINE = 300;

function WordsField({ question, values, onChange }: FieldProps<TextQuestion>) {
  const text = useText();
  const language = useLanguage();
  const common = {
    id: question.name,
    label: question[language],
    description: [question.hint?.[language], text.most(question.most)].join(" "),
    value: values[0] ?? "",
    maxLength: question.most,
    onInput: (value: string) => onChange(value === "" ? [] : [value]),
  };
  return question.most <= LINE ? <TextField {...common} /> : <TextArea {...common} small />;
}

export function optionsOf(choices: readonly Choice[], language: Language): Option<string>[] {
  return choices.map((choice) => ({
    value: choice.code,
    label: choice[language],
    description: choice.hint?.[language],
  }));
}
