import { equal } from "./bytes.ts";
import { HASH_BYTES } from "./constants.ts";
import { eventHash, eventSignatureHolds } from "./dossier-event.ts";
import { type EventHeader, type EventParts, parseEvent } from "./dossier-layout.ts";
import type { ProtocolError } from "./errors.ts";
import { type KeyHolder, keyId } from "./key-holders.ts";
import type { StaffId } from "./staff.ts";

/**
 * What can be checked of a dossier without a key (SPEC.md, Dossier chain): order, chain, epochs, membership and
 * signatures. So a member who was not handed the past still knows that every epoch came from a member of the last.
 */

export interface Link {
  readonly parts: EventParts;
  readonly hash: Uint8Array;
  /** The author's key; `until` bounds the day that the event may claim. */
  readonly signer: KeyHolder;
}

export interface Chain {
  /** Up to the first event that was refused. */
  readonly links: readonly Link[];
  readonly refused: { readonly seq: number; readonly error: ProtocolError } | null;
}

/** Heads that a console saw before: the server must not show another history now. */
export interface KnownHead {
  readonly seq: number;
  readonly hash: Uint8Array;
}

interface Walk {
  readonly seq: number;
  readonly epoch: number;
  readonly members: readonly StaffId[];
  readonly hash: Uint8Array;
}

const BEFORE_FIRST: Walk = { seq: 0, epoch: -1, members: [], hash: new Uint8Array(HASH_BYTES) };

/**
 * Errors: those of parsing, `chain` (another dossier's), `sequence` (a gap), `epoch` (a former or unopened one),
 * `not-a-member`, `fork` (it follows another event than the one before it here, or another head than a known one),
 * `duplicate` (a member twice), `key` (a wrap to a key that the directory does not have), `author`, `signature`.
 */
export function verifyChain(options: {
  readonly dossierId: Uint8Array;
  readonly events: readonly Uint8Array[];
  readonly holders: readonly KeyHolder[];
  readonly known?: KnownHead | undefined;
}): Chain {
  const { dossierId, events, holders, known } = options;
  const links: Link[] = [];
  let walk = BEFORE_FIRST;
  for (const bytes of events) {
    const link = verifyLink(bytes, walk, dossierId, holders);
    if (typeof link === "string") return { links, refused: { seq: walk.seq + 1, error: link } };
    if (known?.seq === walk.seq + 1 && !equal(known.hash, link.hash))
      return { links, refused: { seq: known.seq, error: "fork" } };
    links.push(link);
    walk = step(walk, link);
  }
  if (known !== undefined && walk.seq < known.seq)
    return { links, refused: { seq: walk.seq + 1, error: "older" } };
  return { links, refused: null };
}

function step(walk: Walk, { parts: { header }, hash }: Link): Walk {
  const members = header.members?.members.map(({ id }) => id) ?? walk.members;
  return { seq: header.seq, epoch: header.epoch, members, hash };
}

function verifyLink(
  bytes: Uint8Array,
  walk: Walk,
  dossierId: Uint8Array,
  holders: readonly KeyHolder[],
): Link | ProtocolError {
  const parsed = parseEvent(bytes);
  if (!parsed.ok) return parsed.error;
  const { header } = parsed.value;
  if (!equal(header.dossierId, dossierId)) return "chain";
  if (header.seq !== walk.seq + 1) return "sequence";
  if (header.epoch !== walk.epoch + (header.members === null ? 0 : 1)) return "epoch";
  const keysOfAuthor = holders.filter(({ id }) => id === header.author);
  if (keysOfAuthor.length === 0) return "author";
  const signer = keysOfAuthor.find(({ sign }) => eventSignatureHolds(parsed.value, sign));
  if (signer === undefined) return "signature";
  if (!mayWrite(header, walk)) return "not-a-member";
  if (!equal(header.previous, walk.hash)) return "fork";
  const refused = checkMembers(header, holders);
  return refused ?? { parts: parsed.value, hash: eventHash(parsed.value), signer };
}

/** The first event is by one of the members that it names; every other by a member of the epoch before it. */
function mayWrite(header: EventHeader, walk: Walk): boolean {
  const allowed = walk.seq === 0 ? (header.members?.members.map(({ id }) => id) ?? []) : walk.members;
  return allowed.includes(header.author);
}

function checkMembers({ members }: EventHeader, holders: readonly KeyHolder[]): ProtocolError | undefined {
  const list = members?.members ?? [];
  if (new Set(list.map(({ id }) => id)).size !== list.length) return "duplicate";
  const known = list.every((member) =>
    holders.some(
      (holder) => holder.id === member.id && holder.kem !== null && equal(keyId(holder.kem), member.keyId),
    ),
  );
  return known ? undefined : "key";
}
