import { beforeAll, describe, expect, it } from "vitest";
import { type Ask, type Reply, recordHash, replyFits } from "#shared/protocol/asks.ts";
import { signMessage, verifyMessage } from "#shared/protocol/board-message.ts";
import { keyHolders } from "#shared/protocol/key-holders.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { answer, signedBy } from "#test/support/answers.ts";
import { directoryOf, INSTANCE, melder, TODAY, unwrap, voorbeelddam } from "#test/support/organisation.ts";

beforeAll(ready);

const to = new Uint8Array(32).fill(3);
const signature = new Uint8Array(64).fill(7);
const consent = (reader: string | null): Ask => ({
  kind: "consent",
  what: "Uw verhaal over de kas",
  to: "de accountant",
  until: TODAY + 14,
  reader,
});
const consented = (change: Partial<Extract<Reply, { kind: "consent" }>> = {}): Reply => ({
  to,
  kind: "consent",
  answer: "yes",
  day: TODAY,
  signature: null,
  ...change,
});
const talk: Ask = { kind: "talk", slots: ["dinsdag 10 uur, telefoon", "woensdag 9 uur, kamer 3"] };
const record: Ask = { kind: "record", day: TODAY, record: "Op dinsdag vertelde de melder ons dit." };

describe("a reply", () => {
  it("fits an ask of its own kind and no other", () => {
    const asks: Ask[] = [consent(null), talk, record, { kind: "closing" }];
    const replies: Reply[] = [
      consented(),
      { to, kind: "talk", slot: 1 },
      { to, kind: "record", verdict: "signed", record: recordHash("Op dinsdag vertelde de melder ons dit.") },
      { to, kind: "closing", answer: "partly" },
    ];
    for (const [a, ask] of asks.entries())
      for (const [r, reply] of replies.entries()) expect(replyFits(ask, reply), `${a} ${r}`).toBe(a === r);
  });

  it("of a consent counts up to its last day, and can be taken back after it", () => {
    const late = TODAY + 15;
    expect(replyFits(consent(null), consented({ day: TODAY + 14 }))).toBe(true);
    expect(replyFits(consent(null), consented({ day: late }))).toBe(false);
    expect(replyFits(consent(null), consented({ day: late, answer: "withdrawn" }))).toBe(true);
  });

  it("lets a person in whom the melder left out only with the melder's signature, and asks for none otherwise", () => {
    expect(replyFits(consent("bram"), consented({ signature }))).toBe(true);
    expect(replyFits(consent("bram"), consented())).toBe(false);
    expect(replyFits(consent("bram"), consented({ answer: "no" }))).toBe(true);
    expect(replyFits(consent("bram"), consented({ answer: "no", signature }))).toBe(false);
    expect(replyFits(consent(null), consented({ signature }))).toBe(false);
  });

  it("names a slot that was offered, or none", () => {
    expect(replyFits(talk, { to, kind: "talk", slot: null })).toBe(true);
    expect(replyFits(talk, { to, kind: "talk", slot: 2 })).toBe(false);
  });

  it("signs exactly the record that was shown", () => {
    const other = recordHash("Op dinsdag vertelde de melder ons dat.");
    expect(replyFits(record, { to, kind: "record", verdict: "signed", record: other })).toBe(false);
  });
});

describe("an ask", () => {
  it("travels in the message that its author signed", () => {
    const roos = melder("roos");
    const { people, draft } = voorbeelddam();
    const holders = keyHolders(directoryOf(draft));
    for (const ask of [consent("bram"), talk, record, { kind: "closing" } as const, null]) {
      const bytes = signedBy(people.anna, answer(roos, { ask }));
      const read = unwrap(
        verifyMessage(bytes, { instanceId: INSTANCE, mailboxSign: roos.sign.publicKey, holders }),
      );
      expect(read.ask).toEqual(ask);
    }
  });

  it("outside its bounds is refused: no slots, nine, an empty line, an empty record", () => {
    const roos = melder("roos");
    const { people } = voorbeelddam();
    const asks: Ask[] = [
      { kind: "talk", slots: [] },
      { kind: "talk", slots: Array.from({ length: 9 }, (_, i) => `${i} uur`) },
      { kind: "talk", slots: [""] },
      { kind: "record", day: TODAY, record: "" },
      { ...(consent(null) as Extract<Ask, { kind: "consent" }>), to: "" },
    ];
    for (const ask of asks)
      expect(signMessage(answer(roos, { ask }), INSTANCE, people.anna.sign)).toEqual({
        ok: false,
        error: "malformed",
      });
  });
});
