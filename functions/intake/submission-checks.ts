import type { ProtocolError } from "#shared/protocol/errors.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { parseSubmission } from "#shared/protocol/submission.ts";

/** How a melder's browser hears what the protocol refuses in a submission. */
const REFUSALS = {
  version: "unknown-version",
  epoch: "unknown-version",
  "size-class": "bad-size",
  "too-large": "too-many",
} as const satisfies Partial<Record<ProtocolError, string>>;

type Refusal = (typeof REFUSALS)[keyof typeof REFUSALS] | "bad-request";
type Submission = Extract<ReturnType<typeof parseSubmission>, { ok: true }>["value"];

/** The parsed submission, within the limits of this organisation. */
export function checkSubmission(bytes: Uint8Array, maxFiles: number): Result<Submission, Refusal> {
  const parsed = parseSubmission(bytes);
  if (!parsed.ok) return fail(refusalOf(parsed.error));
  return parsed.value.blobIds.length > maxFiles ? fail("too-many") : ok(parsed.value);
}

function refusalOf(error: ProtocolError): Refusal {
  return Object.hasOwn(REFUSALS, error) ? REFUSALS[error as keyof typeof REFUSALS] : "bad-request";
}
