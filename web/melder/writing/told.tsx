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
  return (
    <dl class="nl-definition-list">
      {kinds.length > 0 ? (
        <div>
          <dt>{text.kinds}</dt>
          <dd>
            <BulletList items={kinds.map((kind) => choiceOf(KINDS, kind)?.[language] ?? kind)} />
          </dd>
        </div>
      ) : null}
      {answers.map(({ question, values }) => {
        const known = QUESTIONS.find(({ name }) => name === question);
        const shown = values.map((value) =>
          known?.answer === "choice" ? (choiceOf(known.choices, value)?.[language] ?? value) : value,
        );
        return (
          <div key={question}>
            <dt>{known?.[language] ?? question}</dt>
            <dd>
              {shown.length === 1 ? (
                <PlainText text={shown[0] ?? ""} />
              ) : (
                <BulletList items={shown.map((value) => <PlainText key={value} text={value} />)} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
