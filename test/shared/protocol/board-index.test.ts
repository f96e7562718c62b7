import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { boardDigest, digestMessage, verifyIndex, verifyPage } from "#shared/protocol/board-index.ts";
import { encodeIndex, encodeIndexBody, type IndexBody, parseIndex } from "#shared/protocol/board-layout.ts";
import { PROTOCOL_ERRORS } from "#shared/protocol/errors.ts";
import { ready, sodium } from "#shared/protocol/sodium.ts";
import { newBoard } from "#test/support/board.ts";
import { person, TODAY, unwrap, voorbeelddam } from "#test/support/organisation.ts";

beforeAll(ready);

function published(batches = 3) {
  const board = newBoard();
  for (let batch = 0; batch < batches; batch += 1) board.publish([], TODAY + batch);
  return board;
}

function verify(bytes: Uint8Array, pinnedBatch = 0, today = TODAY + 2) {
  return verifyIndex({ bytes, boardKey: voorbeelddam().board.publicKey, pinnedBatch, today });
}

function resigned(body: IndexBody): Uint8Array {
  const bytes = encodeIndexBody(body);
  const message = digestMessage(boardDigest(bytes));
  return encodeIndex(bytes, sodium().crypto_sign_detached(message, voorbeelddam().board.secretKey));
}

describe("the index", () => {
  it("says batch, day, pages and live tags, and names the batch before", () => {
    const board = newBoard();
    board.publish([], TODAY);
    const first = unwrap(verify(board.indexBytes()));
    board.publish([], TODAY + 1);
    const second = unwrap(verify(board.indexBytes()));
    expect([first.batch, second.batch]).toEqual([1, 2]);
    expect(second).toMatchObject({ day: TODAY + 1, previous: first.digest, stale: false });
    expect(second.pages.map(({ count }) => count)).toEqual([8]);
    expect(second.tags).toHaveLength(8);
  });

  it("has a message for the board key that KMS can take", () => {
    expect(digestMessage(new Uint8Array(32)).length).toBeLessThan(4096);
  });
});

describe("what must fail: batch number older than the pinned one, missing page, unsigned digest", () => {
  it("refuses a batch older than the pinned one, and one that was seen before", () => {
    const bytes = published(3).indexBytes();
    expect(verify(bytes, 3).ok).toBe(true);
    expect(verify(bytes, 4)).toEqual({ ok: false, error: "older" });
  });

  it("refuses an unsigned digest, and one signed by another key", () => {
    const { bodyBytes } = published().parsed();
    const message = digestMessage(boardDigest(bodyBytes));
    const { secretKey } = person("zoe", "functionaris").sign;
    for (const signature of [new Uint8Array(64), sodium().crypto_sign_detached(message, secretKey)])
      expect(verify(encodeIndex(bodyBytes, signature))).toEqual({ ok: false, error: "signature" });
  });

  it("warns of a stale board and gives it all the same", () => {
    const bytes = published(1).indexBytes();
    const stale = [0, 1, 2, 3, 40].map((days) => unwrap(verify(bytes, 0, TODAY + days)).stale);
    expect(stale).toEqual([false, false, false, true, true]);
  });

  it("refuses a page of other bytes or another length", () => {
    const { index, pages } = published().visit();
    const [page, bytes] = [index.pages[0], pages[0]];
    if (page === undefined || bytes === undefined) throw new Error("no page");
    expect(verifyPage(page, bytes).ok).toBe(true);
    expect(verifyPage(page, bytes.subarray(4096))).toEqual({ ok: false, error: "truncated" });
    const changed = bytes.slice();
    changed[5000] = (changed[5000] ?? 0) ^ 1;
    expect(verifyPage(page, changed)).toEqual({ ok: false, error: "digest" });
  });

  it("refuses every single bit that is flipped", () => {
    const bytes = published().indexBytes();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), (position) => {
        const changed = bytes.slice();
        changed[position >> 3] = (changed[position >> 3] ?? 0) ^ (1 << (position & 7));
        const result = verify(changed);
        expect(!result.ok && PROTOCOL_ERRORS.includes(result.error)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("refuses bodies that no board has, whoever signed them", () => {
    const { body } = published().parsed();
    const [page] = body.pages;
    if (page === undefined) throw new Error("no page");
    const broken: Partial<IndexBody>[] = [
      { pages: [page, page] },
      { pages: [{ ...page, number: 0 }] },
      { pages: [page, { ...page, number: 2 }] },
      { pages: [{ ...page, count: 0 }], tags: [] },
      { pages: [{ ...page, count: 257 }] },
      { pages: [] },
      { tags: [...body.tags, ...body.tags.slice(0, 1)] },
      { tags: [...body.tags, new Uint8Array(16)] },
    ];
    for (const change of broken)
      expect(verify(resigned({ ...body, ...change }))).toEqual({ ok: false, error: "malformed" });
    expect(verify(resigned(body)).ok).toBe(true);
  });

  it("answers arbitrary bytes with a listed error, never a throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const result = parseIndex(bytes);
        expect(result.ok || ["version", "malformed"].includes(result.error)).toBe(true);
        expect(verify(bytes).ok).toBe(false);
      }),
    );
  });
});
