import type { Ask } from "#shared/protocol/asks.ts";
import { Details } from "#web/ui/components/details.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Paragraph, Visible } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import { type KnownReply, presentConsent } from "../work/asks.ts";
import { type Desk, nameOf } from "../work/desk.ts";
import { AskContent } from "./ask-preview.tsx";

/** What a reply that holds says, in one sentence. */
function useReplyText(desk: Pick<Desk, "directory">): (known: KnownReply) => string {
  const text = useMessages().asks;
  return ({ ask, reply }) => {
    switch (reply.kind) {
      case "consent": {
        const signed = ask.kind === "consent" && ask.reader !== null && reply.signature !== null;
        const said = text.consent[reply.answer];
        return signed ? `${said} ${text.signedFor(nameOf(desk, ask.reader).name)}` : said;
      }
      case "talk":
        return (ask.kind === "talk" && reply.slot !== null && ask.slots[reply.slot]) || text.noneFits;
      case "record":
        return text.verdict[reply.verdict];
      case "closing":
        return text.closing[reply.answer];
    }
  };
}

interface AskedProps {
  readonly desk: Pick<Desk, "directory" | "today">;
  readonly ask: Ask;
  /** To this ask, in the order of filing. */
  readonly replies: readonly KnownReply[];
}

/** Under a message that asked: what, and each answer with its day. */
export function Asked({ desk, ask, replies }: AskedProps) {
  const text = useMessages().asks;
  const language = useLanguage();
  const replyText = useReplyText(desk);
  const late = ask.kind === "consent" && ask.until < desk.today();
  return (
    <>
      <Details summary={text.asked[ask.kind]}>
        <AskContent desk={desk} ask={ask} />
      </Details>
      {replies.length === 0 ? (
        <Paragraph kind="subtle">{late ? text.noReplyLate : text.noReply}</Paragraph>
      ) : null}
      {replies.map((known) => (
        <p key={known.seq}>
          <Visible text={text.replied(replyText(known), dayText(known.received, language))} />
        </p>
      ))}
      {replies.length > 1 ? <PresentConsent replies={replies} /> : null}
    </>
  );
}

/** After several answers: the one that counts. */
function PresentConsent({ replies }: { replies: readonly KnownReply[] }) {
  const text = useMessages().asks;
  const present = presentConsent(replies);
  if (present === undefined) return null;
  return (
    <p>
      <strong>
        {text.holds}: {text.consent[present]}
      </strong>
    </p>
  );
}

/** Above a received message that claims to answer: what it answers, or that it answers nothing here. */
export function ReplyInWords({
  desk,
  known,
}: {
  desk: Pick<Desk, "directory">;
  known: KnownReply | undefined;
}) {
  const text = useMessages().asks;
  const language = useLanguage();
  const replyText = useReplyText(desk);
  if (known === undefined) {
    return (
      <Notice kind="warning">
        <p>{text.strange}</p>
      </Notice>
    );
  }
  const { author, day } = known.answer.message;
  return (
    <>
      <Paragraph kind="subtle">
        {text.replyTo(text.asked[known.ask.kind], nameOf(desk, author).name, dayText(day, language))}
      </Paragraph>
      <p>
        <strong>
          <Visible text={replyText(known)} />
        </strong>
      </p>
    </>
  );
}
