import { openOnce, sealOnce } from "./aead.ts";
import { concat, equal, u8, u32 } from "./bytes.ts";
import { BODY_CLASSES, EPOCH, HASH_BYTES, PROTOCOL_VERSION, SLOTS } from "./constants.ts";
import { type EnvelopeParts, parseEnvelope } from "./envelope-layout.ts";
import type { ProtocolError } from "./errors.ts";
import { type FiledByStatus, filedByStatus } from "./filed-by.ts";
import { hash, keyedHash } from "./hash.ts";
import { identityPlain, type OpenedIdentity, openIdentityBlock, sealIdentityBlock } from "./identity.ts";
import { openInner, sealInner } from "./inner.ts";
import type { KemKeyPair, SignKeyPair } from "./keys.ts";
import type { Message } from "./message.ts";
import { readerKeys } from "./readers.ts";
import { fail, ok, type Result } from "./result.ts";
import { type Random, secureRandom } from "./sodium.ts";
import type { EnvelopeDirectory, StaffId } from "./staff.ts";
import { type SlotRole, unwrapKeys, wrapKey } from "./wraps.ts";

/**
 * Sealing and opening an envelope (SPEC.md, Envelope): one message from a mailbox to chosen staff. Nothing in it
 * needs memory that twelve words do not give.
 */
export interface SealedEnvelope {
  readonly bytes: Uint8Array;
  /** 32 bytes; names the envelope in the receipt and in the withdraw token. */
  readonly commitment: Uint8Array;
}

export interface EnvelopeRequest {
  readonly directory: EnvelopeDirectory;
  readonly readers: readonly StaffId[];
  readonly leftOut: readonly StaffId[];
  readonly message: Message;
  /** The mailbox's, or a throw-away pair in drop mode. */
  readonly sign: SignKeyPair;
  /** Who the melder is, and who may know. */
  readonly identity?:
    | { readonly to: readonly StaffId[]; readonly name: string; readonly contact: string }
    | undefined;
  readonly random?: Random;
}

const bodyKey = (key: Uint8Array) => keyedHash(key, "MI1/body-key", []);

/** b: what the identity block is bound to. */
function bodyHash(directoryHash: Uint8Array, body: Uint8Array): Uint8Array {
  return hash("MI1/body", u8(PROTOCOL_VERSION), u32(EPOCH), directoryHash, body);
}

function bodyRole(directoryHash: Uint8Array, h: Uint8Array): SlotRole {
  return { tag: "MI1/kek/body", slots: SLOTS, directoryHash, ad: h };
}

const h = (b: Uint8Array, identityBlock: Uint8Array) => hash("MI1/h", b, identityBlock);

function commitmentOf(key: Uint8Array, ad: Uint8Array, wraps: Uint8Array): Uint8Array {
  return keyedHash(key, "MI1/com", [ad, wraps]);
}

/** Everything around an inner that is ready; the identity is sealed last because it is bound to the body. */
function assemble(
  inner: Uint8Array,
  directoryHash: Uint8Array,
  readers: readonly Uint8Array[],
  identityBlock: (b: Uint8Array) => Result<Uint8Array, ProtocolError>,
  random: Random,
): Result<SealedEnvelope, ProtocolError> {
  const key = random(HASH_BYTES);
  const body = sealOnce(bodyKey(key), directoryHash, inner);
  const b = bodyHash(directoryHash, body);
  const block = identityBlock(b);
  if (!block.ok) return block;
  const ad = h(b, block.value);
  const wraps = wrapKey(key, readers, bodyRole(directoryHash, ad), random);
  const commitment = commitmentOf(key, ad, wraps);
  const head = concat(u8(PROTOCOL_VERSION), u32(EPOCH), directoryHash);
  return ok({ bytes: concat(head, block.value, wraps, commitment, body), commitment });
}

/**
 * Seals a message to its readers. Errors: `not-a-member` (an id that the directory does not have), `key` (a role
 * that reads no melding, or a message that names another mailbox), `duplicate`, `too-many-readers`,
 * `too-few-readers`, `left-out` (a reader who is left out), `too-large`, `malformed`.
 */
export function sealEnvelope(request: EnvelopeRequest): Result<SealedEnvelope, ProtocolError> {
  const { directory, message, sign, identity, random = secureRandom } = request;
  const readers = readerKeys(request);
  if (!readers.ok) return readers;
  const place = { instanceId: directory.instanceId, directoryHash: directory.hash };
  const content = { readers: request.readers.toSorted(), leftOut: request.leftOut.toSorted(), message };
  const inner = sealInner(content, place, sign);
  if (!inner.ok) return inner;
  const identityBlock = (b: Uint8Array): Result<Uint8Array, ProtocolError> => {
    if (identity === undefined)
      return ok(sealIdentityBlock(undefined, [], { ...place, bodyHash: b }, random));
    const plain = identityPlain({ ...identity, to: identity.to.toSorted() }, { ...place, bodyHash: b }, sign);
    if (!plain.ok) return plain;
    return ok(sealIdentityBlock(plain.value, readers.value.identity, { ...place, bodyHash: b }, random));
  };
  return assemble(inner.value, directory.hash, readers.value.body, identityBlock, random);
}

/**
 * How often a dummy has each size class, in percent: most messages are short, and a dummy must not stand out by
 * being large less often than real ones with a long text are.
 */
const DUMMY_CLASS_PERCENT = [60, 30, 8, 2] as const;

