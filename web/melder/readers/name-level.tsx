import type { Directory } from "#shared/protocol/directory.ts";
import type { Level } from "#shared/protocol/level.ts";
import { Details } from "#web/ui/components/details.tsx";
import type { FieldProblem } from "#web/ui/components/error-summary.tsx";
import { TextField } from "#web/ui/components/form-field.tsx";
import { Checkbox, RadioGroup } from "#web/ui/components/option-group.tsx";
import { BulletList, Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { name as en } from "../messages/en/name.ts";
import { name as nl } from "../messages/nl/name.ts";
import { listText, Person } from "../person.tsx";
import {
  askWhichConfidant,
  confidantsFor,
  levelsFrom,
  type NameChoice,
  type NamePlace,
  type NameProblem,
  nameTakers,
} from "./name-choice.ts";

export const useNameText = messagesOf({ nl, en });

/** The field that each problem is about. */
const FIELDS: Readonly<Record<NameProblem, string>> = {
  choose: "name-level",
  "no-confidant": "name-for",
  "no-taker": "name-level",
  "no-name": "melder-name",
  "long-name": "melder-name",
  "long-contact": "melder-contact",
  "not-sure": "name-sure",
};

/** Problems in words, for the summary and their fields. */
export function useNameProblemText(): (problems: readonly NameProblem[]) => FieldProblem[] {
  const text = useNameText();
  return (problems) => problems.map((problem) => ({ id: FIELDS[problem], message: text.problem[problem] }));
}

export interface NameLevelProps {
  readonly choice: NameChoice;
  /** A confirmation was of the level and the readers under which it stood: whoever keeps it drops it with them. */
  readonly change: (change: Partial<NameChoice>) => void;
  /** Whether the melder confirmed that it is final. */
  readonly sure: boolean;
  readonly onSure: (sure: boolean) => void;
  readonly place: NamePlace & { readonly directory: Directory };
  /** What holds already, from an earlier message: then only what lies above it can be chosen. */
  readonly present?: Level;
  /** As {@link useNameProblemText} gives them. */
  readonly problems: readonly FieldProblem[];
}

/** Who may know the name, what each level means, and name and contact only where a level needs them. */
export function NameLevel({ choice, change, sure, onSure, place, present, problems }: NameLevelProps) {
  const text = useNameText();
  const errorOf = (field: string) => problems.find(({ id }) => id === field)?.message;
  const levels = levelsFrom(present, place);
  const meaning = (level: Level) =>
    level === "vp-knows" && place.consultation ? text.meansConsultation : text.means[level];
  const isNamed = levels.includes(choice.level) && choice.level !== "without-name";
  return (
    <section class="nl-stack">
      <RadioGroup
        id="name-level"
        legend={text.title}
        description={
          present === undefined || present === "without-name" ? text.intro : text.present(text.level[present])
        }
        error={errorOf("name-level")}
        options={levels.map((level) => ({
          value: level,
          label: text.level[level],
          // The whole of it for the one that is chosen: five of them push the way on out of sight.
          description: level === choice.level ? meaning(level) : undefined,
        }))}
        chosen={levels.find((level) => level === choice.level)}
        onChange={(level: Level) => change({ level })}
      />
      {isNamed ? (
        <>
          {choice.level === "vp-knows" && askWhichConfidant(place) ? (
            <WhichConfidant choice={choice} change={change} place={place} error={errorOf("name-for")} />
          ) : null}
          <Takers choice={choice} place={place} />
          <TextField
            id="melder-name"
            label={text.field}
            value={choice.name}
            error={errorOf("melder-name")}
            onInput={(name) => change({ name })}
          />
          <TextField
            id="melder-contact"
            label={text.contact}
            description={text.contactHint}
            optional
            value={choice.contact}
            error={errorOf("melder-contact")}
            onInput={(contact) => change({ contact })}
          />
          <Checkbox
            id="name-sure"
            label={text.sure}
            description={text.sureWhat}
            error={errorOf("name-sure")}
            checked={sure}
            onChange={onSure}
          />
        </>
      ) : null}
    </section>
  );
}

function WhichConfidant(
  props: Pick<NameLevelProps, "choice" | "change" | "place"> & { error: string | undefined },
) {
  const { choice, change, place, error } = props;
  const text = useNameText();
  const confidants = confidantsFor(place);
  return (
    <RadioGroup
      id="name-for"
      legend={text.nameFor}
      description={text.nameForHint}
      error={error}
      options={confidants.map((entry) => ({
        value: entry.id,
        label: <Person entry={entry} directory={place.directory} />,
      }))}
      chosen={confidants.find(({ id }) => id === choice.nameFor)?.id}
      onChange={(nameFor) => change({ nameFor })}
    />
  );
}

/** By name who will be able to open it, said again with each change; for a vertrouwenspersoon the three exceptions. */
function Takers({ choice, place }: Pick<NameLevelProps, "choice" | "place">) {
  const text = useNameText();
  const language = useLanguage();
  const names = nameTakers(choice, place).map(({ name }) => name);
  return (
    <>
      <p role="status">
        {names.length > 0 ? <strong>{text.takers(listText(names, language))}</strong> : null}
      </p>
      {choice.level === "vp-knows" ? <Exceptions /> : null}
    </>
  );
}

/** A vertrouwenspersoon promises silence, and not without exception: said before anything is sent (req 90, 91). */
export function Exceptions() {
  const text = useNameText();
  return (
    <Details summary={text.exceptions}>
      <Paragraph>{text.exceptionsIntro}</Paragraph>
      <BulletList items={text.exceptionsList} />
      <Paragraph>{text.exceptionsBefore}</Paragraph>
    </Details>
  );
}
