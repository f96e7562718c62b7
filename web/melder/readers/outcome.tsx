import type { Directory } from "#shared/protocol/directory.ts";
import type { StaffEntry } from "#shared/protocol/staff.ts";
import { Details } from "#web/ui/components/details.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { BulletList, Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import type { Draft } from "../draft.ts";
import type { Chosen } from "../journey/chosen-readers.ts";
import { readers as en } from "../messages/en/readers.ts";
import { readers as nl } from "../messages/nl/readers.ts";
import { OtherWays } from "../other-ways.tsx";
import { entriesOf, listText, Person } from "../person.tsx";
import { awayUntil } from "./away.ts";
import { Alone } from "./first.tsx";

const useText = messagesOf({ nl, en });

interface OutcomeProps {
  readonly chosen: Chosen;
  readonly draft: Draft;
  readonly directory: Directory;
}

/** Who will read with what is chosen now, and why these; or why it cannot be so. */
export function Outcome({ chosen, draft, directory }: OutcomeProps) {
  const text = useText();
  const language = useLanguage();
  if (chosen === "too-few") return <TooFew least={directory.policy.minReaders} />;
  if (chosen === "too-many") return <Notice kind="error" title={text.tooMany} announce />;
  if (typeof chosen === "string") return null;
  const entries = entriesOf(directory, chosen);
  const names = listText(
    entries.map(({ name }) => name),
    language,
  );
  return (
    <>
      {draft.first === "meldpunt" ? (
        <Readers entries={entries} directory={directory} />
      ) : (
        <Alone draft={draft} directory={directory} />
      )}
      <p class="nl-visually-hidden" role="status">
        {text.changed(names)}
      </p>
    </>
  );
}

function TooFew({ least }: { least: number }) {
  const text = useText();
  return (
    <Notice kind="error" title={text.tooFew} announce>
      <Paragraph>{text.tooFewWhat(least)}</Paragraph>
      <Details summary={text.otherWays}>
        <OtherWays />
      </Details>
    </Notice>
  );
}

/** By name and role, why more than one, why an alternate, and who is away until when. */
function Readers({ entries, directory }: { entries: readonly StaffEntry[]; directory: Directory }) {
  const text = useText();
  const language = useLanguage();
  const alternates = entries.filter(({ id }) => directory.alternates.includes(id));
  const away = entries.map((entry) => awayUntil(entry, directory));
  const back = away.every((day) => day !== undefined) ? Math.min(...away) : undefined;
  return (
    <section class="nl-card nl-stack">
      <Heading level={2}>{text.will}</Heading>
      <BulletList
        items={entries.map((entry) => <Person key={entry.id} entry={entry} directory={directory} />)}
      />
      <Paragraph>{text.why(directory.policy.minReaders)}</Paragraph>
      {alternates.map((entry) => (
        <Paragraph key={entry.id}>{text.alternate(entry.name)}</Paragraph>
      ))}
      {back === undefined ? null : (
        <Notice kind="warning" announce>
          <p>{text.allAway(dayText(back, language))}</p>
        </Notice>
      )}
    </section>
  );
}
