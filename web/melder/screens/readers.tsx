import { useState } from "preact/hooks";
import type { Directory } from "#shared/protocol/directory.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Details } from "#web/ui/components/details.tsx";
import { ErrorSummary, type FieldProblem } from "#web/ui/components/error-summary.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { CheckboxGroup } from "#web/ui/components/option-group.tsx";
import { BulletList, Heading, Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import type { ChangeDraft, Draft } from "../draft.ts";
import { type Chosen, chosenReaders, goneConfidants } from "../journey/chosen-readers.ts";
import { LeftOutNames } from "../left-out-names.tsx";
import { readers as en } from "../messages/en/readers.ts";
import { readers as nl } from "../messages/nl/readers.ts";
import { useShellText } from "../messages/shell.ts";
import { OtherWays } from "../other-ways.tsx";
import { entriesOf, listText, Person, possibleReaders } from "../person.tsx";
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

/** Who reads, who must not, and what follows from leaving somebody out. */
export function Readers({ draft, change, directory, changed, onBack, onNext }: ReadersProps) {
  const text = useText();
  const shell = useShellText();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const chosen = chosenReaders(draft, directory);
  const next = () => {
    if (typeof chosen !== "string") return onNext(chosen);
    const problem = {
      "too-few": { id: "left-out", message: text.tooFew },
      "too-many": { id: "confidants", message: text.tooMany },
      gone: { id: "confidants", message: text.confidantGone },
    }[chosen];
    setProblems([problem]);
  };
  return (
    <>
      <ScreenTitle step={2} title={text.title} />
      <ErrorSummary problems={problems} />
      {changed ? <Notice kind="warning" title={text.listChanged} announce /> : null}
      <Gone draft={draft} change={change} directory={directory} />
      <Paragraph>{text.intro}</Paragraph>
      <Outcome chosen={chosen} directory={directory} />
      <LeaveOut draft={draft} change={change} directory={directory} />
      <Confidants draft={draft} change={change} directory={directory} />
      <LeftOutNames draft={draft} change={change} />
      <ButtonGroup>
        <Button kind="primary" onClick={next}>
          {shell.next}
        </Button>
        <Button onClick={onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}

function Outcome({ chosen, directory }: { chosen: Chosen; directory: Directory }) {
  const text = useText();
  const language = useLanguage();
  if (chosen === "too-few") {
    return (
      <Notice kind="error" title={text.tooFew} announce>
        <Paragraph>{text.tooFewWhat(directory.policy.minReaders)}</Paragraph>
        <Details summary={text.otherWays}>
          <OtherWays />
        </Details>
      </Notice>
    );
  }
  if (chosen === "gone") return null;
  if (chosen === "too-many") return <Notice kind="error" title={text.tooMany} announce />;
  const entries = entriesOf(directory, chosen);
  return (
    <section class="nl-card nl-stack">
      <Heading level={2}>{text.will}</Heading>
      <BulletList
        items={entries.map((entry) => <Person key={entry.id} entry={entry} directory={directory} />)}
      />
      <p class="nl-visually-hidden" role="status">
        {text.changed(
          listText(
            entries.map(({ name }) => name),
            language,
          ),
        )}
      </p>
    </section>
  );
}

type PartProps = Pick<ReadersProps, "draft" | "change" | "directory">;

/** A chosen confidant who is no longer there is never skipped silently: the melder is told and goes on without. */
function Gone({ draft, change, directory }: PartProps) {
  const text = useText();
  const gone = goneConfidants(draft, directory);
  if (gone.length === 0) return null;
  const goOn = () => change({ confidants: draft.confidants.filter((id) => !gone.includes(id)) });
  return (
    <Notice kind="warning" title={text.confidantGone} announce>
      <Button onClick={goOn}>{text.goOnWithout}</Button>
    </Notice>
  );
}

function LeaveOut({ draft, change, directory }: PartProps) {
  const text = useText();
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
      onChange={(leftOut) =>
        change({ leftOut, confidants: draft.confidants.filter((id) => !leftOut.includes(id)) })
      }
    />
  );
}

function Confidants({ draft, change, directory }: PartProps) {
  const text = useText();
  const confidants = possibleReaders(directory).filter(
    (entry) => entry.role === "vertrouwenspersoon" && !draft.leftOut.includes(entry.id),
  );
  if (confidants.length === 0) return null;
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
