import { KINDS } from "#shared/domain/kinds.ts";
import { choiceOf } from "#shared/domain/taxonomy/list.ts";
import { BulletList, PlainText } from "#web/ui/components/text.tsx";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { topics as en } from "../messages/en/topics.ts";
import { topics as nl } from "../messages/nl/topics.ts";
import { QUESTIONS } from "./organisation-questions.ts";
import type { Told as WhatWasTold } from "./topic-order.ts";

const useText = messagesOf({ nl, en });

/** What was told beside the story, in the words of the questions, to read it over. */
export function Told({ kinds, answers }: WhatWasTold) {
  const text = useText();
  const language = useLanguage();
  const parts = [
    { question: text.kinds, said: kinds.map((kind) => choiceOf(KINDS, kind)?.[language] ?? kind) },
    ...answers.map(({ question, values }) => {
      const known = QUESTIONS.find(({ name }) => name === question);
      const codes = known?.answer === "choice" ? known.choices : [];
      return {
        question: known?.[language] ?? question,
        said: values.map((value) => choiceOf(codes, value)?.[language] ?? value),
      };
    }),
  ];
  return (
    <dl class="melder-told">
      {parts.map(({ question, said }) =>
        said.length > 0 ? (
          <div key={question}>
            <dt>{question}</dt>
            <dd>
              <Said said={said} />
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function Said({ said }: { said: readonly string[] }) {
  const texts = said.map((one, i) => <PlainText key={i} text={one} />);
  return texts.length === 1 ? texts : <BulletList items={texts} />;
}
