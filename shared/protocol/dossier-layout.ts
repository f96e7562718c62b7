import { concat, readU32, u8, u32 } from "./bytes.ts";
import { AEAD_NONCE_BYTES, AEAD_TAG_BYTES, HASH_BYTES, SIGNATURE_BYTES, WRAP_BYTES } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { fail, ok, type Result } from "./result.ts";
import { STAFF_ID, type StaffId } from "./staff.ts";
import { utf8 } from "./utf8.ts";

/**
 * Events of a dossier as bytes (SPEC.md, Dossier event). No cryptography: the console functions read sequence, epoch
 * and member list from the header and believe nothing else. Offsets from 0:
 * version(1) ‖ dossier id(16) ‖ epoch(4) ‖ sequence(4) ‖ previous(32) ‖ kind(1) ‖ author(32)
 * ‖ in a members event: key commitment(32) ‖ count(1) ‖ count × (id(32) ‖ key id(16) ‖ wrap hash(32))
 * ‖ state(1) ‖ body ‖ signature(64).
 */

const FORMAT = 1;
export const DOSSIER_ID_BYTES = 16;
/** A staff id has at most 32 ASCII characters; zeros fill up. */
const ID_BYTES = 32;
const FIXED_BYTES = 1 + DOSSIER_ID_BYTES + 4 + 4 + HASH_BYTES + 1 + ID_BYTES;
const KEY_ID_BYTES = 16;
const MEMBER_BYTES = ID_BYTES + KEY_ID_BYTES + HASH_BYTES;
/** As many as a directory has staff at most. */
export const MAX_MEMBERS = 64;
/** nonce ‖ sealed event key. */
const EVENT_KEY_BYTES = AEAD_NONCE_BYTES + HASH_BYTES + AEAD_TAG_BYTES;
/** One wrap of an epoch key; the same size as an envelope's, under a tag of its own. */
export const EPOCH_WRAP_BYTES = WRAP_BYTES;

const ENTRY = 0;
const MEMBERS = 1;
const BODY_DESTROYED = 0;
const BODY_PRESENT = 1;

export interface MemberKey {
  readonly id: StaffId;
  /** Which of the member's KEM keys the wrap is for. */
  readonly keyId: Uint8Array;
  readonly wrapHash: Uint8Array;
}

export interface MembersHeader {
  /** To the epoch key that this event opens. */
  readonly keyCommitment: Uint8Array;
  readonly members: readonly MemberKey[];
}

export interface EventHeader {
  readonly dossierId: Uint8Array;
  /** Of a members event: the epoch that it opens. */
  readonly epoch: number;
  /** From 1, without gaps. */
  readonly seq: number;
  readonly author: StaffId;
  /** Hash of the event before; 32 zero bytes in the first. */
  readonly previous: Uint8Array;
  readonly members: MembersHeader | null;
}

/** The sealed content, or its hash when the fragment was destroyed. */
export type EventBody =
  | { readonly state: "present"; readonly eventKey: Uint8Array; readonly sealed: Uint8Array }
  | { readonly state: "destroyed"; readonly hash: Uint8Array };

export interface EventParts {
  readonly header: EventHeader;
  readonly headerBytes: Uint8Array;
  readonly body: EventBody;
  readonly signature: Uint8Array;
}

function paddedId(id: StaffId): Uint8Array {
  const bytes = new Uint8Array(ID_BYTES);
  bytes.set(utf8(id));
  return bytes;
}

function parseId(bytes: Uint8Array): StaffId | undefined {
  const end = bytes.indexOf(0) < 0 ? bytes.length : bytes.indexOf(0);
  const id = String.fromCharCode(...bytes.subarray(0, end));
  return STAFF_ID.test(id) && bytes.subarray(end).every((byte) => byte === 0) ? id : undefined;
}

export function encodeEventHeader(header: EventHeader): Uint8Array {
  const { members } = header;
  const list =
    members === null
      ? []
      : [
          members.keyCommitment,
          u8(members.members.length),
          ...members.members.flatMap(({ id, keyId, wrapHash }) => [paddedId(id), keyId, wrapHash]),
        ];
  return concat(
    u8(FORMAT),
    header.dossierId,
    u32(header.epoch),
    u32(header.seq),
    header.previous,
    u8(members === null ? ENTRY : MEMBERS),
    paddedId(header.author),
    ...list,
  );
}

