import { concat, equal, readU32, u32 } from "./bytes.ts";
import { encodeCanonical, parseCanonical } from "./canonical-json.ts";
import { BODY_CLASSES, SIGN_PUBLIC_BYTES, SIGNATURE_BYTES } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { type SignKeyPair, sign, signatureHolds } from "./keys.ts";
import { type InnerContent, innerContent } from "./message.ts";
import { rekeyHolds } from "./rekey.ts";
import { fail, ok, type Result } from "./result.ts";
import type { InstanceId, StaffId } from "./staff.ts";
import { utf8 } from "./utf8.ts";

export type { Content, Message } from "./message.ts";

/**
 * What lies inside an envelope (SPEC.md, Inner):
 * length(4) ‖ mailbox sign key(32) ‖ signature(64) ‖ canonical JSON ‖ zeros up to the smallest class that holds it.
 * The key stands before the JSON so that the signature is checked before anything is parsed.
 */
const KEY_OFFSET = 4;
const JSON_OFFSET = KEY_OFFSET + SIGN_PUBLIC_BYTES + SIGNATURE_BYTES;

const TAG = "MI1/inner";

/** Where an inner belongs: its signature holds there and nowhere else. */
export interface InnerPlace {
  readonly instanceId: InstanceId;
  readonly directoryHash: Uint8Array;
}

function signedParts(place: InnerPlace, mailboxSign: Uint8Array, json: Uint8Array): Uint8Array[] {
  return [utf8(place.instanceId), place.directoryHash, mailboxSign, json];
}

function classFor(length: number): number {
  return BODY_CLASSES.findIndex((size) => length <= size);
}

/** Keys that a message names must be the ones that sign it. */
function keysAgree({ message }: InnerContent, place: InnerPlace, mailboxSign: Uint8Array): boolean {
  if (message.kind === "melding") return message.mailbox === null || equal(message.mailbox.sign, mailboxSign);
  if (message.kind === "consultation") return equal(message.mailbox.sign, mailboxSign);
  if (message.kind !== "rekey") return true;
  const subject = { instanceId: place.instanceId, messageId: message.messageId, oldSign: mailboxSign };
  return rekeyHolds(subject, message.mailbox, message.newSignature);
}

/**
 * The padded inner. Errors: `malformed` (the content is not of the schema), `key` (the message names another mailbox
 * than the one that signs, or a rekey without the new mailbox's signature), `too-large`.
 */
export function sealInner(
  content: InnerContent,
  place: InnerPlace,
  signKeys: SignKeyPair,
): Result<Uint8Array, ProtocolError> {
  const encoded = encodeCanonical(innerContent, content);
  if (!encoded.ok) return encoded;
  if (!keysAgree(content, place, signKeys.publicKey)) return fail("key");
  const json = encoded.value;
  const size = BODY_CLASSES[classFor(JSON_OFFSET + json.length)];
  if (size === undefined) return fail("too-large");
  const signature = sign(signKeys.secretKey, TAG, ...signedParts(place, signKeys.publicKey, json));
  const inner = new Uint8Array(size);
  inner.set(concat(u32(json.length), signKeys.publicKey, signature, json));
  return ok(inner);
}

/** key ‖ signature ‖ JSON, once length, class and padding are the only ones that this content can have. */
function unpadded(inner: Uint8Array): Result<Uint8Array, ProtocolError> {
  const end = JSON_OFFSET + readU32(inner);
  if (inner.length < JSON_OFFSET || end > inner.length) return fail("malformed");
  if (BODY_CLASSES[classFor(end)] !== inner.length) return fail("size-class");
  if (inner.subarray(end).some((byte) => byte !== 0)) return fail("padding");
  return ok(inner.slice(KEY_OFFSET, end));
}

export interface OpenedInner extends InnerContent {
  readonly mailboxSign: Uint8Array;
  /** key ‖ signature ‖ JSON: proves the content to whoever reads the dossier later ({@link openSigned}). */
  readonly signed: Uint8Array;
}

/**
 * The content that the mailbox signed for this place and this reader. Errors: `malformed`, `size-class` (a larger
 * class than needed), `padding`, and those of {@link openSigned}.
 */
export function openInner(
  inner: Uint8Array,
  place: InnerPlace,
  opener: StaffId,
): Result<OpenedInner, ProtocolError> {
  const signed = unpadded(inner);
  return signed.ok ? openSigned(signed.value, place, opener) : signed;
}

/**
 * The same without its padding, as a dossier keeps it. Errors: `signature`, `malformed`, `not-canonical`, `key`, and
 * `forwarded` for an opener who is not among the readers that the melder chose: then there is no content.
 */
export function openSigned(
  signed: Uint8Array,
  place: InnerPlace,
  opener: StaffId,
): Result<OpenedInner, ProtocolError> {
  const mailboxSign = signed.slice(0, SIGN_PUBLIC_BYTES);
  const signature = signed.subarray(SIGN_PUBLIC_BYTES, SIGN_PUBLIC_BYTES + SIGNATURE_BYTES);
  const json = signed.subarray(SIGN_PUBLIC_BYTES + SIGNATURE_BYTES);
  if (!signatureHolds(mailboxSign, signature, TAG, ...signedParts(place, mailboxSign, json))) {
    return fail("signature");
  }
  const content = parseCanonical(innerContent, json);
  if (!content.ok) return content;
  if (!content.value.readers.includes(opener)) return fail("forwarded");
  if (!keysAgree(content.value, place, mailboxSign)) return fail("key");
  return ok({ ...content.value, mailboxSign, signed });
}
