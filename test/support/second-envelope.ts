import { blake2b } from "@noble/hashes/blake2.js";
import { ml_kem768_x25519 as xwing } from "@noble/post-quantum/hybrid.js";
import { sodium } from "#shared/protocol/sodium.ts";

/**
 * The envelope a second time, written from SPEC.md section 12 with other libraries (noble's BLAKE2b and X-Wing) and
 * none of the product's functions. It opens what the product seals, and it seals what the product never would: any
 * inner, any key per slot, any block.
 */

type Bytes = Uint8Array<ArrayBufferLike>;

const join = (...parts: readonly Bytes[]): Bytes => new Uint8Array(Buffer.concat(parts));

function u32(value: number): Bytes {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return new Uint8Array(bytes);
}

function tagged(tag: string, parts: readonly Bytes[]): Bytes {
  return join(...[Buffer.from(tag), ...parts].flatMap((part) => [u32(part.length), part]));
}

const plainHash = (tag: string, ...parts: Bytes[]) => blake2b(tagged(tag, parts), { dkLen: 32 });
const keyed = (key: Bytes, tag: string, ...parts: Bytes[]) => blake2b(tagged(tag, parts), { dkLen: 32, key });

const ZERO_NONCE = new Uint8Array(24);
const seal = (key: Bytes, ad: Bytes, message: Bytes) =>
  sodium().crypto_aead_xchacha20poly1305_ietf_encrypt(message, ad, null, ZERO_NONCE, key);
const open = (key: Bytes, ad: Bytes, ciphertext: Bytes) =>
  sodium().crypto_aead_xchacha20poly1305_ietf_decrypt(null, ciphertext, ad, ZERO_NONCE, key);

/** One wrap as SPEC.md has it; `seed` (64 bytes) makes the encapsulation. */
function wrap(
  tag: string,
  slot: number,
  publicKey: Bytes,
  directoryHash: Bytes,
  ad: Bytes,
  key: Bytes,
  seed: Bytes,
) {
  const { cipherText, sharedSecret } = xwing.encapsulate(publicKey, seed);
  const kek = keyed(sharedSecret, tag, directoryHash, Uint8Array.of(slot), publicKey, cipherText);
  return join(cipherText, seal(kek, ad, key));
}

const seedFor = (label: string, bytes: number) => blake2b(Buffer.from(label), { dkLen: bytes });

export interface Forgery {
  readonly directoryHash: Bytes;
  /** Padded inner, exactly a class. */
  readonly inner: Bytes;
  /** Eight KEM public keys, slot by slot. */
  readonly slots: readonly Bytes[];
  /** The whole identity block; random bytes when left out, which nobody can open. */
  readonly identityBlock?: Bytes;
  /** Another body key for one slot: two texts. */
  readonly otherKeyIn?: number;
  /** Last change to the wraps before they are committed to. */
  readonly changeWraps?: (wraps: Bytes) => Bytes;
  readonly version?: number;
  readonly epoch?: number;
}

/** b, of which the identity block is a part of the binding. */
export function bodyHashOf(directoryHash: Bytes, body: Bytes): Bytes {
  return plainHash("MI1/body", Uint8Array.of(1), u32(0), directoryHash, body);
}

const KEY = seedFor("body key", 32);

/** The body of an inner under the forger's key. */
export function forgedBody(directoryHash: Bytes, inner: Bytes): Bytes {
  return seal(keyed(KEY, "MI1/body-key"), directoryHash, inner);
}

export function forgeEnvelope(forgery: Forgery): Bytes {
  const { directoryHash, inner, slots, changeWraps = (wraps) => wraps } = forgery;
  const body = forgedBody(directoryHash, inner);
  const block = forgery.identityBlock ?? seedForLong("no identity", 5728);
  const h = plainHash("MI1/h", bodyHashOf(directoryHash, body), block);
  const wraps = changeWraps(
    join(
      ...slots.map((publicKey, slot) => {
        const key = forgery.otherKeyIn === slot ? seedFor("another key", 32) : KEY;
        return wrap("MI1/kek/body", slot, publicKey, directoryHash, h, key, seedFor(`slot ${slot}`, 64));
      }),
    ),
  );
  const commitment = keyed(KEY, "MI1/com", h, wraps);
  const head = join(Uint8Array.of(forgery.version ?? 1), u32(forgery.epoch ?? 0), directoryHash);
  return join(head, block, wraps, commitment, body);
}

function seedForLong(label: string, length: number): Bytes {
  const blocks = Array.from({ length: Math.ceil(length / 64) }, (_, i) => seedFor(`${label} ${i}`, 64));
  return join(...blocks).slice(0, length);
}

/** A throw-away public key that depends on the label alone. */
export function nobody(label: string): Bytes {
  return xwing.keygen(seedFor(`nobody ${label}`, 32)).publicKey;
}

/** Opens the body of an envelope with one KEM seed: the inner, or undefined when no slot is for it. */
export function openSecond(bytes: Bytes, kemSeed: Bytes): { inner: Bytes; slot: number } | undefined {
  const { publicKey, secretKey } = xwing.keygen(kemSeed);
  const directoryHash = bytes.slice(5, 37);
  const block = bytes.slice(37, 5765);
  const wraps = bytes.slice(5765, 15_109);
  const commitment = bytes.slice(15_109, 15_141);
  const body = bytes.slice(15_141);
  const h = plainHash("MI1/h", bodyHashOf(directoryHash, body), block);
  for (let slot = 0; slot < 8; slot += 1) {
    const ciphertext = wraps.slice(slot * 1168, slot * 1168 + 1120);
    const shared = xwing.decapsulate(ciphertext, secretKey);
    const kek = keyed(shared, "MI1/kek/body", directoryHash, Uint8Array.of(slot), publicKey, ciphertext);
    const key = tryOpen(kek, h, wraps.slice(slot * 1168 + 1120, (slot + 1) * 1168));
    if (key === undefined) continue;
    if (!Buffer.from(keyed(key, "MI1/com", h, wraps)).equals(commitment)) throw new Error("commitment");
    return { inner: open(keyed(key, "MI1/body-key"), directoryHash, body), slot };
  }
  return undefined;
}

function tryOpen(key: Bytes, ad: Bytes, ciphertext: Bytes): Bytes | undefined {
  try {
    return open(key, ad, ciphertext);
  } catch {
    return undefined;
  }
}

/** An inner from its parts: length ‖ key ‖ signature ‖ JSON ‖ padding, in a class of the caller's choice. */
export function forgeInner(parts: {
  readonly json: Bytes;
  readonly signPublic: Bytes;
  readonly signature: Bytes;
  readonly size?: number;
  readonly padding?: number;
}): Bytes {
  const inner = new Uint8Array(parts.size ?? 4096).fill(parts.padding ?? 0);
  inner.set(join(u32(parts.json.length), parts.signPublic, parts.signature, parts.json));
  return inner;
}

/** The signature of an inner, for any instance and under any tag. */
export function signInner(
  secretKey: Bytes,
  signed: {
    readonly instanceId: string;
    readonly directoryHash: Bytes;
    readonly signPublic: Bytes;
    readonly json: Bytes;
  },
  tag = "MI1/inner",
): Bytes {
  const parts = [Buffer.from(signed.instanceId), signed.directoryHash, signed.signPublic, signed.json];
  return sodium().crypto_sign_detached(tagged(tag, parts), secretKey);
}
