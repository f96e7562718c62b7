import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { OwnRecord } from "#shared/protocol/board-own.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph, PlainText, Visible } from "#web/ui/components/text.tsx";
import { type Language, useLanguage } from "#web/ui/i18n.ts";
import type { FollowUpReaders } from "../journey/follow-up-readers.ts";
import { keptMemo, useKept } from "../mailbox/kept.ts";
import { MayBeThere } from "../mailbox/may-be-there.tsx";
import { useNameOf } from "../mailbox/names.ts";
import { type Holder, type Letter, useOutgoing } from "../mailbox/outgoing.ts";
import { OutgoingScreen } from "../mailbox/outgoing-screen.tsx";
import { useShellText } from "../messages/shell.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { ConsentFacts } from "./ask-content.tsx";
import { useRepliesText } from "./replies-text.ts";
import { type ReplyDraft, ReplyForm, useAnswerText } from "./reply-form.tsx";
import { type AnswerCode, type AskingMessage, answersTo, replyOf, replyReaders } from "./reply-of.ts";

interface ReplyScreenProps {
  readonly holder: Holder;
  readonly message: AskingMessage;
  /** The last own record that answers it. */
  readonly reply: OwnRecord | undefined;
}

/** One answer from reading the question to sent. Nothing leaves before it was said again and confirmed. */
export function ReplyScreen({ holder, message, reply }: ReplyScreenProps) {
  const { directory } = holder;
  const { ask } = message;
  const text = useRepliesText();
  const language = useLanguage();
  const outgoing = useOutgoing(holder);
  const { draft, setDraft, proposal, confirming, setConfirming } = useReplyDraft(holder, message);
  // As it was when the screen was opened: what is being answered does not change under the reader's eyes.
  const [codes] = useState(() => answersTo(ask, reply !== undefined, directory.verifiedOn));
  const letter = keptMemo(
    holder.kept,
    "letter",
    () =>
      draft.code === undefined
        ? undefined
        : letterOf(holder, message, draft.code, { draft, proposal, language }),
    [draft, proposal, language, message],
  );
  if (outgoing.delivery ?? outgoing.delivered) {
    return (
      <OutgoingScreen holder={holder} outgoing={outgoing}>
        <Paragraph>{text.sent[ask.kind]}</Paragraph>
      </OutgoingScreen>
    );
  }
  const mayBeThere = (
    <MayBeThere outgoing={outgoing}>
      {ask.kind === "consent" ? <p>{text.consent.mayBeThere}</p> : null}
    </MayBeThere>
  );
  if (confirming && letter !== undefined && draft.code !== undefined) {
    return (
      <Confirm
        message={message}
        code={draft.code}
        note={draft.note}
        directory={directory}
        onSend={() => outgoing.send(letter)}
        onBack={() => setConfirming(false)}
      >
        {mayBeThere}
      </Confirm>
    );
  }
  const form = { holder, ask, codes, draft, setDraft, proposal };
  return (
    <ReplyForm {...form} onNext={() => setConfirming(true)}>
      {mayBeThere}
    </ReplyForm>
  );
}

/** What is being answered, and whether it is being confirmed. */
function useReplyDraft({ view, directory, kept }: Holder, message: AskingMessage) {
  const from = [view, message, directory];
  const proposal = keptMemo(kept, "proposal", () => replyReaders(view, message, directory), from);
  const proposed = { readers: proposal.readers, list: directory };
  const [draft, setDraft] = useKept<ReplyDraft>(kept, "draft", { code: undefined, note: "", ...proposed });
  const [confirming, setConfirming] = useState(false);
  if (draft.list !== directory) {
    // Another list of readers than the one that was chosen from: look again, nothing was sent.
    setDraft({ ...draft, ...proposed });
    setConfirming(false);
  }
  return { draft, setDraft, proposal, confirming, setConfirming };
}

interface Composed {
  readonly draft: ReplyDraft;
  readonly proposal: FollowUpReaders;
  readonly language: Language;
}

function letterOf(
  { keys, directory }: Holder,
  message: AskingMessage,
  code: AnswerCode,
  { draft, proposal, language }: Composed,
): Letter {
  const content = {
    text: draft.note.trim().toWellFormed(),
    language,
    kinds: [],
    answers: [],
    leftOutNames: [],
  };
  const reply = replyOf(message, code, { keys, directory });
  return {
    message: { kind: "follow-up", content, files: [], reply },
    readers: draft.readers,
    leftOut: proposal.leftOut,
  };
}

interface ConfirmProps {
  readonly message: AskingMessage;
  readonly code: AnswerCode;
  readonly note: string;
  readonly directory: Directory;
  readonly onSend: () => void;
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}

/** The answer once more, with what it means. */
function Confirm({ message: { ask }, code, note, directory, onSend, onBack, children }: ConfirmProps) {
  const text = useRepliesText();
  const shell = useShellText();
  const nameOf = useNameOf(directory);
  const { label, what } = useAnswerText(ask, directory)(code);
  const letsIn = ask.kind === "consent" && code === "yes" ? ask.reader : null;
  return (
    <>
      <ScreenTitle title={text.confirmTitle} />
      {children}
      {letsIn === null ? null : (
        <Notice kind="warning" title={text.consent.reader(nameOf(letsIn))}>
          <p>{text.consent.readerWhat(nameOf(letsIn))}</p>
        </Notice>
      )}
      <section class="nl-card nl-stack">
        <Heading level={2}>
          <Visible text={label} />
        </Heading>
        {ask.kind === "consent" ? <ConsentFacts ask={ask} /> : null}
        {what ? <Paragraph>{what}</Paragraph> : null}
        {ask.kind === "record" ? (
          <>
            <Paragraph kind="subtle">{text.record.text}:</Paragraph>
            <PlainText text={ask.record} />
          </>
        ) : null}
        {note.trim() === "" ? null : (
          <>
            <Paragraph kind="subtle">{text.confirmNote}</Paragraph>
            <PlainText text={note.trim()} />
          </>
        )}
      </section>
      {code === "corrected" ? null : <Paragraph kind="subtle">{text.signs}</Paragraph>}
      <ButtonGroup>
        <Button kind="primary" onClick={onSend}>
          {text.send}
        </Button>
        <Button onClick={onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}
