import { Notice } from "#web/ui/components/notice.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { mailbox as en } from "../messages/en/mailbox.ts";
import { mailbox as nl } from "../messages/nl/mailbox.ts";
import type { OpenMailboxView } from "./timeline.ts";

const useText = messagesOf({ nl, en });

/** How new the board is, and what of this mailbox could not be shown. */
export function BoardState({ view }: { view: OpenMailboxView }) {
  const text = useText();
  const language = useLanguage();
  const day = dayText(view.boardDay, language);
  return (
    <>
      {view.stale ? (
        <Notice kind="warning" title={text.stale(day)}>
          <p>{text.staleWhat}</p>
        </Notice>
      ) : (
        <Paragraph kind="subtle">{text.board(day)}</Paragraph>
      )}
      {view.unverified > 0 ? <Notice kind="warning" title={text.unverified(view.unverified)} /> : null}
      {view.missing.length > 0 ? (
        <Notice kind="info" title={text.missingMessages(view.missing.length)} />
      ) : null}
    </>
  );
}
