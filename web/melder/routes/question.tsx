import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { routes as en } from "../messages/en/routes.ts";
import { routes as nl } from "../messages/nl/routes.ts";
import { useShellText } from "../messages/shell.ts";
import { ScreenTitle } from "../screen-title.tsx";
import type { RouteQuestion } from "./questions.ts";

const useText = messagesOf({ nl, en });

interface QuestionProps {
  readonly question: RouteQuestion;
  readonly chosen: string | undefined;
  readonly number: number;
  readonly of: number;
  readonly onAnswer: (value: string | undefined) => void;
  readonly onBack: () => void;
}

/** Each answer is a button that goes on: no form, and so nothing that a browser could keep of it. */
export function Question({ question, chosen, number, of, onAnswer, onBack }: QuestionProps) {
  const text = useText();
  const shell = useShellText();
  return (
    <>
      <div>
        <p class="nl-step-indicator">{text.count(number, of)}</p>
        <ScreenTitle title={question.question} />
      </div>
      {number === 1 ? <Paragraph>{text.intro}</Paragraph> : null}
      <ul class="melder-answers">
        {question.answers.map(({ value, label }) => (
          <li key={value}>
            <button
              class="melder-answers__button"
              type="button"
              aria-pressed={value === chosen}
              onClick={() => onAnswer(value)}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
      <ButtonGroup>
        <Button onClick={onBack}>{shell.back}</Button>
        <Button kind="subtle" onClick={() => onAnswer(undefined)}>
          {text.skip}
        </Button>
      </ButtonGroup>
    </>
  );
}
