import { Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { mailboxMove as en } from "../messages/en/mailbox-move.ts";
import { mailboxMove as nl } from "../messages/nl/mailbox-move.ts";
import { MayBeThere } from "./may-be-there.tsx";
import { type Holder, useOutgoing } from "./outgoing.ts";
import { OutgoingScreen } from "./outgoing-screen.tsx";
import { Points } from "./points.tsx";
import { Request } from "./request.tsx";

const useText = messagesOf({ nl, en });
const OBJECTION = { kind: "objection" } as const;

/** Whoever holds the words that were left says that the move was not theirs. */
export function Objection({ holder }: { holder: Holder }) {
  const { objection: text } = useText();
  const outgoing = useOutgoing(holder);
  const after = <Points title={text.afterTitle} items={text.after} />;
  if (outgoing.delivery ?? outgoing.delivered) {
    return (
      <OutgoingScreen holder={holder} outgoing={outgoing}>
        {after}
      </OutgoingScreen>
    );
  }
  return (
    <Request
      holder={holder}
      title={text.title}
      message={OBJECTION}
      next={text.send}
      onNext={(letter) => outgoing.send(letter)}
    >
      <MayBeThere outgoing={outgoing} />
      <Paragraph kind="lead">{text.what}</Paragraph>
      {after}
    </Request>
  );
}
