import { useState } from "preact/hooks";
import { SLOTS } from "#shared/protocol/constants.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { readersFor } from "#shared/protocol/directory-readers.ts";
import type { StaffEntry, StaffId } from "#shared/protocol/staff.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Details } from "#web/ui/components/details.tsx";
import { ErrorSummary, type FieldProblem } from "#web/ui/components/error-summary.tsx";
import { TextField } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { CheckboxGroup } from "#web/ui/components/option-group.tsx";
import { BulletList, Heading, Paragraph, Visible } from "#web/ui/components/text.tsx";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { visibleText } from "#web/ui/visible-controls.ts";
import type { ChangeDraft, Draft } from "../draft.ts";
import { readers as en } from "../messages/en/readers.ts";
import { readers as nl } from "../messages/nl/readers.ts";
import { useShellText } from "../messages/shell.ts";
import { OtherWays } from "../other-ways.tsx";
import { entriesOf, listText, Person } from "../person.tsx";
import { ScreenTitle } from "../screen-title.tsx";

const useText = messagesOf({ nl, en });

/** The longest name that a message can carry (shared/protocol/message.ts). */
const MAX_NAME = 255;

interface ReadersProps {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly directory: Directory;
  readonly onBack: () => void;
  readonly onNext: (readers: readonly StaffId[]) => void;
}

/** Who reads, who must not, and what follows from leaving somebody out. */
export function Readers({ draft, change, directory, onBack, onNext }: ReadersProps) {
  const text = useText();
  const shell = useShellText();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const chosen = chosenReaders(draft, directory);
  const next = () => {
    if (typeof chosen !== "string") return onNext(chosen);
    const problem =
      chosen === "too-few"
        ? { id: "left-out", message: text.tooFew }
        : { id: "confidants", message: text.tooMany };
    setProblems([problem]);
  };
  return (
    <>
      <ScreenTitle step={2} title={text.title} />
      <ErrorSummary problems={problems} />
      <Paragraph>{text.intro}</Paragraph>
      <Outcome chosen={chosen} directory={directory} />
      <LeaveOut draft={draft} change={change} directory={directory} />
      <Confidants draft={draft} change={change} directory={directory} />
      <Names draft={draft} change={change} />
      <ButtonGroup>
        <Button kind="primary" onClick={next}>
          {shell.next}
        </Button>
        <Button onClick={onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}

/** The readers that follow from the draft; a word where they cannot be. */
function chosenReaders(draft: Draft, directory: Directory): StaffId[] | "too-few" | "too-many" {
  const readers = readersFor(directory, draft.leftOut);
  if (!readers.ok) return "too-few";
  const all = [...readers.value, ...draft.confidants.filter((id) => !draft.leftOut.includes(id))];
  return all.length > SLOTS ? "too-many" : all;
}

function Outcome({
  chosen,
  directory,
}: {
  chosen: StaffId[] | "too-few" | "too-many";
  directory: Directory;
}) {
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

/** Everybody who could ever read, the alternates too. */
function possibleReaders(directory: Directory): StaffEntry[] {
  return directory.staff.filter(
    (entry) => entry.kem !== null && entry.appointedUntil >= directory.verifiedOn,
  );
}

type PartProps = Pick<ReadersProps, "draft" | "change" | "directory">;

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

function Names({ draft, change }: Pick<ReadersProps, "draft" | "change">) {
  const text = useText();
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();
  const add = () => {
    const trimmed = name.trim();
    const problem = trimmed === "" ? text.nameMissing : trimmed.length > MAX_NAME ? text.nameLong : undefined;
    setError(problem);
    if (problem) return;
    if (!draft.leftOutNames.includes(trimmed)) change({ leftOutNames: [...draft.leftOutNames, trimmed] });
    setName("");
  };
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.others}</Heading>
      <Paragraph>{text.othersHint}</Paragraph>
      <TextField
        id="other-name"
        label={text.otherName}
        optional
        value={name}
        error={error}
        onInput={setName}
        onEnter={add}
      />
      <Button onClick={add}>{text.add}</Button>
      {draft.leftOutNames.length > 0 ? (
        <ul class="nl-plain-list" aria-label={text.otherList}>
          {draft.leftOutNames.map((added) => (
            <li key={added} class="nl-file-list__item">
              <Visible text={added} />
              <Button
                kind="subtle"
                label={text.removeName(visibleText(added))}
                onClick={() =>
                  change({ leftOutNames: draft.leftOutNames.filter((other) => other !== added) })
                }
              >
                {text.remove}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
