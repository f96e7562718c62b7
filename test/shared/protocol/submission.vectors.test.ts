import { createHash, createPublicKey, verify } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { splitStamped, type WorkSubject, workHolds, workTarget } from "#shared/protocol/proof-of-work.ts";
import { parseReceipt, proofHolds, verifyReceipt } from "#shared/protocol/receipt.ts";
import { ready } from "#shared/protocol/sodium.ts";
import {
  parseSubmission,
  parseWithdrawal,
  queuedRecordId,
  submissionId,
} from "#shared/protocol/submission.ts";
import { withdrawToken } from "#shared/protocol/withdraw.ts";
import { unwrap } from "../../support/organisation.ts";
import { bytesOf, changed, readVectors } from "../../support/vectors.ts";

beforeAll(ready);

const sha512 = (bytes: Uint8Array) => new Uint8Array(createHash("sha512").update(bytes).digest());

describe("submission.json", () => {
  const { positive, mustFail } = readVectors("submission");
  const bytes = bytesOf(positive[0]?.bytes);

  test.each(positive)("parses and has its id", (vector) => {
    const parsed = unwrap(parseSubmission(bytesOf(vector.bytes)));
    expect(parsed.blobIds).toEqual((vector.blobIds as string[]).map(bytesOf));
    expect(parsed.withdrawHash).toEqual(bytesOf(vector.withdrawHash));
    expect(submissionId(sha512, bytesOf(vector.bytes))).toEqual(bytesOf(vector.id));
  });

  test.each(mustFail)("$name → $error", (vector) => {
    expect(parseSubmission(changed(bytes, vector))).toEqual({ ok: false, error: vector.error });
  });
});

describe("withdrawal.json", () => {
  const { positive, mustFail } = readVectors("withdrawal");

  test.each(positive)("parses, and its token follows from seed and commitment", (vector) => {
    const token = withdrawToken(bytesOf(vector.withdrawSeed), bytesOf(vector.commitment));
    expect(token).toEqual({ w: bytesOf(vector.w), withdrawHash: bytesOf(vector.withdrawHash) });
    expect(unwrap(parseWithdrawal(bytesOf(vector.bytes)))).toEqual({
      id: bytesOf(vector.id),
      w: token.w,
      recordId: queuedRecordId(sha512, bytesOf(vector.selfRecord)),
      blobIds: (vector.blobIds as string[]).map(bytesOf),
    });
  });

  test.each(mustFail)("$name → $error", (vector) => {
    const attempt = changed(bytesOf(positive[0]?.bytes), vector);
    expect(parseWithdrawal(attempt)).toEqual({ ok: false, error: vector.error });
  });
});

describe("proof-of-work.json", () => {
  const { positive, mustFail } = readVectors("proof-of-work");
  const [vector = {}] = positive;
  const bits = Number(vector.bits);
  const { challenge, nonce, payload } = unwrap(splitStamped(bytesOf(vector.body)));
  const subject: WorkSubject = {
    sha512,
    challenge,
    method: String(vector.method),
    route: String(vector.route),
    path: vector.path as string[],
    payload,
  };

  test("the solution holds, counted with nothing but a hash", () => {
    expect(challenge).toEqual(bytesOf(vector.challenge));
    expect(workTarget(subject)).toEqual(bytesOf(vector.target));
    expect(workHolds({ sha512, target: workTarget(subject), bits, nonce })).toBe(true);
    const digest = createHash("sha512").update(bytesOf(vector.target)).update(nonce).digest();
    expect(digest.readUInt32BE(0) >>> (32 - bits)).toBe(0);
  });

  test.each(mustFail)("$name → $error", ({ path, route, method, payload: other }) => {
    const target = workTarget({
      ...subject,
      ...(path === undefined ? {} : { path: path as string[] }),
      ...(route === undefined ? {} : { route: String(route) }),
      ...(method === undefined ? {} : { method: String(method) }),
      ...(other === undefined ? {} : { payload: bytesOf(other) }),
    });
    expect(workHolds({ sha512, target, bits, nonce })).toBe(false);
  });
});

describe("receipt.json", () => {
  const { positive, mustFail } = readVectors("receipt");
  const [vector = {}] = positive;

  test("holds, by libsodium and by Node, and its proof too", () => {
    const receipt = unwrap(parseReceipt(String(vector.file)));
    const receiptKey = bytesOf(vector.receiptKey);
    expect(verifyReceipt({ ...receipt, receiptKey })).toBe(true);
    expect(proofHolds(receipt, bytesOf(vector.w))).toBe(true);
    const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), receiptKey]);
    const key = createPublicKey({ key: spki, format: "der", type: "spki" });
    expect(verify(null, bytesOf(vector.message), key, bytesOf(vector.signature))).toBe(true);
  });

  test.each(mustFail)("$name → invalid", (change) => {
    const receipt = unwrap(parseReceipt(String(vector.file)));
    const facts = Object.entries(change).filter(([key]) => key in receipt);
    expect(facts).toHaveLength(1);
    const fields = facts.map(([key, value]) => {
      const isText = key === "day" || key === "instanceId";
      return [key, isText ? value : bytesOf(value)];
    });
    const other = { ...receipt, ...Object.fromEntries(fields), receiptKey: bytesOf(vector.receiptKey) };
    expect(verifyReceipt(other)).toBe(false);
  });
});
