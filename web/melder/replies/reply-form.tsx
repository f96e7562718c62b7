import type { ComponentChildren } from "preact";
import type { Ask } from "#shared/protocol/asks.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { ErrorSummary, type FieldProblem } from "#web/ui/components/error-summary.tsx";
import { TextArea } from "#web/ui/components/form-field.tsx";
import { RadioGroup } from "#web/ui/components/option-group.tsx";
import { Paragraph, Visible } from "#web/ui/components/text.tsx";
import { useProblems } from "#web/ui/use-problems.ts";
import type { FollowUpReaders } from "../journey/follow-up-readers.ts";
import { useNameOf } from "../mailbox/names.ts";
import type { Holder } from "../mailbox/outgoing.ts";
import { ReaderChoice, useReadersProblem } from "../mailbox/reader-choice.tsx";
import { useShellText } from "../messages/shell.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { AskContent } from "./ask-content.tsx";
import { useRepliesText } from "./replies-text.ts";
import { type AnswerCode, NO_SLOT } from "./reply-of.ts";

/** What a melder answers, before it is sealed. */
export interface ReplyDraft {
  readonly code: AnswerCode | undefined;
  /** In the melder's own words; a correction of a record must have it. */
  readonly note: string;
  readonly readers: readonly StaffId[];
  /** From which the readers were chosen. */
  readonly list: Directory;
}

/** A remark beside an answer; a longer one is a message. A correction of a record may be as long as the record. */
const MAX_NOTE = 100_000;

interface ReplyFormProps {
  readonly holder: Holder;
  readonly ask: Ask;
  readonly codes: readonly AnswerCode[];
  readonly draft: ReplyDraft;
  readonly setDraft: (draft: ReplyDraft) => void;
  readonly proposal: FollowUpReaders;
  readonly onNext: () => void;
  readonly children: ComponentChildren;
}

/** What is asked, the answers with what each means, who will read it. */
export function ReplyForm(props: ReplyFormProps) {
  const { holder, ask, codes, draft, setDraft, proposal, onNext, children } = props;
  const { directory } = holder;
  const text = useRepliesText();
  const shell = useShellText();
  const problems = useProblems(useReplyProblems(directory, proposal)(draft));
  const errorOf = problems.of;
  return (
    <>
      <ScreenTitle title={text.title[ask.kind]} />
      <ErrorSummary problems={problems.shown} attempt={problems.attempt} />
      {children}
      <AskContent ask={ask} directory={directory} />
      <Answer {...{ ask, codes, draft, setDraft, directory, errorOf }} />
      <ReaderChoice
        proposal={proposal}
        directory={directory}
        chosen={draft.readers}
        onChange={(readers) => setDraft({ ...draft, readers })}
        error={errorOf("readers")}
        told={text.readBy}
      />
      <ButtonGroup>
        <Button kind="primary" onClick={() => problems.check() && onNext()}>
          {text.next}
        </Button>
        <Button onClick={holder.onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}

interface AnswerProps extends Pick<ReplyFormProps, "ask" | "codes" | "draft" | "setDraft"> {
  readonly directory: Directory;
  readonly errorOf: (field: string) => string | undefined;
}

/** The answers with what each means, and room for own words. */
function Answer({ ask, codes, draft, setDraft, directory, errorOf }: AnswerProps) {
  const text = useRepliesText();
  const answerText = useAnswerText(ask, directory);
  const corrects = draft.code === "corrected";
  return (
    <>
      <RadioGroup
        id="reply"
        legend={text[ask.kind].legend}
        error={errorOf("reply")}
        options={codes.map((code) => {
          const { label, what, next } = answerText(code);
          const description = [what, next].filter(Boolean).join(" ") || undefined;
          return { value: code, label: <Visible text={label} />, description };
        })}
        chosen={draft.code}
        onChange={(code) => setDraft({ ...draft, code })}
      />
      {ask.kind === "consent" && codes.length > 1 ? (
        <Paragraph kind="subtle">{text.consent.one}</Paragraph>
      ) : null}
      <TextArea
        id="reply-note"
        label={corrects ? text.record.note : text.note}
        description={text.noteHint}
        optional={!corrects}
        small={!corrects}
        value={draft.note}
        error={errorOf("reply-note")}
        onInput={(note) => setDraft({ ...draft, note })}
      />
    </>
  );
}

function useReplyProblems(directory: Directory, proposal: FollowUpReaders) {
  const text = useRepliesText();
  const readersProblem = useReadersProblem();
  return ({ code, note, readers }: ReplyDraft): FieldProblem[] => {
    const missing = code === "corrected" && note.trim() === "" ? text.record.noteMissing : undefined;
    const wrongNote = note.length > MAX_NOTE ? text.noteTooLong : missing;
    const wrongReaders = readersProblem(readers, proposal, directory, false);
    return [
      ...(code === undefined ? [{ id: "reply", message: text.choose }] : []),
      ...(wrongNote ? [{ id: "reply-note", message: wrongNote }] : []),
      ...(wrongReaders ? [{ id: "readers", message: wrongReaders }] : []),
    ];
  };
}

interface AnswerText {
  readonly label: string;
  /** What it means. */
  readonly what?: string;
  /** What is to be filled in with it. */
  readonly next?: string;
}

/** An answer in words. */
export function useAnswerText(ask: Ask, directory: Directory): (code: AnswerCode) => AnswerText {
  const text = useRepliesText();
  const nameOf = useNameOf(directory);
  return (code) => {
    switch (ask.kind) {
      case "consent": {
        const answer = text.consent.answers[code as keyof typeof text.consent.answers];
        const forReader = code === "yes" && ask.reader !== null;
        return forReader ? { ...answer, what: text.consent.yesReader(nameOf(ask.reader)) } : answer;
      }
      case "talk":
        if (code === NO_SLOT) return { label: text.talk.none, next: text.talk.noneNext };
        return { label: ask.slots[Number(code)] ?? "" };
      case "record":
        return code === "signed" ? text.record.signed : text.record.corrected;
      case "closing":
        return { label: text.closing.answers[code as keyof typeof text.closing.answers] };
    }
  };
}
