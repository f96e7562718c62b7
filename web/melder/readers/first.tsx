import type { Directory } from "#shared/protocol/directory.ts";
import { Notice } from "#web/ui/components/notice.tsx";
import { type Option, RadioGroup } from "#web/ui/components/option-group.tsx";
import { BulletList, Heading } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import type { ChangeDraft, Draft } from "../draft.ts";
import { firstChoices } from "../journey/chosen-readers.ts";
import { readers as en } from "../messages/en/readers.ts";
import { readers as nl } from "../messages/nl/readers.ts";
import { entriesOf, Person } from "../person.tsx";
import { awayUntil } from "./away.ts";
import { Exceptions } from "./name-level.tsx";

const useText = messagesOf({ nl, en });

interface FirstProps {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly directory: Directory;
  readonly error: string | undefined;
}

/** To the meldpunt, or first to one vertrouwenspersoon alone. Where there is none, there is nothing to choose. */
export function First({ draft, change, directory, error }: FirstProps) {
  const text = useText();
  const confidants = firstChoices(draft, directory);
  if (confidants.length === 0 && draft.first === "meldpunt") {
    return draft.wantsConfidant ? <Notice kind="info" title={text.firstNone} /> : null;
  }
  const options: Option<string>[] = [
    { value: "meldpunt", label: text.firstMeldpunt, description: text.firstMeldpuntHint },
    ...confidants.map((entry) => ({
      value: entry.id,
      label: (
        <>
          {text.firstConfidant}: <Person entry={entry} directory={directory} />
        </>
      ),
      description: text.firstConfidantHint,
    })),
  ];
  // The levels of the one are not those of the other, and a vertrouwenspersoon of the one need not read the other.
  const choose = (first: string) =>
    change({ first, wantsConfidant: false, level: "without-name", nameFor: null });
  const chosen = draft.wantsConfidant ? undefined : options.find(({ value }) => value === draft.first)?.value;
  return (
    <RadioGroup
      id="first"
      legend={text.first}
      description={draft.wantsConfidant ? text.chooseConfidant : undefined}
      error={error}
      options={options}
      chosen={chosen}
      onChange={choose}
    />
  );
}

/** What a raadpleging is: who reads, whether a term starts, what happens and what does not, and how one goes on. */
export function Alone({ draft, directory }: Pick<FirstProps, "draft" | "directory">) {
  const text = useText().alone;
  const language = useLanguage();
  const [confidant] = entriesOf(directory, [draft.first]);
  if (confidant === undefined) return null;
  const { consultationStartsTerms, acknowledgeDays, feedbackMonths } = directory.policy;
  const away = awayUntil(confidant, directory);
  return (
    <section class="nl-card nl-stack">
      <Heading level={2}>{text.title}</Heading>
      {away === undefined ? null : (
        <Notice kind="warning" announce>
          <p>{text.away(confidant.name, dayText(away, language))}</p>
        </Notice>
      )}
      <BulletList
        items={[
          text.reads(confidant.name),
          consultationStartsTerms ? text.terms(acknowledgeDays, feedbackMonths) : text.noTerms,
          text.next,
          text.answer,
          text.later,
        ]}
      />
      <Exceptions />
    </section>
  );
}
