import { useState } from "preact/hooks";
import { SLOTS } from "#shared/protocol/constants.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { countsAsReader } from "#shared/protocol/directory-policy.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { ErrorSummary, type FieldProblem } from "#web/ui/components/error-summary.tsx";
import { TextArea } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { CheckboxGroup } from "#web/ui/components/option-group.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import type { ChosenFile } from "../draft.ts";
import { FilePicker } from "../file-picker.tsx";
import type { FollowUpReaders } from "../journey/follow-up-readers.ts";
import { mailbox as en } from "../messages/en/mailbox.ts";
import { readers as readersEn } from "../messages/en/readers.ts";
import { write as writeEn } from "../messages/en/write.ts";
import { mailbox as nl } from "../messages/nl/mailbox.ts";
import { readers as readersNl } from "../messages/nl/readers.ts";
import { write as writeNl } from "../messages/nl/write.ts";
import { useShellText } from "../messages/shell.ts";
import { Person, possibleReaders } from "../person.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { storyProblem } from "../writing/story-problem.ts";
import { useNameOf } from "./read-mailbox.tsx";

const useText = messagesOf({ nl, en });
const useReadersText = messagesOf({ nl: readersNl, en: readersEn });
const useWriteText = messagesOf({ nl: writeNl, en: writeEn });

/** What somebody writes to a case that runs. */
export interface Letter {
  readonly text: string;
  readonly files: readonly ChosenFile[];
  readonly readers: readonly StaffId[];
}

interface FormProps {
  readonly letter: Letter;
  readonly setLetter: (letter: Letter) => void;
  readonly proposal: FollowUpReaders;
  readonly directory: Directory;
  readonly onBack: () => void;
  readonly onSend: () => void;
}

/**
 * The text, the files and who reads it: preselected from what the mailbox knows, never anyone left out. Where it knows
 * nothing, nobody is.
 */
export function FollowUpForm({ letter, setLetter, proposal, directory, onBack, onSend }: FormProps) {
  const text = useText();
  const shell = useShellText();
  const writeText = useWriteText();
  const readersText = useReadersText();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const least = directory.policy.minReaders;
  const send = () => {
    const story = storyProblem(letter.text, writeText);
    const counting = directory.staff.filter(
      (entry) => letter.readers.includes(entry.id) && countsAsReader(entry),
    );
    const few = counting.length < least ? text.tooFew(least) : undefined;
    const many = letter.readers.length > SLOTS ? readersText.tooMany : undefined;
    const readers = few ?? many;
    const found = [
      ...(story ? [{ id: "story", message: story }] : []),
      ...(readers ? [{ id: "readers", message: readers }] : []),
    ];
    setProblems(found);
    if (found.length === 0) onSend();
  };
  const problemOf = (field: string) => problems.find(({ id }) => id === field)?.message;
  return (
    <>
      <ScreenTitle title={text.writeTitle} />
      <ErrorSummary problems={problems} />
      <TextArea
        id="story"
        label={text.writeLabel}
        description={proposal.known ? text.writeHint : text.unknownHint}
        value={letter.text}
        error={problemOf("story")}
        onInput={(value) => setLetter({ ...letter, text: value })}
      />
      <FilePicker
        files={letter.files}
        onChange={(files) => setLetter({ ...letter, files })}
        limits={directory.policy}
      />
      {proposal.known ? null : <Unknown />}
      <Changes proposal={proposal} directory={directory} />
      <CheckboxGroup
        id="readers"
        legend={text.whoReads}
        error={problemOf("readers")}
        options={possibleReaders(directory)
          .filter((entry) => !proposal.leftOut.includes(entry.id))
          .map((entry) => ({ value: entry.id, label: <Person entry={entry} directory={directory} /> }))}
        chosen={letter.readers}
        onChange={(readers) => setLetter({ ...letter, readers })}
      />
      <ButtonGroup>
        <Button kind="primary" onClick={send}>
          {text.writeNext}
        </Button>
        <Button onClick={onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}

/** Without a record of her own the melder is the only one who knows whom it is about. */
function Unknown() {
  const text = useText();
  return (
    <Notice kind="warning" title={text.unknownTitle}>
      <p>{text.unknownReaders}</p>
      <p>{text.unknownLeftOut}</p>
    </Notice>
  );
}

/** Who is new, who can no longer read: said before anything is written to them. */
function Changes({ proposal, directory }: Pick<FormProps, "proposal" | "directory">) {
  const text = useText();
  const nameOf = useNameOf(directory);
  if (proposal.added.length + proposal.gone.length === 0) return null;
  return (
    <Notice kind="warning">
      {proposal.gone.map((id) => (
        <p key={id}>{text.goneReader(nameOf(id))}</p>
      ))}
      {proposal.added.map((id) => (
        <p key={id}>{text.newReader(nameOf(id))}</p>
      ))}
    </Notice>
  );
}
