import * as z from "zod/mini";
import { equal } from "./bytes.ts";
import { bytesField, dayNumber, parseCanonical } from "./canonical-json.ts";
import { HASH_BYTES, SIGN_PUBLIC_BYTES, SIGNATURE_BYTES } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { mailboxKeys } from "./mailbox-keys.ts";
import { type ReceiptFacts, receiptMessage } from "./receipt-layout.ts";
import { fail, ok, type Result } from "./result.ts";
import { sodium } from "./sodium.ts";
import { INSTANCE_ID } from "./staff.ts";
import { withdrawHashOf } from "./submission.ts";
import { utf8 } from "./utf8.ts";
import { sodiumSha512, withdrawToken } from "./withdraw.ts";

/**
 * The bewijs van inzending (SPEC.md, Receipt): proves that and on which day somebody reported, not what. Never an
 * ontvangstbevestiging: that is a human act and starts a term.
 */
export interface Receipt extends ReceiptFacts {
  /** Ed25519 by the receipt key of the directory, 64 bytes. */
  readonly signature: Uint8Array;
}

/** Whether `receiptKey` signed exactly these facts. Never throws. */
export function verifyReceipt(receipt: Receipt & { readonly receiptKey: Uint8Array }): boolean {
  const { signature, receiptKey } = receipt;
  if (signature.length !== SIGNATURE_BYTES || receiptKey.length !== SIGN_PUBLIC_BYTES) return false;
  return sodium().crypto_sign_verify_detached(signature, receiptMessage(receipt), receiptKey);
}

/**
 * Shows that a receipt is one's own: only who has the words can derive the `w` behind its withdraw hash. The value is
 * what to show to somebody who doubts it; once its batch is released it can no longer withdraw anything.
 * Error: `not-mine`.
 */
export function proveReceiptIsMine(
  receipt: ReceiptFacts,
  entropy: Uint8Array,
): Result<Uint8Array, ProtocolError> {
  const { withdrawSeed } = mailboxKeys(receipt.instanceId, entropy);
  const { w, withdrawHash } = withdrawToken(withdrawSeed, receipt.commitment);
  return equal(withdrawHash, receipt.withdrawHash) ? ok(w) : fail("not-mine");
}

/** The other side of {@link proveReceiptIsMine}: whether `w` belongs to this receipt. */
export function proofHolds(receipt: ReceiptFacts, w: Uint8Array): boolean {
  return equal(withdrawHashOf(sodiumSha512, w), receipt.withdrawHash);
}

const schema = z.strictObject({
  format: z.literal("MI1 bewijs van inzending"),
  instanceId: z.string().check(z.regex(INSTANCE_ID)),
  day: dayNumber,
  commitment: bytesField(HASH_BYTES),
  withdrawHash: bytesField(HASH_BYTES),
  signature: bytesField(SIGNATURE_BYTES),
});

/** The file that a melder may keep: one line of canonical JSON. */
export function encodeReceipt({ instanceId, day, commitment, withdrawHash, signature }: Receipt): string {
  const format = "MI1 bewijs van inzending" as const;
  return JSON.stringify(z.encode(schema, { format, instanceId, day, commitment, withdrawHash, signature }));
}

/** White space around it is allowed, because mail and editors add it. Errors: `malformed`, `not-canonical`. */
export function parseReceipt(text: string): Result<Receipt, ProtocolError> {
  const parsed = parseCanonical(schema, utf8(text.trim()));
  if (!parsed.ok) return parsed;
  const { format: _, ...receipt } = parsed.value;
  return ok(receipt);
}
