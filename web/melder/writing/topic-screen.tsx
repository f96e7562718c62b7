import { KINDS } from "#shared/domain/kinds.ts";
import { valuesOf } from "#shared/domain/taxonomy/questions.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { CheckboxGroup } from "#web/ui/components/option-group.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { topics as en } from "../messages/en/topics.ts";
import { topics as nl } from "../messages/nl/topics.ts";
import { useShellText } from "../messages/shell.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { optionsOf, QuestionField } from "./question-field.tsx";
import { answered, type Told, type Topic } from "./topic-order.ts";

const useText = messagesOf({ nl, en });

/** How a topic is called. */
export function useTopicName(): (topic: Topic) => string {
  const names: Readonly<Record<string, string>> = useText().names;
  return ({ name }) => names[name] ?? name;
}

interface TopicScreenProps {
  readonly topic: Topic;
  /** From 1, of how many. */
  readonly place: readonly [number, number];
  readonly told: Told;
  readonly onTold: (told: Told) => void;
  readonly onNext: () => void;
  /** On, and nothing of this topic goes along. */
  readonly onSkip: () => void;
  readonly onBack: () => void;
}

/** One topic. What is filled in is kept at once: no way out of the screen loses it but skipping. */
export function TopicScreen({ topic, place, told, onTold, onNext, onSkip, onBack }: TopicScreenProps) {
  const text = useText();
  const shell = useShellText();
  const nameOf = useTopicName();
  return (
    <>
      <div>
        <Paragraph kind="subtle">{text.place(...place)}</Paragraph>
        <ScreenTitle title={nameOf(topic)} />
      </div>
      {topic.questions.length === 0 ? <KindField told={told} onTold={onTold} /> : null}
      {topic.questions.map((question) => (
        <QuestionField
          key={question.name}
          question={question}
          values={valuesOf(told.answers, question.name)}
          onChange={(values) => onTold(answered(told, question.name, values))}
        />
      ))}
      <Paragraph kind="subtle">{text.skipWhat}</Paragraph>
      <ButtonGroup>
        <Button kind="primary" onClick={onNext}>
          {shell.next}
        </Button>
        <Button onClick={onSkip}>{text.skip}</Button>
        <Button onClick={onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}

function KindField({ told, onTold }: Pick<TopicScreenProps, "told" | "onTold">) {
  const text = useText();
  const language = useLanguage();
  return (
    <CheckboxGroup
      id="kinds"
      legend={text.kinds}
      description={text.kindsHint}
      options={optionsOf(KINDS, language)}
      chosen={told.kinds}
      onChange={(kinds) => onTold({ ...told, kinds })}
    />
  );
}
