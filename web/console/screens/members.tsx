import type { StaffId } from "#shared/protocol/staff.ts";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph, Visible } from "#web/ui/components/text.tsx";
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

interface LeftOutProps {
  readonly desk: Desk;
  readonly leftOut: readonly StaffId[];
  /** Left out by a later message while they are members. */
  readonly mustLeave: readonly StaffId[];
  readonly names: readonly string[];
}

/** Whom the melder left out: above everything else, because one careless word undoes it. */
export function LeftOut({ desk, leftOut, mustLeave, names }: LeftOutProps) {
  const text = useMessages().dossier.leftOut;
  const namesOf = (ids: readonly StaffId[]) => ids.map((id) => nameOf(desk, id).name).join(", ");
  if (leftOut.length + mustLeave.length + names.length === 0) return null;
  return (
    <Notice kind="warning" title={text.title}>
      <p>{text.text}</p>
      {mustLeave.length > 0 ? <p>{text.mustLeave(namesOf(mustLeave))}</p> : null}
      <dl class="console-answers">
        {leftOut.length > 0 ? (
          <div>
            <dt>{text.withAccount}</dt>
            <dd>{namesOf(leftOut)}</dd>
          </div>
        ) : null}
        {names.length > 0 ? (
          <div>
            <dt>{text.other}</dt>
            {names.map((name) => (
              <dd key={name}>
                <Visible text={name} />
              </dd>
            ))}
          </div>
        ) : null}
      </dl>
    </Notice>
  );
}
