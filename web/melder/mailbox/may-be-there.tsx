import type { ComponentChildren } from "preact";
import { Notice } from "#web/ui/components/notice.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { mailboxWrite as en } from "../messages/en/mailbox-write.ts";
import { mailboxWrite as nl } from "../messages/nl/mailbox-write.ts";
import type { Outgoing } from "./outgoing.ts";

const useText = messagesOf({ nl, en });

interface MayBeThereProps {
  readonly outgoing: Outgoing;
  /** What that means for this message. */
  readonly children?: ComponentChildren;
}

/** Before something is changed that was sent without an answer: it may have arrived, and then both are there. */
export function MayBeThere({ outgoing, children }: MayBeThereProps) {
  const text = useText();
  if (!outgoing.mayBeThere) return null;
  return (
    <Notice kind="warning" title={text.mayBeThereTitle}>
      <p>{text.mayBeThere}</p>
      {children}
    </Notice>
  );
}
