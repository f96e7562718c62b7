import type { ApiError } from "#shared/api/route.ts";
import type { ProtocolError } from "#shared/protocol/errors.ts";
import type { TransportError } from "#web/ui/api-client.ts";

/**
 * What can go wrong while working, as one closed set with a sentence each. Several refusals that a person would
 * answer in the same way share one.
 */
export const PROBLEMS = [
  "offline",
  "busy",
  "ended",
  "not-allowed",
  "passkey-required",
  "not-found",
  "conflict",
  "illegal-move",
  "unreadable",
  "fork",
  "full",
  "no-argon",
  "internal",
] as const;
export type Problem = (typeof PROBLEMS)[number];

const BY_CALL: Partial<Record<ApiError | TransportError, Problem>> = {
  offline: "offline",
  stopped: "offline",
  busy: "busy",
  "not-signed-in": "ended",
  "not-allowed": "not-allowed",
  "passkey-required": "passkey-required",
  "not-found": "not-found",
  conflict: "conflict",
  "stale-version": "conflict",
  "illegal-move": "illegal-move",
};

/** The problem behind a refusal of the API. */
export function problemOfCall(error: ApiError | TransportError): Problem {
  return BY_CALL[error] ?? "internal";
}

/** The problem behind bytes that do not hold. */
export function problemOfBytes(error: ProtocolError): Problem {
  return error === "fork" || error === "chain" ? "fork" : "unreadable";
}
