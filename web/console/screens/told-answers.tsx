import { type Choice, choiceOf } from "#shared/domain/taxonomy/list.ts";
import { PAPER_WORDS_QUESTION } from "#shared/domain/taxonomy/paper-words.ts";
import { questionsOf } from "#shared/domain/taxonomy/question-list.ts";
import type { Content } from "#shared/protocol/message.ts";
import { BulletList, PlainText, Visible } from "#web/ui/components/text.tsx";
import { useLanguage } from "#web/ui/i18n.ts";

/** The questions of this organisation's form, with its own levels, and what a slip of paper brings. */
const QUESTIONS = [...questionsOf(__ORGANISATION_MORE__.levels), PAPER_WORDS_QUESTION];

/**
 * What the melder told beside the story, under the words of the questions. A stranger wrote it: what fits no question
 * or no list is shown as text too, and never taken for an answer to anything.
 */
export function ToldAnswers({ answers }: { answers: Content["answers"] }) {
  const language = useLanguage();
  return (
    <dl class="console-answers">
      {answers.map(({ question, values }, i) => {
        const known = QUESTIONS.find(({ name }) => name === question);
        return (
          <div key={i}>
            <dt>{known ? known[language] : <Visible text={question} />}</dt>
            <dd>
              {known?.answer === "text" ? (
                <Words values={values} />
              ) : (
                <Codes codes={values} choices={known?.choices ?? []} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Words({ values }: { values: readonly string[] }) {
  const texts = values.map((value, i) => <PlainText key={i} text={value} />);
  return texts.length === 1 ? texts : <BulletList items={texts} />;
}

/** The labels of codes; a code of no list is a stranger's text and is shown as that. */
export function Codes({ codes, choices }: { codes: readonly string[]; choices: readonly Choice[] }) {
  const language = useLanguage();
  return codes.map((code, i) => (
    <>
      {i === 0 ? "" : ", "}
      <Visible text={choiceOf(choices, code)?.[language] ?? code} />
    </>
  ));
}
