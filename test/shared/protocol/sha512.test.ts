import { createHash } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { blobOpener, blobSealer } from "#shared/protocol/blob.ts";
import { CHUNK } from "#shared/protocol/blob-layout.ts";
import { sha512 } from "#shared/protocol/sha512.ts";
import { ready } from "#shared/protocol/sodium.ts";

beforeAll(ready);
afterEach(() => vi.unstubAllGlobals());

/** A page that is no secure context has `crypto` without `subtle`. */
const WITHOUT = [
  ["WebCrypto", undefined],
  ["its digests", {}],
] as const;

const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7) & 0xff);
const expected = new Uint8Array(createHash("sha512").update(bytes).digest().subarray(0, 32));

describe("the hash of a part", () => {
  it("is SHA-512 cut to 32 bytes", async () => {
    expect(await sha512(bytes)).toEqual(expected);
  });

  it("is of the bytes as they were when it began", async () => {
    const changed = bytes.slice();
    const running = sha512(changed);
    changed.fill(0);
    expect(await running).toEqual(expected);
  });

  it.each(WITHOUT)("is the same on a platform without %s", async (_, crypto) => {
    vi.stubGlobal("crypto", crypto);
    expect(await sha512(bytes)).toEqual(expected);
  });
});

it("a file that was sealed with WebCrypto opens without, and is refused when its digest is another's", async () => {
  const messageId = new Uint8Array(16).fill(7);
  const sealer = blobSealer({ size: 5, messageId, fileIndex: 0 });
  const part = await sealer.push(bytes.subarray(0, 5), 0);
  const { blobId, key } = sealer;
  const entry = { size: 5, blobId, key, digest: await sealer.finish() };
  vi.stubGlobal("crypto", undefined);
  for (const [digest, error] of [[entry.digest, undefined] as const, [expected, "digest"] as const]) {
    const opener = blobOpener({ ...entry, digest }, messageId, 0);
    expect(await opener.push(part)).toEqual({ ok: true, value: bytes.subarray(0, 5) });
    expect(await opener.finish()).toEqual(error === undefined ? { ok: true } : { ok: false, error });
  }
});

it("never more than two parts of a file are being hashed, sealing or opening", async () => {
  const { subtle } = globalThis.crypto;
  let running = 0;
  let most = 0;
  const digest = async (algorithm: string, part: Uint8Array<ArrayBuffer>) => {
    running += 1;
    most = Math.max(most, running);
    const answer = await subtle.digest(algorithm, part);
    running -= 1;
    return answer;
  };
  vi.stubGlobal("crypto", { subtle: { digest } });
  const messageId = new Uint8Array(16).fill(7);
  const size = 5 * CHUNK;
  const random = (length: number) => new Uint8Array(length);
  const sealer = blobSealer({ size, messageId, fileIndex: 0, random });
  const parts: Uint8Array[] = [];
  for (let i = 0; i < sealer.parts; i += 1) parts.push(await sealer.push(new Uint8Array(CHUNK), i));
  const { blobId, key } = sealer;
  const opener = blobOpener({ size, blobId, key, digest: await sealer.finish() }, messageId, 0);
  for (const part of parts) expect((await opener.push(part)).ok).toBe(true);
  expect(await opener.finish()).toEqual({ ok: true });
  expect(most).toBe(2);
});
