import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import type { Delivered } from "../journey/delivery.ts";
import { mailbox as en } from "../messages/en/mailbox.ts";
import { mailboxWrite as writeEn } from "../messages/en/mailbox-write.ts";
import { sent as sentEn } from "../messages/en/sent.ts";
import { mailbox as nl } from "../messages/nl/mailbox.ts";
import { mailboxWrite as writeNl } from "../messages/nl/mailbox-write.ts";
import { sent as sentNl } from "../messages/nl/sent.ts";
import { ReceiptCard } from "../receipt-card.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { Sending } from "../screens/sending.tsx";
import { GoesTo, Withdraw, Withdrawn } from "../screens/sent.tsx";
import { comingDays } from "../writing/coming-days.ts";
import { WhatNext } from "../writing/what-next.tsx";
import type { Holder, Outgoing } from "./outgoing.ts";

const useText = messagesOf({ nl, en });
const useWriteText = messagesOf({ nl: writeNl, en: writeEn });
const useSentText = messagesOf({ nl: sentNl, en: sentEn });

interface OutgoingScreenProps {
  readonly holder: Holder;
  readonly outgoing: Outgoing;
  /** What follows from this message, above the proof that it was sent. */
  readonly children?: ComponentChildren;
}

/** From sending to sent; nothing as long as nothing was sent off. */
export function OutgoingScreen({ holder, outgoing, children }: OutgoingScreenProps) {
  const { delivery, delivered } = outgoing;
  if (delivered) {
    return (
      <Arrived holder={holder} delivered={delivered}>
        {children}
      </Arrived>
    );
  }
  if (delivery === undefined) return null;
  const readAgain = () => {
    outgoing.change();
    holder.reload();
  };
  return (
    <Sending
      delivery={delivery}
      onDelivered={outgoing.arrived}
      onChange={outgoing.change}
      onReaders={readAgain}
    />
  );
}

function Arrived(props: { holder: Holder; delivered: Delivered; children: ComponentChildren }) {
  const { holder, delivered, children } = props;
  const text = useText();
  const write = useWriteText();
  const sent = useSentText();
  const [gone, setGone] = useState(false);
  const { own, day } = delivered;
  const { directory, keys } = holder;
  const ways = (
    <>
      <Button kind="primary" onClick={holder.onDone}>
        {write.back}
      </Button>
      <Button onClick={holder.onClose}>{text.close}</Button>
    </>
  );
  const withdrawn = () => {
    holder.onTakenBack(own);
    setGone(true);
  };
  if (gone) return <Withdrawn>{ways}</Withdrawn>;
  return (
    <>
      <ScreenTitle title={sent.title} />
      <Paragraph kind="lead">{sent.lead}</Paragraph>
      <GoesTo delivered={delivered} directory={directory} />
      {children}
      <ReceiptCard receipt={delivered} holds={delivered.receiptHolds} directory={directory} />
      {own.kind === "withdrawal" || own.kind === "objection" ? null : (
        <WhatNext
          days={comingDays({ day, kind: own.kind }, directory.policy)}
          kind={own.kind}
          mailboxName={keys.name.join(" ")}
        />
      )}
      <Withdraw delivered={delivered} onWithdrawn={withdrawn} />
      <ButtonGroup>{ways}</ButtonGroup>
    </>
  );
}
