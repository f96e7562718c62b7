/**
 * The log catalogue: everything that a function may ever write. A line is a code and fields of closed sets, so no
 * text of a caller and no message of an exception (either may hold data) can reach a log. Nothing that
 * went well is logged.
 */
export type LogCode =
  | "function-failed"
  | "answer-refused"
  | "job-failed"
  /** The daily look from outside failed: `reason` says at which step. */
  | "canary-failed"
  /** What the daily look from inside found, one line each, however many it is about. */
  | "reader-behind"
  | "directory-expires"
  | "directory-expired"
  | "board-missed"
  | "release-missed"
  | "outbox-behind";

/** Why something failed, as far as a log may tell. */
export type Cause = "throttled" | "denied" | "missing" | "timeout" | "setting" | "overtaken" | "other";

/**
 * At which step the canary failed: the site or API does not answer, or refuses; the directory or the receipt does not
 * hold; the rows could not be read, hold something else than they may, or hold something of the request; what was
 * taken back is still there.
 */
export type CanaryReason =
  | "unreachable"
  | "refused"
  | "directory"
  | "receipt"
  | "unchecked"
  | "stored"
  | "leaked"
  | "withdrawal";

/** Days before the directory expires at which somebody must hear of it: making one takes a ceremony. */
export const EXPIRY_NOTICE_DAYS = [60, 30, 14, 7] as const;

export interface LogFields {
  /** Name of the route or job: from our own list, never from a request. */
  readonly name: string;
  readonly cause?: Cause;
  readonly reason?: CanaryReason;
  readonly within?: (typeof EXPIRY_NOTICE_DAYS)[number];
}

export type Log = (code: LogCode, fields: LogFields) => void;

/**
 * One object on standard error; Lambda writes it as JSON below `message`, where the alarms look for its code. Text
 * would be quoted there, and nothing would find it. The fields are picked by name: whatever else an object carries
 * stays behind.
 */
export const log: Log = (code, { name, cause, reason, within }) => {
  const fields = Object.entries({ code, name, cause, reason, within });
  console.error(Object.fromEntries(fields.filter(([, value]) => value !== undefined)));
};
