import { concat, readU32, u32 } from "./bytes.ts";
import { encodeCanonical, parseCanonical } from "./canonical-json.ts";
import { HASH_BYTES } from "./constants.ts";
import {
  type EventBody,
  type EventHeader,
  type EventParts,
  encodeEvent,
  encodeEventHeader,
  parseEvent,
} from "./dossier-layout.ts";
import { carriesAttachment, type Payload, payloadSchema } from "./dossier-payload.ts";
import type { ProtocolError } from "./errors.ts";
import { hash } from "./hash.ts";
import { sign, signatureHolds } from "./keys.ts";
import { openWithNonce, sealWithNonce } from "./nonce-aead.ts";
import { fail, ok, type Result } from "./result.ts";
import { type Random, secureRandom } from "./sodium.ts";
import { tagged } from "./tagged.ts";

/** Sealing, signing and opening one event of a dossier (SPEC.md, Dossier event). */

/**
 * Sizes of a padded payload: a size tells a note from a filed melding with a long text, and little more. The
 * largest holds a whole inner of 256 KiB, and its event stays below the api's 300,000 bytes.
 */
const PAYLOAD_CLASSES = [1024, 4096, 16_384, 65_536, 270_336] as const;

export interface OpenedPayload {
  readonly payload: Payload;
  /** The bytes that a `filed` or `answer` event carries; empty in all others. */
  readonly attachment: Uint8Array;
}

const keyContext = (headerBytes: Uint8Array) => tagged("MI1/event-key", headerBytes);
const bodyContext = (headerBytes: Uint8Array) => tagged("MI1/event", headerBytes);

function bodyHash(body: EventBody): Uint8Array {
  return body.state === "present" ? hash("MI1/event-body", body.eventKey, body.sealed) : body.hash;
}

/**
 * A signed event under the epoch's key. Errors: `malformed` (the payload is not of its schema), `too-large`. An
 * attachment where none belongs, or a member list and a payload that disagree, is a mistake of the caller and throws.
 */
export function sealEvent(
  event: EventHeader & {
    /** The epoch key. */
    readonly key: Uint8Array;
    readonly payload: Payload;
    readonly attachment?: Uint8Array;
    readonly signSecret: Uint8Array;
    readonly random?: Random | undefined;
  },
): Result<Uint8Array, ProtocolError> {
  const { payload, attachment = new Uint8Array(), random = secureRandom } = event;
  if (!shapeFits(event, { payload, attachment })) throw new TypeError("event and payload disagree");
  const padded = encodePayload(payload, attachment);
  if (!padded.ok) return padded;
  const headerBytes = encodeEventHeader(event);
  const eventKey = random(HASH_BYTES);
  const body: EventBody = {
    state: "present",
    eventKey: sealWithNonce(event.key, keyContext(headerBytes), eventKey, random),
    sealed: sealWithNonce(eventKey, bodyContext(headerBytes), padded.value, random),
  };
  const signature = sign(event.signSecret, "MI1/event", headerBytes, bodyHash(body));
  return ok(encodeEvent({ headerBytes, body, signature }));
}

function shapeFits(header: Pick<EventHeader, "members">, { payload, attachment }: OpenedPayload): boolean {
  return (
    (header.members !== null) === (payload.kind === "members") &&
    attachment.length > 0 === carriesAttachment(payload.kind)
  );
}

/** length ‖ JSON ‖ length ‖ attachment ‖ zeros up to a class. */
function encodePayload(payload: Payload, attachment: Uint8Array): Result<Uint8Array, ProtocolError> {
  const json = encodeCanonical(payloadSchema, payload);
  if (!json.ok) return json;
  const content = concat(u32(json.value.length), json.value, u32(attachment.length), attachment);
  const size = PAYLOAD_CLASSES.find((bytes) => content.length <= bytes);
  if (size === undefined) return fail("too-large");
  const padded = new Uint8Array(size);
  padded.set(content);
  return ok(padded);
}

/** What the next event names as its previous one: header, body and signature, destroyed or not. */
export function eventHash({ headerBytes, body, signature }: EventParts): Uint8Array {
  return hash("MI1/event-hash", headerBytes, bodyHash(body), signature);
}

export function eventSignatureHolds(
  { headerBytes, body, signature }: EventParts,
  signKey: Uint8Array,
): boolean {
  return signatureHolds(signKey, signature, "MI1/event", headerBytes, bodyHash(body));
}

/**
 * The payload of an event whose signature held; null for a destroyed fragment. Errors: `ciphertext` (another epoch
 * key, or changed), `malformed`, `not-canonical`, `padding`, `size-class`.
 */
export function openEvent(
  parts: EventParts,
  epochKey: Uint8Array,
): Result<OpenedPayload | null, ProtocolError> {
  const { body, header, headerBytes } = parts;
  if (body.state === "destroyed") return ok(null);
  const eventKey = openWithNonce(epochKey, keyContext(headerBytes), body.eventKey);
  if (eventKey === undefined) return fail("ciphertext");
  const padded = openWithNonce(eventKey, bodyContext(headerBytes), body.sealed);
  if (padded === undefined) return fail("ciphertext");
  const opened = parsePayload(padded);
  if (!opened.ok) return opened;
  return shapeFits(header, opened.value) ? opened : fail("malformed");
}

function parsePayload(padded: Uint8Array): Result<OpenedPayload, ProtocolError> {
  const attachmentAt = 4 + readU32(padded);
  const end = attachmentAt + 4 + readU32(padded, attachmentAt);
  if (attachmentAt + 4 > padded.length || end > padded.length) return fail("malformed");
  if (PAYLOAD_CLASSES.find((bytes) => end <= bytes) !== padded.length) return fail("size-class");
  if (padded.subarray(end).some((byte) => byte !== 0)) return fail("padding");
  const payload = parseCanonical(payloadSchema, padded.subarray(4, attachmentAt));
  return payload.ok
    ? ok({ payload: payload.value, attachment: padded.slice(attachmentAt + 4, end) })
    : payload;
}

/**
 * The same event without its content: key and ciphertext are gone, signature and chain still hold. The fragment is
 * destroyed where no copy of the full bytes remains. Errors: those of parsing.
 */
export function withoutContent(bytes: Uint8Array): Result<Uint8Array, ProtocolError> {
  const parts = parseEvent(bytes);
  if (!parts.ok) return parts;
  const { headerBytes, body, signature } = parts.value;
  return ok(encodeEvent({ headerBytes, body: { state: "destroyed", hash: bodyHash(body) }, signature }));
}
