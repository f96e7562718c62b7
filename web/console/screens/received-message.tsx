import { KINDS } from "#shared/domain/kinds.ts";
import { withdrawalAskedAgain } from "#shared/domain/withdrawal.ts";
import type { Content } from "#shared/protocol/message.ts";
import { Notice } from "#web/ui/components/notice.tsx";
import { Paragraph, PlainText } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import type { Caller } from "../work/caller.ts";
import type { ReceivedItem } from "../work/thread.ts";
import { Attachments } from "./attachments.tsx";
import { Codes, ToldAnswers } from "./told-answers.tsx";

/** What the melder sent: text of a stranger, shown as text with its hidden characters visible. */
export function ReceivedMessage({ item, caller }: { item: ReceivedItem; caller: Caller }) {
  const text = useMessages().dossier.thread;
  const language = useLanguage();
  const { message } = item;
  switch (message.kind) {
    case "melding":
    case "consultation":
    case "follow-up":
      return (
        <>
          {message.kind === "melding" ? <FiledBy item={item} vp={message.filedBy?.vp} /> : null}
          <MessageContent content={message.content} />
          {message.kind === "melding" && message.mailbox === null ? (
            <Paragraph kind="subtle">{text.noMailbox}</Paragraph>
          ) : null}
          <Attachments
            caller={caller}
            messageId={message.messageId}
            files={message.files}
            idPrefix={`message-${item.seq}`}
          />
        </>
      );
    case "rekey":
      return <Paragraph>{text.rekeyText}</Paragraph>;
    case "withdrawal":
      return (
        <Notice kind="warning">
          <p>{text.withdrawalText(dayText(withdrawalAskedAgain(item.day), language))}</p>
        </Notice>
      );
    case "objection":
      return (
        <Notice kind="warning">
          <p>{text.objectionText}</p>
        </Notice>
      );
  }
}

function FiledBy({ item, vp }: { item: ReceivedItem; vp: string | null | undefined }) {
  const text = useMessages().dossier.thread;
  if (item.filedBy === "none" || vp === undefined) return null;
  if (item.filedBy === "not-confirmed") {
    return (
      <Notice kind="warning">
        <p>{text.filedNotConfirmed}</p>
      </Notice>
    );
  }
  return <Paragraph kind="subtle">{vp === null ? text.filedByTeam : text.filedByVp(vp)}</Paragraph>;
}

export function MessageContent({ content }: { content: Content }) {
  const text = useMessages().dossier.thread;
  const language = useLanguage();
  return (
    <div class="nl-stack" lang={content.language === language ? undefined : content.language}>
      {content.language === "en" && language === "nl" ? (
        <Paragraph kind="subtle">{text.english}</Paragraph>
      ) : null}
      {content.kinds.length > 0 ? (
        <p>
          <strong>{text.kinds}:</strong> <Codes codes={content.kinds} choices={KINDS} />
        </p>
      ) : null}
      {content.text.trim() === "" ? (
        <Paragraph kind="subtle">{text.noText}</Paragraph>
      ) : (
        <PlainText text={content.text} />
      )}
      {content.answers.length > 0 ? <ToldAnswers answers={content.answers} /> : null}
    </div>
  );
}
