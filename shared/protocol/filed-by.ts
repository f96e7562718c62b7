import { sign, signatureHolds } from "./keys.ts";
import type { EnvelopeDirectory, InstanceId, StaffId } from "./staff.ts";
import { utf8 } from "./utf8.ts";

/**
 * A melding filed by a vertrouwenspersoon says so with a signature of the VP's own, or of the VP team where naming
 * the VP would name the melder (SPEC.md, Filed by).
 */
export interface FiledBy {
  /** The VP, or null for the team. */
  readonly vp: StaffId | null;
  /** 64 bytes. */
  readonly signature: Uint8Array;
}

/** `not-confirmed` is shown with the melding, never hidden and never a reason not to open it. */
export type FiledByStatus = "none" | "confirmed" | "not-confirmed";

/** The message that was filed: its random id, and the mailbox that signs it. */
export interface FiledSubject {
  readonly instanceId: InstanceId;
  readonly messageId: Uint8Array;
  readonly mailboxSign: Uint8Array;
}

const OWN_TAG = "MI1/filed-by";
const TEAM_TAG = "MI1/filed-by-team";

function parts({ instanceId, messageId, mailboxSign }: FiledSubject): Uint8Array[] {
  return [utf8(instanceId), messageId, mailboxSign];
}

/** `secretKey`: of the VP, or of the team when `vp` is null. */
export function signFiledBy(subject: FiledSubject, vp: StaffId | null, secretKey: Uint8Array): FiledBy {
  return { vp, signature: sign(secretKey, vp === null ? TEAM_TAG : OWN_TAG, ...parts(subject)) };
}

/** A key that may confirm: of a VP, through this day. */
function keysOf(vp: StaffId, day: number, directory: EnvelopeDirectory): Uint8Array[] {
  const present = directory.staff.map((entry) => ({ ...entry, until: entry.appointedUntil }));
  return [...present, ...directory.former]
    .filter((entry) => entry.id === vp && entry.role === "vertrouwenspersoon" && day <= entry.until)
    .map((entry) => entry.sign);
}

/**
 * `day`: the inbox day of the envelope, which the server set; a day that the sender wrote would let a former VP
 * date back. Confirmed by a VP whose appointment ran on that day, or by the team key of this directory.
 */
export function filedByStatus(
  filedBy: FiledBy | null,
  subject: FiledSubject,
  directory: EnvelopeDirectory,
  day: number,
): FiledByStatus {
  if (filedBy === null) return "none";
  const { vp, signature } = filedBy;
  const keys = vp === null ? [directory.teamKey].filter((key) => key !== null) : keysOf(vp, day, directory);
  const tag = vp === null ? TEAM_TAG : OWN_TAG;
  const holds = keys.some((key) => signatureHolds(key, signature, tag, ...parts(subject)));
  return holds ? "confirmed" : "not-confirmed";
}
