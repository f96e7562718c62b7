import {
  KEM_CIPHERTEXT_BYTES,
  KEM_ENCAPSULATION_SEED_BYTES,
  KEM_PUBLIC_BYTES,
  KEM_SECRET_BYTES,
  SEED_BYTES,
  SIGN_PUBLIC_BYTES,
  SIGN_SECRET_BYTES,
  SIGNATURE_BYTES,
} from "./constants.ts";
import { type Random, secureRandom, sodium } from "./sodium.ts";
import { tagged } from "./tagged.ts";

/**
 * Key pairs and the two things done with them: encapsulating to an X-Wing key and signing tagged parts
 * (SPEC.md, Keys). X-Wing is ML-KEM-768 with X25519, so that traffic recorded today stays closed to a later
 * quantum computer while X25519 still holds against everything else.
 */

/** X-Wing: public 1,216 bytes; the secret is its 32-byte seed. */
export interface KemKeyPair {
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}

/** Ed25519: public 32 bytes, secret 64 bytes (seed ‖ public, as libsodium keeps it). */
export interface SignKeyPair {
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}

/** The pair of a 32-byte seed; the same seed gives the same pair. */
export function newKemPair(seed: Uint8Array = secureRandom(KEM_SECRET_BYTES)): KemKeyPair {
  const { publicKey, privateKey } = sodium().crypto_kem_xwing_seed_keypair(seed);
  return { publicKey, secretKey: privateKey };
}

/** The pair of a 32-byte seed; the same seed gives the same pair. */
export function newSignPair(seed: Uint8Array = secureRandom(SEED_BYTES)): SignKeyPair {
  const { publicKey, privateKey } = sodium().crypto_sign_seed_keypair(seed);
  return { publicKey, secretKey: privateKey };
}

export interface Encapsulation {
  /** 1,120 bytes. */
  readonly ciphertext: Uint8Array;
  /** 32 bytes. */
  readonly shared: Uint8Array;
}

/** Encapsulates to a key that was found sound before; throws on any other, which is a bug of the caller. */
export function encapsulate(publicKey: Uint8Array, random: Random = secureRandom): Encapsulation {
  const { ciphertext, sharedSecret } = sodium().crypto_kem_xwing_enc_deterministic(
    publicKey,
    random(KEM_ENCAPSULATION_SEED_BYTES),
  );
  return { ciphertext, shared: sharedSecret };
}

/**
 * The shared secret, or undefined for a ciphertext that no honest sender makes: libsodium throws on an X25519 half
 * of low order, and one such slot must not keep a reader from trying the next.
 */
export function decapsulate(ciphertext: Uint8Array, secretKey: Uint8Array): Uint8Array | undefined {
  if (ciphertext.length !== KEM_CIPHERTEXT_BYTES) return undefined;
  try {
    return sodium().crypto_kem_xwing_dec(ciphertext, secretKey);
  } catch {
    return undefined;
  }
}

/** An encoded ML-KEM coefficient is below q. */
const MLKEM_Q = 3329;
/** Three polynomials of 256 coefficients in 12 bits; 32 bytes of public seed follow, then the X25519 half. */
const MLKEM_COEFFICIENT_BYTES = 1152;
const X25519_OFFSET = 1184;

/** libsodium's encapsulation refuses such a key as well; the directory's rule must not rest on one library. */
function coefficientsAreReduced(publicKey: Uint8Array): boolean {
  for (let i = 0; i < MLKEM_COEFFICIENT_BYTES; i += 3) {
    const middle = publicKey[i + 1] ?? 0;
    const first = (publicKey[i] ?? 0) | ((middle & 0x0f) << 8);
    const second = (middle >>> 4) | ((publicKey[i + 2] ?? 0) << 4);
    if (first >= MLKEM_Q || second >= MLKEM_Q) return false;
  }
  return true;
}

/** Below p = 2²⁵⁵ − 19, top bit clear (little-endian): one point, one spelling. */
function x25519IsCanonical(key: Uint8Array): boolean {
  if ((key[31] ?? 0) > 0x7f) return false;
  const highBytesFull = key[31] === 0x7f && key.subarray(1, 31).every((byte) => byte === 0xff);
  return !(highBytesFull && (key[0] ?? 0) >= 0xed);
}

/**
 * Whether an X-Wing public key may stand in a directory: length, reduced coefficients, canonical X25519 half, and
 * one encapsulation that succeeds (it fails for a half of low order).
 */
export function kemKeyIsSound(publicKey: Uint8Array): boolean {
  if (publicKey.length !== KEM_PUBLIC_BYTES || !coefficientsAreReduced(publicKey)) return false;
  if (!x25519IsCanonical(publicKey.subarray(X25519_OFFSET))) return false;
  try {
    encapsulate(publicKey);
    return true;
  } catch {
    return false;
  }
}

/** Ed25519 over the tagged parts; 64 bytes. One tag per role (SPEC.md section 3). */
export function sign(secretKey: Uint8Array, tag: string, ...parts: readonly Uint8Array[]): Uint8Array {
  if (secretKey.length !== SIGN_SECRET_BYTES) throw new Error("an Ed25519 secret key has 64 bytes");
  return sodium().crypto_sign_detached(tagged(tag, ...parts), secretKey);
}

/** Whether `signature` is by `publicKey` over exactly these parts under this tag. Never throws. */
export function signatureHolds(
  publicKey: Uint8Array,
  signature: Uint8Array,
  tag: string,
  ...parts: readonly Uint8Array[]
): boolean {
  if (publicKey.length !== SIGN_PUBLIC_BYTES || signature.length !== SIGNATURE_BYTES) return false;
  return sodium().crypto_sign_verify_detached(signature, tagged(tag, ...parts), publicKey);
}
