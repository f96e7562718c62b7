import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { monthOf } from "#shared/domain/day.ts";
import { type Ask, type Reply, recordHash } from "#shared/protocol/asks.ts";
import { signConsent } from "#shared/protocol/dossier-consent.ts";
import type { PayloadOf } from "#shared/protocol/dossier-payload.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import { rekeyTo } from "#shared/protocol/rekey.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { answer, signedBy } from "#test/support/answers.ts";
import { type ConsoleStage, startConsoleStage } from "#test/support/console-stage.ts";
import { followUp as followUpOf, message, newOffice } from "#test/support/dossier.ts";
import { followUp, meldingOf, messageId } from "#test/support/melding.ts";
import { INSTANCE, melder, TODAY, unwrap } from "#test/support/organisation.ts";
import { sendAnswer } from "#web/console/work/answer.ts";
import { forecast, newMessageId } from "#web/console/work/answer-draft.ts";
import { append } from "#web/console/work/append.ts";
import { presentConsent, repliesOf } from "#web/console/work/asks.ts";
import { listRows, openRow } from "#web/console/work/dossiers.ts";
import { workInbox } from "#web/console/work/inbox.ts";
import { threadOf } from "#web/console/work/thread.ts";
import { createWorkspace } from "#web/console/work/workspace.ts";

/** What staff ask and what the melder replies: what is believed, and what is written down of it. */

beforeAll(ready);

const CONSENT = {
  kind: "consent",
  what: "Dat het op de werkplaats gebeurt.",
  to: "Het hoofd van de werkplaats",
  until: TODAY + 14,
  reader: null,
} as const satisfies Ask;
const FOR_CARLA: Ask = { ...CONSENT, reader: "carla" };

/** An office where Carla is left out, the melding is filed and Anna asked something. */
function officeThatAsked(ask: Ask) {
  const office = newOffice();
  const { anna } = office.people;
  office.file(anna, message(office.keys));
  const asked = signedBy(anna, answer(office.keys, { ask }));
  const payload = { kind: "answer" as const, day: TODAY, month: monthOf(TODAY), slots: [0], expected: TODAY };
  office.append(anna, payload, asked);
  const [sent] = office.seenBy(anna).answers;
  const to = sent?.message.hash ?? new Uint8Array();
  let count = 0;
  const reply = (given: Reply, keys: MailboxKeys = office.keys) => {
    count += 1;
    office.file(anna, { ...followUpOf(`reply ${count}`), reply: given } as never, { keys });
    return repliesOf(office.seenBy(anna), INSTANCE);
  };
  return { office, to, reply, thread: () => threadOf(office.seenBy(anna), INSTANCE) };
}

const consent = (to: Uint8Array, given: Partial<Extract<Reply, { kind: "consent" }>> = {}): Reply => ({
  to,
  kind: "consent",
  answer: "yes",
  day: TODAY,
  signature: null,
  ...given,
});

const signatureFor = (staffId: string, keys: MailboxKeys, day = TODAY) =>
  signConsent({ instanceId: INSTANCE, staffId, day }, keys.sign.secretKey);