function dummyClass(random: Random): number {
  const [high = 0, low = 0] = random(2);
  // 65,536 values over 100 percent: the unevenness is below one in six hundred
  let percent = ((high << 8) | low) % 100;
  for (const [index, share] of DUMMY_CLASS_PERCENT.entries()) {
    if (percent < share) return BODY_CLASSES[index] ?? BODY_CLASSES[0];
    percent -= share;
  }
  return BODY_CLASSES[0];
}

/** An envelope for nobody: the same layout and real encapsulations, and a key that is thrown away. */
export function dummyEnvelope(directoryHash: Uint8Array, random: Random = secureRandom): SealedEnvelope {
  const inner = new Uint8Array(dummyClass(random));
  const block = (b: Uint8Array) =>
    ok(sealIdentityBlock(undefined, [], { directoryHash, bodyHash: b }, random));
  const sealed = assemble(inner, directoryHash, [], block, random);
  if (!sealed.ok) throw new Error("a dummy always seals");
  return sealed.value;
}

/** Who opens, with what, and how to find the directory that an envelope was sealed under. */
export interface Opener {
  readonly staffId: StaffId;
  /** Every generation of the vault. */
  readonly kemKeys: readonly KemKeyPair[];
  /** The verified directory of this hash, present or former; undefined for an unknown one. */
  readonly directory: (hash: Uint8Array) => EnvelopeDirectory | undefined;
}

export interface OpenedEnvelope {
  readonly message: Message;
  /** Names the mailbox. */
  readonly mailboxSign: Uint8Array;
  readonly readers: readonly StaffId[];
  readonly leftOut: readonly StaffId[];
  readonly directoryHash: Uint8Array;
  readonly commitment: Uint8Array;
  readonly filedBy: FiledByStatus;
  /** What the mailbox signed, for the dossier (`openSigned`). */
  readonly signed: Uint8Array;
}

interface Located {
  readonly parts: EnvelopeParts;
  readonly directory: EnvelopeDirectory;
  readonly bodyHash: Uint8Array;
}

function locate(bytes: Uint8Array, opener: Opener): Result<Located, ProtocolError> {
  const parts = parseEnvelope(bytes);
  if (!parts.ok) return parts;
  const directory = opener.directory(parts.value.directoryHash);
  if (directory === undefined || !equal(directory.hash, parts.value.directoryHash))
    return fail("directory-hash");
  return ok({ parts: parts.value, directory, bodyHash: bodyHash(directory.hash, parts.value.body) });
}

function openBody({ parts, directory, bodyHash: b }: Located, opener: Opener) {
  const ad = h(b, parts.identityBlock);
  const keys = unwrapKeys(parts.wraps, bodyRole(directory.hash, ad), opener.kemKeys);
  if (keys.length === 0) return fail("not-mine");
  const key = keys.find((candidate) => equal(commitmentOf(candidate, ad, parts.wraps), parts.commitment));
  if (key === undefined) return fail("commitment");
  const inner = openOnce(bodyKey(key), directory.hash, parts.body);
  if (inner === undefined) return fail("ciphertext");
  return openInner(
    inner,
    { instanceId: directory.instanceId, directoryHash: directory.hash },
    opener.staffId,
  );
}

/**
 * Opens an envelope; never throws, whatever the bytes, so that one bad envelope never stops the next.
 * `day`: the inbox day that the server gives with the envelope, for {@link filedByStatus}.
 * Errors: those of {@link parseEnvelope}, `directory-hash`, `not-mine`, `commitment`, `ciphertext`, and those of
 * {@link openInner}, of which `forwarded` means that somebody else passed the content on.
 */
export function openEnvelope(
  bytes: Uint8Array,
  opener: Opener & { readonly day: number },
): Result<OpenedEnvelope, ProtocolError> {
  const located = locate(bytes, opener);
  if (!located.ok) return located;
  const inner = openBody(located.value, opener);
  if (!inner.ok) return inner;
  const { directory, parts } = located.value;
  const { message, mailboxSign, readers, leftOut, signed } = inner.value;
  const filedBy = message.kind === "melding" ? message.filedBy : null;
  const subject = { instanceId: directory.instanceId, messageId: message.messageId, mailboxSign };
  return ok({
    message,
    mailboxSign,
    readers,
    leftOut,
    directoryHash: parts.directoryHash.slice(),
    commitment: parts.commitment.slice(),
    filedBy: filedByStatus(filedBy, subject, directory, opener.day),
    signed,
  });
}

/**
 * Opens who the melder is; never throws. An opener who also reads the body gets `identity-mismatch` when the two
 * are not of one mailbox; anybody else compares `mailboxSign` with the dossier's. Errors: those of
 * {@link parseEnvelope}, `directory-hash`, and those of {@link openIdentityBlock}.
 */
export function openIdentity(bytes: Uint8Array, opener: Opener): Result<OpenedIdentity, ProtocolError> {
  const located = locate(bytes, opener);
  if (!located.ok) return located;
  const { directory, parts, bodyHash: b } = located.value;
  const place = { instanceId: directory.instanceId, directoryHash: directory.hash, bodyHash: b };
  const identity = openIdentityBlock(parts.identity, place, opener);
  if (!identity.ok) return identity;
  const body = openBody(located.value, opener);
  const oneMailbox = !body.ok || equal(body.value.mailboxSign, identity.value.mailboxSign);
  return oneMailbox ? identity : fail("identity-mismatch");
}
