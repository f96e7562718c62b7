import { readU32 } from "./bytes.ts";
import {
  AEAD_TAG_BYTES,
  BODY_CLASSES,
  EPOCH,
  HASH_BYTES,
  IDENTITY_BYTES,
  IDENTITY_SLOTS,
  PROTOCOL_VERSION,
  SLOTS,
  WRAP_BYTES,
} from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { fail, ok, type Result } from "./result.ts";

/**
 * Where the parts of an envelope lie (SPEC.md, Envelope). Without libsodium: the intake function needs version,
 * epoch, directory hash, size class and commitment, and can know nothing more.
 *
 * version(1) ‖ epoch(4) ‖ directory hash(32) ‖ identity block(5,728) ‖ 8 wraps(9,344) ‖ commitment(32) ‖ body
 */
const EPOCH_OFFSET = 1;
const DIRECTORY_OFFSET = EPOCH_OFFSET + 4;
const IDENTITY_OFFSET = DIRECTORY_OFFSET + HASH_BYTES;
const IDENTITY_WRAPS_OFFSET = IDENTITY_OFFSET + IDENTITY_BYTES;
const IDENTITY_COMMITMENT_OFFSET = IDENTITY_WRAPS_OFFSET + IDENTITY_SLOTS * WRAP_BYTES;
const WRAPS_OFFSET = IDENTITY_COMMITMENT_OFFSET + HASH_BYTES;
const COMMITMENT_OFFSET = WRAPS_OFFSET + SLOTS * WRAP_BYTES;

/** Where the body begins: 15,141. */
export const BODY_OFFSET = COMMITMENT_OFFSET + HASH_BYTES;

export interface EnvelopeParts {
  readonly epoch: number;
  readonly directoryHash: Uint8Array;
  /** Index into BODY_CLASSES. */
  readonly classIndex: number;
  readonly identity: {
    readonly ciphertext: Uint8Array;
    /** The four wraps in one piece, as commitments take them. */
    readonly wraps: Uint8Array;
    readonly commitment: Uint8Array;
  };
  /** Identity ciphertext, its wraps and its commitment in one piece. */
  readonly identityBlock: Uint8Array;
  /** The eight wraps in one piece. */
  readonly wraps: Uint8Array;
  readonly commitment: Uint8Array;
  readonly body: Uint8Array;
}

/** The length of an envelope whose inner has this class. */
export function envelopeBytes(classIndex: number): number {
  return BODY_OFFSET + (BODY_CLASSES[classIndex] ?? Number.NaN) + AEAD_TAG_BYTES;
}

/**
 * Cuts an envelope into its parts, which are views of `bytes`. Errors: `malformed` (too short), `version`, `epoch`,
 * `size-class` (a body of any other length).
 */
export function parseEnvelope(bytes: Uint8Array): Result<EnvelopeParts, ProtocolError> {
  if (bytes.length < BODY_OFFSET) return fail("malformed");
  if (bytes[0] !== PROTOCOL_VERSION) return fail("version");
  const epoch = readU32(bytes, EPOCH_OFFSET);
  if (epoch !== EPOCH) return fail("epoch");
  const classIndex = BODY_CLASSES.findIndex((_, index) => bytes.length === envelopeBytes(index));
  if (classIndex < 0) return fail("size-class");
  return ok({
    epoch,
    directoryHash: bytes.subarray(DIRECTORY_OFFSET, IDENTITY_OFFSET),
    classIndex,
    identity: {
      ciphertext: bytes.subarray(IDENTITY_OFFSET, IDENTITY_WRAPS_OFFSET),
      wraps: bytes.subarray(IDENTITY_WRAPS_OFFSET, IDENTITY_COMMITMENT_OFFSET),
      commitment: bytes.subarray(IDENTITY_COMMITMENT_OFFSET, WRAPS_OFFSET),
    },
    identityBlock: bytes.subarray(IDENTITY_OFFSET, WRAPS_OFFSET),
    wraps: bytes.subarray(WRAPS_OFFSET, COMMITMENT_OFFSET),
    commitment: bytes.subarray(COMMITMENT_OFFSET, BODY_OFFSET),
    body: bytes.subarray(BODY_OFFSET),
  });
}