describe("a reply", () => {
  it("is one to the message that asked it, whoever wrote that", () => {
    const { to, reply, thread } = officeThatAsked(CONSENT);
    const [known] = reply(consent(to));
    expect(known).toMatchObject({ reply: { answer: "yes" }, ask: CONSENT, answer: { author: "anna" } });
    const received = thread().filter(({ type }) => type === "received");
    expect(received.map(({ seq }) => seq)).toContain(known?.seq);
  });

  it("of each kind is known by its ask", () => {
    const slots = ["dinsdag 1 december 10.00 uur, telefoon", "woensdag 2 december 19.00 uur"];
    const talk = officeThatAsked({ kind: "talk", slots });
    expect(talk.reply({ to: talk.to, kind: "talk", slot: 1 })).toHaveLength(1);
    const text = "Op 3 november vertelde de melder dat sleutels drie dagen op de balie lagen.";
    const record = officeThatAsked({ kind: "record", day: TODAY - 3, record: text });
    const signed = { to: record.to, kind: "record", verdict: "signed", record: recordHash(text) } as const;
    expect(record.reply(signed)).toHaveLength(1);
    expect(record.reply({ ...signed, record: recordHash(`${text} `) })).toHaveLength(1);
    const closing = officeThatAsked({ kind: "closing" });
    expect(closing.reply({ to: closing.to, kind: "closing", answer: "partly" })).toHaveLength(1);
  });

  it("to another message, of another kind, or too late is a stranger's text", () => {
    const { to, reply } = officeThatAsked(CONSENT);
    expect(reply(consent(to.map((byte) => byte ^ 1)))).toEqual([]);
    expect(reply({ to, kind: "talk", slot: 0 })).toEqual([]);
    expect(reply(consent(to, { day: TODAY + 15 }))).toEqual([]);
    expect(reply(consent(to, { day: TODAY + 15, answer: "withdrawn" }))).toHaveLength(1);
  });

  it("from words that were left decides nothing: somebody else may have them", () => {
    const { office, to, reply } = officeThatAsked(CONSENT);
    const fresh = melder("fresh words");
    const id = messageId("move");
    const subject = { instanceId: INSTANCE, messageId: id, oldSign: office.keys.sign.publicKey };
    const move = { kind: "rekey", messageId: id, after: null, level: "without-name", files: [] } as const;
    office.file(office.people.anna, { ...move, ...rekeyTo(subject, fresh) });
    expect(reply(consent(to))).toEqual([]);
    expect(reply(consent(to), fresh)).toEqual([]);
  });
});

describe("a consent for somebody who was left out", () => {
  it("with the mailbox's signature lets exactly that person in", () => {
    const { office, to, reply } = officeThatAsked(FOR_CARLA);
    const signature = signatureFor("carla", office.keys);
    const [known] = reply(consent(to, { signature }));
    if (known?.reply.kind !== "consent" || known.reply.signature === null) throw new Error("no consent");
    const { day, signature: signed } = known.reply;
    const consents = [{ staffId: "carla", day, signature: signed, reply: known.seq }];
    office.change(office.people.anna, ["anna", "bram", "carla"], { consents });
    expect(office.seenBy(office.people.bram).admitted).toEqual(["carla"]);
  });

  it("with none, for another day or person, or by another hand is no consent", () => {
    const { office, to, reply } = officeThatAsked(FOR_CARLA);
    expect(reply(consent(to))).toEqual([]);
    expect(reply(consent(to, { signature: signatureFor("dirk", office.keys) }))).toEqual([]);
    expect(reply(consent(to, { signature: signatureFor("carla", office.keys, TODAY + 1) }))).toEqual([]);
    expect(reply(consent(to, { signature: signatureFor("carla", melder("thief")) }))).toEqual([]);
  });
});

describe("a consent that a member wrote down beside the number of a reply", () => {
  const TRUE = { subject: CONSENT.to, given: true, text: CONSENT.what };

  /** How the thread shows it after the melder answered. */
  function shown(answered: "yes" | "no", entry: Partial<PayloadOf<"consent">>) {
    const { office, to, reply, thread } = officeThatAsked(CONSENT);
    const [known] = reply(consent(to, { answer: answered }));
    const payload = { kind: "consent" as const, day: TODAY, ...TRUE, reply: known?.seq ?? 0, ...entry };
    office.append(office.people.bram, payload);
    return thread().flatMap((item) => (item.type === "consent" ? [item.from] : []));
  }

  it("is the melder's own where it says exactly what the reply says", () => {
    expect(shown("yes", {})).toEqual(["reply"]);
    expect(shown("no", { given: false })).toEqual(["reply"]);
  });

  it("is a colleague's claim where there is no such reply, or one that says something else", () => {
    expect(shown("yes", { reply: 2 })).toEqual(["unproved"]);
    expect(shown("no", {})).toEqual(["unproved"]);
    expect(shown("yes", { subject: "De directeur" })).toEqual(["unproved"]);
    expect(shown("yes", { text: "Alles." })).toEqual(["unproved"]);
  });
});

