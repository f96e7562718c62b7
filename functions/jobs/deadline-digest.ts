import { type Clock, clock } from "#functions/adapters/clock.ts";
import { type DossiersTable, dossiersTable } from "#functions/adapters/dossiers-table.ts";
import { type KeysTable, keysTable } from "#functions/adapters/keys-table.ts";
import { type PublicationTable, publicationTable } from "#functions/adapters/publication-table.ts";
import { type RegisterTable, registerTable } from "#functions/adapters/register-table.ts";
import { type StaffAccounts, staffAccounts } from "#functions/adapters/staff-accounts.ts";
import { type Mail, type StaffMail, staffMail } from "#functions/adapters/staff-mail.ts";
import { type StaffTable, staffTable } from "#functions/adapters/staff-table.ts";
import { job } from "#functions/runtime/job.ts";
import type { TermSettings } from "#shared/domain/deadlines.ts";
import { batchWaitsLong, termIsNear } from "#shared/domain/digest.ts";
import { isWorkingDay } from "#shared/domain/holidays.ts";
import { isReader } from "#shared/domain/roles.ts";
import { currentDirectory } from "./current-directory.ts";

export interface Deps {
  readonly accounts: StaffAccounts;
  readonly clock: Pick<Clock, "today">;
  readonly dossiers: Pick<DossiersTable, "heads">;
  readonly keys: Pick<KeysTable, "epochsOf">;
  readonly mail: StaffMail;
  readonly publication: Pick<PublicationTable, "currentVersion" | "directory" | "batchDay">;
  readonly register: Pick<RegisterTable, "rows">;
  readonly staffRows: Pick<StaffTable, "lastBatch" | "noteMail">;
}

/**
 * One text for every occasion, without a number, a name or a link: who reads the mail, on the way or over a shoulder,
 * learns that somebody works for the meldpunt.
 */
const MAIL: Mail = {
  subject: "Er staat iets voor u klaar / Something is waiting for you",
  text: `Er staat iets voor u klaar in de console van het meldpunt.

Open de console zoals u dat altijd doet. In deze mail staat nooit een link, en wij vragen nooit om een wachtwoord. Wat er klaarstaat, ziet u als u bent ingelogd. U krijgt deze mail hooguit een keer per werkdag.

--

Something is waiting for you in the console of the meldpunt.

Open the console as you always do. This mail never has a link in it, and we never ask for a password. You see what is waiting when you have signed in. You get this mail once a working day at most.
`,
};

/**
 * Writes once a working day to every reader who has something to do. What decides it is the reader's own: the dossiers
 * of which she is a member, and the last batch that she fetched. So whoever is left out of a dossier is written to on
 * the same days with it as without it.
 *
 * The day is noted before the mail goes. A run that is repeated writes to nobody twice, and a mail that is lost on the
 * way comes again the next working day, for what it is about still waits.
 */
export async function deadlineDigest(deps: Deps): Promise<void> {
  const today = deps.clock.today();
  const directory = await currentDirectory(deps.publication);
  if (directory === undefined || !isWorkingDay(today)) return;
  const readers = directory.staff.filter((each) => isReader(each.role) && each.appointedUntil >= today);
  const addresses = await deps.accounts.addresses();
  let failure: unknown;
  for (const { id } of readers) {
    const address = addresses.get(id);
    if (address === undefined || !(await hasWork(id, today, directory.policy, deps))) continue;
    if (!(await deps.staffRows.noteMail(id, today))) continue;
    // One address that does not work must not keep the mail from the others.
    await deps.mail.send(address, MAIL).catch((error: unknown) => {
      failure = error;
    });
  }
  if (failure !== undefined) throw failure;
}

async function hasWork(
  staffId: string,
  today: number,
  settings: TermSettings,
  { dossiers, keys, publication, register, staffRows }: Deps,
): Promise<boolean> {
  const next = await publication.batchDay((await staffRows.lastBatch(staffId)) + 1);
  if (next !== undefined && batchWaitsLong(next, today)) return true;
  const epochs = Map.groupBy(await keys.epochsOf(staffId), ({ dossierId }) => dossierId);
  const heads = await dossiers.heads([...epochs.keys()]);
  const own = heads.filter(({ dossierId, epoch }) =>
    epochs.get(dossierId)?.some((wrap) => wrap.epoch === epoch),
  );
  const rows = await register.rows(own.map(({ dossierId }) => dossierId));
  return rows.some((row) => termIsNear(row, today, settings));
}

export const handler = job("deadline-digest", deadlineDigest, () => ({
  accounts: staffAccounts(),
  clock,
  dossiers: dossiersTable(),
  keys: keysTable(),
  mail: staffMail(),
  publication: publicationTable(),
  register: registerTable(),
  staffRows: staffTable(),
}));
