import { useMemo, useState } from "preact/hooks";
import type { OwnRecord } from "#shared/protocol/board-own.ts";
import { newCode } from "#shared/protocol/code.ts";
import { mailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import { OBJECTION_DAYS } from "#shared/protocol/rekey.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { type Opened, useForget } from "../forget.ts";
import { ListWords } from "../list-words.tsx";
import { mailboxMove as en } from "../messages/en/mailbox-move.ts";
import { mailboxMove as nl } from "../messages/nl/mailbox-move.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { Words } from "../screens/words.tsx";
import { MayBeThere } from "./may-be-there.tsx";
import { type Holder, type Letter, useOutgoing } from "./outgoing.ts";
import { OutgoingScreen } from "./outgoing-screen.tsx";
import { Points } from "./points.tsx";
import { Request } from "./request.tsx";
import { lastOf } from "./timeline.ts";

const useText = messagesOf({ nl, en });

interface NewWordsProps {
  readonly holder: Holder;
  /** Opens the new mailbox, with keys of its own: these here are overwritten when the screen goes. */
  readonly onMoved: (opened: Opened, own: OwnRecord) => void;
}

/** Leaves these words for new ones: why, what it does and does not do, the words, and the message that moves it. */
export function NewWords({ holder, onMoved }: NewWordsProps) {
  const { directory } = holder;
  const { words: text } = useText();
  const [fresh] = useState(() => open(directory.instanceId, newCode()));
  useForget(fresh);
  const outgoing = useOutgoing(holder);
  const [letter, setLetter] = useState<Letter>();
  const message = useMemo(() => ({ kind: "rekey", newKeys: fresh.keys }) as const, [fresh]);
  const name = fresh.keys.name.join(" ");
  if (outgoing.delivered) {
    const { own } = outgoing.delivered;
    const code = { ...fresh.code, entropy: fresh.code.entropy.slice() };
    return <Done name={name} onOpen={() => onMoved(open(directory.instanceId, code), own)} />;
  }
  if (outgoing.delivery) return <OutgoingScreen holder={holder} outgoing={outgoing} />;
  if (letter) {
    // Another letter would be a second move: what may have arrived can only be sent again.
    const back = outgoing.mayBeThere ? undefined : () => setLetter(undefined);
    return (
      <Words anew code={fresh.code} name={name} onBack={back} onNext={() => outgoing.send(letter)}>
        <MayBeThere outgoing={outgoing} />
      </Words>
    );
  }
  const again = lastOf(holder.view, "rekey") !== undefined;
  return (
    <Request holder={holder} title={text.title} message={message} next={text.next} onNext={setLetter}>
      <MayBeThere outgoing={outgoing} />
      {again ? (
        <Notice kind="warning" title={text.againTitle}>
          <p>{text.again}</p>
        </Notice>
      ) : null}
      <Points title={text.whyTitle} items={text.why} />
      <Points title={text.whatTitle} items={text.what} />
      <Points title={text.notTitle} items={[...text.not, text.notObject(OBJECTION_DAYS)]} />
    </Request>
  );
}

function open(instanceId: Holder["directory"]["instanceId"], code: Opened["code"]): Opened {
  return { code, keys: mailboxKeys(instanceId, code.entropy) };
}

function Done({ name, onOpen }: { name: string; onOpen: () => void }) {
  const { words: text } = useText();
  return (
    <>
      <ScreenTitle title={text.doneTitle} />
      <Paragraph kind="lead">{text.done}</Paragraph>
      <Paragraph>
        <strong>
          <ListWords words={name} sentence={text.doneName} />
        </strong>
      </Paragraph>
      <Paragraph>{text.doneOld}</Paragraph>
      <ButtonGroup>
        <Button kind="primary" onClick={onOpen}>
          {text.open}
        </Button>
      </ButtonGroup>
    </>
  );
}
