import { CHUNK, chunkBytes, HEADER_BYTES, partBytes, partCount } from "./blob-layout.ts";
import { concat, equal, u32 } from "./bytes.ts";
import { BLOB_ID_BYTES } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { hash } from "./hash.ts";
import { padme } from "./padme.ts";
import { fail, ok, type Result } from "./result.ts";
import { sha512 } from "./sha512.ts";
import { type Random, secureRandom, sodium } from "./sodium.ts";
import { tagged } from "./tagged.ts";

/**
 * Encrypted files (SPEC.md, Blob): one key per file, secretstream over chunks of 1 MiB, padded before chunking.
 * Parts are hashed beside the encryption (sha512.ts); a push resolves when the part before it has its hash. So with
 * every push awaited at most two parts are held, whatever the size of the file.
 */

const FILE_KEY_BYTES = 32;

/** What the manifest must say of a file for its blob to open. `size` is the true length, before padding. */
export interface BlobEntry {
  readonly size: number;
  readonly blobId: Uint8Array;
  readonly key: Uint8Array;
  /** Over the hashes of all parts of the ciphertext, in order. */
  readonly digest: Uint8Array;
}

export interface BlobSealer {
  readonly blobId: Uint8Array;
  readonly key: Uint8Array;
  readonly paddedSize: number;
  readonly parts: number;
  /**
   * The part of chunk `index`. Chunks go in order; each is the file's next 1 MiB, the last ones shorter or empty.
   * Await it before the next push: that keeps memory bounded.
   */
  push(chunk: Uint8Array, index: number): Promise<Uint8Array>;
  /** The digest for the manifest, after the last part. */
  finish(): Promise<Uint8Array>;
}

export interface BlobOpener {
  readonly parts: number;
  /** The true bytes of the next chunk; await it. Show nothing of the file before {@link finish} is ok. */
  push(part: Uint8Array): Promise<Result<Uint8Array, ProtocolError>>;
  /** ok when every part was there, the padding was zeros and the ciphertext is the manifest's. */
  finish(): Promise<Result<void, ProtocolError>>;
}

/** What binds every chunk to its message and its place in the manifest. */
function streamContext(messageId: Uint8Array, fileIndex: number, blobId: Uint8Array): Uint8Array {
  return tagged("MI1/blob", messageId, u32(fileIndex), blobId);
}

/** The hash of every part, started where it is added, and the digest over them. */
function digester() {
  const hashes: Promise<Uint8Array>[] = [];
  return {
    /** Starts the hash of `part`; resolves when the one before it is there, while this one may still run. */
    async add(part: Uint8Array): Promise<void> {
      hashes.push(sha512(part));
      await hashes.at(-2);
    },
    result: async () => hash("MI1/blob-digest", ...(await Promise.all(hashes))),
  };
}

/**
 * Encrypts one file, chunk by chunk. A chunk out of order or of another length than the announced `size` gives is
 * a mistake of the caller and rejects.
 */
export function blobSealer(options: {
  readonly size: number;
  readonly messageId: Uint8Array;
  readonly fileIndex: number;
  readonly random?: Random;
}): BlobSealer {
  const random = options.random ?? secureRandom;
  const blobId = random(BLOB_ID_BYTES);
  const key = random(FILE_KEY_BYTES);
  const header = random(HEADER_BYTES);
  const paddedSize = padme(options.size);
  const parts = partCount(paddedSize);
  const context = streamContext(options.messageId, options.fileIndex, blobId);
  const digest = digester();
  // Both directions of secretstream start from the same state, made from header and key; starting from a header
  // of our own lets vectors be made again.
  const state = sodium().crypto_secretstream_xchacha20poly1305_init_pull(header, key);
  let next = 0;

  const push = async (chunk: Uint8Array, index: number): Promise<Uint8Array> => {
    const expected = Math.max(0, Math.min(CHUNK, options.size - index * CHUNK));
    if (index !== next || index >= parts || chunk.length !== expected)
      throw new RangeError("chunk out of place");
    next += 1;
    const padded = zeroPadded(chunk, chunkBytes(index, paddedSize));
    const { TAG_MESSAGE, TAG_FINAL } = streamTags();
    const tag = next === parts ? TAG_FINAL : TAG_MESSAGE;
    const sealed = sodium().crypto_secretstream_xchacha20poly1305_push(state, padded, context, tag);
    const part = index === 0 ? concat(header, sealed) : sealed;
    await digest.add(part);
    return part;
  };
  const finish = async (): Promise<Uint8Array> => {
    if (next !== parts) throw new RangeError("file not finished");
    return digest.result();
  };
  return { blobId, key, paddedSize, parts, push, finish };
}

