import { blake2b } from "@noble/hashes/blake2.js";
import { ml_kem768_x25519 as xwing } from "@noble/post-quantum/hybrid.js";
import { beforeAll, describe, expect, test } from "vitest";
import { codeFromEntropy, parseCode } from "#shared/protocol/code.ts";
import { mailboxKeys, mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { bytesOf, readVectors } from "../../support/vectors.ts";

beforeAll(ready);

const codes = readVectors("code");

describe("code.json", () => {
  test.each(codes.positive)("$words.0 $words.1 …", ({ entropy, words }) => {
    expect(codeFromEntropy(bytesOf(entropy)).words).toEqual(words);
    expect(parseCode((words as string[]).join(" "))).toMatchObject({ ok: true });
  });

  test.each(codes.mustFail)("$name", ({ text, error }) => {
    expect(parseCode(String(text))).toEqual({ ok: false, error });
  });
});

describe("mailbox-keys.json", () => {
  test.each(readVectors("mailbox-keys").positive)("$mailboxName.0 $mailboxName.1", (vector) => {
    const keys = mailboxKeys(String(vector.instanceId), bytesOf(vector.entropy));
    const expected = vector.public as Record<string, unknown>;
    expect(mailboxPublic(keys)).toEqual({
      kem: bytesOf(expected.kem),
      sign: bytesOf(expected.sign),
      tagKey: bytesOf(expected.tagKey),
    });
    expect(keys.name).toEqual(vector.mailboxName);
    expect(keys.withdrawSeed).toEqual(bytesOf(vector.withdrawSeed));
  });

  test.each(readVectors("mailbox-keys").positive)(
    "by another library: $mailboxName.0 $mailboxName.1",
    (vector) => {
      const field = (text: string) => {
        const bytes = Buffer.from(text);
        return Buffer.concat([Uint8Array.of(0, 0, 0, bytes.length), bytes]);
      };
      const instance = field(String(vector.instanceId));
      const entropy = Buffer.concat([Uint8Array.of(0, 0, 0, 15), bytesOf(vector.entropy)]);
      const master = blake2b(Buffer.concat([field("MI1/mk"), instance, entropy]), { dkLen: 32 });
      // crypto_kdf: BLAKE2b keyed, the id (u64, little-endian) as salt, the context as personalisation
      const subkey = (id: number) =>
        blake2b(new Uint8Array(), {
          key: master,
          dkLen: 32,
          salt: Uint8Array.of(id, ...new Uint8Array(15)),
          personalization: new Uint8Array([...Buffer.from("MI1mailb"), ...new Uint8Array(8)]),
        });
      const expected = vector.public as Record<string, unknown>;
      expect(subkey(1)).toEqual(bytesOf(vector.kemSeed));
      expect(subkey(2)).toEqual(bytesOf(vector.signSeed));
      expect(subkey(3)).toEqual(bytesOf(expected.tagKey));
      expect(subkey(4)).toEqual(bytesOf(vector.withdrawSeed));
      expect(xwing.keygen(subkey(1)).publicKey).toEqual(bytesOf(expected.kem));
    },
  );
});
