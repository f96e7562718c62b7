import { describe, expect, it } from "vitest";
import { ready } from "#shared/protocol/sodium.ts";
import { directoryOf, person, voorbeelddam } from "#test/support/organisation.ts";
import { directoryChanges } from "#web/console/work/directory-changes.ts";

await ready();
const { people, draft } = voorbeelddam();
const before = directoryOf(draft);
const NOTHING = {
  joined: [],
  left: [],
  changed: [],
  dropped: [],
  policy: [],
  alternates: undefined,
  serviceKeys: [],
};

describe("what a new directory changes", () => {
  it("is everybody against none, and nothing against itself", () => {
    expect(directoryChanges(undefined, before)).toEqual({ ...NOTHING, joined: before.staff });
    expect(directoryChanges(before, before)).toEqual(NOTHING);
  });

  it("names who joins, and who leaves with or without keys to check them by", () => {
    const { entry } = person("hanna", "functionaris");
    const staff = [...draft.staff.filter(({ id }) => id !== "bram" && id !== "gerda"), entry];
    const bram = { ...people.bram.entry, until: 20_900 };
    expect(directoryChanges(before, { ...before, staff, former: [bram] })).toEqual({
      ...NOTHING,
      joined: [entry],
      left: [
        { entry: people.bram.entry, kept: true },
        { entry: people.gerda.entry, kept: false },
      ],
    });
  });

  it("names former keys that it keeps no longer, and not those of who came back with them", () => {
    const { bram, gerda } = people;
    const former = [bram, gerda].map(({ entry }) => ({ ...entry, until: 20_900 }));
    const staff = draft.staff.filter(({ id }) => id !== "bram" && id !== "gerda");
    const earlier = { ...before, staff, former };
    expect(directoryChanges(earlier, { ...earlier, former: former.slice(0, 1) })).toEqual({
      ...NOTHING,
      dropped: former.slice(1),
    });
    const back = { ...earlier, staff: [...staff, bram.entry], former: former.slice(1) };
    expect(directoryChanges(earlier, back)).toEqual({ ...NOTHING, joined: [bram.entry] });
  });

  it("names every field of a person that is another", () => {
    const anna = people.anna.entry;
    const rekeyed = person("anna", "functionaris", 2).entry;
    const cases = [
      [{ ...anna, name: "Ander" }, ["name"], true],
      [{ ...anna, role: "waarnemer" }, ["role"], true],
      [{ ...anna, appointedUntil: 1, awayUntil: 2 }, ["appointedUntil", "awayUntil"], true],
      [{ ...anna, kem: rekeyed.kem }, ["keys"], true],
      [{ ...anna, sign: rekeyed.sign }, ["keys"], false],
    ] as const;
    for (const [after, fields, kept] of cases) {
      const staff = draft.staff.map((entry) => (entry.id === "anna" ? after : entry));
      const { changed } = directoryChanges(before, { ...before, staff });
      expect(changed).toEqual([{ before: anna, after, fields, kept }]);
    }
    const staff = draft.staff.map((entry) => (entry.id === "anna" ? rekeyed : entry));
    const former = [{ ...anna, until: 20_900 }];
    expect(directoryChanges(before, { ...before, staff, former }).changed[0]?.kept).toBe(true);
  });

  it("names the rules, the alternates in their order, and the keys of the service", () => {
    const policy = { ...draft.policy, k: 8, recordDays: 120 };
    expect(directoryChanges(before, { ...before, policy }).policy).toEqual([
      { field: "k", before: 4, after: 8 },
      { field: "recordDays", before: 90, after: 120 },
    ]);
    const alternates = ["carla", "dirk"];
    expect(directoryChanges(before, { ...before, alternates }).alternates).toEqual(alternates);
    const keys = { boardKey: before.receiptKey, teamKey: null };
    expect(directoryChanges(before, { ...before, ...keys }).serviceKeys).toEqual(["boardKey", "teamKey"]);
  });
});
