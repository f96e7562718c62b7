import type { StaffId } from "#shared/protocol/staff.ts";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import { type Desk, nameOf } from "../work/desk.ts";

/** Who can read the dossier: the members by the dossier's own signed events, not by what the server says. */
export function Members({ desk, members }: { desk: Desk; members: readonly StaffId[] }) {
  const messages = useMessages();
  const text = messages.dossier.members;
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.title}</Heading>
      <Paragraph kind="subtle">{text.intro}</Paragraph>
      <ul>
        {members.map((id) => (
          <li key={id}>
            <Member desk={desk} id={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Member({ desk, id }: { desk: Desk; id: StaffId }) {
  const messages = useMessages();
  const text = messages.dossier.members;
  const language = useLanguage();
  const entry = desk.directory.staff.find((each) => each.id === id);
  if (entry === undefined) return `${nameOf(desk, id).name} (${text.former})`;
  const details = [
    messages.roles[entry.role],
    ...(id === desk.me ? [text.you] : []),
    ...(entry.awayUntil !== null && entry.awayUntil >= desk.today()
      ? [text.away(dayText(entry.awayUntil, language))]
      : []),
  ];
  return `${entry.name} (${details.join(", ")})`;
}
