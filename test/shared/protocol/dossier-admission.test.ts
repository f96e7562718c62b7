import { beforeAll, describe, expect, it } from "vitest";
import type { Reply } from "#shared/protocol/asks.ts";
import { monthOf } from "#shared/protocol/board-layout.ts";
import { consentHolds, signConsent } from "#shared/protocol/dossier-consent.ts";
import type { Message } from "#shared/protocol/message.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { answer, signedBy } from "#test/support/answers.ts";
import { followUp, message, newOffice } from "#test/support/dossier.ts";
import { INSTANCE, melder, TODAY, voorbeelddam } from "#test/support/organisation.ts";

beforeAll(ready);

type Office = ReturnType<typeof newOffice>;

/** Carla was left out; the melding is filed as #2. */
function office(): Office {
  const started = newOffice();
  started.file(started.people.anna, message(started.keys));
  return started;
}

const SIGNED = { instanceId: INSTANCE, staffId: "carla", day: TODAY };

type ConsentAnswer = Extract<Reply, { kind: "consent" }>["answer"];

/** An ask about Carla, sent by Anna; its hash. */
function ask(started: Office, slot = 0): Uint8Array {
  const { people, keys } = started;
  const about = { what: "Alles.", to: "Carla", until: TODAY + 14, reader: "carla" };
  const number = slot + 1;
  const previous = started.seenBy(people.anna).answers.at(-1)?.message.hash ?? null;
  const asked = signedBy(people.anna, answer(keys, { number, previous, ask: { kind: "consent", ...about } }));
  const place = { day: TODAY, month: monthOf(TODAY), slots: [slot], expected: TODAY };
  started.append(people.anna, { kind: "answer", ...place }, asked);
  return started.seenBy(people.anna).answers.at(-1)?.message.hash ?? new Uint8Array();
}

/** The melder's reply as Anna files it, received on a day; the consent that it makes. */
function reply(started: Office, to: Uint8Array, said: ConsentAnswer, received = TODAY - 1) {
  const { people, keys } = started;
  const signature = said === "yes" ? signConsent(SIGNED, keys.sign.secretKey) : null;
  const before = started.seenBy(people.anna).head.seq;
  const letter = followUp(`${said} ${before}`) as Extract<Message, { kind: "follow-up" }>;
  const given: Reply = { to, kind: "consent", answer: said, day: TODAY, signature };
  const { payload, attachment } = started.opened(people.anna, { ...letter, reply: given });
  started.append(people.anna, { ...payload, received } as typeof payload, attachment);
  return { staffId: "carla", day: TODAY, signature: signature ?? new Uint8Array(64), reply: before + 1 };
}

/** One that Anna's ask got. */
function consent(started: Office) {
  return reply(started, ask(started), "yes");
}

/** Beside a reply that is there, a signature by another hand or for something else. */
function withSignature(by: ReturnType<typeof melder>, change: Partial<typeof SIGNED> = {}) {
  const started = office();
  const signature = signConsent({ ...SIGNED, ...change }, by.sign.secretKey);
  return admit(started, { consents: [{ ...consent(started), signature }] });
}

function admit(started: Office, more: Parameters<Office["change"]>[2]) {
  started.change(started.people.anna, ["anna", "bram", "carla"], more);
  return started.foldAs(started.people.bram);
}

describe("a left-out person comes in by the melder's signed consent", () => {
  it("and stays a member when others change, without asking again", () => {
    const started = office();
    expect(admit(started, { consents: [consent(started)] }).ok).toBe(true);
    expect(started.seenBy(started.people.bram)).toMatchObject({ leftOut: [], admitted: ["carla"] });
    started.change(started.people.anna, ["anna", "carla", "dirk"]);
    expect(started.seenBy(started.people.carla).members).toEqual(["anna", "carla", "dirk"]);
  });

  it("and needs a new one after she left again", () => {
    const started = office();
    admit(started, { consents: [consent(started)] });
    started.change(started.people.anna, ["anna", "bram"], { reason: "left" });
    expect(started.seenBy(started.people.anna).leftOut).toEqual(["carla"]);
    expect(admit(started, {})).toMatchObject({ ok: false, error: "left-out" });
  });
});

