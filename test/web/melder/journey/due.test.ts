import { beforeAll, describe, expect, it } from "vitest";
import { dayFromIso } from "#shared/domain/day.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { directoryOf, TODAY, voorbeelddam } from "#test/support/organisation.ts";
import { dues } from "#web/melder/journey/due.ts";
import { EMPTY, own, said } from "../support/mailbox.ts";

let directory: Directory;
beforeAll(async () => {
  await ready();
  directory = directoryOf(voorbeelddam().draft);
});

const day = (iso: string) => dayFromIso(iso) ?? Number.NaN;
/** The directory as it was checked on another day: what late is depends on it alone. */
const on = (today: number): Directory => ({ ...directory, verifiedOn: today });
const policy = (change: Partial<Directory["policy"]>): Directory => ({
  ...directory,
  policy: { ...directory.policy, ...change },
});

describe("the first term", () => {
  it("ends seven days after the melding's own record, and is said to be late the day after", () => {
    const view = { ...EMPTY, own: [own({ day: TODAY - 7 })] };
    expect(dues(view, directory)).toMatchObject({
      run: true,
      acknowledge: { day: TODAY, state: "running", on: null, past: false },
    });
    expect(dues(view, on(TODAY + 1))).toMatchObject({
      acknowledge: { day: TODAY, state: "late", past: true },
    });
  });

  it("was met, in time or late, by the acknowledgement", () => {
    const met = (days: number) =>
      dues(
        {
          ...EMPTY,
          own: [own({ day: TODAY - 20 })],
          messages: [said({ kind: "acknowledgement", day: TODAY - 20 + days })],
        },
        directory,
      );
    expect(met(7)).toMatchObject({ acknowledge: { state: "met", on: TODAY - 13 } });
    expect(met(8)).toMatchObject({ acknowledge: { state: "met-late", on: TODAY - 12 } });
  });

  it("is neither met nor late where only an answer came: that says it was read, and is no acknowledgement", () => {
    const view = {
      ...EMPTY,
      own: [own({ day: TODAY - 30 })],
      messages: [said({ kind: "answer", day: TODAY - 25 })],
    };
    expect(dues(view, directory)).toMatchObject({ acknowledge: { state: "answered", on: TODAY - 25 } });
  });

  it("runs from the day that a receipt proves only where the receipt holds", () => {
    const receipt = {
      commitment: new Uint8Array(32),
      withdrawHash: new Uint8Array(32),
      day: TODAY - 100,
      signature: new Uint8Array(64),
    };
    const messages = [said({ kind: "acknowledgement", day: TODAY - 3, receipt })];
    expect(dues({ ...EMPTY, own: [own({ day: TODAY - 5 })], messages }, directory)).toMatchObject({
      acknowledge: { day: TODAY + 2 },
    });
  });

  it("is late by the day of a later message at the latest, where the first record has left the board", () => {
    const view = { ...EMPTY, own: [own({ kind: "follow-up", day: TODAY - 8 })] };
    expect(dues(view, directory)).toMatchObject({ acknowledge: { day: TODAY - 1, state: "late" } });
  });
});

describe("the second term", () => {
  it("ends three months after the acknowledgement, by the calendar", () => {
    const view = {
      ...EMPTY,
      own: [own({ day: day("2026-11-24") })],
      messages: [said({ kind: "acknowledgement", day: day("2026-11-30") })],
    };
    expect(dues(view, on(day("2026-12-01")))).toMatchObject({
      feedback: { day: day("2027-02-28"), state: "running" },
    });
  });

  it("ends three months after the seven days where nobody acknowledged, and both are late then", () => {
    const view = { ...EMPTY, own: [own({ day: day("2026-09-01") })] };
    expect(dues(view, on(day("2026-12-09")))).toMatchObject({
      acknowledge: { day: day("2026-09-08"), state: "late" },
      feedback: { day: day("2026-12-08"), state: "late" },
    });
  });

  it("is for the melder to judge once an answer came, also when its last day is over", () => {
    const view = {
      ...EMPTY,
      own: [own({ day: TODAY - 20 })],
      messages: [
        said({ kind: "acknowledgement", day: TODAY - 18 }),
        said({ kind: "answer", day: TODAY - 10 }),
        said({ kind: "answer", day: TODAY - 4 }),
      ],
    };
    expect(dues(view, directory)).toMatchObject({
      feedback: { state: "answered", on: TODAY - 4, past: false },
    });
    expect(dues(view, on(TODAY + 120))).toMatchObject({ feedback: { state: "answered", past: true } });
  });

  it("still runs where the melding's own record has left the board and the acknowledgement has not", () => {
    const messages = [said({ kind: "acknowledgement", day: TODAY - 91 })];
    expect(dues({ ...EMPTY, messages }, directory)).toMatchObject({
      run: true,
      // Whether that was in time nobody can see any more.
      acknowledge: { state: "met-some-day", on: TODAY - 91 },
      feedback: { state: "running" },
    });
    expect(dues({ ...EMPTY, messages }, on(TODAY + 5))).toMatchObject({ feedback: { state: "late" } });
  });
});

describe("no term is computed", () => {
  const consultation = () => own({ kind: "consultation", readers: ["els"], day: TODAY - 30 });

  it("for a raadpleging, unless the organisation's policy starts them with it", () => {
    const view = { ...EMPTY, own: [consultation()] };
    expect(dues(view, directory)).toEqual({ run: false, why: "consultation" });
    const settled = policy({ consultationStartsTerms: true });
    expect(dues(view, settled)).toMatchObject({ run: true, acknowledge: { state: "late" } });
  });

  it("for a raadpleging before the melding that followed it: the terms begin with the melding", () => {
    const view = { ...EMPTY, own: [consultation(), own({ day: TODAY - 2 })] };
    expect(dues(view, directory)).toMatchObject({ run: true, acknowledge: { day: TODAY + 5 } });
  });

  it("in the brievenbus of new words, where the acknowledgement may lie in the one that was left", () => {
    const view = { ...EMPTY, own: [own({ kind: "rekey", day: day("2026-09-01") })] };
    const elsewhere = { run: false, why: "elsewhere", latest: day("2026-12-08") };
    expect(dues(view, on(day("2026-12-08")))).toEqual({ ...elsewhere, past: false });
    expect(dues(view, on(day("2026-12-09")))).toEqual({ ...elsewhere, past: true });
    const messages = [said({ kind: "acknowledgement", day: TODAY - 10 })];
    expect(dues({ ...view, messages }, directory)).toMatchObject({
      run: true,
      feedback: { state: "running" },
    });
  });

  it("in the one that was left, and where nothing says when the melding came", () => {
    const moved = { ...EMPTY, own: [own({ day: TODAY - 30 })], messages: [said({ kind: "moved" })] };
    expect(dues(moved, directory)).toEqual({ run: false, why: "moved" });
    expect(dues(EMPTY, directory)).toEqual({ run: false, why: "unknown" });
    expect(dues({ ...EMPTY, messages: [said({ kind: "members" })] }, directory)).toEqual({
      run: false,
      why: "unknown",
    });
  });
});
