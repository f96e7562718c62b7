import { beforeAll, describe, expect, test } from "vitest";
import { verifyIndex, verifyPage } from "#shared/protocol/board-index.ts";
import { pagePaths } from "#shared/protocol/board-layout.ts";
import { verifyMessage } from "#shared/protocol/board-message.ts";
import { openRecord, recordTag } from "#shared/protocol/board-record.ts";
import { keyHolders } from "#shared/protocol/key-holders.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { directoryOf, unwrap, voorbeelddam } from "../../support/organisation.ts";
import {
  decapsulate,
  ed25519Verifies,
  H,
  join,
  keyedH,
  openAead,
  signatureVerifies,
  T,
  u32,
} from "../../support/second-hash.ts";
import { bytesOf, changed, readVectors } from "../../support/vectors.ts";

beforeAll(ready);

describe("record.json", () => {
  const { positive, mustFail } = readVectors("record");
  const kemOf = (vector: Record<string, unknown>) => ({
    publicKey: bytesOf(vector.kemPublic),
    secretKey: bytesOf(vector.kemSecret),
  });

  test.each(positive)("$kind opens with the product", (vector) => {
    const carrier = unwrap(openRecord(bytesOf(vector.record), kemOf(vector)));
    expect(carrier).toMatchObject({ kind: vector.kind, part: 0, parts: 1 });
    if (vector.kind === "message") expect(carrier.data).toEqual(bytesOf(vector.content));
    const [slot = 0] = vector.slots as number[];
    const tag = recordTag(bytesOf(vector.tagKey), String(vector.lane), Number(vector.month), slot);
    expect(tag).toEqual(bytesOf(vector.tag));
  });

  test.each(positive)("$kind opens with SPEC.md and other libraries", (vector) => {
    const record = bytesOf(vector.record);
    const [slot = 0] = vector.slots as number[];
    const [lane, month] = [Buffer.from(String(vector.lane)), u32(Number(vector.month))];
    const tag = keyedH(bytesOf(vector.tagKey), "MI1/tag", [lane, month, Uint8Array.of(slot)], 16);
    expect(record.slice(0, 16)).toEqual(tag);
    const ciphertext = record.slice(16, 1136);
    const shared = decapsulate(ciphertext, bytesOf(vector.kemSecret));
    const key = keyedH(shared, "MI1/kek/board", [bytesOf(vector.kemPublic), ciphertext]);
    const carrier = openAead(key, tag, record.slice(1136));
    expect(carrier).toHaveLength(2944);
    const length = ((carrier[35] ?? 0) << 8) | (carrier[36] ?? 0);
    const content = carrier.slice(37, 37 + length);
    expect(carrier[0]).toBe(vector.kind === "message" ? 1 : 2);
    expect(carrier.slice(1, 33)).toEqual(H("MI1/board-content", content));
    expect([carrier[33], carrier[34]]).toEqual([0, 1]);
    if (vector.kind === "own") {
      const json = content.slice(64);
      const signed = [Buffer.from("voorbeelddam"), json];
      expect(
        signatureVerifies(bytesOf(vector.mailboxSign), content.slice(0, 64), "MI1/own-record", ...signed),
      ).toBe(true);
      expect(JSON.parse(Buffer.from(json).toString())).toMatchObject({
        readers: ["anna", "bram"],
        leftOut: ["carla"],
      });
    }
  });

  test.each(mustFail)("$name → $error", (attempt) => {
    const [vector = {}] = positive;
    const record = changed(bytesOf(vector.record), attempt);
    expect(openRecord(record, kemOf(vector))).toEqual({ ok: false, error: attempt.error });
  });
});

describe("board-message.json", () => {
  const { positive, mustFail } = readVectors("board-message");
  const [vector = {}] = positive;
  const bytes = bytesOf(vector.bytes);
  const verify = (content: Uint8Array) =>
    verifyMessage(content, {
      instanceId: String(vector.instanceId),
      mailboxSign: bytesOf(vector.mailboxSign),
      holders: keyHolders(directoryOf(voorbeelddam().draft)),
    });

  test("verifies, with the product and with Node's Ed25519", () => {
    expect(verify(bytes)).toMatchObject({ ok: true, value: { author: "anna", number: 1 } });
    const key = voorbeelddam().people.anna.sign.publicKey;
    const parts = [Buffer.from(String(vector.instanceId)), bytes.slice(64)];
    expect(signatureVerifies(key, bytes.slice(0, 64), "MI1/board-message", ...parts)).toBe(true);
  });

  test.each(mustFail)("$name → $error", (attempt) => {
    expect(verify(changed(bytes, attempt))).toEqual({ ok: false, error: attempt.error });
  });
});

describe("board-index.json", () => {
  const { positive, mustFail } = readVectors("board-index");
  const [vector = {}] = positive;
  const index = bytesOf(vector.index);
  const verify = (bytes: Uint8Array) =>
    verifyIndex({ bytes, boardKey: bytesOf(vector.boardKey), pinnedBatch: 1, today: Number(vector.today) });

  test("verifies with its page", () => {
    const verified = unwrap(verify(index));
    expect(verified.digest).toEqual(bytesOf(vector.digest));
    expect(pagePaths(verified)).toEqual([vector.path]);
    expect(verified.pages.every((page) => verifyPage(page, bytesOf(vector.page)).ok)).toBe(true);
  });

  test("is laid out and signed as SPEC.md says", () => {
    const body = index.slice(0, -64);
    const digest = H("MI1/board-index", body);
    expect(T("MI1/board-digest", digest)).toEqual(bytesOf(vector.message));
    expect(ed25519Verifies(bytesOf(vector.boardKey), bytesOf(vector.message), index.slice(-64))).toBe(true);
    const page = bytesOf(vector.page);
    const tags = [0, 1, 2].map((i) => page.slice(i * 4096, i * 4096 + 16));
    const header = join(
      Uint8Array.of(1),
      u32(1),
      u32(Number(vector.today)),
      new Uint8Array(32),
      Uint8Array.of(0, 1),
    );
    const pages = join(u32(1), Uint8Array.of(0, 3), H("MI1/board-page", page));
    expect(body).toEqual(join(header, pages, u32(3), ...tags));
  });

  test.each(mustFail)("$name → $error", (attempt) => {
    expect(verify(changed(index, attempt))).toEqual({ ok: false, error: attempt.error });
  });
});
