import { beforeAll, describe, expect, it } from "vitest";
import { type Ask, replyFits } from "#shared/protocol/asks.ts";
import { type VerifiedMessage, verifyMessage } from "#shared/protocol/board-message.ts";
import { consentHolds } from "#shared/protocol/dossier-consent.ts";
import { keyHolders } from "#shared/protocol/key-holders.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { answer, signedBy } from "#test/support/answers.ts";
import { directoryOf, INSTANCE, melder, TODAY, unwrap, voorbeelddam } from "#test/support/organisation.ts";
import {
  type AskingMessage,
  answersTo,
  asks,
  NO_SLOT,
  replyOf,
  replyReaders,
} from "#web/melder/replies/reply-of.ts";

/** The answers that a melder is offered, and the replies that they become. */

const ASKS: readonly Ask[] = [
  { kind: "consent", what: "Wat", to: "Wie", until: TODAY + 14, reader: null },
  { kind: "consent", what: "Wat", to: "Carla", until: TODAY + 14, reader: "carla" },
  { kind: "talk", slots: ["dinsdag 10.00 uur", "woensdag 19.00 uur"] },
  { kind: "record", day: TODAY - 3, record: "Wat er is verteld." },
  { kind: "closing" },
];
const [PLAIN, FOR_CARLA, TALK, RECORD, CLOSING] = ASKS as [Ask, Ask, Ask, Ask, Ask];

beforeAll(ready);

const keys = () => melder("replies");
const signer = () => ({ keys: keys(), directory: directoryOf(voorbeelddam().draft) });

/** The message as it comes off the board. */
function asking(ask: Ask | null): VerifiedMessage {
  const { people, draft } = voorbeelddam();
  const bytes = signedBy(people.anna, answer(keys(), { ask }));
  const holders = keyHolders(directoryOf(draft));
  return unwrap(verifyMessage(bytes, { instanceId: INSTANCE, mailboxSign: keys().sign.publicKey, holders }));
}

describe("answers that are offered", () => {
  it("are yes, no and later, and after an answer also withdrawing", () => {
    expect(answersTo(PLAIN, false, TODAY)).toEqual(["yes", "no", "later"]);
    expect(answersTo(PLAIN, true, TODAY)).toEqual(["yes", "no", "withdrawn"]);
  });

  it("end with the last day, but never withdrawing", () => {
    expect(answersTo(PLAIN, false, TODAY + 14)).toHaveLength(3);
    expect(answersTo(PLAIN, false, TODAY + 15)).toEqual([]);
    expect(answersTo(PLAIN, true, TODAY + 15)).toEqual(["withdrawn"]);
  });

  it("are every moment or none, again later; one word on the handling, once", () => {
    expect(answersTo(TALK, false, TODAY)).toEqual(["0", "1", NO_SLOT]);
    expect(answersTo(TALK, true, TODAY)).toEqual(["0", "1", NO_SLOT]);
    expect(answersTo(RECORD, true, TODAY)).toEqual(["signed", "corrected"]);
    expect(answersTo(CLOSING, false, TODAY)).toHaveLength(3);
    expect(answersTo(CLOSING, true, TODAY)).toEqual([]);
  });
});

describe("who reads a reply", () => {
  const nothing = { own: [], freeSelfSlots: [], unverified: 0, missing: [] };
  const readers = (members: readonly string[], leftOut: readonly string[]) => {
    const message = { ...asking(TALK), author: members[0] ?? "", members, leftOut };
    return replyReaders({ ...nothing, messages: [message] }, message, directoryOf(voorbeelddam().draft));
  };

  it("are proposed from the members that the asking message states, to be confirmed, where the mailbox's own records are gone", () => {
    expect(readers(["anna", "bram"], ["carla"])).toMatchObject({
      known: false,
      consultation: false,
      readers: ["anna", "bram"],
      leftOut: ["carla"],
      gone: [],
    });
    expect(readers(["anna", "carla"], ["carla"]).readers).toEqual(["anna"]);
    expect(readers(["anna", "nobody"], []).gone).toEqual(["nobody"]);
  });

  it("are vertrouwenspersonen alone, where only they are members", () => {
    expect(readers(["els"], [])).toMatchObject({ consultation: true, readers: ["els"] });
    expect(readers(["anna", "bram", "els"], []).consultation).toBe(false);
  });
});

describe("a reply", () => {
  it("fits its ask, for every answer that is offered, and names the message that asked", () => {
    for (const ask of ASKS) {
      const message = asking(ask) as AskingMessage;
      const offered = new Set([...answersTo(ask, false, TODAY), ...answersTo(ask, true, TODAY)]);
      for (const code of offered) {
        const reply = replyOf(message, code, signer());
        expect(replyFits(ask, reply), `${ask.kind} ${code}`).toBe(true);
        expect(reply.to).toEqual(message.hash);
      }
    }
  });

  it("of yes for somebody who was left out is signed for that person and day, and nothing else is", () => {
    const message = asking(FOR_CARLA) as AskingMessage;
    const signatures = ["yes", "no", "later", "withdrawn"].map((code) => {
      const reply = replyOf(message, code, signer());
      return reply.kind === "consent" ? reply.signature : undefined;
    });
    expect(signatures.slice(1)).toEqual([null, null, null]);
    const consent = { instanceId: INSTANCE, staffId: "carla", day: TODAY };
    const holds = (staffId: string) =>
      consentHolds({ ...consent, staffId }, keys().sign.publicKey, signatures[0] ?? new Uint8Array());
    expect([holds("carla"), holds("dirk")]).toEqual([true, false]);
    const plain = replyOf(asking(PLAIN) as AskingMessage, "yes", signer());
    expect(plain).toMatchObject({ signature: null, day: TODAY });
  });

  it("is offered only under a message that asks", () => {
    expect(asks(asking(null))).toBe(false);
    expect(asks(asking(TALK))).toBe(true);
  });
});
