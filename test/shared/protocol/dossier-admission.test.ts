import { beforeAll, describe, expect, it } from "vitest";
import { monthOf } from "#shared/protocol/board-layout.ts";
import { consentHolds, signConsent } from "#shared/protocol/dossier-consent.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { answer, signedBy } from "#test/support/answers.ts";
import { message, newOffice } from "#test/support/dossier.ts";
import { INSTANCE, melder, TODAY, voorbeelddam } from "#test/support/organisation.ts";

beforeAll(ready);

type Office = ReturnType<typeof newOffice>;

/** Carla was left out; the melding is filed as #2. */
function office(): Office {
  const started = newOffice();
  started.file(started.people.anna, message(started.keys));
  return started;
}

function consent(by = melder("roos"), staffId = "carla", instanceId = INSTANCE) {
  const signature = signConsent({ instanceId, staffId, day: TODAY }, by.sign.secretKey);
  return { staffId: "carla", day: TODAY, signature };
}

function admit(started: Office, more: Parameters<Office["change"]>[2]) {
  started.change(started.people.anna, ["anna", "bram", "carla"], more);
  return started.foldAs(started.people.bram);
}

describe("a left-out person comes in by the melder's signed consent", () => {
  it("and stays a member when others change, without asking again", () => {
    const started = office();
    expect(admit(started, { consents: [consent()] }).ok).toBe(true);
    expect(started.seenBy(started.people.bram)).toMatchObject({ leftOut: [], admitted: ["carla"] });
    started.change(started.people.anna, ["anna", "carla", "dirk"]);
    expect(started.seenBy(started.people.carla).members).toEqual(["anna", "carla", "dirk"]);
  });

  it("and needs a new one after she left again", () => {
    const started = office();
    admit(started, { consents: [consent()] });
    started.change(started.people.anna, ["anna", "bram"], { reason: "left" });
    expect(started.seenBy(started.people.anna).leftOut).toEqual(["carla"]);
    expect(admit(started, {})).toMatchObject({ ok: false, error: "left-out" });
  });
});

describe("adding a left-out person without the melder's signed consent or a statutory duty entered by two members", () => {
  const refused = { ok: false, error: "left-out", seq: 3 };

  it("is refused, whatever the event's own list forgets", () => {
    expect(admit(office(), {})).toMatchObject(refused);
  });

  it("is refused with a consent by another mailbox, for another person or another organisation", () => {
    expect(admit(office(), { consents: [consent(melder("kees"))] })).toMatchObject(refused);
    expect(admit(office(), { consents: [consent(melder("roos"), "els")] })).toMatchObject(refused);
    expect(admit(office(), { consents: [consent(melder("roos"), "carla", "elders")] })).toMatchObject(
      refused,
    );
  });

  it("is refused with a consent that a member wrote: nobody has the mailbox's key", () => {
    const { anna } = voorbeelddam().people;
    const signature = signConsent(
      { instanceId: INSTANCE, staffId: "carla", day: TODAY },
      anna.sign.secretKey,
    );
    expect(admit(office(), { consents: [{ staffId: "carla", day: TODAY, signature }] })).toMatchObject(
      refused,
    );
    const { publicKey } = melder("roos").sign;
    expect(consentHolds({ instanceId: INSTANCE, staffId: "carla", day: TODAY }, publicKey, signature)).toBe(
      false,
    );
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
