import * as z from "zod/mini";
import { MAX_FILE_BYTES, MAX_FILES } from "#shared/protocol/blob-layout.ts";

/**
 * The settings of every deployment, one object per stage. One organisation is one deployment with keys and tables
 * of its own, so a stage is an organisation: copy `example`, give it a name, change what differs.
 */

const hostName = z.string().check(z.regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, "a host name, without https://"));

/** CloudFront takes certificates from us-east-1 only. */
const certificate = z
  .string()
  .check(z.regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\//, "the ARN of a certificate in us-east-1"));

const address = z.strictObject({ host: hostName, certificate });

const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

const settings = z.strictObject({
  /** Part of every key derivation and signature: never changes after the first melding. */
  instanceId: z.string().check(z.regex(/^[a-z0-9-]{3,40}$/, "3 to 40 of a-z, 0-9 and -")),
  /** In the Union, for melders' data must not leave it (law: GDPR chapter V). */
  region: z.enum(["eu-central-1", "eu-west-1", "eu-west-3", "eu-north-1"]),
  /** Root keys of the directory (base64url) and how many of them must sign: from the key ceremony. */
  roots: z.array(z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/, "an Ed25519 public key, base64url"))),
  rootThreshold: whole(1, 20),
  /** The inbox is opened to consoles in batches. */
  release: z.strictObject({
    everyMinutes: whole(1, 1_440),
    /** False: a batch without real envelopes is skipped. Tells when somebody reported, so on this machine only. */
    whenIdle: z.boolean(),
    /** Mean number of dummy envelopes a day. */
    dummiesPerDay: whole(0, 50),
    /** Days that an envelope's row lives, whatever happens to it. */
    rowDays: whole(30, 365),
  }),
  /** The board is published at whole hours of the clock in Europe/Amsterdam. */
  publish: z.strictObject({
    hours: z.array(whole(0, 23)).check(z.minLength(1), z.maxLength(24)),
    /** False: nothing is published while nothing waits. As above, on this machine only. */
    whenIdle: z.boolean(),
    /** Records in every batch, exactly: the same number as the policy in the directory. */
    k: whole(1, 256),
    /** Days that a board record lives. */
    recordDays: whole(30, 365),
  }),
  /** As in the policy of the directory. */
  files: z.strictObject({
    maxBytes: whole(65_536, 100_000_000),
    max: whole(0, 20),
  }),
  /** Days that failures of console and jobs stay readable. Intake logs nothing at all. */
  logDays: z.union([z.literal(7), z.literal(14), z.literal(30), z.literal(90)]),
  /** Name of the sign-in page below Cognito's own domain; unique in the world. */
  signInPrefix: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/)),
  /** Origin of the sign-in page where it is not Cognito's. */
  signInOrigin: z.optional(z.string().check(z.regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/))),
  /** Own host names; without them the sites live below cloudfront.net. */
  addresses: z.optional(z.strictObject({ melder: address, console: address })),
  /** Seconds between runs of the schedules on this machine, so that a person can try it. */
  everySeconds: z.optional(whole(1, 3_600)),
});

export type Settings = Readonly<z.infer<typeof settings>>;

/**
 * Not a key of anybody, and it says so: the stage synthesises, nobody can sign a directory for it, and a copy of it
 * under another name is refused until it has roots of its own.
 */
const EXAMPLE_ROOT = "an-invented-root-of-the-example-no-key-of-A";

const example: Settings = {
  instanceId: "example",
  region: "eu-central-1",
  roots: [EXAMPLE_ROOT],
  rootThreshold: 1,
  // Six batches a day: so few that a batch says little about when somebody reported, so many that an urgent
  // melding is seen the same working day.
  release: { everyMinutes: 240, whenIdle: true, dummiesPerDay: 2, rowDays: 90 },
  // Before the working day and at its end. 2 x 3 records x 90 days is a board of 2 MiB, which every visitor of a
  // mailbox downloads whole.
  publish: { hours: [6, 18], whenIdle: true, k: 3, recordDays: 90 },
  files: { maxBytes: MAX_FILE_BYTES, max: MAX_FILES },
  logDays: 30,
  signInPrefix: "meldpunt-example",
};

const stages: Readonly<Record<string, Settings>> = {
  example,
  local: {
    ...example,
    instanceId: "local",
    // Drawn on each machine, after the synthesis: here alone the server checks no root signature, the sites do.
    roots: [],
    release: { ...example.release, everyMinutes: 1, whenIdle: false },
    publish: { ...example.publish, whenIdle: false },
    signInPrefix: "meldpunt-local",
    signInOrigin: "http://127.0.0.1:8083",
    everySeconds: 15,
  },
};

/** The settings of a stage, with changes laid over them. Throws a sentence that names the stage and each field. */
export function stageSettings(name: string, changes: Partial<Settings> = {}): Settings {
  const stage = stages[name];
  if (stage === undefined) {
    throw new Error(`There is no stage "${name}". Stages: ${Object.keys(stages).join(", ")}.`);
  }
  z.config(z.locales.en());
  const checked = settings.safeParse({ ...stage, ...changes });
  if (!checked.success) {
    throw new Error(`Stage "${name}" has wrong settings.\n${z.prettifyError(checked.error)}`);
  }
  if (name !== "local") {
    refuseLocalOnly(name, checked.data);
    refuseWithoutRoots(name, checked.data);
  }
  return checked.data;
}

/** Without roots the server would publish any directory, whoever signed it. */
function refuseWithoutRoots(name: string, { roots, rootThreshold }: Settings): void {
  const own = name === "example" ? roots : roots.filter((root) => root !== EXAMPLE_ROOT);
  if (own.length < roots.length || new Set(own).size < Math.max(1, rootThreshold)) {
    throw new Error(
      `Stage "${name}": roots must hold the public root keys of the key ceremony, at least as many as rootThreshold and none of the example.`,
    );
  }
}

/** What makes a demonstration lively tells an observer when somebody reported. */
function refuseLocalOnly(name: string, { release, publish, everySeconds }: Settings): void {
  if (!release.whenIdle || !publish.whenIdle || everySeconds !== undefined) {
    throw new Error(`Stage "${name}": whenIdle: false and everySeconds are for the stage "local" alone.`);
  }
}