describe("what holds of a consent", () => {
  const given = (received: number, answered: Extract<Reply, { kind: "consent" }>["answer"]) =>
    ({ received, reply: consent(new Uint8Array(32), { answer: answered }) }) as never;

  it("is the last answer by day of receipt, in whatever order they are looked at", () => {
    expect(presentConsent([given(1, "no"), given(2, "yes")])).toBe("yes");
    expect(presentConsent([given(2, "yes"), given(1, "withdrawn")])).toBe("yes");
    expect(presentConsent([])).toBeUndefined();
  });

  it("is of answers on one day the one that allows least", () => {
    expect(presentConsent([given(1, "withdrawn"), given(1, "yes")])).toBe("withdrawn");
    expect(presentConsent([given(1, "yes"), given(1, "no"), given(1, "later")])).toBe("no");
    expect(presentConsent([given(1, "yes"), given(1, "later")])).toBe("later");
  });
});

describe("consents in the dossier", () => {
  const keys = () => melder("consents");
  const READERS = ["anna", "bram"] as const;
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await startConsoleStage();
    await stage.submit({ keys: keys(), message: meldingOf(keys(), "consents"), readers: READERS });
    await stage.release();
    unwrap(await workInbox(stage.desk("anna"), 0, () => undefined));
  });
  afterAll(() => stage?.stop());

  const opened = async (name: "anna" | "bram") => {
    const desk = stage.desk(name);
    const [row] = unwrap(await listRows(desk));
    if (row === undefined) throw new Error("no dossier");
    return unwrap(await openRow(desk, row));
  };
  const noted = async () =>
    threadOf((await opened("bram")).dossier, INSTANCE).flatMap((item) =>
      item.type === "consent" ? [item] : [],
    );
  const send = async (to: Uint8Array, answered: "yes" | "no" | "later" | "withdrawn") => {
    const reply = consent(to, { answer: answered, day: stage.today });
    const letter = { ...followUp("", `consent ${answered}`), reply };
    await stage.submit({ keys: keys(), message: letter, readers: READERS });
    await stage.release();
    // Both consoles at once: whoever comes second finds it written.
    const both = [stage.desk("anna"), stage.desk("bram")].map((desk) => createWorkspace(desk, SETTINGS));
    await Promise.all(both.map((workspace) => workspace.update()));
    await Promise.all(both.map((workspace) => workspace.update(true)));
  };
  const SETTINGS = { boardBatch: 0, file: async () => undefined };

  it("are written once each, by whichever console comes first, and only what decides", async () => {
    const anna = stage.desk("anna");
    const open = await opened("anna");
    const ask: Ask = { ...CONSENT, until: stage.today + 14 };
    const text = "Mogen wij dit vertellen?";
    const draft = { messageId: newMessageId(), kind: "answer", text, feedback: false, ask } as const;
    const sent = unwrap(await sendAnswer(anna, open, draft, unwrap(await forecast(anna, open, draft))));
    const to = sent.open.dossier.answers.at(-1)?.message.hash ?? new Uint8Array();
    expect(threadOf(sent.open.dossier, INSTANCE).find(({ type }) => type === "sent")).toMatchObject({ ask });

    await send(to, "later");
    expect(await noted()).toEqual([]);
    await send(to, "yes");
    expect(await noted()).toMatchObject([
      { given: true, from: "reply", subject: CONSENT.to, text: CONSENT.what },
    ]);
    await send(to, "withdrawn");
    expect((await noted()).map(({ given }) => given)).toEqual([true, false]);
  });

  it("are written although a colleague wrote something else beside the reply's number before", async () => {
    const before = (await noted()).length;
    const bram = stage.desk("bram");
    const open = await opened("bram");
    const to = open.dossier.answers.at(-1)?.message.hash ?? new Uint8Array();
    // The number that the melder's no gets: the forged event takes the one in front of it.
    const reply = open.dossier.head.seq + 2;
    const { what, to: subject } = CONSENT;
    const forged = { kind: "consent" as const, day: stage.today, subject, given: true, text: what, reply };
    unwrap(await append(bram, open, () => ({ payload: forged })));
    await send(to, "no");
    const entries = (await noted()).slice(before);
    expect(entries.map(({ given, from }) => [given, from])).toEqual([
      [true, "unproved"],
      [false, "reply"],
    ]);
  });
});
