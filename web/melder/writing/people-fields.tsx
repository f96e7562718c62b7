import { useEffect, useRef, useState } from "preact/hooks";
import type { TextQuestion } from "#shared/domain/taxonomy/questions.ts";
import { Button } from "#web/ui/components/button.tsx";
import { TextField } from "#web/ui/components/form-field.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { topics as en } from "../messages/en/topics.ts";
import { topics as nl } from "../messages/nl/topics.ts";

const useText = messagesOf({ nl, en });

interface PeopleFieldsProps {
  readonly question: TextQuestion;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** A line for each person, one to begin with. An empty line is nobody and goes nowhere. */
export function PeopleFields({ question, values, onChange }: PeopleFieldsProps) {
  const text = useText();
  const language = useLanguage();
  const [lines, setLines] = useState(Math.max(values.length, 1));
  const [added, setAdded] = useState(0);
  const last = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (added > 0) last.current?.focus();
  }, [added]);
  const all = Array.from({ length: lines }, (_, i) => values[i] ?? "");
  return (
    <fieldset class="nl-fieldset nl-stack" aria-describedby={`${question.name}-hint`}>
      <legend>{question[language]}</legend>
      <p class="nl-form-field__description" id={`${question.name}-hint`}>
        {question.hint?.[language]} {text.most(question.most)}
      </p>
      {all.map((value, i) => (
        <TextField
          key={i}
          id={`${question.name}-${i + 1}`}
          label={text.person(i + 1)}
          value={value}
          maxLength={question.most}
          {...(i === lines - 1 && { inputRef: last })}
          onInput={(next) => onChange(all.map((old, j) => (j === i ? next : old)))}
        />
      ))}
      {lines < question.times ? (
        <Button
          onClick={() => {
            setLines(lines + 1);
            setAdded(lines + 1);
          }}
        >
          {text.another}
        </Button>
      ) : (
        <Paragraph kind="subtle">{text.allPeople(question.times)}</Paragraph>
      )}
      <p class="nl-visually-hidden" role="status">
        {added > 0 ? text.added(added) : ""}
      </p>
    </fieldset>
  );
}
