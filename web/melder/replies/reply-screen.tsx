import { useMemo, useState } from "preact/hooks";
import type { OwnRecord } from "#shared/protocol/board-own.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph, PlainText, Visible } from "#web/ui/components/text.tsx";
import { type Language, useLanguage } from "#web/ui/i18n.ts";
import { type Delivered, type Delivery, delivery } from "../journey/delivery.ts";
import type { OwnSlots } from "../journey/own-slots.ts";
import { type OpenMailboxView, presentLevel } from "../mailbox/timeline.ts";
import { useShellText } from "../messages/shell.ts";
import { ReceiptCard } from "../receipt-card.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { useNameOf } from "../screens/read-mailbox.tsx";
import { Sending } from "../screens/sending.tsx";
import { Withdraw } from "../screens/sent.tsx";
import { useRepliesText } from "./replies-text.ts";
import { Readers, type ReplyDraft, ReplyForm, useAnswerText } from "./reply-form.tsx";
import { type AnswerCode, type AskingMessage, answersTo, replyOf, replyReaders } from "./reply-of.ts";

interface ReplyScreenProps {
  readonly message: AskingMessage;
  /** The last own record that answers it. */
  readonly reply: OwnRecord | undefined;
  readonly keys: MailboxKeys;
  readonly view: OpenMailboxView;
  readonly slots: OwnSlots;
  readonly directory: Directory;
  /** Fetches the list of readers again. */
  readonly reload: () => void;
  /** The reply is with the server; called once, before its screen. */
  readonly onSent: (delivered: Delivered) => void;
  readonly onBack: () => void;
  /** Back to the mailbox, fetched anew. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

type Step =
  | { readonly at: "choose" }
  | { readonly at: "confirm"; readonly code: AnswerCode }
  | { readonly at: "sending"; readonly delivery: Delivery }
  | { readonly at: "sent"; readonly delivered: Delivered };

/** One answer from reading the question to sent. Nothing leaves before it was said again and confirmed. */
export function ReplyScreen(props: ReplyScreenProps) {
  const { message, view, directory } = props;
  const language = useLanguage();
  const [step, setStep] = useState<Step>({ at: "choose" });
  const [draft, setDraft] = useState<ReplyDraft>({ code: undefined, note: "" });
  // As it was when the screen was opened: what is being answered does not change under the reader's eyes.
  const [codes] = useState(() => answersTo(message.ask, props.reply !== undefined, directory.verifiedOn));
  const readers = useMemo(() => replyReaders(view, message, directory), [view, message, directory]);
  const choose = () => setStep({ at: "choose" });
  if (step.at === "choose") {
    const next = () => draft.code !== undefined && setStep({ at: "confirm", code: draft.code });
    const form = { ask: message.ask, codes, draft, setDraft, readers, directory };
    return <ReplyForm {...form} onBack={props.onBack} onNext={next} />;
  }
  if (step.at === "confirm") {
    const { code } = step;
    const send = () => {
      const readersAndText = { ...readers, note: draft.note, language };
      setStep({ at: "sending", delivery: deliveryOf(props, code, readersAndText) });
    };
    const said = { message, code, note: draft.note, readers: readers.readers, directory };
    return <Confirm {...said} onSend={send} onBack={choose} />;
  }
  if (step.at === "sending") {
    const readAgain = () => {
      choose();
      props.reload();
    };
    const arrived = (delivered: Delivered) => {
      props.onSent(delivered);
      setStep({ at: "sent", delivered });
    };
    return <Sending delivery={step.delivery} onDelivered={arrived} onChange={choose} onReaders={readAgain} />;
  }
  return <ReplySent {...props} delivered={step.delivered} />;
}

function deliveryOf(
  { message, keys, view, slots, directory }: ReplyScreenProps,
  code: AnswerCode,
  {
    readers,
    leftOut,
    note,
    language,
  }: Pick<ReturnType<typeof replyReaders>, "readers" | "leftOut"> & {
    note: string;
    language: Language;
  },
): Delivery {
  const parcel = {
    kind: "follow-up",
    keys,
    level: presentLevel(view),
    content: { text: note.trim().toWellFormed(), language, kinds: [], answers: [], leftOutNames: [] },
    reply: replyOf(message, code, { keys, directory }),
    files: [],
    readers,
    leftOut,
    after: view.messages.at(-1)?.hash ?? null,
    freeSlots: view.freeSelfSlots,
    slots,
  } as const;
  return delivery(parcel, directory);
}

interface ConfirmProps {
  readonly message: AskingMessage;
  readonly code: AnswerCode;
  readonly note: string;
  readonly readers: readonly string[];
  readonly directory: Directory;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** The answer once more, with what it means and who reads it. */
function Confirm({ message: { ask }, code, note, readers, directory, onSend, onBack }: ConfirmProps) {
  const text = useRepliesText();
  const shell = useShellText();
  const nameOf = useNameOf(directory);
  const { label, what } = useAnswerText(ask, directory)(code);
  const letsIn = ask.kind === "consent" && code === "yes" ? ask.reader : null;
  return (
    <>
      <ScreenTitle title={text.confirmTitle} />
      {letsIn === null ? null : (
        <Notice kind="warning" title={text.consent.reader(nameOf(letsIn))}>
          <p>{text.consent.readerWhat(nameOf(letsIn))}</p>
        </Notice>
      )}
      <section class="nl-card nl-stack">
        <Heading level={2}>
          <Visible text={label} />
        </Heading>
        {what ? <Paragraph>{what}</Paragraph> : null}
        {note.trim() === "" ? null : (
          <>
            <Paragraph kind="subtle">{text.confirmNote}</Paragraph>
            <PlainText text={note.trim()} />
          </>
        )}
      </section>
      <Readers ids={readers} directory={directory} />
      <Paragraph kind="subtle">{text.signs}</Paragraph>
      <ButtonGroup>
        <Button kind="primary" onClick={onSend}>
          {text.send}
        </Button>
        <Button onClick={onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}

function ReplySent(props: ReplyScreenProps & { delivered: Delivered }) {
  const { message, delivered, directory, onDone, onClose } = props;
  const text = useRepliesText();
  return (
    <>
      <ScreenTitle title={text.sentTitle} />
      <Paragraph kind="lead">{text.sent[message.ask.kind]}</Paragraph>
      <ReceiptCard receipt={delivered} holds={delivered.receiptHolds} directory={directory} />
      <Withdraw delivered={delivered} />
      <ButtonGroup>
        <Button kind="primary" onClick={onDone}>
          {text.backToMailbox}
        </Button>
        <Button onClick={onClose}>{text.close}</Button>
      </ButtonGroup>
    </>
  );
}
