import type { OwnRecord } from "#shared/protocol/board-own.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { messagesOf } from "#web/ui/i18n.ts";
import type { Opened } from "../forget.ts";
import { mailboxWrite as en } from "../messages/en/mailbox-write.ts";
import { mailboxWrite as nl } from "../messages/nl/mailbox-write.ts";
import type { AskingMessage } from "../replies/reply-of.ts";
import { ReplyScreen } from "../replies/reply-screen.tsx";
import type { Action } from "./actions.tsx";
import { GiveName } from "./give-name.tsx";
import { Harm } from "./harm.tsx";
import { NewWords } from "./new-words.tsx";
import { Objection } from "./objection.tsx";
import type { Holder } from "./outgoing.ts";
import { Withdrawal } from "./withdrawal.tsx";
import { WriteLetter } from "./write-letter.tsx";

const useText = messagesOf({ nl, en });

/** What somebody is doing in a mailbox. `ask`: writing because a term went by. */
export type Doing =
  | { readonly action: Action | "ask" | "object" }
  | { readonly action: "answer"; readonly message: AskingMessage; readonly reply: OwnRecord | undefined };

/** A name for what is kept of it: somebody asks where an answer stays in the message that was begun. */
export function keptUnder(doing: Doing): string {
  if (doing.action === "answer") return `answer ${toBase64Url(doing.message.hash)}`;
  return doing.action === "ask" ? "write" : doing.action;
}

interface MailboxActionProps {
  readonly doing: Doing;
  readonly holder: Holder;
  /** To the mailbox of the new words. */
  readonly onMoved: (to: Opened, own: OwnRecord) => void;
}

/** The screen of each thing that can be done in a mailbox. */
export function MailboxAction({ doing, holder, onMoved }: MailboxActionProps) {
  const text = useText();
  const letter = { holder, title: text.title, label: text.label, kinds: [] };
  switch (doing.action) {
    case "write":
      return <WriteLetter {...letter} hint={text.hint} />;
    case "ask":
      return <WriteLetter {...letter} hint={text.lateHint} />;
    case "harm":
      return <Harm holder={holder} />;
    case "name":
      return <GiveName holder={holder} />;
    case "words":
      return <NewWords holder={holder} onMoved={onMoved} />;
    case "withdraw":
      return <Withdrawal holder={holder} />;
    case "object":
      return <Objection holder={holder} />;
    case "answer":
      return <ReplyScreen holder={holder} message={doing.message} reply={doing.reply} />;
  }
}
