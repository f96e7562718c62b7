/**
 * The log catalogue: everything that a function may ever write. A line is a code and fields of closed sets, so no
 * text of a caller and no message of an exception (either may hold data) can reach a log. Nothing that
 * went well is logged.
 */
export type LogCode = "function-failed" | "answer-refused" | "job-failed";

/** Why something failed, as far as a log may tell. */
export type Cause = "throttled" | "denied" | "missing" | "timeout" | "setting" | "overtaken" | "other";

export interface LogFields {
  /** Name of the route or job: from our own list, never from a request. */
  readonly name: string;
  readonly cause?: Cause;
}

export type Log = (code: LogCode, fields: LogFields) => void;

/** One JSON line on standard error. The fields are picked by name: whatever else an object carries stays behind. */
export const log: Log = (code, { name, cause }) => {
  console.error(JSON.stringify(cause === undefined ? { code, name } : { code, name, cause }));
};
