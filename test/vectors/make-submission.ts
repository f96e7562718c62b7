import { createHash } from "node:crypto";
import { sealEnvelope } from "#shared/protocol/envelope.ts";
import { newSignPair, sign } from "#shared/protocol/keys.ts";
import {
  type Challenge,
  challengeMacInput,
  encodeChallenge,
  solveStep,
  stampedBody,
  workTarget,
} from "#shared/protocol/proof-of-work.ts";
import { encodeReceipt, proveReceiptIsMine } from "#shared/protocol/receipt.ts";
import { receiptMessage } from "#shared/protocol/receipt-layout.ts";
import { sodium } from "#shared/protocol/sodium.ts";
import {
  encodeSubmission,
  encodeWithdrawal,
  queuedRecordId,
  submissionId,
} from "#shared/protocol/submission.ts";
import { withdrawToken } from "#shared/protocol/withdraw.ts";
import { scene } from "../support/melding.ts";
import { melder, repeatable, seedOf, TODAY, unwrap } from "../support/organisation.ts";
import { type VectorFile, vectorFile } from "./vector-file.ts";

const sha512 = (bytes: Uint8Array) => new Uint8Array(createHash("sha512").update(bytes).digest());

function submission() {
  const { request, keys } = scene();
  const sealed = unwrap(sealEnvelope({ ...request, random: repeatable("vector submission") }));
  const token = withdrawToken(keys.withdrawSeed, sealed.commitment);
  const fields = {
    withdrawHash: token.withdrawHash,
    selfRecord: repeatable("vector self record")(4096),
    blobIds: ["one", "two"].map((label) => seedOf(`blob ${label}`).slice(0, 16)),
    envelope: sealed.bytes,
  };
  const bytes = encodeSubmission(fields);
  return { fields, bytes, id: submissionId(sha512, bytes), token, commitment: sealed.commitment };
}

export function submissionVectors(): VectorFile[] {
  const { fields, bytes, id, token, commitment } = submission();
  const { withdrawSeed } = melder("scene");
  const { envelope: _, ...beside } = fields;
  const recordId = queuedRecordId(sha512, fields.selfRecord);
  const { selfRecord } = fields;
  const withdrawal = encodeWithdrawal({ id, w: token.w, recordId, blobIds: fields.blobIds });
  const bare = encodeWithdrawal({ id, w: token.w, recordId, blobIds: [] });
  const taken = { withdrawSeed, commitment, ...token, id, selfRecord, recordId };
  const mustFail = [
    { name: "version 2", at: 0, xor: 3, error: "version" },
    { name: "21 blobs", at: 4129, xor: 2 ^ 21, error: "too-large" },
    { name: "one blob too few", at: 4129, xor: 3, error: "version" },
    { name: "epoch of the envelope", at: 4130 + 32 + 4, xor: 1, error: "epoch" },
  ];
  return [
    vectorFile("submission", { positive: [{ ...beside, bytes, id }], mustFail }),
    vectorFile("withdrawal", {
      positive: [
        { ...taken, blobIds: fields.blobIds, bytes: withdrawal },
        { ...taken, blobIds: [], bytes: bare },
      ],
      mustFail: [
        { name: "version 0", at: 0, xor: 1, error: "version" },
        { name: "cut short", length: 81, error: "malformed" },
        { name: "21 blobs", at: 81, xor: 2 ^ 21, error: "too-large" },
        { name: "one blob too few", at: 81, xor: 3, error: "malformed" },
        { name: "one blob too many", at: 81, xor: 1, error: "malformed" },
      ],
    }),
  ];
}

export function workVectors(): VectorFile[] {
  const challenge: Challenge = {
    expiryMinute: 29_952_000,
    bits: 12,
    random: seedOf("challenge").slice(0, 16),
  };
  const mac = seedOf("challenge mac");
  const encoded = encodeChallenge(challenge, mac);
  const payload = seedOf("payload");
  const route = "/blobs/{blobId}/parts/{part}";
  const path = ["AAAAAAAAAAAAAAAAAAAAAA", "3"];
  const target = workTarget({ sha512, challenge: encoded, method: "PUT", route, path, payload });
  const nonce =
    solveStep({ sha512, target, bits: challenge.bits, start: 0, count: 1e6 }) ?? new Uint8Array(8);
  const body = stampedBody({ challenge: encoded, nonce }, payload);
  const positive = [
    {
      ...challenge,
      macInput: challengeMacInput(challenge),
      mac,
      challenge: encoded,
      method: "PUT",
      route,
      path,
      payload,
      target,
      nonce,
      body,
    },
  ];
  const mustFail = [
    { name: "another part", path: [path[0], "4"] },
    { name: "another blob", path: ["BAAAAAAAAAAAAAAAAAAAAA", "3"] },
    { name: "another route", route: "/envelopes" },
    { name: "another method", method: "POST" },
    { name: "another body", payload: seedOf("other payload") },
  ].map((change) => ({ ...change, error: "work" }));
  return [vectorFile("proof-of-work", { positive, mustFail })];
}

export function receiptVectors(): VectorFile[] {
  const { token, commitment } = submission();
  const entropy = seedOf("melder scene").slice(0, 15);
  const { publicKey, secretKey } = newSignPair(seedOf("receipt"));
  const facts = { instanceId: "voorbeelddam", commitment, withdrawHash: token.withdrawHash, day: TODAY };
  const message = receiptMessage(facts);
  const signature = sodium().crypto_sign_detached(message, secretKey);
  const receipt = { ...facts, signature };
  const w = unwrap(proveReceiptIsMine(receipt, entropy));
  const otherRole = sign(secretKey, "MI1/board-digest", message);
  return [
    vectorFile("receipt", {
      positive: [{ ...receipt, receiptKey: publicKey, message, entropy, w, file: encodeReceipt(receipt) }],
      mustFail: [
        { name: "other day", day: TODAY + 1 },
        { name: "other com", commitment: seedOf("other") },
        { name: "other withdraw hash", withdrawHash: seedOf("other") },
        { name: "other instance", instanceId: "elders" },
        { name: "signature under another tag", signature: otherRole },
      ].map((change) => ({ ...change, error: "signature" })),
    }),
  ];
}