/** A full chunk as it is: copying every MiB once more costs a tenth of the whole sealing. */
function zeroPadded(chunk: Uint8Array, length: number): Uint8Array {
  if (chunk.length === length) return chunk;
  const padded = new Uint8Array(length);
  padded.set(chunk);
  return padded;
}

function streamTags() {
  return {
    TAG_MESSAGE: sodium().crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
    TAG_FINAL: sodium().crypto_secretstream_xchacha20poly1305_TAG_FINAL,
  };
}

/**
 * Opens one file, part by part. Errors: `truncated` (a part is missing or too short), `chunk` (a part of another
 * file, place or length, or the final tag at another place), `padding`, `digest`.
 */
export function blobOpener(entry: BlobEntry, messageId: Uint8Array, fileIndex: number): BlobOpener {
  const paddedSize = padme(entry.size);
  const parts = partCount(paddedSize);
  const context = streamContext(messageId, fileIndex, entry.blobId);
  const digest = digester();
  let state: ReturnType<typeof startState>;
  let next = 0;
  let failed: ProtocolError | undefined;

  const refuse = (error: ProtocolError) => {
    failed = error;
    return fail(error);
  };
  const push = async (part: Uint8Array): Promise<Result<Uint8Array, ProtocolError>> => {
    if (failed !== undefined) return fail(failed);
    if (next >= parts) return refuse("chunk");
    const expected = partBytes(next, paddedSize);
    if (part.length !== expected) return refuse(part.length < expected ? "truncated" : "chunk");
    state ??= startState(part, entry.key);
    const opened = pull(state, next === 0 ? part.subarray(HEADER_BYTES) : part, context);
    const { TAG_MESSAGE, TAG_FINAL } = streamTags();
    if (opened === undefined || opened.tag !== (next + 1 === parts ? TAG_FINAL : TAG_MESSAGE))
      return refuse("chunk");
    const kept = Math.max(0, Math.min(opened.message.length, entry.size - next * CHUNK));
    if (opened.message.subarray(kept).some((byte) => byte !== 0)) return refuse("padding");
    next += 1;
    await digest.add(part);
    return ok(opened.message.subarray(0, kept));
  };
  const finish = async (): Promise<Result<void, ProtocolError>> => {
    if (failed !== undefined) return fail(failed);
    if (next !== parts) return refuse("truncated");
    return equal(await digest.result(), entry.digest) ? ok(undefined) : refuse("digest");
  };
  return { parts, push, finish };
}

function startState(firstPart: Uint8Array, key: Uint8Array) {
  return sodium().crypto_secretstream_xchacha20poly1305_init_pull(firstPart.subarray(0, HEADER_BYTES), key);
}

type State = ReturnType<typeof startState>;

/** The chunk and its tag; `undefined` where the wrappers answer false or throw. */
function pull(state: State, sealed: Uint8Array, context: Uint8Array) {
  try {
    const opened = sodium().crypto_secretstream_xchacha20poly1305_pull(state, sealed, context);
    return opened === false ? undefined : (opened as { message: Uint8Array; tag: number });
  } catch {
    return undefined;
  }
}
