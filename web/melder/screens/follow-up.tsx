import { useMemo, useState } from "preact/hooks";
import { SLOTS } from "#shared/protocol/constants.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { countsAsReader } from "#shared/protocol/directory-policy.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { ErrorSummary, type FieldProblem } from "#web/ui/components/error-summary.tsx";
import { TextArea } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { CheckboxGroup } from "#web/ui/components/option-group.tsx";
import { type Language, messagesOf, useLanguage } from "#web/ui/i18n.ts";
import type { ChosenFile } from "../draft.ts";
import { FilePicker } from "../file-picker.tsx";
import { type Delivered, type Delivery, delivery } from "../journey/delivery.ts";
import { type FollowUpReaders, followUpReaders } from "../journey/follow-up-readers.ts";
import { mailbox as en } from "../messages/en/mailbox.ts";
import { readers as readersEn } from "../messages/en/readers.ts";
import { write as writeEn } from "../messages/en/write.ts";
import { mailbox as nl } from "../messages/nl/mailbox.ts";
import { readers as readersNl } from "../messages/nl/readers.ts";
import { write as writeNl } from "../messages/nl/write.ts";
import { useShellText } from "../messages/shell.ts";
import { Person } from "../person.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { FollowUpSent } from "./follow-up-sent.tsx";
import { type OpenMailboxView, useNameOf } from "./read-mailbox.tsx";
import { Sending } from "./sending.tsx";
import { textProblem } from "./write.tsx";

const useText = messagesOf({ nl, en });
const useReadersText = messagesOf({ nl: readersNl, en: readersEn });
const useWriteText = messagesOf({ nl: writeNl, en: writeEn });

interface FollowUpProps {
  readonly keys: MailboxKeys;
  readonly name: string;
  readonly view: OpenMailboxView;
  readonly directory: Directory;
  readonly onBack: () => void;
  /** Back to the mailbox, fetched anew. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Letter {
  readonly text: string;
  readonly files: readonly ChosenFile[];
  readonly readers: readonly StaffId[];
}

/** A message to a case that runs. Needs nothing that the twelve words and the board do not give. */
export function FollowUp(props: FollowUpProps) {
  const { keys, view, directory } = props;
  const language = useLanguage();
  const proposal = useMemo(() => followUpReaders(view, directory), [view, directory]);
  const [letter, setLetter] = useState<Letter>({ text: "", files: [], readers: proposal.readers });
  const [parcel, setParcel] = useState<{ readonly of: Letter; readonly delivery: Delivery }>();
  const [sending, setSending] = useState(false);
  const [delivered, setDelivered] = useState<Delivered>();
  const send = () => {
    if (parcel?.of !== letter) {
      setParcel({ of: letter, delivery: deliveryOf(letter, proposal, { keys, view, directory, language }) });
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
    return <Sending delivery={parcel.delivery} onDelivered={setDelivered} onChange={back} onReaders={back} />;
  }
  return (
    <Form
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
    directory,
    language,
  }: Pick<FollowUpProps, "keys" | "view" | "directory"> & { language: Language },
): Delivery {
  return delivery(
    {
      kind: "follow-up",
      keys,
      content: { text: letter.text.toWellFormed(), language, kinds: [], answers: [], leftOutNames: [] },
      files: letter.files.map(({ file }) => file),
      readers: letter.readers,
      leftOut: proposal.leftOut,
      after: view.messages.at(-1)?.hash ?? null,
      freeSlots: view.freeSelfSlots,
    },
    directory,
  );
}

interface FormProps {
  readonly letter: Letter;
  readonly setLetter: (letter: Letter) => void;
  readonly proposal: FollowUpReaders;
  readonly directory: Directory;
  readonly onBack: () => void;
  readonly onSend: () => void;
}

function Form({ letter, setLetter, proposal, directory, onBack, onSend }: FormProps) {
  const text = useText();
  const shell = useShellText();
  const writeText = useWriteText();
  const readersText = useReadersText();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const least = directory.policy.minReaders;
  const send = () => {
    const story = textProblem(letter.text, writeText);
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
        description={text.writeHint}
        value={letter.text}
        error={problemOf("story")}
        onInput={(value) => setLetter({ ...letter, text: value })}
      />
      <FilePicker
        files={letter.files}
        onChange={(files) => setLetter({ ...letter, files })}
        limits={directory.policy}
      />
      <Changes proposal={proposal} directory={directory} />
      <CheckboxGroup
        id="readers"
        legend={text.whoReads}
        error={problemOf("readers")}
        options={directory.staff
          .filter((entry) => entry.kem !== null && entry.appointedUntil >= directory.verifiedOn)
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
