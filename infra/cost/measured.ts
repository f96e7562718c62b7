import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod/mini";

/** What one activity of a person or a job costs in calls, as counted on the local stage (test/cost/measure.ts). */

const count = z.number().check(z.minimum(0));
const traffic = z.strictObject({ requests: count, bytes: count });

const use = z.strictObject({
  /** Calls of the function. */
  invocations: count,
  /** Calls that it makes to other services: each takes its time. */
  calls: count,
  /** DynamoDB request units, as the store itself counts them, indexes included. */
  readUnits: count,
  writeUnits: count,
  /** S3 requests: PUT, COPY and LIST; and GET. */
  puts: count,
  gets: count,
  /** KMS requests by operation: `Sign`. */
  keys: z.record(z.string(), count),
});

const activity = z.record(z.string(), use);

const schema = z.strictObject({
  /** Day of the measurement, and the command that repeats it. */
  measured: z.iso.date(),
  command: z.string(),
  /** Records in a batch of the board while it was measured. */
  boardRecords: count,
  /** Bytes over the wire to a browser, headers included. */
  traffic: z.strictObject({
    firstView: traffic,
    melding: traffic,
    /** Without the pages of the board, whose size follows from the settings. */
    mailbox: traffic,
    staffDay: traffic,
  }),
  activities: z.strictObject({
    /** A melding of 2,000 characters with a photo of 3 MB. */
    melding: activity,
    followUp: activity,
    /** A reader signs in, unlocks and looks at a list of one dossier in which nothing happened. */
    staffDay: activity,
    /** What every reader of the directory does for each envelope: fetch it. */
    reading: activity,
    /** One reader opens it, looks at the photo, sends an acknowledgement. */
    handling: activity,
    /** One more message, with its answer on the board. */
    answer: activity,
    /** A run of each job with nothing to do, by its name. */
    idle: z.record(z.string(), activity),
    /** What a run that releases one melding, or publishes one answer, does beyond an idle one. */
    release: activity,
    publish: activity,
  }),
  /** Bytes that one melding with its handling keeps, by store. */
  stored: z.record(z.string(), count),
});

export type Measured = z.infer<typeof schema>;
export type Activity = z.infer<typeof activity>;
export type Use = z.infer<typeof use>;

export const MEASURED_FILE = path.join(import.meta.dirname, "measured.json");

export const NO_USE: Use = {
  invocations: 0,
  calls: 0,
  readUnits: 0,
  writeUnits: 0,
  puts: 0,
  gets: 0,
  keys: {},
};

/** The measurement in the repository. Throws where it lacks a field. */
export function readMeasured(): Measured {
  return schema.parse(JSON.parse(readFileSync(MEASURED_FILE, "utf8")));
}

export function plus(a: Use, b: Use, times = 1): Use {
  const names = new Set([...Object.keys(a.keys), ...Object.keys(b.keys)]);
  return {
    invocations: a.invocations + b.invocations * times,
    calls: a.calls + b.calls * times,
    readUnits: a.readUnits + b.readUnits * times,
    writeUnits: a.writeUnits + b.writeUnits * times,
    puts: a.puts + b.puts * times,
    gets: a.gets + b.gets * times,
    keys: Object.fromEntries(
      [...names].map((name) => [name, (a.keys[name] ?? 0) + (b.keys[name] ?? 0) * times]),
    ),
  };
}

/** Both together; `times` may be negative. Nothing falls below zero, and what is nothing is left out. */
export function join(a: Activity, b: Activity, times = 1): Activity {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const joined = names.map(
    (name) => [name, floored(plus(a[name] ?? NO_USE, b[name] ?? NO_USE, times))] as const,
  );
  return Object.fromEntries(
    joined.filter(([, use]) => use.invocations > 0 || use.calls > 0 || use.readUnits > 0),
  );
}

function floored({ keys, ...counts }: Use): Use {
  const least = (value: number) => Math.max(0, value);
  return {
    ...(Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, least(value)])) as Omit<
      Use,
      "keys"
    >),
    keys: Object.fromEntries(Object.entries(keys).map(([name, value]) => [name, least(value)])),
  };
}
