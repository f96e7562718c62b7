import * as z from "zod/mini";
import * as field from "./fields.ts";
import { type Route, route } from "./route.ts";

/**
 * The intake plane: no login, no identity, nothing to read. Every body that is stored carries its own proof of
 * work in front (SPEC.md, Proof of work), so a function sees path and body and nothing else of the caller.
 */
export const intake = {
  /** A proof-of-work challenge: stateless, five minutes valid. */
  getChallenge: route({
    method: "GET",
    path: "/challenge",
    body: "none",
    answer: z.strictObject({
      challenge: field.boundedBytes(64),
      bits: z.int().check(z.minimum(0), z.maximum(32)),
    }),
    errors: [],
  }),
  /** Stores one part of a file, once. The same bytes again give the same answer. */
  putBlobPart: route({
    method: "PUT",
    path: "/blobs/{blobId}/parts/{part}",
    body: "bytes",
    answer: z.strictObject({ stored: z.literal(true) }),
    errors: ["proof-of-work", "too-large", "too-many", "bad-size", "part-exists"],
  }),
  /** Stores an envelope with its own board record and claims its files, in one transaction; answers the receipt. */
  postEnvelope: route({
    method: "POST",
    path: "/envelopes",
    body: "bytes",
    answer: z.strictObject({ id: field.envelopeId, day: field.day, receipt: field.signature }),
    errors: [
      "proof-of-work",
      "too-large",
      "too-many",
      "bad-size",
      "unknown-version",
      "unknown-directory",
      "blob-unknown",
    ],
  }),
  /** Withdraws an envelope that no console has been given yet, with the files that it names. Unknown, released and wrong token answer alike. */
  withdrawEnvelope: route({
    method: "POST",
    path: "/withdrawals",
    body: "bytes",
    answer: z.strictObject({ withdrawn: z.literal(true) }),
    errors: ["proof-of-work", "not-withdrawable"],
  }),
} as const satisfies Record<string, Route>;
