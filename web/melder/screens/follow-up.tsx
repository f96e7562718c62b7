import { useMemo, useState } from "preact/hooks";
import type { Directory } from "#shared/protocol/directory.ts";
import { raised } from "#shared/protocol/level.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import { type Language, useLanguage } from "#web/ui/i18n.ts";
import { type Delivered, type Delivery, delivery } from "../journey/delivery.ts";
import { letterKind } from "../journey/empty-mailbox.ts";
import { type FollowUpReaders, followUpReaders } from "../journey/follow-up-readers.ts";
import type { OwnSlots } from "../journey/own-slots.ts";
import { FollowUpForm, type Letter } from "./follow-up-form.tsx";
import { FollowUpSent } from "./follow-up-sent.tsx";
import type { OpenMailboxView } from "./read-mailbox.tsx";
import { Sending } from "./sending.tsx";

interface FollowUpProps {
  readonly keys: MailboxKeys;
  readonly view: OpenMailboxView;
  /** Of this mailbox for as long as it is open. */
  readonly slots: OwnSlots;
  readonly directory: Directory;
  /** Fetches the list of readers again. */
  readonly reload: () => void;
  readonly onBack: () => void;
  /** Back to the mailbox, fetched anew. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A message to a case that runs. Needs nothing that the twelve words and the board do not give. */
export function FollowUp(props: FollowUpProps) {
  const { keys, view, slots, directory } = props;
  const language = useLanguage();
  const proposal = useMemo(() => followUpReaders(view, directory), [view, directory]);
  const [letter, setLetter] = useState<Letter>({ text: "", files: [], readers: proposal.readers });
  const [parcel, setParcel] = useState<{ readonly of: Letter; readonly delivery: Delivery }>();
  const [sending, setSending] = useState(false);
  const [sealedFor, setSealedFor] = useState(directory);
  const [delivered, setDelivered] = useState<Delivered>();
  if (sealedFor !== directory) {
    // Another list of readers than the one that was chosen from: choose again, nothing was sent.
    setSealedFor(directory);
    setLetter({ ...letter, readers: proposal.readers });
  }
  const send = () => {
    if (parcel?.of !== letter) {
      setParcel({
        of: letter,
        delivery: deliveryOf(letter, proposal, { keys, view, slots, directory, language }),
      });
    }
    setSending(true);
  };
  if (delivered) {
    return (
      <FollowUpSent
        delivered={delivered}
        directory={directory}
        onBack={props.onDone}
        onClose={props.onClose}
      />
    );
  }
  if (sending && parcel) {
    const back = () => setSending(false);
    const readAgain = () => {
      back();
      props.reload();
    };
    return (
      <Sending delivery={parcel.delivery} onDelivered={setDelivered} onChange={back} onReaders={readAgain} />
    );
  }
  return (
    <FollowUpForm
      letter={letter}
      setLetter={setLetter}
      proposal={proposal}
      directory={directory}
      onBack={props.onBack}
      onSend={send}
    />
  );
}

function deliveryOf(
  letter: Letter,
  proposal: FollowUpReaders,
  {
    keys,
    view,
    slots,
    directory,
    language,
  }: Pick<FollowUpProps, "keys" | "view" | "slots" | "directory"> & { language: Language },
): Delivery {
  const common = {
    keys,
    level: view.own.map(({ level }) => level).reduce(raised, "without-name"),
    content: { text: letter.text.toWellFormed(), language, kinds: [], answers: [], leftOutNames: [] },
    files: letter.files.map(({ file }) => file),
    readers: letter.readers,
    leftOut: proposal.leftOut,
    after: view.messages.at(-1)?.hash ?? null,
    freeSlots: view.freeSelfSlots,
    slots,
  };
  const kind = letterKind(view);
  return delivery(kind === "melding" ? { ...common, kind } : { ...common, kind, reply: null }, directory);
}
