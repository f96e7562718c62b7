import { createPublicKey, verify } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { PROTOCOL_ERRORS } from "#shared/protocol/errors.ts";
import { newSignPair } from "#shared/protocol/keys.ts";
import { mailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import {
  encodeReceipt,
  parseReceipt,
  proofHolds,
  proveReceiptIsMine,
  type Receipt,
  verifyReceipt,
} from "#shared/protocol/receipt.ts";
import { receiptMessage } from "#shared/protocol/receipt-layout.ts";
import { ready, sodium } from "#shared/protocol/sodium.ts";
import { withdrawToken } from "#shared/protocol/withdraw.ts";
import { INSTANCE, seedOf, TODAY, unwrap } from "../../support/organisation.ts";

beforeAll(ready);

const ENTROPY = new Uint8Array(15).fill(6);

/** A receipt as the intake function answers it: plain Ed25519 over the message, as the key service signs. */
function scene() {
  const { publicKey, secretKey } = newSignPair(seedOf("receipt"));
  const commitment = seedOf("commitment");
  const { withdrawHash } = withdrawToken(mailboxKeys(INSTANCE, ENTROPY).withdrawSeed, commitment);
  const facts = { instanceId: INSTANCE, commitment, withdrawHash, day: TODAY };
  const signature = sodium().crypto_sign_detached(receiptMessage(facts), secretKey);
  const receipt: Receipt = { ...facts, signature };
  return { receipt, receiptKey: publicKey };
}

describe("a receipt", () => {
  it("holds under the receipt key, also for another library", () => {
    const { receipt, receiptKey } = scene();
    expect(verifyReceipt({ ...receipt, receiptKey })).toBe(true);
    const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), receiptKey]);
    const key = createPublicKey({ key: spki, format: "der", type: "spki" });
    expect(verify(null, receiptMessage(receipt), key, receipt.signature)).toBe(true);
  });

  test.each([
    ["other day", { day: TODAY - 1 }],
    ["other com", { commitment: new Uint8Array(32).fill(1) }],
    ["other withdraw hash", { withdrawHash: new Uint8Array(32).fill(1) }],
    ["other instance", { instanceId: "elders" }],
    ["other signature", { signature: new Uint8Array(64) }],
    ["signature of another length", { signature: new Uint8Array(63) }],
  ])("%s → invalid", (_name, change) => {
    const { receipt, receiptKey } = scene();
    expect(verifyReceipt({ ...receipt, ...change, receiptKey })).toBe(false);
  });

  it("under another key, or no key, is invalid and no exception", () => {
    const { receipt } = scene();
    expect(verifyReceipt({ ...receipt, receiptKey: newSignPair().publicKey })).toBe(false);
    expect(verifyReceipt({ ...receipt, receiptKey: new Uint8Array() })).toBe(false);
  });
});

describe("'this is mine'", () => {
  it("is shown by the words alone, and checked by anybody", () => {
    const { receipt } = scene();
    const w = unwrap(proveReceiptIsMine(receipt, ENTROPY));
    expect(proofHolds(receipt, w)).toBe(true);
  });

  it("a person without the words but with the bytes cannot complete the proof", () => {
    const { receipt } = scene();
    expect(proveReceiptIsMine(receipt, new Uint8Array(15))).toEqual({ ok: false, error: "not-mine" });
    for (const known of [receipt.withdrawHash, receipt.commitment, receipt.signature.slice(0, 32)]) {
      expect(proofHolds(receipt, known)).toBe(false);
    }
  });

  it("for one receipt is none for another of the same words", () => {
    const { receipt } = scene();
    const w = unwrap(proveReceiptIsMine(receipt, ENTROPY));
    const { withdrawHash } = withdrawToken(mailboxKeys(INSTANCE, ENTROPY).withdrawSeed, seedOf("second"));
    expect(proofHolds({ ...receipt, commitment: seedOf("second"), withdrawHash }, w)).toBe(false);
  });
});

describe("the file of a receipt", () => {
  const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
  const receipts = fc.record({
    instanceId: fc.stringMatching(/^[a-z0-9-]{3,40}$/),
    commitment: bytes(32),
    withdrawHash: bytes(32),
    day: fc.nat({ max: 100_000 }),
    signature: bytes(64),
  });

  it("comes back as it was: decode(encode(x)) = x, also with the white space that mail adds", () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        expect(parseReceipt(encodeReceipt(receipt))).toEqual({ ok: true, value: receipt });
        expect(parseReceipt(`\ufeff${encodeReceipt(receipt)} \r\n`)).toEqual({ ok: true, value: receipt });
      }),
    );
  });

  it("with any flipped bit is refused, by its form or by its signature", () => {
    const { receipt, receiptKey } = scene();
    const file = new TextEncoder().encode(encodeReceipt(receipt));
    for (let at = 0; at < file.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = new TextDecoder().decode(file.with(at, (file[at] ?? 0) ^ (1 << bit)));
        const parsed = parseReceipt(changed);
        expect(parsed.ok && verifyReceipt({ ...parsed.value, receiptKey }), `bit ${bit} of byte ${at}`).toBe(
          false,
        );
      }
    }
  });

  it("made of any text gives a listed error and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (text) => {
        const parsed = parseReceipt(text);
        if (!parsed.ok) expect(PROTOCOL_ERRORS).toContain(parsed.error);
      }),
    );
  });
});
