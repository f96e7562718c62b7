import * as z from "zod/mini";

/** The fields that more than one route uses, each with its bound. Everything binary is base64url without padding. */

const BASE64URL = /^[A-Za-z0-9_-]*$/;

/** Exactly `bytes` bytes. */
export function fixedBytes(bytes: number) {
  return z.string().check(z.length(Math.ceil((bytes * 4) / 3)), z.regex(BASE64URL));
}

/** At most `bytes` bytes. */
export function boundedBytes(bytes: number) {
  return z.string().check(z.maxLength(Math.ceil((bytes * 4) / 3)), z.regex(BASE64URL));
}

/** Days since 1970-01-01 of the calendar date in Europe/Amsterdam. Never a time. */
export const day = z.int().check(z.minimum(0), z.maximum(100_000));

export const staffId = z.string().check(z.regex(/^[a-z][a-z0-9-]{2,31}$/));

/** SHA-512 cut to 32 bytes over the submission: SPEC.md, Submission. */
export const envelopeId = fixedBytes(32);

export const blobId = fixedBytes(16);

export const dossierId = fixedBytes(16);

/** A signature by Ed25519, RFC 8032. */
export const signature = fixedBytes(64);

/** A position in a list: sequence, version, batch, part. */
export const count = z.int().check(z.minimum(0), z.maximum(10_000_000));

/** The same in a path, where everything is text. */
const countText = z.string().check(z.regex(/^(0|[1-9][0-9]{0,7})$/));

/** A chain of the audit: `self`, `days` or a dossier id. */
const auditChain = z.union([z.literal("self"), z.literal("days"), dossierId]);

/** What may stand in a path, by the parameter's name: one meaning per name on both planes. */
export const PATH_FIELDS = {
  after: countText,
  version: countText,
  part: countText,
  id: envelopeId,
  blobId,
  dossierId,
  chain: auditChain,
} as const;
