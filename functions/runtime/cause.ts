import type { Cause } from "./log.ts";

/** The exceptions of AWS clients and of Node that an operator can do something about, by their class name. */
const CAUSES: Readonly<Record<string, Cause>> = {
  ThrottlingException: "throttled",
  ProvisionedThroughputExceededException: "throttled",
  RequestLimitExceeded: "throttled",
  TransactionInProgressException: "throttled",
  LimitExceededException: "throttled",
  SlowDown: "throttled",
  TooManyRequestsException: "throttled",
  StoreIsBusy: "throttled",
  AccessDeniedException: "denied",
  AccessDenied: "denied",
  UnrecognizedClientException: "denied",
  CredentialsProviderError: "denied",
  ResourceNotFoundException: "missing",
  NotFoundException: "missing",
  NoSuchBucket: "missing",
  TimeoutError: "timeout",
  AbortError: "timeout",
  OvertakenRun: "overtaken",
};

/** What a log and an answer may know of an exception: a word of a closed set, never its message. */
export function causeOf(error: unknown): Cause {
  const name = error instanceof Error ? error.name : "";
  return (Object.hasOwn(CAUSES, name) ? CAUSES[name] : undefined) ?? "other";
}

/** Thrown by an adapter that kept losing to other writers; answered as `busy`. */
export class StoreIsBusy extends Error {
  override readonly name = "StoreIsBusy";
}

/** Thrown by a job that found its work done, or being done, by another run of it: nothing was published. */
export class OvertakenRun extends Error {
  override readonly name = "OvertakenRun";
}
