import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Directory } from "#shared/protocol/directory.ts";
import { encodeReceipt, type Receipt } from "#shared/protocol/receipt.ts";
import { LinkButton } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { sent as en } from "./messages/en/sent.ts";
import { sent as nl } from "./messages/nl/sent.ts";

const useText = messagesOf({ nl, en });

interface ReceiptCardProps {
  readonly receipt: Omit<Receipt, "instanceId">;
  /** Whether it was verified against the directory's receipt key. */
  readonly holds: boolean;
  readonly directory: Directory;
  /** What the proof is not. */
  readonly children?: ComponentChildren;
}

/** The bewijs van inzending. Saved only when asked, with a word on what the file itself shows. */
export function ReceiptCard({ receipt, holds, directory, children }: ReceiptCardProps) {
  const text = useText();
  const language = useLanguage();
  const link = useReceiptLink(receipt, directory);
  if (!holds) {
    return (
      <Notice kind="warning" title={text.receiptBad}>
        <p>{text.receiptBadWhat}</p>
      </Notice>
    );
  }
  return (
    <section class="nl-card nl-stack">
      <Heading level={2}>{text.receiptTitle}</Heading>
      <Paragraph>{text.receiptGood(dayText(receipt.day, language))}</Paragraph>
      {children}
      <Paragraph>{text.receiptWhat}</Paragraph>
      <Paragraph>{text.saveWarning}</Paragraph>
      <p>
        <LinkButton href={link} download={text.fileName}>
          {text.save}
        </LinkButton>
      </p>
    </section>
  );
}

function useReceiptLink(receipt: ReceiptCardProps["receipt"], { instanceId }: Directory): string {
  const [link, setLink] = useState("");
  useEffect(() => {
    const { commitment, withdrawHash, day, signature } = receipt;
    const file = encodeReceipt({ instanceId, commitment, withdrawHash, day, signature });
    const url = URL.createObjectURL(new Blob([`${file}\n`], { type: "text/plain" }));
    setLink(url);
    return () => URL.revokeObjectURL(url);
  }, [receipt, instanceId]);
  return link;
}