describe("adding a left-out person without the melder's signed consent or a statutory duty entered by two members", () => {
  const refused = { ok: false, error: "left-out", seq: 3 };
  const refusedAfterReply = { ...refused, seq: 5 };

  it("is refused, whatever the event's own list forgets", () => {
    expect(admit(office(), {})).toMatchObject(refused);
  });

  it("is refused with a consent by another mailbox, for another person or another organisation", () => {
    const by = melder("roos");
    expect(withSignature(melder("kees"))).toMatchObject(refusedAfterReply);
    expect(withSignature(by, { staffId: "els" })).toMatchObject(refusedAfterReply);
    expect(withSignature(by, { instanceId: "elders" })).toMatchObject(refusedAfterReply);
    expect(withSignature(by)).toMatchObject({ ok: true });
  });

  it("is refused with a consent that a member wrote: nobody has the mailbox's key", () => {
    const { anna } = voorbeelddam().people;
    const signature = signConsent(SIGNED, anna.sign.secretKey);
    const consents = [{ staffId: "carla", day: TODAY, signature, reply: 2 }];
    expect(admit(office(), { consents })).toMatchObject(refused);
    const { publicKey } = melder("roos").sign;
    expect(consentHolds(SIGNED, publicKey, signature)).toBe(false);
  });
});

describe("a consent that the melder took back", () => {
  const admitted = { ok: true, value: { admitted: ["carla"] } };
  const refused = { ok: false, error: "left-out" };

  it.each(["no", "withdrawn"] as const)("by a later %s lets nobody in any more", (said) => {
    const started = office();
    const to = ask(started);
    const yes = reply(started, to, "yes");
    reply(started, to, said, TODAY);
    expect(admit(started, { consents: [yes] })).toMatchObject(refused);
  });

  it("on the day on which it was given, in whatever order the two were filed, lets nobody in", () => {
    const started = office();
    const to = ask(started);
    reply(started, to, "no");
    expect(admit(started, { consents: [reply(started, to, "yes")] })).toMatchObject(refused);
  });

  it("in answer to another ask about the same person lets nobody in", () => {
    const started = office();
    const yes = consent(started);
    reply(started, ask(started, 1), "no", TODAY);
    expect(admit(started, { consents: [yes] })).toMatchObject(refused);
  });

  it("and gave again counts by the new reply, not by the old one", () => {
    const start = (): [Office, { old: ReturnType<typeof reply>; again: ReturnType<typeof reply> }] => {
      const started = office();
      const to = ask(started);
      const old = reply(started, to, "yes", TODAY - 3);
      reply(started, to, "withdrawn", TODAY - 2);
      return [started, { old, again: reply(started, to, "yes") }];
    };
    const [first, { old }] = start();
    expect(admit(first, { consents: [old] })).toMatchObject(refused);
    const [second, { again }] = start();
    expect(admit(second, { consents: [again] })).toMatchObject(admitted);
  });

  it("stays given where a doubt is all that came later", () => {
    const started = office();
    const to = ask(started);
    const yes = reply(started, to, "yes");
    reply(started, to, "later", TODAY);
    expect(admit(started, { consents: [yes] })).toMatchObject(admitted);
  });
});

describe("a consent without the reply that has it", () => {
  it("lets nobody in: what takes it back could not be told from what came before", () => {
    const started = office();
    const yes = consent(started);
    const other = { ...yes, reply: 2 };
    expect(admit(started, { consents: [other] })).toMatchObject({ ok: false, error: "left-out" });
  });
});

describe("a statutory duty", () => {
  const DUTY = {
    kind: "duty",
    day: TODAY,
    staffId: "carla",
    ground: "Ambtenarenwet 2017 art. 5",
    text: "",
  } as const;

  /** Entered as #3, confirmed as #4 and told as #5, each by whom the case says. */
  function withDuty(by: {
    confirmed?: "anna" | "bram";
    told?: boolean;
    staffId?: string;
    toldAs?: "members" | "answer";
  }) {
    const { confirmed = "bram", told = true, staffId = "carla", toldAs = "members" } = by;
    const started = office();
    const { people, keys } = started;
    started.append(people.anna, { ...DUTY, staffId });
    started.append(people[confirmed], { kind: "duty-confirmed", day: TODAY, entered: 3 });
    const text = signedBy(people.anna, answer(keys, { kind: toldAs, text: "Wij zijn verplicht." }));
    const place = { day: TODAY, month: monthOf(TODAY), slots: [0], expected: TODAY };
    if (told) started.append(people.anna, { kind: "answer", ...place }, text);
    return admit(started, { duties: [{ staffId: "carla", entered: 3, confirmed: 4, told: 5 }] });
  }

  it("entered by two members, of which the melder was told before, opens the door", () => {
    expect(withDuty({})).toMatchObject({ ok: true, value: { admitted: ["carla"] } });
  });

  it("does not when one member entered and confirmed it", () => {
    expect(withDuty({ confirmed: "anna" })).toMatchObject({ ok: false, error: "left-out" });
  });

  it("does not when the melder was not told, or was told something else", () => {
    expect(withDuty({ told: false })).toMatchObject({ ok: false, error: "left-out" });
    expect(withDuty({ toldAs: "answer" })).toMatchObject({ ok: false, error: "left-out" });
  });

  it("does not when it is about somebody else", () => {
    expect(withDuty({ staffId: "els" })).toMatchObject({ ok: false, error: "left-out" });
  });
});
