import { useState } from "preact/hooks";
import type { Directory } from "#shared/protocol/directory.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import type { Delivered } from "../journey/delivery.ts";
import { type WithdrawOutcome, withdraw } from "../journey/withdraw.ts";
import { sent as en } from "../messages/en/sent.ts";
import { sent as nl } from "../messages/nl/sent.ts";
import { ReceiptCard } from "../receipt-card.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { api } from "../site.ts";
import { comingDays } from "../writing/coming-days.ts";
import { WhatNext } from "../writing/what-next.tsx";

const useText = messagesOf({ nl, en });

interface SentProps {
  readonly delivered: Delivered;
  readonly directory: Directory;
  readonly mailboxName: string;
  readonly onClose: () => void;
}

export function Sent({ delivered, directory, mailboxName, onClose }: SentProps) {
  const text = useText();
  const language = useLanguage();
  const { day, own } = delivered;
  const days = comingDays({ day, kind: own.kind }, directory.policy);
  const confirmed = days.find(({ what }) => what === "acknowledge");
  return (
    <>
      <ScreenTitle title={text.title} />
      <Paragraph kind="lead">{own.kind === "consultation" ? text.leadConsultation : text.lead}</Paragraph>
      <ReceiptCard receipt={delivered} holds={delivered.receiptHolds} directory={directory}>
        <Paragraph>
          <strong>
            {confirmed ? text.notYet(dayText(confirmed.day, language, true)) : text.notYetConsultation}
          </strong>
        </Paragraph>
      </ReceiptCard>
      <WhatNext days={days} consultation={own.kind === "consultation"} mailboxName={mailboxName} />
      <Withdraw delivered={delivered} />
      <ButtonGroup>
        <Button kind="primary" onClick={onClose}>
          {text.close}
        </Button>
      </ButtonGroup>
    </>
  );
}

type WithdrawState = "offered" | "sure" | "busy" | WithdrawOutcome;

interface WithdrawProps extends Pick<SentProps, "delivered"> {
  /** It is gone: what showed it as sent must not go on doing so. */
  readonly onWithdrawn?: () => void;
}

export function Withdraw({ delivered, onWithdrawn }: WithdrawProps) {
  const text = useText();
  const [state, setState] = useState<WithdrawState>("offered");
  const run = async () => {
    setState("busy");
    const outcome = await withdraw(api, delivered);
    setState(outcome);
    if (outcome === "withdrawn") onWithdrawn?.();
  };
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.withdrawTitle}</Heading>
      <WithdrawStatus state={state} />
      {state === "offered" || state === "failed" ? (
        <Button onClick={() => setState("sure")}>{text.withdraw}</Button>
      ) : null}
      {state === "sure" ? (
        <ButtonGroup>
          <Button kind="danger" onClick={run}>
            {text.withdrawYes}
          </Button>
          <Button onClick={() => setState("offered")}>{text.withdrawNo}</Button>
        </ButtonGroup>
      ) : null}
    </section>
  );
}

function WithdrawStatus({ state }: { state: WithdrawState }) {
  const text = useText();
  switch (state) {
    case "offered":
      return <Paragraph>{text.withdrawWhat}</Paragraph>;
    case "sure":
      return <Notice kind="warning" title={text.withdrawSure} announce />;
    case "busy":
      return <Notice kind="info" title={text.withdrawBusy} announce />;
    case "withdrawn":
      return (
        <Notice kind="ok" title={text.withdrawn} announce>
          <p>{text.withdrawnWhat}</p>
        </Notice>
      );
    case "too-late":
      return (
        <Notice kind="warning" title={text.tooLate} announce>
          <p>{text.tooLateWhat}</p>
        </Notice>
      );
    case "failed":
      return <Notice kind="error" title={text.withdrawFailed} announce />;
  }
}
