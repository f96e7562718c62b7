import { useState } from "preact/hooks";
import { terms } from "#shared/domain/deadlines.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { BulletList, Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import type { Delivered } from "../journey/delivery.ts";
import { type WithdrawOutcome, withdraw } from "../journey/withdraw.ts";
import { sent as en } from "../messages/en/sent.ts";
import { sent as nl } from "../messages/nl/sent.ts";
import { ReceiptCard } from "../receipt-card.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { api } from "../site.ts";

const useText = messagesOf({ nl, en });

interface SentProps {
  readonly delivered: Delivered;
  readonly directory: Directory;
  readonly mailboxName: string;
  readonly onClose: () => void;
}

export function Sent({ delivered, directory, mailboxName, onClose }: SentProps) {
  const text = useText();
  return (
    <>
      <ScreenTitle title={text.title} />
      <Paragraph kind="lead">{text.lead}</Paragraph>
      <Next delivered={delivered} directory={directory} mailboxName={mailboxName} />
      <ReceiptCard receipt={delivered} holds={delivered.receiptHolds} directory={directory} />
      <Withdraw delivered={delivered} />
      <ButtonGroup>
        <Button kind="primary" onClick={onClose}>
          {text.close}
        </Button>
      </ButtonGroup>
    </>
  );
}

function Next({ delivered, directory, mailboxName }: Omit<SentProps, "onClose">) {
  const text = useText();
  const language = useLanguage();
  const due = terms({ received: delivered.day, acknowledged: null }, directory.policy);
  const date = (day: number) => dayText(day, language, true);
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.nextTitle}</Heading>
      <BulletList
        items={[
          text.look(date(delivered.day + 1)),
          text.acknowledge(date(due.acknowledge.strict)),
          text.feedback(date(due.feedback.strict)),
        ]}
      />
      <Paragraph>{text.mail}</Paragraph>
      <Paragraph>
        <strong>{text.mailbox(mailboxName)}</strong>
      </Paragraph>
    </section>
  );
}

type WithdrawState = "offered" | "sure" | "busy" | WithdrawOutcome;

export function Withdraw({ delivered }: Pick<SentProps, "delivered">) {
  const text = useText();
  const [state, setState] = useState<WithdrawState>("offered");
  const run = async () => {
    setState("busy");
    setState(await withdraw(api, delivered));
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
