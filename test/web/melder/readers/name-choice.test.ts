import { beforeAll, describe, expect, it } from "vitest";
import { openIdentity } from "#shared/protocol/envelope.ts";
import { LEVELS, type Level } from "#shared/protocol/level.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { openerOf, scene, sealed } from "#test/support/melding.ts";
import { directoryOf, TODAY, voorbeelddam } from "#test/support/organisation.ts";
import {
  identityOf,
  levelsFrom,
  type NameChoice,
  type NamePlace,
  NO_NAME,
  nameProblems,
  nameTakers,
  readersWith,
} from "#web/melder/readers/name-choice.ts";

beforeAll(ready);

const place = (change: Partial<NamePlace> = {}): NamePlace => ({
  directory: directoryOf(voorbeelddam().draft),
  readers: ["anna", "carla", "els"],
  leftOut: ["bram"],
  consultation: false,
  ...change,
});
const named = (level: Level, change: Partial<NameChoice> = {}): NameChoice => ({
  level,
  name: " Verzonnen Naam ",
  contact: "06 00 00 00 00",
  nameFor: "els",
  ...change,
});
const takers = (choice: NameChoice, where = place()) => nameTakers(choice, where).map(({ id }) => id);

describe("who gets the name", () => {
  it("is nobody, one vertrouwenspersoon, those who count, or everybody who reads", () => {
    expect(LEVELS.map((level) => takers(named(level)))).toEqual([
      [],
      ["els"],
      ["anna", "carla"],
      ["anna", "carla", "els"],
    ]);
  });

  it("is never somebody who is left out, whatever was chosen before", () => {
    const leftOut = ["els", "anna"];
    for (const level of LEVELS)
      for (const id of takers(named(level), place({ leftOut }))) expect(leftOut).not.toContain(id);
    expect(takers(named("vp-knows"), place({ leftOut }))).toEqual([]);
  });

  it("is never somebody who does not read, or a functionaris under the name of a vertrouwenspersoon", () => {
    expect(takers(named("functionaris-knows"), place({ readers: ["els"] }))).toEqual([]);
    expect(takers(named("vp-knows", { nameFor: "anna" }))).toEqual([]);
  });

  it("is at most as many as fit, those who count first", () => {
    const readers = ["els", "dirk", "carla", "bram", "anna"];
    expect(takers(named("open"), place({ readers, leftOut: [] }))).toEqual(["anna", "bram", "carla", "dirk"]);
  });

  it("is the vertrouwenspersoon of a raadpleging without being asked which", () => {
    const alone = place({ readers: ["els"], consultation: true });
    expect(takers(named("vp-knows", { nameFor: null }), alone)).toEqual(["els"]);
    expect(takers(named("vp-knows", { nameFor: null }))).toEqual([]);
  });

  it("reads what the name belongs to", () => {
    expect(readersWith(named("vp-knows"), ["anna", "carla"])).toEqual(["anna", "carla", "els"]);
    expect(readersWith(named("vp-knows"), ["anna", "els"])).toEqual(["anna", "els"]);
    expect(readersWith(named("open"), ["anna", "carla"])).toEqual(["anna", "carla"]);
  });
});

describe("the levels to choose from", () => {
  it("are all four for a melding, and later only those above the present one", () => {
    expect(levelsFrom(undefined, place())).toEqual([...LEVELS]);
    expect(levelsFrom("without-name", place())).toEqual(LEVELS.slice(1));
    expect(levelsFrom("functionaris-knows", place())).toEqual(["open"]);
    expect(levelsFrom("open", place())).toEqual([]);
  });

  it("are two in a raadpleging, and none with a vertrouwenspersoon where there is none left", () => {
    const alone = place({ readers: ["els"], consultation: true });
    expect(levelsFrom(undefined, alone)).toEqual(["without-name", "vp-knows"]);
    expect(levelsFrom("vp-knows", alone)).toEqual([]);
    expect(levelsFrom(undefined, place({ leftOut: ["els"] }))).not.toContain("vp-knows");
    const draft = voorbeelddam().draft;
    const staff = draft.staff.map((entry) => ({
      ...entry,
      appointedUntil: entry.id === "els" ? TODAY - 1 : entry.appointedUntil,
    }));
    const directory = directoryOf({ ...draft, staff });
    expect(levelsFrom(undefined, place({ directory }))).not.toContain("vp-knows");
  });
});

describe("what is wrong with a choice", () => {
  it("is nothing without a name, and nothing with one that is confirmed as final", () => {
    expect(nameProblems(NO_NAME, false, place())).toEqual([]);
    for (const level of LEVELS) expect(nameProblems(named(level), true, place())).toEqual([]);
  });

  it("is named in the order of the fields", () => {
    const empty = named("vp-knows", { name: "  ", nameFor: null });
    expect(nameProblems(empty, false, place())).toEqual(["no-confidant", "no-name", "not-sure"]);
    expect(nameProblems(named("open"), true, place({ readers: [] }))).toEqual(["no-taker"]);
    const long = named("open", { name: "é".repeat(120), contact: "x".repeat(600) });
    expect(nameProblems(long, true, place())).toEqual(["long-name", "long-contact"]);
  });

  it("is that nothing above the present level was chosen, when a name is given later", () => {
    expect(nameProblems({ ...NO_NAME, level: "vp-knows" }, true, place(), "vp-knows")).toEqual(["choose"]);
    expect(nameProblems(named("open"), true, place(), "vp-knows")).toEqual([]);
  });

  it("is that a level is gone which was chosen before the last vertrouwenspersoon was left out", () => {
    expect(nameProblems(named("vp-knows"), true, place({ leftOut: ["els"] }))).toEqual(["choose"]);
    const alone = place({ readers: ["els"], consultation: true });
    expect(nameProblems(named("open"), true, alone)).toEqual(["choose"]);
  });
});

describe("what is sealed", () => {
  it("is nothing without a name, whatever was typed before", () => {
    expect(identityOf(named("without-name"), place())).toBeUndefined();
  });

  it("fits with the longest name and contact that are let through", () => {
    const { directory, request } = scene();
    const choice = named("open", { name: "é".repeat(99), contact: '"'.repeat(249) });
    const where = place({ readers: ["anna", "carla"] });
    expect(nameProblems(choice, true, where)).toEqual([]);
    const identity = identityOf(choice, where);
    expect(sealed({ ...request, directory, identity }).length).toBeGreaterThan(0);
  });

  it("at the level of a vertrouwenspersoon opens for her key and for no key of a functionaris or waarnemer", () => {
    const { people, directory, request } = scene();
    const readers = ["anna", "carla", "els"];
    const identity = identityOf(named("vp-knows"), place({ readers }));
    const message = { ...request.message, level: "vp-knows" as const };
    const bytes = sealed({ ...request, readers, message, identity });
    const open = (name: keyof typeof people) => openIdentity(bytes, openerOf(people[name], directory));
    expect(open("els")).toMatchObject({ ok: true, value: { name: "Verzonnen Naam" } });
    for (const name of ["anna", "bram", "carla", "dirk"] as const)
      expect(open(name)).toEqual({ ok: false, error: "no-identity" });
  });
});
