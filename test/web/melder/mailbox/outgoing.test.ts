import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { verifyOwnRecord } from "#shared/protocol/board-own.ts";
import { openRecord } from "#shared/protocol/board-record.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { openEnvelope, openIdentity } from "#shared/protocol/envelope.ts";
import { type MailboxKeys, mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import type { Content } from "#shared/protocol/message.ts";
import { splitStamped } from "#shared/protocol/proof-of-work.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { parseSubmission } from "#shared/protocol/submission.ts";
import { openerOf } from "#test/support/melding.ts";
import { directoryOf, INSTANCE, melder, unwrap, voorbeelddam } from "#test/support/organisation.ts";
import { delivery } from "#web/melder/journey/delivery.ts";
import { ownSlots } from "#web/melder/journey/own-slots.ts";
import { type Letter, parcelOf, tryOf } from "#web/melder/mailbox/outgoing.ts";
import { apiClient } from "#web/ui/api-client.ts";
import { type IntakeOrigin, startIntake } from "../support/intake-origin.ts";
import { EMPTY, own, said } from "../support/mailbox.ts";

/** What a mailbox sends beside its first melding, through the real intake functions to its readers. */

let origin: IntakeOrigin;
let directory: Directory;

beforeAll(async () => {
  await ready();
  const { draft } = voorbeelddam();
  const known = directoryOf(draft);
  origin = await startIntake(known.hash);
  directory = directoryOf({ ...draft, receiptKey: origin.stage.publicKey("KEY_RECEIPT") });
  const { publishHashes } = await import("#test/support/functions-melder.ts");
  await publishHashes(known.hash, directory.hash);
});
afterAll(() => origin.stop());
afterEach(() => {
  origin.trouble = () => undefined;
  origin.visits.length = 0;
});

const CONTENT: Content = { text: "", language: "nl", kinds: [], answers: [], leftOutNames: [] };
const TO = { readers: ["anna", "carla"], leftOut: ["bram"] };

/** Sends a letter from the mailbox of `keys`; what Anna opens of it, and what its own record says. */
async function sent(keys: MailboxKeys, letter: Letter, recordKeys = keys, view = EMPTY) {
  const parcel = parcelOf({ keys, view, slots: ownSlots(), directory }, letter);
  const delivered = unwrap(
    await delivery(parcel, directory).run({ api: apiClient({ base: origin.api, pause: 1 }) }),
  );
  const visit = origin.visits.find(({ route, status }) => route === "postEnvelope" && status === 200);
  if (visit === undefined) throw new Error("nothing was stored");
  const { envelope, selfRecord } = unwrap(parseSubmission(unwrap(splitStamped(visit.body)).payload));
  const anna = openerOf(voorbeelddam().people.anna, directory);
  const carrier = unwrap(openRecord(selfRecord, recordKeys.kem));
  const context = { instanceId: INSTANCE, mailboxSign: recordKeys.sign.publicKey };
  return {
    delivered,
    envelope,
    message: unwrap(openEnvelope(envelope, anna)).message,
    record: unwrap(verifyOwnRecord(carrier.data, context)),
  };
}

describe("what goes out from a mailbox", () => {
  it("moves it: signed by both keys, and the record that shows it opens with the new words alone", async () => {
    const [old, fresh] = [melder("outgoing old"), melder("outgoing new")];
    const { message, record, delivered } = await sent(
      old,
      { message: { kind: "rekey", newKeys: fresh }, ...TO },
      fresh,
    );
    if (message.kind !== "rekey") throw new Error("not a move");
    expect(message.mailbox).toEqual(mailboxPublic(fresh));
    expect(record).toMatchObject({ kind: "rekey", readers: ["anna", "carla"], leftOut: ["bram"] });
    expect(delivered.own.messageId).toEqual(record.messageId);
    const visit = origin.visits.find(({ route }) => route === "postEnvelope");
    const { selfRecord } = unwrap(
      parseSubmission(unwrap(splitStamped(visit?.body ?? new Uint8Array())).payload),
    );
    expect(openRecord(selfRecord, old.kem).ok, "the old words find nothing of it").toBe(false);
  });

  it("says in every record whether the mailbox is of a raadpleging, that of a move too", async () => {
    const [keys, fresh] = [melder("outgoing raadpleging"), melder("outgoing raadpleging, new")];
    const first = { message: { kind: "consultation", content: CONTENT, files: [] }, ...TO } as const;
    expect(parcelOf({ keys, view: EMPTY, slots: ownSlots(), directory }, first).consultation).toBe(true);
    const view = { ...EMPTY, own: [own({ kind: "consultation", readers: ["els"] })] };
    const message = { kind: "follow-up", content: CONTENT, files: [], reply: null } as const;
    expect((await sent(keys, { message, ...TO }, keys, view)).record.consultation).toBe(true);
    origin.visits.length = 0;
    const move = { message: { kind: "rekey", newKeys: fresh }, ...TO } as const;
    expect((await sent(keys, move, fresh, view)).record.consultation).toBe(true);
    origin.visits.length = 0;
    expect((await sent(keys, move, fresh)).record.consultation).toBe(false);
  });

  it("is one move however often its screen is opened again, and another for other readers alone", async () => {
    const holder = { keys: melder("outgoing twice"), view: EMPTY, slots: ownSlots(), directory };
    const message = { kind: "rekey", newKeys: melder("outgoing twice, new") } as const;
    const first = tryOf([], { message, ...TO }, holder);
    expect(first.delivery.mayBeStored()).toBe(false);
    origin.trouble = (route) => (route === "postEnvelope" ? "after" : undefined);
    const run = { api: apiClient({ base: origin.api, pause: 1 }) };
    expect(await first.delivery.run(run)).toEqual({ ok: false, error: "offline" });
    expect(first.delivery.mayBeStored()).toBe(true);
    origin.trouble = () => undefined;
    const rows = (await origin.stage.rows("TABLE_INBOX")).length;
    const again = tryOf([first], { message, readers: ["carla", "anna"], leftOut: ["bram"] }, holder);
    unwrap(await again.delivery.run(run));
    expect(await origin.stage.rows("TABLE_INBOX")).toHaveLength(rows);
    expect(tryOf([first], { message, ...TO, readers: ["anna", "dirk"] }, holder)).not.toBe(first);
  });

  it.each(["objection", "withdrawal"] as const)("asks, without a text: %s", async (kind) => {
    const keys = melder(`outgoing ${kind}`);
    const last = said({});
    const view = { ...EMPTY, own: [own({ level: "vp-knows" })], messages: [last] };
    const { message, record } = await sent(keys, { message: { kind }, ...TO }, keys, view);
    expect(message).toMatchObject({ kind, after: last.hash, level: "vp-knows", files: [] });
    expect(record).toMatchObject({ kind, level: "vp-knows", reply: null });
  });

  it("tells of being treated worse as a message to the same case", async () => {
    const keys = melder("outgoing harm");
    const content = { ...CONTENT, text: "Mijn rooster is veranderd.", kinds: ["benadeling"] };
    const letter = { message: { kind: "follow-up", content, files: [], reply: null }, ...TO } as const;
    const { message, record } = await sent(keys, letter);
    expect(message).toMatchObject({ kind: "follow-up", content });
    expect(record.kind).toBe("follow-up");
  });

  it("gives the name to whom the melder chose and to nobody else, and never less than before", async () => {
    const keys = melder("outgoing name");
    const identity = { to: ["anna"], name: "Verzonnen Naam", contact: "" };
    const message = { kind: "follow-up", content: CONTENT, files: [], reply: null } as const;
    const raise = { level: "functionaris-knows", identity } as const;
    const { envelope, record } = await sent(keys, { message, ...TO, raise });
    const { anna, carla } = voorbeelddam().people;
    expect(unwrap(openIdentity(envelope, openerOf(anna, directory))).name).toBe("Verzonnen Naam");
    expect(openIdentity(envelope, openerOf(carla, directory)).ok).toBe(false);
    expect(record.level).toBe("functionaris-knows");
    const view = { ...EMPTY, own: [own({ level: "open" })] };
    const lower = parcelOf({ keys, view, slots: ownSlots(), directory }, { message, ...TO, raise });
    expect(lower.level).toBe("open");
  });
});
