import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type BlobEntry, blobOpener, blobSealer } from "#shared/protocol/blob.ts";
import { CHUNK, HEADER_BYTES, isBlobOfParts } from "#shared/protocol/blob-layout.ts";
import { concat } from "#shared/protocol/bytes.ts";
import { type Random, ready, secureRandom, sodium } from "#shared/protocol/sodium.ts";

const MESSAGE = new Uint8Array(16).fill(7);

beforeAll(ready);

interface Sealed {
  readonly file: Uint8Array;
  readonly entry: BlobEntry;
  readonly parts: Uint8Array[];
}

async function seal(file: Uint8Array, random: Random = secureRandom): Promise<Sealed> {
  const sealer = blobSealer({ size: file.length, messageId: MESSAGE, fileIndex: 0, random });
  const parts: Uint8Array[] = [];
  for (let index = 0; index < sealer.parts; index += 1)
    parts.push(await sealer.push(file.subarray(index * CHUNK, (index + 1) * CHUNK), index));
  const { blobId, key } = sealer;
  return { file, parts, entry: { size: file.length, blobId, key, digest: await sealer.finish() } };
}

/** The file, or the first error. */
async function open(entry: BlobEntry, parts: readonly Uint8Array[], messageId = MESSAGE, fileIndex = 0) {
  const opener = blobOpener(entry, messageId, fileIndex);
  const chunks: Uint8Array[] = [];
  for (const part of parts) {
    const chunk = await opener.push(part);
    if (!chunk.ok) return chunk.error;
    chunks.push(chunk.value);
  }
  const end = await opener.finish();
  return end.ok ? concat(...chunks) : end.error;
}

function patterned(size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >> 9)) & 0xff);
}

describe("a file", () => {
  it("comes back as it was, whatever its size", async () => {
    const edges = [0, 1, 65_535, 65_536, 65_537, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK];
    for (const size of edges) {
      const { file, entry, parts } = await seal(patterned(size));
      expect(isBlobOfParts(parts.map(({ length }) => length))).toBe(true);
      expect(await open(entry, parts)).toEqual(file);
    }
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const { entry, parts } = await seal(bytes);
        expect(await open(entry, parts)).toEqual(bytes);
      }),
      { numRuns: 15 },
    );
  });

  it("has the same sizes as every other file of its padded size", async () => {
    const sealed = await Promise.all([1, 40_000, 65_536].map((size) => seal(patterned(size))));
    const sizes = sealed.map(({ parts }) => parts.map(({ length }) => length));
    expect(new Set(sizes.map(String)).size).toBe(1);
  });

  it("opens with libsodium's own stream, started from the header", async () => {
    const { entry, parts, file } = await seal(patterned(100));
    const [first = new Uint8Array()] = parts;
    const state = sodium().crypto_secretstream_xchacha20poly1305_init_pull(
      first.subarray(0, HEADER_BYTES),
      entry.key,
    );
    const other = blobSealer({ size: 1, messageId: MESSAGE, fileIndex: 0, random: secureRandom });
    expect(other.blobId).not.toEqual(entry.blobId);
    expect(
      sodium().crypto_secretstream_xchacha20poly1305_pull(state, first.subarray(HEADER_BYTES), null),
    ).toBe(false);
    expect(await open(entry, parts)).toEqual(file);
  });
});

describe("what must fail: chunk order, missing final tag, chunk of another file", () => {
  const three = () => seal(patterned(2 * CHUNK + 9));

  it("refuses two parts in another order", async () => {
    const { entry, parts } = await three();
    const [a, b, c] = parts as [Uint8Array, Uint8Array, Uint8Array];
    expect(await open(entry, [b, a, c])).not.toBeInstanceOf(Uint8Array);
    expect(await open(entry, [a, a, c])).toBe("chunk");
  });

  it("refuses a file whose last part, with the final tag, is missing", async () => {
    const { entry, parts } = await three();
    expect(await open(entry, parts.slice(0, -1))).toBe("truncated");
  });

  it("refuses a shorter file made of a longer one's first parts: no final tag at its end", async () => {
    const { entry, parts } = await three();
    expect(await open({ ...entry, size: 2 * CHUNK }, parts.slice(0, 2))).toBe("chunk");
  });

  it("refuses more parts than the manifest says", async () => {
    const { entry, parts } = await three();
    expect(await open(entry, [...parts, parts[2] as Uint8Array])).toBe("chunk");
  });

  it("refuses a chunk of another file, also under the same key", async () => {
    const mine = await three();
    const other = await three();
    expect(await open(mine.entry, [mine.parts[0] as Uint8Array, other.parts[1] as Uint8Array])).toBe("chunk");
    expect(await open({ ...other.entry, key: mine.entry.key }, mine.parts)).toBe("chunk");
  });

  it("refuses the file under another message, another place in the manifest or another blob id", async () => {
    const { entry, parts } = await seal(patterned(10));
    expect(await open(entry, parts, new Uint8Array(16))).toBe("chunk");
    expect(await open(entry, parts, MESSAGE, 1)).toBe("chunk");
    expect(await open({ ...entry, blobId: new Uint8Array(16) }, parts)).toBe("chunk");
  });

  it("refuses another ciphertext than the manifest's", async () => {
    const { entry, parts } = await seal(patterned(10));
    expect(await open({ ...entry, digest: new Uint8Array(32) }, parts)).toBe("digest");
  });

  it("refuses another file that somebody who knows the key puts in its place", async () => {
    const sameKey: Random = (length) => new Uint8Array(length).fill(9);
    const file = patterned(CHUNK + 9);
    const genuine = await seal(file, sameKey);
    const replaced = await seal(
      file.map((byte, i) => (i === CHUNK + 8 ? byte ^ 1 : byte)),
      sameKey,
    );
    expect(replaced.entry.key).toEqual(genuine.entry.key);
    expect(replaced.parts[0]).toEqual(genuine.parts[0]);
    expect(await open(genuine.entry, replaced.parts)).toBe("digest");
    expect(await open(genuine.entry, genuine.parts)).toEqual(file);
  });

  it("refuses padding that is not zeros: nothing hides behind a file", async () => {
    const longer = await seal(patterned(20));
    expect(await open({ ...longer.entry, size: 10 }, longer.parts)).toBe("padding");
  });

  it("refuses every single bit that is flipped, and a part cut short", async () => {
    const { entry, parts } = await seal(patterned(3));
    const [part = new Uint8Array()] = parts;
    const bit = fc.integer({ min: 0, max: part.length * 8 - 1 });
    await fc.assert(
      fc.asyncProperty(bit, async (position) => {
        const changed = part.slice();
        changed[position >> 3] = (changed[position >> 3] ?? 0) ^ (1 << (position & 7));
        expect(await open(entry, [changed])).toBe("chunk");
      }),
      { numRuns: 60 },
    );
    expect(await open(entry, [part.subarray(1)])).toBe("truncated");
  });

  it("answers arbitrary parts with a listed error, never a throw", async () => {
    const { entry } = await seal(patterned(3));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 4 }), async (parts) => {
        expect(["truncated", "chunk"]).toContain(await open(entry, parts));
      }),
    );
  });
});

describe("a caller's mistake", () => {
  it("rejects: a chunk out of order or of another length, or an end too early", async () => {
    const sealer = blobSealer({ size: 5, messageId: MESSAGE, fileIndex: 0 });
    await expect(sealer.push(new Uint8Array(4), 0)).rejects.toThrow(RangeError);
    await expect(sealer.push(new Uint8Array(5), 1)).rejects.toThrow(RangeError);
    await expect(sealer.finish()).rejects.toThrow(RangeError);
  });
});
