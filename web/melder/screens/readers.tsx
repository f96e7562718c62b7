import type { Directory } from "#shared/protocol/directory.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { ErrorSummary, type FieldProblem } from "#web/ui/components/error-summary.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { CheckboxGroup } from "#web/ui/components/option-group.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { useProblems } from "#web/ui/use-problems.ts";
import type { ChangeDraft, Draft } from "../draft.ts";
import { type Chosen, chosenReaders, firstChoices, goneConfidants } from "../journey/chosen-readers.ts";
import { LeftOutNames } from "../left-out-names.tsx";
import { readers as en } from "../messages/en/readers.ts";
import { readers as nl } from "../messages/nl/readers.ts";
import { useShellText } from "../messages/shell.ts";
import { Person, possibleReaders } from "../person.tsx";
import { First } from "../readers/first.tsx";
import { nameProblems } from "../readers/name-choice.ts";
import { NameLevel, useNameProblemText } from "../readers/name-level.tsx";
import { placeOf } from "../readers/name-place.ts";
import { Outcome } from "../readers/outcome.tsx";
import { ScreenTitle } from "../screen-title.tsx";

const useText = messagesOf({ nl, en });

interface ReadersProps {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly directory: Directory;
  /** The list is another one than when the melder chose: said before anything else. */
  readonly changed: boolean;
  readonly onBack: () => void;
  readonly onNext: (readers: readonly StaffId[]) => void;
}

/** Who reads, who must not, what follows from leaving somebody out, and who may know the melder's name. */
export function Readers({ draft, change, directory, changed, onBack, onNext }: ReadersProps) {
  const text = useText();
  const shell = useShellText();
  const problemText = useNameProblemText();
  const chosen = chosenReaders(draft, directory);
  const place = placeOf(draft, typeof chosen === "string" ? [] : chosen, directory);
  const readersProblem = useReadersProblem(chosen);
  const named = typeof chosen === "string" ? [] : nameProblems(draft, draft.sure, place);
  const problems = useProblems([...readersProblem, ...problemText(named)]);
  const next = () => problems.check() && typeof chosen !== "string" && onNext(chosen);
  const parts = { draft, change, directory };
  return (
    <>
      <ScreenTitle step={2} title={text.title} />
      <ErrorSummary problems={problems.shown} attempt={problems.attempt} />
      {changed ? <Notice kind="warning" title={text.listChanged} announce /> : null}
      <Gone {...parts} />
      <Paragraph>{text.intro}</Paragraph>
      <First {...parts} error={problems.of("first")} />
      <Outcome chosen={chosen} draft={draft} directory={directory} />
      <LeaveOut {...parts} />
      <LeftOutNames draft={draft} change={change} />
      <Confidants {...parts} />
      <NameLevel
        choice={draft}
        change={change}
        sure={draft.sure}
        onSure={(sure) => change({ sure })}
        place={place}
        problems={problems.shown}
      />
      <ButtonGroup>
        <Button kind="primary" onClick={next}>
          {shell.next}
        </Button>
        <Button onClick={onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}

/** Why these readers will not do, at the field that changes it. */
function useReadersProblem(chosen: Chosen): FieldProblem[] {
  const text = useText();
  if (typeof chosen !== "string") return [];
  const problem = {
    "too-few": { id: "left-out", message: text.tooFew },
    "too-many": { id: "confidants", message: text.tooMany },
    gone: { id: "confidants", message: text.confidantGone },
    "first-gone": { id: "first", message: text.firstGone },
    undecided: { id: "first", message: text.firstMissing },
  }[chosen];
  return [problem];
}

type PartProps = Pick<ReadersProps, "draft" | "change" | "directory">;

/** A chosen confidant who is no longer there is never skipped silently: the melder is told and goes on without. */
function Gone({ draft, change, directory }: PartProps) {
  const text = useText();
  const gone = goneConfidants(draft, directory);
  if (chosenReaders(draft, directory) === "first-gone") {
    return <Notice kind="warning" title={text.firstGone} announce />;
  }
  if (gone.length === 0 || draft.first !== "meldpunt") return null;
  const goOn = () => change({ confidants: draft.confidants.filter((id) => !gone.includes(id)) });
  return (
    <Notice kind="warning" title={text.confidantGone} announce>
      <Button onClick={goOn}>{text.goOnWithout}</Button>
    </Notice>
  );
}

/** Whoever is left out gets nothing: no reading along, and never the name. */
function LeaveOut({ draft, change, directory }: PartProps) {
  const text = useText();
  const leaveOut = (leftOut: readonly StaffId[]) =>
    change({
      leftOut,
      confidants: draft.confidants.filter((id) => !leftOut.includes(id)),
      nameFor: draft.nameFor !== null && leftOut.includes(draft.nameFor) ? null : draft.nameFor,
    });
  return (
    <CheckboxGroup
      id="left-out"
      legend={text.leaveOut}
      description={text.leaveOutHint}
      options={possibleReaders(directory).map((entry) => ({
        value: entry.id,
        label: <Person entry={entry} directory={directory} />,
      }))}
      chosen={draft.leftOut}
      onChange={leaveOut}
    />
  );
}

function Confidants({ draft, change, directory }: PartProps) {
  const text = useText();
  const confidants = firstChoices(draft, directory);
  if (confidants.length === 0 || draft.first !== "meldpunt") return null;
  return (
    <CheckboxGroup
      id="confidants"
      legend={text.confidants}
      description={text.confidantsHint}
      options={confidants.map((entry) => ({
        value: entry.id,
        label: <Person entry={entry} directory={directory} />,
      }))}
      chosen={draft.confidants}
      onChange={(chosen) => change({ confidants: chosen })}
    />
  );
}
