import type { Directory } from "#shared/protocol/directory.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import type { Delivered } from "../journey/delivery.ts";
import { mailbox as en } from "../messages/en/mailbox.ts";
import { sent as sentEn } from "../messages/en/sent.ts";
import { mailbox as nl } from "../messages/nl/mailbox.ts";
import { sent as sentNl } from "../messages/nl/sent.ts";
import { ReceiptCard } from "../receipt-card.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { Withdraw } from "./sent.tsx";

const useText = messagesOf({ nl, en });
const useSentText = messagesOf({ nl: sentNl, en: sentEn });

interface FollowUpSentProps {
  readonly delivered: Delivered;
  readonly directory: Directory;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

export function FollowUpSent({ delivered, directory, onBack, onClose }: FollowUpSentProps) {
  const text = useText();
  const sent = useSentText();
  return (
    <>
      <ScreenTitle title={sent.title} />
      <Paragraph kind="lead">{sent.lead}</Paragraph>
      <ReceiptCard receipt={delivered} holds={delivered.receiptHolds} directory={directory} />
      <Withdraw delivered={delivered} />
      <ButtonGroup>
        <Button kind="primary" onClick={onBack}>
          {text.sentAgain}
        </Button>
        <Button onClick={onClose}>{text.close}</Button>
      </ButtonGroup>
    </>
  );
}
