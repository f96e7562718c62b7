import type { WholeRow } from "#functions/adapters/submission-rows.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import type { CanaryFile, CanarySubmission } from "./canary-envelope.ts";

/**
 * What each row of a submission may hold, to the attribute. Written here a second time and not taken from the
 * adapters: a field that somebody adds there must be noticed, and then be added here with its reason.
 */
export interface Allowed {
  readonly row: WholeRow;
  /** Attributes that come or go where a release or publication falls between: a number, a flag or one letter. */
  readonly passing?: readonly string[];
}

export const envelopeRow = (sent: CanarySubmission, day: number): Allowed => ({
  row: {
    id: sent.id,
    envelope: sent.envelope,
    commitment: sent.commitment,
    withdrawHash: sent.withdrawHash,
    day,
  },
  passing: ["pending", "batch"],
});

export const recordRow = (sent: CanarySubmission, day: number): Allowed => ({
  row: { id: sent.recordId, record: sent.selfRecord, waiting: "self", day },
  passing: ["taken"],
});

const fileRow = ({ blobId, part, hash }: CanaryFile) => ({
  blobId: toBase64Url(blobId),
  parts: { p0: { hash, size: part.length } },
});

export const uploadedRow = (file: CanaryFile, expiresDay: number): Allowed => ({
  row: { ...fileRow(file), expiresDay },
});

export const claimedRow = (file: CanaryFile): Allowed => ({
  row: { ...fileRow(file), unfiled: true },
  passing: ["kept", "batch"],
});

/** The tombstone of what was taken back. */
export const withdrawnRow = (sent: CanarySubmission, day: number): Allowed => ({
  row: { id: sent.id, commitment: sent.commitment, withdrawHash: sent.withdrawHash, day, withdrawn: true },
});

/** Until the next sweep. */
export const discardedRow = (file: CanaryFile): Allowed => ({ row: { ...fileRow(file), swept: true } });

/** Whether a row holds exactly what it may. */
export function isAsAllowed(found: WholeRow | undefined, { row, passing = [] }: Allowed): boolean {
  if (found === undefined) return false;
  const passes = (name: string, value: unknown) =>
    passing.includes(name) && /^(\d{1,8}|true|[a-z])$/.test(String(value));
  const own = Object.entries(found).filter(([name, value]) => !passes(name, value));
  return same(Object.fromEntries(own), row);
}

function same(one: unknown, other: unknown): boolean {
  if (one instanceof Uint8Array || other instanceof Uint8Array) {
    return one instanceof Uint8Array && other instanceof Uint8Array && Buffer.compare(one, other) === 0;
  }
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return one === other;
  }
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => same(Reflect.get(one, name), Reflect.get(other, name)));
}
