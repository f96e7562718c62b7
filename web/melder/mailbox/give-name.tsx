import { useMemo, useState } from "preact/hooks";
import type { StaffId } from "#shared/protocol/staff.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { ErrorSummary, type FieldProblem } from "#web/ui/components/error-summary.tsx";
import { type Language, messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { type FollowUpReaders, followUpReaders } from "../journey/follow-up-readers.ts";
import { mailboxWrite as en } from "../messages/en/mailbox-write.ts";
import { mailboxWrite as nl } from "../messages/nl/mailbox-write.ts";
import { useShellText } from "../messages/shell.ts";
import {
  identityOf,
  type NameChoice,
  type NamePlace,
  NO_NAME,
  nameProblems,
  readersWith,
} from "../readers/name-choice.ts";
import { NameLevel, useNameProblemText } from "../readers/name-level.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { type Holder, type Letter, useOutgoing } from "./outgoing.ts";
import { OutgoingScreen } from "./outgoing-screen.tsx";
import { ReaderChoice, useReadersProblem } from "./reader-choice.tsx";
import { presentLevel } from "./timeline.ts";

const useText = messagesOf({ nl, en });

/** Gives the name later, to more people than have it now: never fewer, and never taken back. */
export function GiveName({ holder }: { holder: Holder }) {
  const { view, directory } = holder;
  const text = useText();
  const shell = useShellText();
  const language = useLanguage();
  const outgoing = useOutgoing(holder);
  const proposal = useMemo(() => followUpReaders(view, directory), [view, directory]);
  const present = presentLevel(view);
  const [choice, setChoice] = useState<NameChoice>({ ...NO_NAME, level: present });
  const [sure, setSure] = useState(false);
  const [chosen, setChosen] = useState<readonly StaffId[]>();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const problemText = useNameProblemText();
  const readersProblem = useReadersProblem();
  const readers = readersWith(choice, chosen ?? proposal.readers);
  const place = placeOf(holder, proposal, readers);
  const letter = useMemo(
    () => letterOf(choice, holder, proposal, { readers: chosen ?? proposal.readers, language }),
    [choice, holder.directory, proposal, chosen, language],
  );
  if (outgoing.delivery ?? outgoing.delivered) return <OutgoingScreen holder={holder} outgoing={outgoing} />;
  const send = () => {
    const names = problemText(nameProblems(choice, sure, place, present));
    const wrong = readersProblem(readers, proposal, directory, false);
    const found = [...names, ...(wrong ? [{ id: "readers", message: wrong }] : [])];
    setProblems(found);
    if (found.length === 0) outgoing.send(letter);
  };
  return (
    <>
      <ScreenTitle title={text.nameTitle} />
      <ErrorSummary problems={problems} />
      <NameLevel
        choice={choice}
        change={(change) => setChoice({ ...choice, ...change })}
        sure={sure}
        onSure={setSure}
        place={place}
        present={present}
        problems={problems}
      />
      <ReaderChoice
        proposal={proposal}
        directory={directory}
        chosen={readers}
        onChange={setChosen}
        error={problems.find(({ id }) => id === "readers")?.message}
        told={text.readsIt}
      />
      <ButtonGroup>
        <Button kind="primary" onClick={send}>
          {text.send}
        </Button>
        <Button onClick={holder.onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}

function placeOf(
  { directory }: Pick<Holder, "directory">,
  { leftOut, consultation }: FollowUpReaders,
  readers: readonly StaffId[],
): NamePlace & Pick<Holder, "directory"> {
  return { directory, readers, leftOut, consultation };
}

/** The name travels apart from any text: this message has none. */
function letterOf(
  choice: NameChoice,
  holder: Pick<Holder, "directory">,
  proposal: FollowUpReaders,
  about: { readers: readonly StaffId[]; language: Language },
): Letter {
  const readers = readersWith(choice, about.readers);
  const content = { text: "", language: about.language, kinds: [], answers: [], leftOutNames: [] };
  const identity = identityOf(choice, placeOf(holder, proposal, readers));
  return {
    message: { kind: "follow-up", content, files: [], reply: null },
    readers,
    leftOut: proposal.leftOut,
    raise: { level: choice.level, identity },
  };
}