export function encodeEvent({ headerBytes, body, signature }: Omit<EventParts, "header">): Uint8Array {
  return body.state === "present"
    ? concat(headerBytes, u8(BODY_PRESENT), body.eventKey, body.sealed, signature)
    : concat(headerBytes, u8(BODY_DESTROYED), body.hash, signature);
}

/** Errors: `version`, `malformed`. Nothing of it is believed before its signature held. */
export function parseEvent(bytes: Uint8Array): Result<EventParts, ProtocolError> {
  if (bytes[0] !== FORMAT) return fail("version");
  const header = parseHeader(bytes);
  if (header === undefined) return fail("malformed");
  const bodyAt = headerLength(header) + 1;
  const signatureAt = bytes.length - SIGNATURE_BYTES;
  const body = parseBody(bytes[bodyAt - 1], bytes.slice(bodyAt, Math.max(bodyAt, signatureAt)));
  if (body === undefined) return fail("malformed");
  return ok({ header, headerBytes: bytes.slice(0, bodyAt - 1), body, signature: bytes.slice(signatureAt) });
}

/** The header alone, for the server. Errors: `version`, `malformed`. */
export function parseEventHeader(bytes: Uint8Array): Result<EventHeader, ProtocolError> {
  const parts = parseEvent(bytes);
  return parts.ok ? ok(parts.value.header) : parts;
}

function headerLength({ members }: EventHeader): number {
  return FIXED_BYTES + (members === null ? 0 : HASH_BYTES + 1 + members.members.length * MEMBER_BYTES);
}

function parseHeader(bytes: Uint8Array): EventHeader | undefined {
  const kindAt = FIXED_BYTES - ID_BYTES - 1;
  const author = parseId(bytes.slice(kindAt + 1, FIXED_BYTES));
  const kind = bytes[kindAt];
  if (bytes.length < FIXED_BYTES || author === undefined || (kind !== ENTRY && kind !== MEMBERS))
    return undefined;
  const members = kind === MEMBERS ? parseMembers(bytes) : null;
  if (members === undefined) return undefined;
  return {
    dossierId: bytes.slice(1, 1 + DOSSIER_ID_BYTES),
    epoch: readU32(bytes, 1 + DOSSIER_ID_BYTES),
    seq: readU32(bytes, 5 + DOSSIER_ID_BYTES),
    previous: bytes.slice(9 + DOSSIER_ID_BYTES, kindAt),
    author,
    members,
  };
}

function parseMembers(bytes: Uint8Array): MembersHeader | undefined {
  const countAt = FIXED_BYTES + HASH_BYTES;
  const count = bytes[countAt] ?? 0;
  if (count === 0 || count > MAX_MEMBERS || bytes.length < countAt + 1 + count * MEMBER_BYTES)
    return undefined;
  const members: MemberKey[] = [];
  for (let i = 0; i < count; i += 1) {
    const at = countAt + 1 + i * MEMBER_BYTES;
    const id = parseId(bytes.slice(at, at + ID_BYTES));
    if (id === undefined) return undefined;
    const wrapHashAt = at + ID_BYTES + KEY_ID_BYTES;
    members.push({
      id,
      keyId: bytes.slice(at + ID_BYTES, wrapHashAt),
      wrapHash: bytes.slice(wrapHashAt, wrapHashAt + HASH_BYTES),
    });
  }
  return { keyCommitment: bytes.slice(FIXED_BYTES, countAt), members };
}

function parseBody(state: number | undefined, body: Uint8Array): EventBody | undefined {
  if (state === BODY_DESTROYED && body.length === HASH_BYTES) return { state: "destroyed", hash: body };
  if (state !== BODY_PRESENT || body.length < EVENT_KEY_BYTES + AEAD_NONCE_BYTES + AEAD_TAG_BYTES)
    return undefined;
  return {
    state: "present",
    eventKey: body.slice(0, EVENT_KEY_BYTES),
    sealed: body.slice(EVENT_KEY_BYTES),
  };
}
