import { useState } from "preact/hooks";
import { knownAnswers } from "#shared/domain/taxonomy/questions.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { topics as en } from "../messages/en/topics.ts";
import { topics as nl } from "../messages/nl/topics.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { QUESTIONS } from "./organisation-questions.ts";
import { isTold, type Told, type Topic, topicsFor, without } from "./topic-order.ts";
import { TopicScreen, useTopicName } from "./topic-screen.tsx";

const useText = messagesOf({ nl, en });

interface TopicsProps {
  readonly told: Told;
  readonly onTold: (told: Told) => void;
  /** Back to where somebody came from. */
  readonly onDone: () => void;
}

/** All that can be told beside the story: a list of topics, and a screen for each. */
export function Topics({ told, onTold, onDone }: TopicsProps) {
  const [at, setAt] = useState<string>();
  const topics = topicsFor(QUESTIONS, told);
  const index = topics.findIndex(({ name }) => name === at);
  const topic = topics[index];
  if (topic === undefined) {
    const done = () => {
      const answers = knownAnswers(QUESTIONS, told.kinds, told.answers);
      // Only what would be sent stays, so that what the check shows is what goes. An unchanged draft stays the same one.
      if (JSON.stringify(answers) !== JSON.stringify(told.answers)) onTold({ ...told, answers });
      onDone();
    };
    return <TopicList topics={topics} told={told} onOpen={setAt} onDone={done} />;
  }
  const next = (after: Told) => setAt(topicAfter(topic, after));
  return (
    <TopicScreen
      key={topic.name}
      topic={topic}
      place={[index + 1, topics.length]}
      told={told}
      onTold={onTold}
      onNext={() => next(told)}
      onSkip={() => {
        const left = without(topic, told);
        onTold(left);
        next(left);
      }}
      onBack={() => setAt(undefined)}
    />
  );
}

/** The topic after this one; none after the last, which leads back to the list. */
function topicAfter(topic: Topic, told: Told): string | undefined {
  const topics = topicsFor(QUESTIONS, told);
  return topics[topics.findIndex(({ name }) => name === topic.name) + 1]?.name;
}

interface TopicListProps {
  readonly topics: readonly Topic[];
  readonly told: Told;
  readonly onOpen: (name: string) => void;
  readonly onDone: () => void;
}

function TopicList({ topics, told, onOpen, onDone }: TopicListProps) {
  const text = useText();
  const nameOf = useTopicName();
  const first = topics.find((topic) => !isTold(topic, told)) ?? topics[0];
  return (
    <>
      <ScreenTitle title={text.title} />
      <Paragraph>{text.intro}</Paragraph>
      <ul class="melder-topics" aria-label={text.list}>
        {topics.map((topic) => (
          <li key={topic.name}>
            <button type="button" class="melder-topics__button" onClick={() => onOpen(topic.name)}>
              <span class="melder-topics__name">{nameOf(topic)}</span>{" "}
              <TopicState filled={isTold(topic, told)} />
            </button>
          </li>
        ))}
      </ul>
      <ButtonGroup>
        <Button kind="primary" onClick={onDone}>
          {text.done}
        </Button>
        <Button onClick={() => first && onOpen(first.name)}>{text.oneByOne}</Button>
      </ButtonGroup>
    </>
  );
}

function TopicState({ filled }: { filled: boolean }) {
  const text = useText();
  return filled ? (
    <strong class="melder-topics__state">
      <span aria-hidden="true">✓ </span>
      {text.filled}
    </strong>
  ) : (
    <span class="melder-topics__state">{text.open}</span>
  );
}
