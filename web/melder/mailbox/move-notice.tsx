import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { BulletList } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { mailboxMove as en } from "../messages/en/mailbox-move.ts";
import { mailboxMove as nl } from "../messages/nl/mailbox-move.ts";
import type { MoveAway } from "./move.ts";

const useText = messagesOf({ nl, en });

interface MoveNoticeProps {
  readonly away: MoveAway;
  /** Missing where nothing can be written. */
  readonly onObject: (() => void) | undefined;
}

/** Above everything in a brievenbus that was left: who did not do that must learn of it before reading on. */
export function MoveNotice({ away, onObject }: MoveNoticeProps) {
  const { away: text, objection } = useText();
  const language = useLanguage();
  const until = dayText(away.until, language, true);
  return (
    <Notice kind="warning" title={text.title(dayText(away.day, language, true))}>
      {away.objectedOn === undefined ? (
        <>
          <p>{text.what}</p>
          <p>{text.mine}</p>
          <p>{away.open ? text.notMine(until) : text.over(until)}</p>
          {away.open && onObject ? <Button onClick={onObject}>{text.object}</Button> : null}
        </>
      ) : (
        <>
          <p>{text.objected(dayText(away.objectedOn, language))}</p>
          <BulletList items={objection.after} />
        </>
      )}
    </Notice>
  );
}
