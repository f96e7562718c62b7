import { concat, equal, readU32, u8, u32 } from "./bytes.ts";
import { HASH_BYTES } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { openWithNonce, sealWithNonce } from "./nonce-aead.ts";
import { fail, ok, type Result } from "./result.ts";
import { type Random, secureRandom } from "./sodium.ts";
import { tagged } from "./tagged.ts";

/**
 * The encrypted summary of a dossier (SPEC.md, Summary): a cache for lists, never the truth. It names the head that
 * it was made of; a console that finds another head folds the events.
 */

const FORMAT = 1;
/** format ‖ epoch ‖ sequence ‖ head hash. */
const HEADER_BYTES = 1 + 4 + 4 + HASH_BYTES;

export interface SummaryPlace {
  readonly dossierId: Uint8Array;
  readonly epoch: number;
  readonly head: { readonly seq: number; readonly hash: Uint8Array };
}

const context = (dossierId: Uint8Array, header: Uint8Array) => tagged("MI1/summary", dossierId, header);

/** Sizes of a padded content, so that the length of a subject does not show; the api takes 16 KiB in all. */
const STEP = 1024;
const MAX_CONTENT_BYTES = 15 * STEP - 4;

/** `content` is the console's own. Throws for one above 15 KiB, which is a bug. */
export function sealSummary(
  epochKey: Uint8Array,
  { dossierId, epoch, head }: SummaryPlace,
  content: Uint8Array,
  random: Random = secureRandom,
): Uint8Array {
  if (content.length > MAX_CONTENT_BYTES) throw new RangeError("a summary is a list entry, not a dossier");
  const padded = new Uint8Array(Math.ceil((content.length + 4) / STEP) * STEP);
  padded.set(concat(u32(content.length), content));
  const header = concat(u8(FORMAT), u32(epoch), u32(head.seq), head.hash);
  return concat(header, sealWithNonce(epochKey, context(dossierId, header), padded, random));
}

export interface OpenedSummary {
  readonly content: Uint8Array;
  /** The head that it names, for {@link verifyChain}'s `known`. */
  readonly headHash: Uint8Array;
}

/**
 * Errors: `version`, `malformed`, `epoch`, `older` (it is not of the head that the server names now: fold the
 * events), `ciphertext`, `padding`.
 */
export function openSummary(
  bytes: Uint8Array,
  epochKey: Uint8Array,
  place: {
    readonly dossierId: Uint8Array;
    readonly epoch: number;
    readonly head: { readonly seq: number; readonly hash?: Uint8Array };
  },
): Result<OpenedSummary, ProtocolError> {
  if (bytes[0] !== FORMAT) return fail("version");
  if (bytes.length < HEADER_BYTES) return fail("malformed");
  if (readU32(bytes, 1) !== place.epoch) return fail("epoch");
  const headHash = bytes.slice(9, HEADER_BYTES);
  const { seq, hash } = place.head;
  if (readU32(bytes, 5) !== seq || (hash !== undefined && !equal(hash, headHash))) return fail("older");
  const header = bytes.slice(0, HEADER_BYTES);
  const padded = openWithNonce(epochKey, context(place.dossierId, header), bytes.slice(HEADER_BYTES));
  if (padded === undefined) return fail("ciphertext");
  const end = 4 + readU32(padded);
  const wellPadded = end <= padded.length && padded.subarray(end).every((byte) => byte === 0);
  return wellPadded ? ok({ content: padded.slice(4, end), headHash }) : fail("padding");
}
