import { beforeAll, describe, expect, it } from "vitest";
import { kemKeyIsSound } from "#shared/protocol/keys.ts";
import { dropModeKeys, mailboxKeys, mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { WORDS } from "#shared/protocol/words/nl.ts";

beforeAll(ready);

const entropy = new Uint8Array(15).fill(1);

describe("the keys of a mailbox", () => {
  it("are the same for the same words on any day and in any browser", () => {
    expect(mailboxKeys("voorbeelddam", entropy)).toEqual(mailboxKeys("voorbeelddam", entropy));
  });

  it("are all others for other words and for another organisation", () => {
    const mine = mailboxKeys("voorbeelddam", entropy);
    const others = [mailboxKeys("voorbeelddam", entropy.with(0, 2)), mailboxKeys("elders", entropy)];
    for (const other of others) {
      expect(other.kem.publicKey).not.toEqual(mine.kem.publicKey);
      expect(other.sign.publicKey).not.toEqual(mine.sign.publicKey);
      expect(other.tagKey).not.toEqual(mine.tagKey);
      expect(other.withdrawSeed).not.toEqual(mine.withdrawSeed);
    }
  });

  it("differ among themselves, so that staff who know the tag key know nothing else", () => {
    const { kem, sign, tagKey, withdrawSeed } = mailboxKeys("voorbeelddam", entropy);
    const secrets = [kem.secretKey, sign.secretKey.slice(0, 32), tagKey, withdrawSeed].map((key) =>
      key.join(),
    );
    expect(new Set(secrets).size).toBe(4);
  });

  it("have sizes and a name of two words of the list", () => {
    const keys = mailboxKeys("voorbeelddam", entropy);
    expect(kemKeyIsSound(keys.kem.publicKey)).toBe(true);
    expect([keys.sign.publicKey.length, keys.tagKey.length, keys.withdrawSeed.length]).toEqual([32, 32, 32]);
    expect(keys.name.every((word) => WORDS.includes(word))).toBe(true);
  });

  it("give staff three public values and no secret", () => {
    const keys = mailboxKeys("voorbeelddam", entropy);
    expect(mailboxPublic(keys)).toEqual({
      kem: keys.kem.publicKey,
      sign: keys.sign.publicKey,
      tagKey: keys.tagKey,
    });
  });

  it("of drop mode are fresh each time", () => {
    expect(dropModeKeys()).not.toEqual(dropModeKeys());
  });
});
