import { useState } from "preact/hooks";
import { WITHDRAWAL_WAIT_DAYS } from "#shared/domain/withdrawal.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { mailboxMove as en } from "../messages/en/mailbox-move.ts";
import { mailboxMove as nl } from "../messages/nl/mailbox-move.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { MayBeThere } from "./may-be-there.tsx";
import { type Holder, type Letter, useOutgoing } from "./outgoing.ts";
import { OutgoingScreen } from "./outgoing-screen.tsx";
import { Points } from "./points.tsx";
import { Request } from "./request.tsx";
import { lastOf } from "./timeline.ts";

const useText = messagesOf({ nl, en });
const WITHDRAWAL = { kind: "withdrawal" } as const;

/**
 * Asks to stop, after the readers got the melding: found words must be able to ask this and not to destroy anything, so
 * it is a question to people. Confirmed in two steps.
 */
export function Withdrawal({ holder }: { holder: Holder }) {
  const { withdrawal: text } = useText();
  const language = useLanguage();
  const outgoing = useOutgoing(holder);
  const [sure, setSure] = useState<Letter>();
  const asked = lastOf(holder.view, "withdrawal");
  const does = <Points title={text.doesTitle} items={[...text.does, text.wait(WITHDRAWAL_WAIT_DAYS)]} />;
  if (outgoing.delivery ?? outgoing.delivered) {
    return (
      <OutgoingScreen holder={holder} outgoing={outgoing}>
        {does}
      </OutgoingScreen>
    );
  }
  if (sure) return <Sure onYes={() => outgoing.send(sure)} onNo={() => setSure(undefined)} />;
  return (
    <Request holder={holder} title={text.title} message={WITHDRAWAL} next={text.next} onNext={setSure}>
      <MayBeThere outgoing={outgoing} />
      <Paragraph kind="lead">{text.lead}</Paragraph>
      {asked === undefined ? null : <Notice kind="info" title={text.asked(dayText(asked, language))} />}
      {does}
      <Points title={text.notTitle} items={text.not} />
    </Request>
  );
}

function Sure({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const { withdrawal: text } = useText();
  return (
    <>
      <ScreenTitle title={text.sureTitle} />
      <Paragraph>{text.sure}</Paragraph>
      <ButtonGroup>
        <Button kind="danger" onClick={onYes}>
          {text.send}
        </Button>
        <Button onClick={onNo}>{text.no}</Button>
      </ButtonGroup>
    </>
  );
}
