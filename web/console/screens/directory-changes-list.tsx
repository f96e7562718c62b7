import type { ComponentChildren } from "preact";
import type { Directory } from "#shared/protocol/directory.ts";
import type { StaffEntry } from "#shared/protocol/staff.ts";
import { staffKeysWords } from "#shared/protocol/staff-keys-file.ts";
import { Notice } from "#web/ui/components/notice.tsx";
import { BulletList, Heading, Paragraph, Visible } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import type { DirectoryChanges, StaffChange } from "../work/directory-changes.ts";

interface ChangesProps {
  readonly directory: Directory;
  readonly changes: DirectoryChanges;
}

/** Who joins, leaves and changes, whose old keys go, and which rules do. */
export function DirectoryChangesList({ directory, changes }: ChangesProps) {
  const text = useMessages().administration.publish;
  const { joined, left, changed, dropped } = changes;
  const nothing = joined.length + left.length + changed.length === 0;
  return (
    <>
      {nothing ? <Paragraph>{text.nobody}</Paragraph> : null}
      <Group
        title={text.joined(joined.length)}
        items={joined.map((entry) => <Joined key={entry.id} directory={directory} entry={entry} />)}
      />
      <Group
        title={text.left(left.length)}
        items={left.map(({ entry, kept }) => (
          <Person key={entry.id} entry={entry}>
            {kept ? null : <NotKept />}
          </Person>
        ))}
      />
      <Group
        title={text.changed(changed.length)}
        items={changed.map((change) => (
          <Changed key={change.after.id} directory={directory} change={change} />
        ))}
      />
      <Group
        title={text.dropped(dropped.length)}
        items={dropped.map((entry) => (
          <Person key={`${entry.id}-${entry.until}`} entry={entry}>
            <NotKept />
          </Person>
        ))}
      />
      <Rules directory={directory} changes={changes} />
    </>
  );
}

function Group({ title, items }: { title: string; items: readonly ComponentChildren[] }) {
  if (items.length === 0) return null;
  return (
    <section class="nl-stack">
      <Heading level={3}>{title}</Heading>
      <BulletList items={items} />
    </section>
  );
}

type Named = Pick<StaffEntry, "id" | "name" | "role">;

function Person({ entry, children }: { entry: Named; children?: ComponentChildren }) {
  const messages = useMessages();
  const text = messages.administration.publish;
  return (
    <>
      <Visible text={text.person(entry.name, messages.roles[entry.role], entry.id)} />
      {children}
    </>
  );
}

function Joined({ directory, entry }: { directory: Directory; entry: StaffEntry }) {
  const text = useMessages().administration.publish;
  const language = useLanguage();
  return (
    <Person entry={entry}>
      , {text.appointed(dayText(entry.appointedUntil, language))}
      <ReadOut directory={directory} entry={entry} />
    </Person>
  );
}

/** The words that this person read out: whoever publishes may have heard them too. */
function ReadOut({ directory, entry }: { directory: Directory; entry: StaffEntry }) {
  const text = useMessages().administration.publish;
  return (
    <span class="console-read-out">
      {text.readOut} <span translate={false}>{wordsOf(directory, entry)}</span>
    </span>
  );
}

function wordsOf({ instanceId }: Directory, { id, sign, kem }: StaffEntry): string {
  return staffKeysWords({ instanceId, id, sign, kem }).join(" ");
}

function NotKept() {
  const text = useMessages().administration.publish;
  return (
    <Notice kind="warning">
      <p>{text.notKept}</p>
    </Notice>
  );
}

function Changed({
  directory,
  change: { after, fields, kept },
}: {
  directory: Directory;
  change: StaffChange;
}) {
  const text = useMessages().administration.publish;
  const language = useLanguage();
  return (
    <Person entry={after}>
      : {fields.map((field) => text.fields[field]).join(", ")}
      {fields.includes("appointedUntil") ? (
        <>, {text.appointed(dayText(after.appointedUntil, language))}</>
      ) : null}
      {fields.includes("keys") ? <ReadOut directory={directory} entry={after} /> : null}
      {kept ? null : <NotKept />}
    </Person>
  );
}

function Rules({ directory, changes: { policy, alternates, serviceKeys } }: ChangesProps) {
  const text = useMessages().administration.publish;
  const nameOf = (id: string) => directory.staff.find((entry) => entry.id === id)?.name ?? id;
  const items = [
    ...(alternates === undefined ? [] : [text.alternates(alternates.map(nameOf).join(", "))]),
    ...policy.map(({ field, before, after }) => text.rule(text.policy[field], String(before), String(after))),
    ...serviceKeys.map((key) => text.serviceKeys[key]),
  ];
  return <Group title={text.rules} items={items} />;
}
