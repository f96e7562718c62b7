import { useState } from "preact/hooks";
import { type RouteAnswers, route } from "#shared/domain/routing.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { routes as en } from "../messages/en/routes.ts";
import { routes as nl } from "../messages/nl/routes.ts";
import type { Go } from "../place.ts";
import { wholeOrganisation } from "../whole-organisation.ts";
import { Question } from "./question.tsx";
import { questionsOf } from "./questions.ts";
import { Ways } from "./ways.tsx";

const useText = messagesOf({ nl, en });

/** A few plain questions, one a screen, each with its way past; then where to turn to. Nothing of it is sent. */
export function Routes({ go }: { go: Go }) {
  const text = useText();
  const language = useLanguage();
  const { routing, klacht, confidants } = wholeOrganisation;
  const [answers, setAnswers] = useState<RouteAnswers>({});
  const [at, setAt] = useState(0);
  const questions = questionsOf(routing, answers, language, text);
  const question = questions[at];
  const again = () => {
    setAnswers({});
    setAt(0);
  };
  const back = () => (at === 0 ? go("start") : setAt(at - 1));
  if (question === undefined) {
    const offers = { klacht: klacht !== null, confidants: confidants.flatMap(({ subjects }) => subjects) };
    return <Ways result={route(routing, offers, answers)} onBack={back} onAgain={again} go={go} />;
  }
  const answer = (value: string | undefined) => {
    setAnswers({ ...answers, [question.key]: value });
    setAt(at + 1);
  };
  return (
    <Question
      key={question.key}
      question={question}
      chosen={answers[question.key]}
      number={at + 1}
      of={questions.length}
      onAnswer={answer}
      onBack={back}
    />
  );
}
