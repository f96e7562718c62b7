import type { ComponentChildren } from "preact";
import type { Directory } from "#shared/protocol/directory.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { ErrorSummary } from "#web/ui/components/error-summary.tsx";
import { TextArea } from "#web/ui/components/form-field.tsx";
import { type Language, messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { useProblems } from "#web/ui/use-problems.ts";
import { type ChosenFile, filesProblem, outgoingFiles } from "../attachments/chosen-file.ts";
import { FilePicker } from "../file-picker.tsx";
import { isEmpty, letterKind } from "../journey/empty-mailbox.ts";
import { type FollowUpReaders, followUpReaders } from "../journey/follow-up-readers.ts";
import { mailboxWrite as en } from "../messages/en/mailbox-write.ts";
import { write as writeEn } from "../messages/en/write.ts";
import { mailboxWrite as nl } from "../messages/nl/mailbox-write.ts";
import { write as writeNl } from "../messages/nl/write.ts";
import { useShellText } from "../messages/shell.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { useLeaveWarning } from "../writing/leave-warning.ts";
import { MarksWhileWriting } from "../writing/marked-text.tsx";
import { storyProblem } from "../writing/story-problem.ts";
import { keptMemo, useKept } from "./kept.ts";
import { MayBeThere } from "./may-be-there.tsx";
import { type Holder, type Letter, useOutgoing } from "./outgoing.ts";
import { OutgoingScreen } from "./outgoing-screen.tsx";
import { ReaderChoice, useReadersProblem } from "./reader-choice.tsx";

const useText = messagesOf({ nl, en });
const useWriteText = messagesOf({ nl: writeNl, en: writeEn });

/** What somebody writes to a case that runs. */
interface Written {
  readonly text: string;
  readonly files: readonly ChosenFile[];
  readonly readers: readonly StaffId[];
  /** From which the readers were chosen. */
  readonly list: Directory;
}

interface WriteLetterProps {
  readonly holder: Holder;
  readonly title: string;
  /** Above the field. */
  readonly intro?: ComponentChildren;
  readonly label: string;
  readonly hint: string;
  /** Codes of shared/domain/kinds.ts that this message carries. */
  readonly kinds: readonly string[];
  /** What to know once it was sent. */
  readonly after?: ComponentChildren;
}

/** A text with files to a case that runs, and who reads it. What was written stays while it is being sent. */
export function WriteLetter({ holder, title, intro, label, hint, kinds, after }: WriteLetterProps) {
  const { view, directory, kept } = holder;
  const text = useText();
  const language = useLanguage();
  const outgoing = useOutgoing(holder);
  const proposal = keptMemo(kept, "proposal", () => followUpReaders(view, directory), [view, directory]);
  const proposed = { readers: proposal.readers, list: directory };
  const [written, setWritten] = useKept<Written>(kept, "written", { text: "", files: [], ...proposed });
  // Another list of readers than the one that was chosen from: choose again, nothing was sent.
  if (written.list !== directory) setWritten({ ...written, ...proposed });
  const letter = keptMemo(
    kept,
    "letter",
    () =>
      letterOf(written, proposal, { kind: letterKind(view, written.readers, directory), kinds, language }),
    [written, proposal, language],
  );
  useLeaveWarning(outgoing.delivered === undefined && written.text.length + written.files.length > 0);
  if (outgoing.delivery ?? outgoing.delivered) {
    return (
      <OutgoingScreen holder={holder} outgoing={outgoing}>
        {after}
      </OutgoingScreen>
    );
  }
  return (
    <>
      <ScreenTitle title={title} />
      <MayBeThere outgoing={outgoing} />
      {intro}
      <Form
        holder={holder}
        written={written}
        onWrite={setWritten}
        proposal={proposal}
        label={label}
        hint={proposal.known ? hint : text.unknownHint}
        onSend={() => outgoing.send(letter)}
      />
    </>
  );
}

function letterOf(
  { text, files, readers }: Written,
  { leftOut }: FollowUpReaders,
  about: { kind: ReturnType<typeof letterKind>; kinds: readonly string[]; language: Language },
): Letter {
  const { kind, kinds, language } = about;
  const content = { text: text.toWellFormed(), language, kinds, answers: [], leftOutNames: [] };
  const sent = outgoingFiles(files);
  const message =
    kind === "follow-up" ? { kind, content, files: sent, reply: null } : { kind, content, files: sent };
  return { message, readers, leftOut };
}

interface FormProps {
  readonly holder: Holder;
  readonly written: Written;
  readonly onWrite: (written: Written) => void;
  readonly proposal: FollowUpReaders;
  readonly label: string;
  readonly hint: string;
  readonly onSend: () => void;
}

function Form({ holder, written, onWrite, proposal, label, hint, onSend }: FormProps) {
  const { directory, view } = holder;
  const text = useText();
  const shell = useShellText();
  const writeText = useWriteText();
  const readersProblem = useReadersProblem();
  const story = storyProblem(written.text, writeText);
  const files = filesProblem(written.files, directory.policy);
  const readers = readersProblem(written.readers, proposal, directory, isEmpty(view));
  const problems = useProblems([
    ...(story ? [{ id: "story", message: story }] : []),
    ...(files ? [{ id: "files", message: writeText.files.problem[files](directory.policy.maxFiles) }] : []),
    ...(readers ? [{ id: "readers", message: readers }] : []),
  ]);
  return (
    <>
      <ErrorSummary problems={problems.shown} attempt={problems.attempt} />
      <TextArea
        id="story"
        label={label}
        description={hint}
        value={written.text}
        error={problems.of("story")}
        onInput={(value) => onWrite({ ...written, text: value })}
      />
      <MarksWhileWriting text={written.text} />
      <FilePicker
        files={written.files}
        onChange={(files) => onWrite({ ...written, files })}
        limits={directory.policy}
        error={problems.of("files")}
      />
      <ReaderChoice
        proposal={proposal}
        directory={directory}
        chosen={written.readers}
        onChange={(readers) => onWrite({ ...written, readers })}
        error={problems.of("readers")}
        first={isEmpty(view)}
      />
      <ButtonGroup>
        <Button kind="primary" onClick={() => problems.check() && onSend()}>
          {text.send}
        </Button>
        <Button onClick={holder.onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}
