import type { Directory } from "#shared/protocol/directory.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { Notice } from "#web/ui/components/notice.tsx";
import { CheckboxGroup } from "#web/ui/components/option-group.tsx";
import { BulletList, Heading } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { eligible, type FollowUpReaders, readersProblem } from "../journey/follow-up-readers.ts";
import { mailboxWrite as en } from "../messages/en/mailbox-write.ts";
import { readers as readersEn } from "../messages/en/readers.ts";
import { mailboxWrite as nl } from "../messages/nl/mailbox-write.ts";
import { readers as readersNl } from "../messages/nl/readers.ts";
import { entriesOf, Person } from "../person.tsx";
import { useNameOf } from "./names.ts";

const useText = messagesOf({ nl, en });
const useReadersText = messagesOf({ nl: readersNl, en: readersEn });

interface ReaderChoiceProps {
  readonly proposal: FollowUpReaders;
  readonly directory: Directory;
  readonly chosen: readonly StaffId[];
  readonly onChange: (chosen: readonly StaffId[]) => void;
  readonly error: string | undefined;
  /** Only told, under this heading, where the mailbox knows them: not every message is worth a choice. */
  readonly told?: string;
  /** From an empty mailbox: vertrouwenspersonen alone will do, and it is a raadpleging. */
  readonly first?: boolean;
}

/** Who reads a message from the mailbox: preselected from what it knows, never anyone left out, and who changed. */
export function ReaderChoice(props: ReaderChoiceProps) {
  const { proposal, directory, chosen, onChange, error, told, first = false } = props;
  const text = useText();
  const asked = told === undefined || !proposal.known || error !== undefined;
  return (
    <>
      {proposal.known ? null : <Unknown proposed={proposal.readers.length > 0} first={first} />}
      <Changes proposal={proposal} directory={directory} />
      {asked ? (
        <CheckboxGroup
          id="readers"
          legend={text.whoReads}
          error={error}
          options={eligible(directory, proposal).map((entry) => ({
            value: entry.id,
            label: <Person entry={entry} directory={directory} />,
          }))}
          chosen={chosen}
          onChange={onChange}
        />
      ) : (
        <section class="nl-stack">
          <Heading level={2}>{told}</Heading>
          <BulletList
            items={entriesOf(directory, chosen).map((entry) => (
              <Person key={entry.id} entry={entry} directory={directory} />
            ))}
          />
        </section>
      )}
    </>
  );
}

/** What is wrong with a choice of readers, in words. */
export function useReadersProblem(): (...choice: Parameters<typeof readersProblem>) => string | undefined {
  const text = useText();
  const readers = useReadersText();
  return (...choice) => {
    const problem = readersProblem(...choice);
    if (problem === undefined) return undefined;
    if (problem.why === "few") return text.tooFew(problem.least);
    return problem.why === "many" ? readers.tooMany : text.noConfidant;
  };
}

/** Without a record of her own the melder is the only one who knows whom it is about. */
function Unknown({ proposed, first }: { proposed: boolean; first: boolean }) {
  const text = useText();
  return (
    <Notice kind="warning" title={text.unknownTitle}>
      <p>{text.unknownReaders}</p>
      {proposed ? <p>{text.unknownProposed}</p> : null}
      <p>{text.unknownLeftOut}</p>
      {first ? <p>{text.unknownFirst}</p> : null}
    </Notice>
  );
}

/** Who is new, who can no longer read: said before anything is written to them. */
function Changes({ proposal, directory }: Pick<ReaderChoiceProps, "proposal" | "directory">) {
  const text = useText();
  const nameOf = useNameOf(directory);
  if (proposal.added.length + proposal.gone.length === 0) return null;
  return (
    <Notice kind="warning">
      {proposal.gone.map((id) => (
        <p key={id}>{text.goneReader(nameOf(id))}</p>
      ))}
      {proposal.added.map((id) => (
        <p key={id}>{text.newReader(nameOf(id))}</p>
      ))}
    </Notice>
  );
}
