import type { Dossier } from "#shared/protocol/dossier.ts";
import { OBJECTION_DAYS } from "#shared/protocol/rekey.ts";
import { Notice } from "#web/ui/components/notice.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";

/** That the mailbox moved to new words, and whether it is certain who the melder is. */
export function MailboxStateNotice({ mailbox: { moved, contested } }: Pick<Dossier, "mailbox">) {
  const text = useMessages().dossier.mailbox;
  const language = useLanguage();
  return (
    <>
      {contested ? (
        <Notice kind="error" title={text.contested}>
          <p>{text.contestedText}</p>
        </Notice>
      ) : null}
      {moved === null ? null : (
        <Notice kind="info" title={text.moved(dayText(moved.day, language))}>
          {contested ? null : <p>{text.movedText(dayText(moved.day + OBJECTION_DAYS, language))}</p>}
        </Notice>
      )}
    </>
  );
}
