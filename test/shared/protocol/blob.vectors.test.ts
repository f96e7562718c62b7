import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { blobOpener } from "#shared/protocol/blob.ts";
import { padme } from "#shared/protocol/padme.ts";
import { ready, sodium } from "#shared/protocol/sodium.ts";
import { H, T, u32 } from "../../support/second-hash.ts";
import { bytesOf, changed, readVectors } from "../../support/vectors.ts";

beforeAll(ready);

describe("blob.json", () => {
  const { positive, mustFail } = readVectors("blob");
  const [vector = {}] = positive;
  const [file, part, key] = [vector.file, vector.part, vector.key].map(bytesOf) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const entry = { size: file.length, blobId: bytesOf(vector.blobId), key, digest: bytesOf(vector.digest) };
  const opener = () => blobOpener(entry, bytesOf(vector.messageId), Number(vector.fileIndex));

  test("opens, and has the digest of its part's hash", async () => {
    const opening = opener();
    expect(await opening.push(part)).toEqual({ ok: true, value: file });
    expect((await opening.finish()).ok).toBe(true);
    const partHash = createHash("sha512").update(part).digest().subarray(0, 32);
    expect(H("MI1/blob-digest", partHash)).toEqual(entry.digest);
  });

  test("is secretstream under the context that SPEC.md gives", () => {
    const state = sodium().crypto_secretstream_xchacha20poly1305_init_pull(part.subarray(0, 24), key);
    const context = T("MI1/blob", bytesOf(vector.messageId), u32(Number(vector.fileIndex)), entry.blobId);
    const pulled = sodium().crypto_secretstream_xchacha20poly1305_pull(state, part.subarray(24), context);
    expect(pulled).toMatchObject({ tag: 3 });
  });

  test.each(vector.padme as [number, number][])("pads %i bytes to %i", (length, padded) => {
    expect(padme(length)).toBe(padded);
  });

  test.each(mustFail)("$name → $error", async (attempt) => {
    expect(await opener().push(changed(part, attempt))).toEqual({ ok: false, error: attempt.error });
  });
});
