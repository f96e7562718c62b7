import type { Directory } from "#shared/protocol/directory.ts";
import { Button } from "#web/ui/components/button.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { mailboxNext as en } from "../messages/en/mailbox-next.ts";
import { mailboxNext as nl } from "../messages/nl/mailbox-next.ts";
import { useRepliesText } from "../replies/replies-text.ts";
import { ACTIONS_ID } from "./actions.tsx";
import { openQuestions } from "./open-questions.ts";
import { entryId, type OpenMailboxView } from "./timeline.ts";

const useText = messagesOf({ nl, en });

/** Messages that fit on a screen or two: what can be done comes soon after them. */
const SHORT_LINE = 3;

interface WaitingProps {
  readonly view: OpenMailboxView;
  readonly directory: Directory;
}

/** Above the line of messages, which can be long: the questions in it without an answer, and the way to what can be done. */
export function Waiting({ view, directory }: WaitingProps) {
  const { waiting: text } = useText();
  const { panel } = useRepliesText();
  const language = useLanguage();
  const questions = openQuestions(view, directory.verifiedOn);
  const long = view.own.length + view.messages.length > SHORT_LINE;
  if (questions.length === 0 && !long) return null;
  return (
    <section class="nl-stack">
      {questions.length > 0 ? (
        <>
          <Heading level={2}>{text.title(questions.length)}</Heading>
          <Paragraph>{text.optional}</Paragraph>
          <ul class="nl-plain-list">
            {questions.map((question) => (
              <li key={entryId(question)}>
                <Button kind="subtle" onClick={() => goTo(entryId(question))}>
                  {text.go(panel.title[question.ask.kind], dayText(question.day, language))}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {long ? (
        <p>
          <Button kind="subtle" onClick={() => goTo(ACTIONS_ID)}>
            {text.actions}
          </Button>
        </p>
      ) : null}
    </section>
  );
}

/** Without a fragment in the address: the address of a page never changes. */
function goTo(id: string): void {
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: "start" });
  place?.focus({ preventScroll: true });
}
