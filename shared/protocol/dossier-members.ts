import { HASH_BYTES } from "./constants.ts";
import type { Directory } from "./directory.ts";
import { READING_ROLES } from "./directory-policy.ts";
import type { Dossier } from "./dossier.ts";
import { sealEvent } from "./dossier-event.ts";
import { EPOCH_KEY_BYTES, epochKeyCommitment, wrapEpochKey, wrapHash } from "./dossier-key.ts";
import type { MailboxState, PayloadOf } from "./dossier-payload.ts";
import type { ProtocolError } from "./errors.ts";
import { keyId } from "./key-holders.ts";
import { fail, ok, type Result } from "./result.ts";
import { type Random, secureRandom } from "./sodium.ts";
import type { StaffEntry, StaffId } from "./staff.ts";

/** Opening a dossier and changing who reads it (SPEC.md, Dossier keys): every change is an epoch with a new key. */

/** What goes to the server in one request. */
export interface MembersChange {
  readonly event: Uint8Array;
  readonly wraps: readonly { readonly member: StaffId; readonly wrap: Uint8Array }[];
  /** Key of the new epoch. */
  readonly key: Uint8Array;
}

export interface Writer {
  readonly id: StaffId;
  /** 64-byte Ed25519 secret. */
  readonly signSecret: Uint8Array;
}

type Reason = PayloadOf<"members">["reason"];

interface Shared {
  readonly directory: Directory;
  readonly author: Writer;
  readonly members: readonly StaffId[];
  /** Day number, Europe/Amsterdam. */
  readonly day: number;
  readonly text?: string;
  readonly random?: Random;
}

const NO_MAILBOX: MailboxState = { current: null, signKeys: [], moved: null, contested: false };

/**
 * The first event of a dossier, epoch 0, by one of its members. Errors: `not-a-member` (the author, or an id that
 * the directory does not have), `policy` (a role that reads nothing), `duplicate`, `left-out`, `malformed`.
 */
export function openDossier(
  options: Shared & { readonly dossierId: Uint8Array; readonly leftOut: readonly StaffId[] },
): Result<MembersChange, ProtocolError> {
  if (options.members.some((id) => options.leftOut.includes(id))) return fail("left-out");
  if (!options.members.includes(options.author.id)) return fail("not-a-member");
  return membersEvent(options, {
    dossierId: options.dossierId,
    epoch: 0,
    seq: 1,
    previous: new Uint8Array(HASH_BYTES),
    reason: "opened",
    leftOut: options.leftOut,
    mailbox: NO_MAILBOX,
    past: [],
    consents: [],
    duties: [],
  });
}

/**
 * The event that opens the next epoch. `handOver` gives the new members everything that the author can read; without
 * it a joiner begins here. Whether somebody left out may come in is checked by everybody who folds. Errors: as
 * {@link openDossier}, and `not-a-member` for an author who is none now.
 */
export function changeMembers(
  options: Shared & {
    readonly dossier: Dossier;
    readonly reason: Reason;
    readonly handOver: boolean;
    readonly consents?: PayloadOf<"members">["consents"];
    readonly duties?: PayloadOf<"members">["duties"];
  },
): Result<MembersChange, ProtocolError> {
  const { dossier } = options;
  if (!dossier.members.includes(options.author.id)) return fail("not-a-member");
  return membersEvent(options, {
    dossierId: dossier.dossierId,
    epoch: dossier.epoch + 1,
    seq: dossier.head.seq + 1,
    previous: dossier.head.hash,
    reason: options.reason,
    leftOut: [...dossier.leftOut, ...dossier.mustLeave].filter((id) => !options.members.includes(id)),
    mailbox: dossier.mailbox,
    past: options.handOver ? [...dossier.keys].map(([epoch, key]) => ({ epoch, key })) : [],
    consents: options.consents ?? [],
    duties: options.duties ?? [],
  });
}

type Opening = Pick<PayloadOf<"members">, "reason" | "mailbox" | "past" | "consents" | "duties"> & {
  readonly dossierId: Uint8Array;
  readonly epoch: number;
  readonly seq: number;
  readonly previous: Uint8Array;
  readonly leftOut: readonly StaffId[];
};

function membersEvent(shared: Shared, opening: Opening): Result<MembersChange, ProtocolError> {
  const { dossierId, epoch, seq, previous, leftOut, ...rest } = opening;
  const { author, day, text = "", random = secureRandom } = shared;
  const entries = memberEntries(shared);
  if (!entries.ok) return entries;
  const key = random(EPOCH_KEY_BYTES);
  const wraps = entries.value.map(({ id, kem }) => ({
    member: id,
    wrap: wrapEpochKey(key, { dossierId, epoch, member: id }, kem, random),
    keyId: keyId(kem),
  }));
  const event = sealEvent({
    dossierId,
    epoch,
    seq,
    previous,
    author: author.id,
    members: {
      keyCommitment: epochKeyCommitment(key, dossierId, epoch),
      members: wraps.map((wrap) => ({ id: wrap.member, keyId: wrap.keyId, wrapHash: wrapHash(wrap.wrap) })),
    },
    key,
    payload: { kind: "members", day, text, leftOut: [...new Set(leftOut)].toSorted(), ...rest },
    signSecret: author.signSecret,
    random,
  });
  if (!event.ok) return event;
  return ok({ event: event.value, wraps: wraps.map(({ member, wrap }) => ({ member, wrap })), key });
}

/** Keys come from the verified directory and from nowhere else. */
function memberEntries({
  directory,
  members,
}: Shared): Result<(StaffEntry & { kem: Uint8Array })[], ProtocolError> {
  if (new Set(members).size !== members.length) return fail("duplicate");
  const entries: (StaffEntry & { kem: Uint8Array })[] = [];
  for (const id of members) {
    const entry = directory.staff.find((candidate) => candidate.id === id);
    if (entry === undefined) return fail("not-a-member");
    if (entry.kem === null || !READING_ROLES.includes(entry.role)) return fail("policy");
    entries.push({ ...entry, kem: entry.kem });
  }
  return entries.length === 0 ? fail("too-few-readers") : ok(entries);
}

/** Any other event, next in the dossier. Errors: those of `sealEvent`, and `not-a-member` without the epoch's key. */
export function appendEvent(options: {
  readonly dossier: Dossier;
  readonly author: Writer;
  readonly payload: Exclude<Parameters<typeof sealEvent>[0]["payload"], { kind: "members" }>;
  readonly attachment?: Uint8Array;
  readonly random?: Random;
}): Result<Uint8Array, ProtocolError> {
  const { dossier, author, ...content } = options;
  const key = dossier.keys.get(dossier.epoch);
  if (key === undefined || !dossier.members.includes(author.id)) return fail("not-a-member");
  return sealEvent({
    ...content,
    dossierId: dossier.dossierId,
    epoch: dossier.epoch,
    seq: dossier.head.seq + 1,
    previous: dossier.head.hash,
    author: author.id,
    members: null,
    key,
    signSecret: author.signSecret,
  });
}
