import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
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
import { entriesOf, listText } from "../person.tsx";
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
  const [gone, setGone] = useState(false);
  const { day, own } = delivered;
  const days = comingDays({ day, kind: own.kind }, directory.policy);
  const confirmed = days.find(({ what }) => what === "acknowledge");
  const close = (
    <Button kind="primary" onClick={onClose}>
      {text.close}
    </Button>
  );
  if (gone) return <Withdrawn>{close}</Withdrawn>;
  return (
    <>
      <ScreenTitle title={text.title} />
      <Paragraph kind="lead">{own.kind === "consultation" ? text.leadConsultation : text.lead}</Paragraph>
      <GoesTo delivered={delivered} directory={directory} />
      <ReceiptCard receipt={delivered} holds={delivered.receiptHolds} directory={directory}>
        <Paragraph>
          <strong>
            {confirmed ? text.notYet(dayText(confirmed.day, language, true)) : text.notYetConsultation}
          </strong>
        </Paragraph>
      </ReceiptCard>
      <WhatNext days={days} kind={own.kind} mailboxName={mailboxName} />
      <Withdraw delivered={delivered} onWithdrawn={() => setGone(true)} />
      <ButtonGroup>{close}</ButtonGroup>
    </>
  );
}

/** By name who can open it. */
export function GoesTo({ delivered, directory }: Pick<SentProps, "delivered" | "directory">) {
  const text = useText();
  const language = useLanguage();
  const names = entriesOf(directory, delivered.own.readers).map(({ name }) => name);
  return <Paragraph>{text.to(listText(names, language))}</Paragraph>;
}

/** In place of all that was promised about a message that is no longer there. `children`: the ways on, as buttons. */
export function Withdrawn({ children }: { children: ComponentChildren }) {
  const text = useText();
  return (
    <>
      <ScreenTitle title={text.withdrawn} />
      <Paragraph>{text.withdrawnWhat}</Paragraph>
      <ButtonGroup>{children}</ButtonGroup>
    </>
  );
}

type WithdrawState = "offered" | "sure" | "busy" | Exclude<WithdrawOutcome, "withdrawn">;

interface WithdrawProps extends Pick<SentProps, "delivered"> {
  /** It is gone: what showed it as sent must not go on doing so. */
  readonly onWithdrawn: () => void;
}

export function Withdraw({ delivered, onWithdrawn }: WithdrawProps) {
  const text = useText();
  const [state, setState] = useState<WithdrawState>("offered");
  const status = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  // The button that was pressed goes: reading goes on at the question, and then at what came of it.
  useLayoutEffect(() => {
    if (!first.current) status.current?.focus();
    first.current = false;
  }, [state]);
  const run = async () => {
    setState("busy");
    const outcome = await withdraw(api, delivered);
    if (outcome === "withdrawn") onWithdrawn();
    else setState(outcome);
  };
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.withdrawTitle}</Heading>
      <div ref={status} tabIndex={-1}>
        <WithdrawStatus state={state} />
      </div>
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
      return <Notice kind="warning" title={text.withdrawSure} />;
    case "busy":
      return <Notice kind="info" title={text.withdrawBusy} announce />;
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
