import { concat, readU32, u8, u32 } from "./bytes.ts";
import {
  CHALLENGE_BYTES,
  CHALLENGE_MAC_BYTES,
  CHALLENGE_RANDOM_BYTES,
  HASH_BYTES,
  PROTOCOL_VERSION,
  STAMP_BYTES,
  WORK_NONCE_BYTES,
} from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { fail, ok, type Result } from "./result.ts";
import { type Sha512, serverHash } from "./server-hash.ts";
import { tagged } from "./tagged.ts";
import { utf8 } from "./utf8.ts";

/**
 * Proof of work (SPEC.md, Proof of work): a stateless challenge, and a nonce that makes a hash over challenge,
 * route and whole body begin with enough zero bits. Instead of limits per address, which would need addresses.
 * Without libsodium: SHA-512 is passed in.
 */

/**
 * The most bits that a server may ask. The slowest browser we serve is Tor Browser with JavaScript compilation and
 * WebAssembly off: libsodium's JavaScript build does 3,000 hashes a second there (measured on one core of a 2024
 * server in Node 24 with `--jitless`; 68,000 with compilation, 1,200,000 in WebAssembly). 2¹⁴ tries take 5.5 s on
 * average at that rate and less than 20 s in 97 of 100 cases.
 */
export const MAX_WORK_BITS = 14;

export interface Challenge {
  /** Whole minutes since 1970-01-01 UTC; valid through this minute. */
  readonly expiryMinute: number;
  /** Zero bits asked, 0…MAX_WORK_BITS. */
  readonly bits: number;
  /** 16 bytes. */
  readonly random: Uint8Array;
}

function challengeHead({ expiryMinute, bits, random }: Challenge): Uint8Array {
  return concat(u8(PROTOCOL_VERSION), u32(expiryMinute), u8(bits), random);
}

/** What the server puts through its keyed hash. */
export function challengeMacInput(challenge: Challenge): Uint8Array {
  return tagged("MI1/challenge", challengeHead(challenge));
}

/** version(1) ‖ expiry(4) ‖ bits(1) ‖ random(16) ‖ mac(32). */
export function encodeChallenge(challenge: Challenge, mac: Uint8Array): Uint8Array {
  return concat(challengeHead(challenge), mac);
}

const RANDOM_OFFSET = 6;
const MAC_OFFSET = RANDOM_OFFSET + CHALLENGE_RANDOM_BYTES;

/** Errors: `malformed`, `version`, `work` (more bits than a browser may be asked). The MAC is the caller's to check. */
export function parseChallenge(
  bytes: Uint8Array,
): Result<Challenge & { readonly mac: Uint8Array }, ProtocolError> {
  if (bytes.length !== MAC_OFFSET + CHALLENGE_MAC_BYTES) return fail("malformed");
  if (bytes[0] !== PROTOCOL_VERSION) return fail("version");
  const bits = bytes[RANDOM_OFFSET - 1] ?? 0;
  if (bits > MAX_WORK_BITS) return fail("work");
  return ok({
    expiryMinute: readU32(bytes, 1),
    bits,
    random: bytes.subarray(RANDOM_OFFSET, MAC_OFFSET),
    mac: bytes.subarray(MAC_OFFSET),
  });
}

export interface Stamp {
  /** The challenge exactly as the server gave it, 54 bytes. */
  readonly challenge: Uint8Array;
  /** 8 bytes. */
  readonly nonce: Uint8Array;
}

/** challenge(54) ‖ nonce(8) ‖ payload: the body of every request that stores something. */
export function stampedBody(stamp: Stamp, payload: Uint8Array): Uint8Array {
  return concat(stamp.challenge, stamp.nonce, payload);
}

/** The inverse of {@link stampedBody}. Error: `malformed`. */
export function splitStamped(
  bytes: Uint8Array,
): Result<Stamp & { readonly payload: Uint8Array }, ProtocolError> {
  if (bytes.length < STAMP_BYTES) return fail("malformed");
  return ok({
    challenge: bytes.subarray(0, CHALLENGE_BYTES),
    nonce: bytes.subarray(CHALLENGE_BYTES, STAMP_BYTES),
    payload: bytes.subarray(STAMP_BYTES),
  });
}

export interface WorkSubject {
  readonly sha512: Sha512;
  readonly challenge: Uint8Array;
  /** "POST" or "PUT". */
  readonly method: string;
  /** The route's template, such as "/blobs/{blobId}/parts/{part}". */
  readonly route: string;
  /** The values in the path, in the order of the template. */
  readonly path: readonly string[];
  readonly payload: Uint8Array;
}

/** What a try hashes, up to its nonce: a solution holds for this challenge, route, path and body and no other. */
export function workTarget({ sha512, challenge, method, route, path, payload }: WorkSubject): Uint8Array {
  const subject = [utf8(method), utf8(route), ...path.map(utf8)];
  const bodyHash = serverHash(sha512, "MI1/work-body", payload);
  const target = serverHash(sha512, "MI1/work-subject", challenge, ...subject, bodyHash);
  const whole = tagged("MI1/work", target, new Uint8Array(WORK_NONCE_BYTES));
  return whole.subarray(0, whole.length - WORK_NONCE_BYTES);
}

function leadingZeroBits(digest: Uint8Array): number {
  let bits = 0;
  for (const byte of digest.subarray(0, HASH_BYTES)) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
}

/** Whether the nonce pays `bits` for this target. */
export function workHolds(work: {
  readonly sha512: Sha512;
  readonly target: Uint8Array;
  readonly bits: number;
  readonly nonce: Uint8Array;
}): boolean {
  if (work.nonce.length !== WORK_NONCE_BYTES) return false;
  return leadingZeroBits(work.sha512(concat(work.target, work.nonce))) >= work.bits;
}

/** The number of a try as its 8-byte nonce; tries stay below 2⁵³. */
function nonceOf(attempt: number): Uint8Array {
  return concat(u32(Math.floor(attempt / 0x1_0000_0000)), u32(attempt));
}

/**
 * Tries `count` nonces from `start` and returns the first that pays, or undefined. A page calls it in slices so
 * that it stays awake between them.
 */
export function solveStep(step: {
  readonly sha512: Sha512;
  readonly target: Uint8Array;
  readonly bits: number;
  readonly start: number;
  readonly count: number;
}): Uint8Array | undefined {
  for (let attempt = step.start; attempt < step.start + step.count; attempt += 1) {
    const nonce = nonceOf(attempt);
    if (workHolds({ sha512: step.sha512, target: step.target, bits: step.bits, nonce })) return nonce;
  }
  return undefined;
}
