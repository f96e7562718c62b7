import { createHash } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { PROTOCOL_ERRORS } from "#shared/protocol/errors.ts";
import { ready } from "#shared/protocol/sodium.ts";
import {
  encodeSubmission,
  encodeWithdrawal,
  parseSubmission,
  parseWithdrawal,
  submissionId,
  withdrawHashOf,
} from "#shared/protocol/submission.ts";
import { sodiumSha512 } from "#shared/protocol/withdraw.ts";
import { scene, sealed } from "../../support/melding.ts";
import { seedOf, unwrap } from "../../support/organisation.ts";

beforeAll(ready);

const sha512 = (bytes: Uint8Array) => new Uint8Array(createHash("sha512").update(bytes).digest());
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const blobIds = fc.uniqueArray(bytes(16), { maxLength: 20, selector: (id) => id.join() });

function example(ids: Uint8Array[] = []) {
  const fields = { withdrawHash: seedOf("withdraw"), selfRecord: new Uint8Array(4096).fill(7), blobIds: ids };
  return { ...fields, envelope: sealed(scene().request) };
}

describe("a submission", () => {
  it("comes back as it was: decode(encode(x)) = x", () => {
    const { envelope } = example();
    fc.assert(
      fc.property(bytes(32), bytes(4096), blobIds, (withdrawHash, selfRecord, ids) => {
        const submission = { withdrawHash, selfRecord, blobIds: ids, envelope };
        expect(parseSubmission(encodeSubmission(submission))).toMatchObject({ ok: true, value: submission });
      }),
      { numRuns: 30 },
    );
  });

  it("has 4,130 bytes and 16 for each blob beside the envelope", () => {
    expect(encodeSubmission(example()).length).toBe(4130 + 19_253);
    expect(encodeSubmission(example([seedOf("blob").slice(0, 16)])).length).toBe(4146 + 19_253);
  });

  test.each([
    ["another version", (body: Uint8Array) => body.with(0, 2), "version"],
    ["one byte less", (body: Uint8Array) => body.slice(0, -1), "size-class"],
    ["one byte more", (body: Uint8Array) => new Uint8Array([...body, 0]), "size-class"],
    ["no envelope", (body: Uint8Array) => body.slice(0, 4130), "malformed"],
    ["more blobs than a message names", (body: Uint8Array) => body.with(4129, 21), "too-large"],
    ["a blob count without the blobs", (body: Uint8Array) => body.with(4129, 1), "version"],
    ["an envelope of another epoch", (body: Uint8Array) => body.with(4134, 1), "epoch"],
    ["nothing", () => new Uint8Array(), "malformed"],
  ])("with %s is refused", (_name, change, error) => {
    const result = parseSubmission(change(encodeSubmission(example())));
    expect(result).toEqual({ ok: false, error });
  });

  it("that names one blob twice is refused", () => {
    const id = seedOf("blob").slice(0, 16);
    expect(parseSubmission(encodeSubmission(example([id, id])))).toEqual({ ok: false, error: "duplicate" });
  });

  it("made of arbitrary bytes gives a listed error and never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 30_000, size: "max" }), (value) => {
        const parsed = parseSubmission(value);
        if (!parsed.ok) expect(PROTOCOL_ERRORS).toContain(parsed.error);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the id of a submission", () => {
  it("is the same for the same bytes, also in the server's own SHA-512", () => {
    const body = encodeSubmission(example());
    expect(submissionId(sha512, body)).toEqual(submissionId(sodiumSha512, body.slice()));
    expect(submissionId(sha512, body).length).toBe(32);
  });

  it("is another for the same envelope with another withdraw hash: no takeover", () => {
    const one = encodeSubmission(example());
    const two = encodeSubmission({ ...example(), withdrawHash: seedOf("attacker") });
    expect(submissionId(sha512, one)).not.toEqual(submissionId(sha512, two));
  });

  it("is another for a flipped bit anywhere in the submission", () => {
    const body = encodeSubmission(example());
    const id = submissionId(sha512, body).join();
    for (let at = 0; at < body.length; at += 7) {
      const before = body[at] ?? 0;
      body[at] = before ^ (1 << (at % 8));
      expect(submissionId(sha512, body).join()).not.toBe(id);
      body[at] = before;
    }
  });

  it("is no other hash of the same bytes: not the withdraw hash", () => {
    expect(submissionId(sha512, seedOf("x"))).not.toEqual(withdrawHashOf(sha512, seedOf("x")));
  });
});

describe("a withdrawal", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(bytes(32), bytes(32), bytes(16), blobIds, (id, w, recordId, ids) => {
        const withdrawal = { id, w, recordId, blobIds: ids };
        expect(unwrap(parseWithdrawal(encodeWithdrawal(withdrawal)))).toEqual(withdrawal);
      }),
    );
  });

  it("of another length or version is refused", () => {
    const body = encodeWithdrawal({
      id: seedOf("id"),
      w: seedOf("w"),
      recordId: new Uint8Array(16),
      blobIds: [],
    });
    expect(body.length).toBe(82);
    expect(parseWithdrawal(body.slice(0, 81))).toEqual({ ok: false, error: "malformed" });
    expect(parseWithdrawal(body.slice(1))).toEqual({ ok: false, error: "malformed" });
    expect(parseWithdrawal(new Uint8Array([...body, 0]))).toEqual({ ok: false, error: "malformed" });
    expect(parseWithdrawal(body.with(0, 0))).toEqual({ ok: false, error: "version" });
  });

  it("that names more files than a message has, or one twice, is refused", () => {
    const body = (blobIds: Uint8Array[]) =>
      encodeWithdrawal({ id: seedOf("id"), w: seedOf("w"), recordId: new Uint8Array(16), blobIds });
    const ids = Array.from({ length: 21 }, (_, i) => seedOf(`blob ${i}`).slice(0, 16));
    expect(parseWithdrawal(body(ids))).toEqual({ ok: false, error: "too-large" });
    const [id = new Uint8Array(16)] = ids;
    expect(parseWithdrawal(body([id, id]))).toEqual({ ok: false, error: "duplicate" });
  });

  it("made of arbitrary bytes gives a listed error and never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500, size: "max" }), (value) => {
        const parsed = parseWithdrawal(Uint8Array.from([1, ...value]));
        if (!parsed.ok) expect(PROTOCOL_ERRORS).toContain(parsed.error);
      }),
    );
  });
});
