import { expect, it } from "vitest";
import { KINDS, type Kind } from "./attempt.ts";
import type { Check } from "./story.ts";
import { faultsOf } from "./verdict.ts";

type Counts = Readonly<Record<Kind, number>>;

const each = (count: number) => Object.fromEntries(KINDS.map((kind) => [kind, count])) as Counts;
const NOTHING = each(0);
const EVERYTHING = each(2);

/** A day on which dossier A is destroyed, B is not, and C opens. */
const honest: Check = {
  day: 40,
  when: "meteen na het vernietigen van A",
  found: EVERYTHING,
  tried: EVERYTHING,
  opened: { early: NOTHING, late: EVERYTHING, living: EVERYTHING },
  recordsOpened: 0,
  ownRecords: { early: 0, late: 0, living: 1 },
};
const destroyed = { early: { day: 40, lastCopy: 47 } };
const unnoticed = ["de proef merkt het niet als de dossiersleutels terug te halen zijn"];

const judged = (counterproof: Check) => faultsOf({ checks: [honest], counterproof, destroyed });
const opening = (early: Partial<Counts>): Check => ({
  ...honest,
  opened: { ...honest.opened, early: { ...NOTHING, ...early } },
});

it.each<Kind>(["wraps", "events"])(
  "believes a counterproof that opens %s of the destroyed dossier",
  (kind) => {
    expect(judged(opening({ [kind]: 1 }))).toEqual([]);
  },
);

it.each<[string, Check]>([
  ["finds nothing", honest],
  ["opens nothing of any dossier", { ...honest, opened: { ...honest.opened, living: NOTHING } }],
  ["opens the board", { ...honest, recordsOpened: 1 }],
  ["opens what a recovered key does not explain", opening({ records: 1, files: 1 })],
  ["opens the letters that may still open", opening({ envelopes: 1, identities: 1 })],
  ["looks before the dossier is destroyed", { ...opening({ wraps: 1, events: 1 }), day: 39 }],
  [
    "opens the other dossier",
    { ...honest, day: 60, opened: { ...honest.opened, late: { ...NOTHING, events: 1 } } },
  ],
])("does not believe a counterproof that %s", (_, counterproof) => {
  const late = { day: 60, lastCopy: 67 };
  expect(faultsOf({ checks: [honest], counterproof, destroyed: { ...destroyed, late } })).toEqual(unnoticed);
});
