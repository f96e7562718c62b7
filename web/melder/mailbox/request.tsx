import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { StaffId } from "#shared/protocol/staff.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { ErrorSummary } from "#web/ui/components/error-summary.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { useProblems } from "#web/ui/use-problems.ts";
import type { ParcelMessage } from "../journey/delivery.ts";
import { followUpReaders } from "../journey/follow-up-readers.ts";
import { mailboxMove as en } from "../messages/en/mailbox-move.ts";
import { mailboxMove as nl } from "../messages/nl/mailbox-move.ts";
import { useShellText } from "../messages/shell.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { keptMemo } from "./kept.ts";
import type { Holder, Letter } from "./outgoing.ts";
import { ReaderChoice, useReadersProblem } from "./reader-choice.tsx";

const useText = messagesOf({ nl, en });

interface RequestProps {
  readonly holder: Holder;
  readonly title: string;
  /** What this does and does not do. */
  readonly children: ComponentChildren;
  readonly message: ParcelMessage;
  /** What is on the button. */
  readonly next: string;
  readonly onNext: (letter: Letter) => void;
}

/**
 * Something that is asked of the readers without a text of one's own: what it does, who gets it, one button. Who gets
 * it is told where the mailbox knows, and chosen where it does not.
 */
export function Request({ holder, title, children, message, next, onNext }: RequestProps) {
  const { view, directory, kept } = holder;
  const text = useText();
  const shell = useShellText();
  const readersProblem = useReadersProblem();
  const proposal = keptMemo(kept, "proposal", () => followUpReaders(view, directory), [view, directory]);
  const [chosen, setChosen] = useState<readonly StaffId[]>();
  const readers = chosen ?? proposal.readers;
  const { leftOut } = proposal;
  const from = [message, readers, leftOut];
  const letter = keptMemo(kept, "letter", () => ({ message, readers, leftOut }), from);
  const wrong = readersProblem(readers, proposal, directory, false);
  const problems = useProblems(wrong === undefined ? [] : [{ id: "readers", message: wrong }]);
  return (
    <>
      <ScreenTitle title={title} />
      <ErrorSummary problems={problems.shown} attempt={problems.attempt} />
      {children}
      <ReaderChoice
        proposal={proposal}
        directory={directory}
        chosen={readers}
        onChange={setChosen}
        error={problems.of("readers")}
        told={text.getIt}
      />
      <ButtonGroup>
        <Button kind="primary" onClick={() => problems.check() && onNext(letter)}>
          {next}
        </Button>
        <Button onClick={holder.onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}
