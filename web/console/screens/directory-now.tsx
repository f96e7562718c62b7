import { directoryWords } from "#shared/protocol/directory-words.ts";
import type { StaffEntry } from "#shared/protocol/staff.ts";
import { Details } from "#web/ui/components/details.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { type Column, Table } from "#web/ui/components/table.tsx";
import { Heading, Visible } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { type Language, useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import type { ListNow, SignedDirectory } from "../work/directories.ts";

/** How long before the last day a ceremony should be planned: people, a room and an offline computer take weeks. */
const PLAN_DAYS = 60;

/** The list of now: its version, signatures and last day, and everybody in it. */
export function DirectoryNow({ now, today }: { now: ListNow; today: number }) {
  const text = useMessages().administration.now;
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.title}</Heading>
      {now.ok ? (
        <Facts signed={now.value} today={today} />
      ) : (
        <Notice kind={now.error === "none" ? "info" : "error"} announce>
          <p>{text[now.error]}</p>
        </Notice>
      )}
    </section>
  );
}

function Facts({ signed: { directory, signers }, today }: { signed: SignedDirectory; today: number }) {
  const messages = useMessages();
  const text = messages.administration.now;
  const language = useLanguage();
  const days = directory.notAfter - today;
  const last = dayText(directory.notAfter, language);
  return (
    <>
      <dl class="nl-definition-list">
        <dt>{text.version}</dt>
        <dd>{text.versionIs(directory.version)}</dd>
        <dt>{text.signed}</dt>
        <dd>{text.signedBy(signers, __PINS__.roots.length, __PINS__.threshold)}</dd>
        <dt>{text.until}</dt>
        <dd>{days < 0 ? text.expired(last) : days === 0 ? text.lastDay(last) : text.untilIs(last, days)}</dd>
        <dt>{text.words}</dt>
        <dd translate={false}>{directoryWords(directory).join(" ")}</dd>
      </dl>
      {days < PLAN_DAYS ? (
        <Notice kind={days < 0 ? "error" : "warning"}>
          <p>{text.soon}</p>
        </Notice>
      ) : null}
      <Details summary={text.people}>
        <Table
          caption={text.people}
          columns={peopleColumns(messages, language)}
          rows={directory.staff}
          rowKey={({ id }) => id}
        />
      </Details>
    </>
  );
}

function peopleColumns(messages: ReturnType<typeof useMessages>, language: Language): Column<StaffEntry>[] {
  const text = messages.administration.now;
  return [
    { key: "name", heading: text.name, cell: ({ name }) => <Visible text={name} />, rowHeading: true },
    { key: "role", heading: text.role, cell: ({ role }) => messages.roles[role] },
    { key: "id", heading: text.id, cell: ({ id }) => id },
    { key: "until", heading: text.appointed, cell: (entry) => dayText(entry.appointedUntil, language) },
  ];
}
