import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type BlobEntry, blobOpener, blobSealer } from "#shared/protocol/blob.ts";
import { CHUNK, HEADER_BYTES, isBlobOfParts } from "#shared/protocol/blob-layout.ts";
import { concat } from "#shared/protocol/bytes.ts";
import { ready, secureRandom, sodium } from "#shared/protocol/sodium.ts";

const MESSAGE = new Uint8Array(16).fill(7);

beforeAll(ready);

interface Sealed {
  readonly file: Uint8Array;
  readonly entry: BlobEntry;
  readonly parts: Uint8Array[];
}

function seal(file: Uint8Array, messageId = MESSAGE, fileIndex = 0): Sealed {
  const sealer = blobSealer({ size: file.length, messageId, fileIndex });
  const parts = Array.from({ length: sealer.parts }, (_, index) =>
    sealer.push(file.subarray(index * CHUNK, (index + 1) * CHUNK), index),
  );
  const { blobId, key } = sealer;
  return { file, parts, entry: { size: file.length, blobId, key, digest: sealer.finish() } };
}

/** The file, or the first error. */
function open(entry: BlobEntry, parts: readonly Uint8Array[], messageId = MESSAGE, fileIndex = 0) {
  const opener = blobOpener(entry, messageId, fileIndex);
  const chunks: Uint8Array[] = [];
  for (const part of parts) {
    const chunk = opener.push(part);
    if (!chunk.ok) return chunk.error;
    chunks.push(chunk.value);
  }
  const end = opener.finish();
  return end.ok ? concat(...chunks) : end.error;
}

function patterned(size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >> 9)) & 0xff);
}

describe("a file", () => {
  it("comes back as it was, whatever its size", () => {
    const edges = [0, 1, 65_535, 65_536, 65_537, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK];
    for (const size of edges) {
      const { file, entry, parts } = seal(patterned(size));
      expect(isBlobOfParts(parts.map(({ length }) => length))).toBe(true);
      expect(open(entry, parts)).toEqual(file);
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const { entry, parts } = seal(bytes);
        expect(open(entry, parts)).toEqual(bytes);
      }),
      { numRuns: 15 },
    );
  });

  it("has the same sizes as every other file of its padded size", () => {
    const sizes = [1, 40_000, 65_536].map((size) => seal(patterned(size)).parts.map(({ length }) => length));
    expect(new Set(sizes.map(String)).size).toBe(1);
  });

  it("opens with libsodium's own stream, started from the header", () => {
    const { entry, parts, file } = seal(patterned(100));
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
    expect(open(entry, parts)).toEqual(file);
  });
});

describe("what must fail: chunk order, missing final tag, chunk of another file", () => {
  const three = () => seal(patterned(2 * CHUNK + 9));

  it("refuses two parts in another order", () => {
    const { entry, parts } = three();
    const [a, b, c] = parts as [Uint8Array, Uint8Array, Uint8Array];
    expect(open(entry, [b, a, c])).not.toBeInstanceOf(Uint8Array);
    expect(open(entry, [a, a, c])).toBe("chunk");
  });

  it("refuses a file whose last part, with the final tag, is missing", () => {
    const { entry, parts } = three();
    expect(open(entry, parts.slice(0, -1))).toBe("truncated");
  });

  it("refuses a shorter file made of a longer one's first parts: no final tag at its end", () => {
    const { entry, parts } = three();
    expect(open({ ...entry, size: 2 * CHUNK }, parts.slice(0, 2))).toBe("chunk");
  });

  it("refuses more parts than the manifest says", () => {
    const { entry, parts } = three();
    expect(open(entry, [...parts, parts[2] as Uint8Array])).toBe("chunk");
  });

  it("refuses a chunk of another file, also under the same key", () => {
    const mine = three();
    const other = three();
    expect(open(mine.entry, [mine.parts[0] as Uint8Array, other.parts[1] as Uint8Array])).toBe("chunk");
    expect(open({ ...other.entry, key: mine.entry.key }, mine.parts)).toBe("chunk");
  });

  it("refuses the file under another message, another place in the manifest or another blob id", () => {
    const { entry, parts } = seal(patterned(10));
    expect(open(entry, parts, new Uint8Array(16))).toBe("chunk");
    expect(open(entry, parts, MESSAGE, 1)).toBe("chunk");
    expect(open({ ...entry, blobId: new Uint8Array(16) }, parts)).toBe("chunk");
  });

  it("refuses another ciphertext than the manifest's", () => {
    const { entry, parts } = seal(patterned(10));
    expect(open({ ...entry, digest: new Uint8Array(32) }, parts)).toBe("digest");
  });

  it("refuses padding that is not zeros: nothing hides behind a file", () => {
    const longer = seal(patterned(20));
    expect(open({ ...longer.entry, size: 10 }, longer.parts)).toBe("padding");
  });

  it("refuses every single bit that is flipped, and a part cut short", () => {
    const { entry, parts } = seal(patterned(3));
    const [part = new Uint8Array()] = parts;
    const bit = fc.integer({ min: 0, max: part.length * 8 - 1 });
    fc.assert(
      fc.property(bit, (position) => {
        const changed = part.slice();
        changed[position >> 3] = (changed[position >> 3] ?? 0) ^ (1 << (position & 7));
        expect(open(entry, [changed])).toBe("chunk");
      }),
      { numRuns: 60 },
    );
    expect(open(entry, [part.subarray(1)])).toBe("truncated");
  });

  it("answers arbitrary parts with a listed error, never a throw", () => {
    const { entry } = seal(patterned(3));
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 4 }), (parts) => {
        expect(["truncated", "chunk"]).toContain(open(entry, parts));
      }),
    );
  });
});

describe("a caller's mistake", () => {
  it("throws: a chunk out of order or of another length, or an end too early", () => {
    const sealer = blobSealer({ size: 5, messageId: MESSAGE, fileIndex: 0 });
    expect(() => sealer.push(new Uint8Array(4), 0)).toThrow(RangeError);
    expect(() => sealer.push(new Uint8Array(5), 1)).toThrow(RangeError);
    expect(() => sealer.finish()).toThrow(RangeError);
  });
});
