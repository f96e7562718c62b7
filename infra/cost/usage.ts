import { carriers, STAFF_MESSAGES } from "../board-size.ts";
import { JOBS, kebab, pascal } from "../functions.ts";
import { type Estate, MONTH_DAYS } from "./estate.ts";
import { type Activity, join, type Measured, NO_USE } from "./measured.ts";
import { ENVELOPES, HABITS, type Volumes } from "./volumes.ts";

/** What one deployment uses in a month. */
export interface Usage {
  readonly functions: Activity;
  /** GB kept, by store. */
  readonly stored: Readonly<Record<string, number>>;
  readonly delivered: { readonly requests: number; readonly bytes: number };
}

export interface Setting {
  readonly volumes: Volumes;
  readonly boardBytes: number;
  /** Records in a batch of the board. */
  readonly k: number;
  readonly rowDays: number;
  readonly recordDays: number;
}

const GB = 1e9;
const MONTHS = 12;
/** A scan reads 4 KiB for half a unit. */
const SCAN_BYTES_PER_UNIT = 8_192;
/** Logical names of functions that read a whole table at each run, with the tables. */
const SCANS: Readonly<Record<string, readonly string[]>> = {
  Sweep: ["BlobsTable"],
  Retention: ["BlobsTable", "OutboxTable", "AuditTable"],
};

export function usageOf(measured: Measured, estate: Estate, setting: Setting): Usage {
  const stored = storedIn(measured, setting);
  return {
    functions: join(peopleOf(measured, setting), jobsOf(measured, estate, setting, stored)),
    stored,
    delivered: deliveredTo(measured, setting),
  };
}

/** Calls that follow from what melders and staff do. */
function peopleOf({ activities }: Measured, { volumes, recordDays }: Setting): Activity {
  const { meldingen, readers } = volumes;
  const each = meldingen / MONTHS;
  const again = each * STAFF_MESSAGES * (carriers(recordDays) - 1);
  const live = (each * HABITS.dossierMonths * HABITS.members) / readers;
  const times: readonly (readonly [Activity, number])[] = [
    [activities.melding, each],
    [activities.followUp, each * HABITS.followUps],
    [activities.release, each * ENVELOPES],
    // Every console fetches every envelope: what only its readers fetched would tell who they are.
    [activities.reading, each * ENVELOPES * readers],
    [activities.handling, each],
    [activities.answer, each * HABITS.answers],
    [activities.publish, each * (1 + HABITS.answers)],
    [activities.staffDay, readers * HABITS.workingDays],
    // Consoles publish a message again before its record ends, as long as the melder may need it.
    [{ QueueRecords: activities.answer.QueueRecords ?? NO_USE }, again],
    [activities.publish, again],
    // The list was measured with one dossier in it.
    [listOf(activities.staffDay), readers * HABITS.workingDays * Math.max(0, live - 1)],
  ];
  return times.reduce<Activity>((sum, [activity, count]) => join(sum, activity, count), {});
}

/** What the list of dossiers reads for each dossier in it. */
function listOf(staffDay: Activity): Activity {
  const list = staffDay.ListDossiers;
  if (list === undefined) throw new Error("the measurement has no list of dossiers");
  const { readUnits, invocations } = list;
  const each = { readUnits: readUnits / Math.max(1, invocations), writeUnits: 0, puts: 0, gets: 0, keys: {} };
  return { ListDossiers: { ...each, invocations: 0, calls: 0 } };
}

/** Runs of the schedules: what they do when nothing waits, and what they read of tables that grow. */
function jobsOf(
  { activities, boardRecords }: Measured,
  { runs }: Estate,
  { k }: Setting,
  stored: Usage["stored"],
): Activity {
  return Object.entries(runs).reduce<Activity>((sum, [name, count]) => {
    const job = JOBS.find((each) => pascal(each) === name);
    const idle = job && activities.idle[kebab(job)];
    if (idle === undefined) throw new Error(`the measurement has no run of ${name}; measure again`);
    const bytes = (SCANS[name] ?? []).reduce((all, table) => all + (stored[table] ?? 0) * GB, 0);
    const growth = { invocations: 0, calls: 0, writeUnits: 0, puts: 0, gets: 0, keys: {} };
    const scan = { [name]: { ...growth, readUnits: bytes / SCAN_BYTES_PER_UNIT } };
    // Every batch of the board has k records, however few of them are messages.
    const larger = name === "PublishBoard" ? k / boardRecords : 1;
    return join(join(sum, idle, count * larger), scan, count);
  }, {});
}

/** The measurement had one melding and one follow-up in it. */
const MEASURED_ENVELOPES = 2;

function storedIn(
  { stored }: Measured,
  { volumes, boardBytes, rowDays }: Setting,
): Readonly<Record<string, number>> {
  const each = volumes.meldingen / MONTHS;
  const months: Readonly<Record<string, number>> = {
    InboxTable: ((rowDays / MONTH_DAYS) * ENVELOPES) / MEASURED_ENVELOPES,
    OutboxTable: rowDays / MONTH_DAYS,
  };
  const kept = Object.entries(stored).map(
    ([store, bytes]) => [store, (bytes * each * (months[store] ?? HABITS.dossierMonths)) / GB] as const,
  );
  return { ...Object.fromEntries(kept), publicbucket: boardBytes / GB };
}

function deliveredTo({ traffic }: Measured, { volumes, boardBytes }: Setting): Usage["delivered"] {
  const mailbox = { requests: traffic.mailbox.requests, bytes: traffic.mailbox.bytes + boardBytes };
  const each = volumes.meldingen / MONTHS;
  const times = [
    [traffic.firstView, volumes.visits / MONTHS + each],
    [traffic.melding, each],
    [mailbox, each * HABITS.mailboxVisits],
    [traffic.staffDay, volumes.readers * HABITS.workingDays],
  ] as const;
  return times.reduce(
    (sum, [{ requests, bytes }, count]) => ({
      requests: sum.requests + requests * count,
      bytes: sum.bytes + bytes * count,
    }),
    { requests: 0, bytes: 0 },
  );
}
