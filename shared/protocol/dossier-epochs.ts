import { equal } from "./bytes.ts";
import type { Link } from "./dossier-chain.ts";
import { openEvent } from "./dossier-event.ts";
import { epochKeyCommitment, openEpochKey, wrapHash } from "./dossier-key.ts";
import type { ProtocolError } from "./errors.ts";
import type { KemKeyPair } from "./keys.ts";
import type { StaffId } from "./staff.ts";

/** Which epochs a member can read (SPEC.md, Dossier keys). A key comes from a signed members event or not at all. */

export interface OwnWraps {
  readonly staffId: StaffId;
  readonly kemKeys: readonly KemKeyPair[];
  /** As the server gives them. A wrap of an epoch that no members event opened is not looked at. */
  readonly wraps: readonly { readonly epoch: number; readonly wrap: Uint8Array }[];
}

export interface EpochKeys {
  readonly keys: ReadonlyMap<number, Uint8Array>;
  readonly refused: { readonly seq: number; readonly error: ProtocolError } | null;
}

/** Errors: `key` (not the wrap that the members event names), `not-mine`, `commitment` (not the event's key). */
export function epochKeys(links: readonly Link[], own: OwnWraps): EpochKeys {
  const keys = new Map<number, Uint8Array>();
  const openings = links.filter(({ parts }) => parts.header.members !== null);
  for (const { parts } of openings) {
    const key = wrappedKey(parts.header, own);
    if (typeof key === "string") return { keys, refused: { seq: parts.header.seq, error: key } };
    if (key !== null) keys.set(parts.header.epoch, key);
  }
  for (const opening of openings.toReversed()) addPast(opening, openings, keys);
  return { keys, refused: null };
}

type Header = Link["parts"]["header"];

/** The key of the epoch that this header opens; null for who is not a member of it or got no wrap. */
function wrappedKey(header: Header, own: OwnWraps): Uint8Array | null | ProtocolError {
  const { epoch, dossierId } = header;
  const member = header.members?.members.find(({ id }) => id === own.staffId);
  const wrap = own.wraps.find((candidate) => candidate.epoch === epoch)?.wrap;
  if (member === undefined || wrap === undefined) return null;
  if (!equal(wrapHash(wrap), member.wrapHash)) return "key";
  const key = openEpochKey(wrap, { dossierId, epoch, member: own.staffId }, own.kemKeys);
  if (!key.ok) return key.error;
  return isKeyOf(key.value, header) ? key.value : "commitment";
}

function isKeyOf(key: Uint8Array, { members, dossierId, epoch }: Header): boolean {
  return members !== null && equal(epochKeyCommitment(key, dossierId, epoch), members.keyCommitment);
}

/** Keys of earlier epochs that this opening hands over, as far as each is the one its own opening committed to. */
function addPast(opening: Link, openings: readonly Link[], keys: Map<number, Uint8Array>): void {
  const key = keys.get(opening.parts.header.epoch);
  if (key === undefined) return;
  const opened = openEvent(opening.parts, key);
  if (!opened.ok || opened.value?.payload.kind !== "members") return;
  for (const past of opened.value.payload.past) {
    const header = openings.find(({ parts }) => parts.header.epoch === past.epoch)?.parts.header;
    if (header !== undefined && !keys.has(past.epoch) && isKeyOf(past.key, header))
      keys.set(past.epoch, past.key);
  }
}
