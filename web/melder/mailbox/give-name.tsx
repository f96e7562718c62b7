import { useState } from "preact/hooks";
import type { StaffId } from "#shared/protocol/staff.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { ErrorSummary } from "#web/ui/components/error-summary.tsx";
import { type Language, messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { useProblems } from "#web/ui/use-problems.ts";
import { type FollowUpReaders, followUpReaders } from "../journey/follow-up-readers.ts";
import { mailboxNext as nextEn } from "../messages/en/mailbox-next.ts";
import { mailboxWrite as en } from "../messages/en/mailbox-write.ts";
import { mailboxNext as nextNl } from "../messages/nl/mailbox-next.ts";
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
import { keptMemo, useKept } from "./kept.ts";
import { MayBeThere } from "./may-be-there.tsx";
import { type Holder, type Letter, useOutgoing } from "./outgoing.ts";
import { OutgoingScreen } from "./outgoing-screen.tsx";
import { Points } from "./points.tsx";
import { ReaderChoice, useReadersProblem } from "./reader-choice.tsx";
import { presentLevel } from "./timeline.ts";

const useText = messagesOf({ nl, en });
const useNextText = messagesOf({ nl: nextNl, en: nextEn });

/** Gives the name later, to more people than have it now: never fewer, and never taken back. */
export function GiveName({ holder }: { holder: Holder }) {
  const text = useText();
  const shell = useShellText();
  const { name: next } = useNextText();
  const outgoing = useOutgoing(holder);
  const form = useNameForm(holder);
  if (outgoing.delivery ?? outgoing.delivered) {
    return (
      <OutgoingScreen holder={holder} outgoing={outgoing}>
        <Points title={next.title} items={next.list} />
      </OutgoingScreen>
    );
  }
  const { choice, sure, problems, place } = form;
  return (
    <>
      <ScreenTitle title={text.nameTitle} />
      <ErrorSummary problems={problems.shown} attempt={problems.attempt} />
      <MayBeThere outgoing={outgoing}>
        <p>{text.nameMayBeThere}</p>
      </MayBeThere>
      <NameLevel
        choice={choice}
        change={form.change}
        sure={sure}
        onSure={form.onSure}
        place={place}
        present={form.present}
        problems={problems.shown}
      />
      <ReaderChoice
        proposal={form.proposal}
        directory={holder.directory}
        chosen={place.readers}
        onChange={form.onReaders}
        error={problems.of("readers")}
        told={text.readsIt}
      />
      <ButtonGroup>
        <Button kind="primary" onClick={() => problems.check() && outgoing.send(form.letter)}>
          {text.send}
        </Button>
        <Button onClick={holder.onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}

/** What was chosen so far, the letter that follows from it, and what is wrong with it. */
function useNameForm(holder: Holder) {
  const { view, directory, kept } = holder;
  const language = useLanguage();
  const proposal = keptMemo(kept, "proposal", () => followUpReaders(view, directory), [view, directory]);
  const present = presentLevel(view);
  const [choice, setChoice] = useKept<NameChoice>(kept, "choice", { ...NO_NAME, level: present });
  // Not kept: it is final, and was said of what stood there then.
  const [sure, onSure] = useState(false);
  const [chosen, setChosen] = useKept<readonly StaffId[] | undefined>(kept, "chosen", undefined);
  const problemText = useNameProblemText();
  const readersProblem = useReadersProblem();
  const place = placeOf(holder, proposal, readersWith(choice, chosen ?? proposal.readers));
  const letter = keptMemo(
    kept,
    "letter",
    () => letterOf(choice, placeOf(holder, proposal, place.readers), language),
    [choice, directory, proposal, chosen, language],
  );
  const wrong = readersProblem(place.readers, proposal, directory, false);
  const problems = useProblems([
    ...problemText(nameProblems(choice, sure, place, present)),
    ...(wrong ? [{ id: "readers", message: wrong }] : []),
  ]);
  const [sureFor, setSureFor] = useState(directory);
  if (sureFor !== directory) {
    setSureFor(directory);
    onSure(false);
  }
  const change = (part: Partial<NameChoice>) => {
    if ("level" in part || "nameFor" in part) onSure(false);
    setChoice({ ...choice, ...part });
  };
  const onReaders = (readers: readonly StaffId[]) => {
    onSure(false);
    setChosen(readers);
  };
  return { choice, change, sure, onSure, onReaders, problems, proposal, present, place, letter };
}

function placeOf(
  { directory }: Pick<Holder, "directory">,
  { leftOut, consultation }: FollowUpReaders,
  readers: readonly StaffId[],
): NamePlace & Pick<Holder, "directory"> {
  return { directory, readers, leftOut, consultation };
}

/** The name travels apart from any text: this message has none. */
function letterOf(choice: NameChoice, place: NamePlace, language: Language): Letter {
  const content = { text: "", language, kinds: [], answers: [], leftOutNames: [] };
  return {
    message: { kind: "follow-up", content, files: [], reply: null },
    readers: place.readers,
    leftOut: place.leftOut,
    raise: { level: choice.level, identity: identityOf(choice, place) },
  };
}
