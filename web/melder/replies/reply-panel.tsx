import type { OwnRecord } from "#shared/protocol/board-own.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useNameOf } from "../mailbox/names.ts";
import { useRepliesText } from "./replies-text.ts";
import { type AskingMessage, answersTo, isOver } from "./reply-of.ts";

interface ReplyPanelProps {
  readonly message: AskingMessage;
  /** The last own record that answers it, if there is one. */
  readonly reply: OwnRecord | undefined;
  readonly directory: Directory;
  /** Opens the {@link ReplyScreen} of this message. Without it nothing can be answered here, as in a mailbox that moved. */
  readonly onAnswer?: (() => void) | undefined;
}

/** Under a message that asks: what kind of question it is, whether it was answered, and the way to the answer. */
export function ReplyPanel({ message, reply, directory, onAnswer }: ReplyPanelProps) {
  const { panel: text, consent } = useRepliesText();
  const { ask } = message;
  const over = isOver(ask, directory.verifiedOn);
  const answered = reply !== undefined;
  const possible = answersTo(ask, answered, directory.verifiedOn).length > 0;
  return (
    <section class="nl-stack">
      <Heading level={4}>{text.title[ask.kind]}</Heading>
      <LeftOutReader message={message} directory={directory} />
      <Answered {...{ message, reply, directory }} />
      {possible && directory.expired ? <Paragraph>{text.expired}</Paragraph> : null}
      {possible && !directory.expired && onAnswer ? (
        <div>
          <Button kind={answered ? "secondary" : "primary"} onClick={onAnswer}>
            {over ? consent.withdraw : (answered ? text.again : text.open)[ask.kind]}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** First and loudest: whom a yes would let in. */
function LeftOutReader({ message: { ask }, directory }: Pick<ReplyPanelProps, "message" | "directory">) {
  const text = useRepliesText().consent;
  const nameOf = useNameOf(directory);
  if (ask.kind !== "consent" || ask.reader === null) return null;
  return <Notice kind="warning" title={text.reader(nameOf(ask.reader))} />;
}

function Answered({ message: { ask }, reply, directory }: Omit<ReplyPanelProps, "onAnswer">) {
  const text = useRepliesText();
  const language = useLanguage();
  const until = ask.kind === "consent" ? dayText(ask.until, language, true) : undefined;
  const over = isOver(ask, directory.verifiedOn);
  if (reply !== undefined) {
    return (
      <>
        <p>
          <strong>{text.panel.answered(dayText(reply.day, language))}</strong>
        </p>
        {over && until ? <Paragraph>{text.consent.over(until)}</Paragraph> : null}
        <Paragraph kind="subtle">{ask.kind === "closing" ? text.sent.closing : text.panel.notKept}</Paragraph>
      </>
    );
  }
  if (until === undefined) return null;
  if (over) {
    return (
      <>
        <p>
          <strong>{text.panel.late(until)}</strong>
        </p>
        <Paragraph>{text.panel.lateWhat}</Paragraph>
      </>
    );
  }
  return (
    <Paragraph>
      {text.consent.until(until)} {text.consent.free}
    </Paragraph>
  );
}
