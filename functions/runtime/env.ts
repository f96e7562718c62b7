import * as z from "zod/mini";
import { fromBase64Url } from "#shared/protocol/bytes.ts";

/** Names of tables, buckets and keys as CloudFormation makes them. */
const resource = z.string().check(z.regex(/^[A-Za-z0-9_.:/-]{3,2048}$/));
const flag = z.pipe(
  z.string().check(z.regex(/^(true|false)$/)),
  z.transform((text) => text === "true"),
);
/** Keys in base64url with commas between them. One that does not decode is unsound: left out, it would count for nobody. */
const keys = z.pipe(
  z.string().check(z.regex(/^([A-Za-z0-9_-]{43}(,[A-Za-z0-9_-]{43})*)?$/)),
  z.pipe(
    z.transform((text: string) => (text === "" ? [] : text.split(",").map(fromBase64Url))),
    z.array(z.instanceof(Uint8Array)),
  ),
);

function whole(least: number, most: number) {
  return z.pipe(
    z.string().check(z.regex(/^[0-9]{1,12}$/)),
    z.pipe(z.transform(Number), z.int().check(z.minimum(least), z.maximum(most))),
  );
}

/** Every variable that a function may read, with its form. None has a default: the template sets what is read. */
const VARIABLES = {
  /** Whether staff must show a passkey of our own. No default: a deployment that forgot it must not start without. */
  PASSKEY_STEP: flag,
  /** Where browsers find the console: what a passkey is bound to. */
  CONSOLE_ORIGIN: z.string().check(z.regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/)),
  INSTANCE_ID: z.string().check(z.regex(/^[a-z0-9-]{3,40}$/)),
  TABLE_INBOX: resource,
  TABLE_BLOBS: resource,
  TABLE_DOSSIERS: resource,
  TABLE_KEYS: resource,
  TABLE_REGISTER: resource,
  TABLE_STAFF: resource,
  TABLE_OUTBOX: resource,
  TABLE_AUDIT: resource,
  TABLE_PUBLICATION: resource,
  BUCKET_BLOBS: resource,
  BUCKET_PUBLIC: resource,
  KEY_RECEIPT: resource,
  KEY_BOARD: resource,
  KEY_CHALLENGE: resource,
  KEY_VAULT: resource,
  /** Where a melder's browser finds the site; http on this machine alone. */
  MELDER_ORIGIN: z.string().check(z.regex(/^https?:\/\/[a-z0-9.-]+(:[0-9]{1,5})?$/)),
  /** Sender of the mails to staff, the SES configuration set that they go by, and the pool that knows addresses. */
  MAIL_FROM: z.email(),
  MAIL_SETTINGS: resource,
  USER_POOL: resource,
  /** Root keys of the directory. Empty: the server checks no root signature. */
  ROOT_KEYS: keys,
  ROOT_THRESHOLD: whole(1, 20),
  /** Largest file of a melder, before padding: the same number as the policy in the directory. */
  MAX_FILE_BYTES: whole(65_536, 1_073_741_824),
  MAX_FILES: whole(1, 50),
  /** Records a board batch, always exactly so many: the same number as the policy in the directory. */
  BOARD_K: whole(1, 256),
  /** When the board is published, Europe/Amsterdam: the console says the day before sending. */
  PUBLISH_TIMES: z.string().check(z.regex(/^[0-2][0-9]:[0-5][0-9](,[0-2][0-9]:[0-5][0-9])*$/)),
  /** False only where the schedule is so fast that empty batches would grow the board without end. */
  PUBLISH_WHEN_IDLE: flag,
  RELEASE_WHEN_IDLE: flag,
  /** Minutes between two releases of the inbox: spreads the daily mean of dummies over the releases. */
  RELEASE_MINUTES: whole(1, 1_440),
  DUMMIES_PER_DAY: whole(0, 100),
  /** Days that a released row lives, whatever happens to it. */
  ROW_DAYS: whole(1, 3_650),
  /** Days that a record stays on the board. */
  RECORD_DAYS: whole(1, 3_650),
  /** Days in which a table with sealed content can be recovered. */
  RECOVERY_DAYS: whole(0, 35),
} as const;

type Name = keyof typeof VARIABLES;
type Values<N extends Name> = { readonly [K in N]: z.output<(typeof VARIABLES)[K]> };

/**
 * The variables that one function needs, typed. Called while the function's module loads, so a missing or unsound
 * one stops it before its first call; the message names the variable and never shows a value.
 */
export function environment<const N extends Name>(...names: readonly N[]): Values<N> {
  const wrong: string[] = [];
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const parsed = VARIABLES[name].safeParse(process.env[name]);
    if (parsed.success) values[name] = parsed.data;
    else wrong.push(name);
  }
  if (wrong.length > 0) throw new Error(`missing or unsound environment variables: ${wrong.join(", ")}`);
  return values as Values<N>;
}
