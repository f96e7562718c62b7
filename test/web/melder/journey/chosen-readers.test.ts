import { beforeAll, describe, expect, it } from "vitest";
import type { DirectoryDraft } from "#shared/protocol/directory-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { directoryOf, TODAY, voorbeelddam } from "#test/support/organisation.ts";
import { EMPTY_DRAFT } from "#web/melder/draft.ts";
import { chosenReaders, firstChoices, goneConfidants } from "#web/melder/journey/chosen-readers.ts";

beforeAll(ready);

function newest(change: (staff: DirectoryDraft["staff"]) => DirectoryDraft["staff"] = (staff) => staff) {
  const { draft } = voorbeelddam();
  return directoryOf({ ...draft, staff: change(draft.staff) });
}

const chosen = { ...EMPTY_DRAFT, confidants: ["els"], leftOut: ["bram"] };

describe("the readers of a new melding", () => {
  it("are those of the policy and the chosen confidant, without the person left out", () => {
    const readers = chosenReaders(chosen, newest());
    expect(readers).toContain("els");
    expect(readers).not.toContain("bram");
  });

  it("are none while a chosen reader is missing from the newest directory: the melder is told who", () => {
    const without = newest((staff) => staff.filter(({ id }) => id !== "els"));
    expect(chosenReaders(chosen, without)).toBe("gone");
    expect(goneConfidants(chosen, without)).toEqual(["els"]);
  });

  it("are none while the appointment of a chosen reader has ended", () => {
    const ended = newest((staff) =>
      staff.map((entry) => (entry.id === "els" ? { ...entry, appointedUntil: TODAY - 1 } : entry)),
    );
    expect(chosenReaders(chosen, ended)).toBe("gone");
  });

  it("are too few where everybody is left out", () => {
    const everybody = newest().staff.map(({ id }) => id);
    expect(chosenReaders({ ...EMPTY_DRAFT, leftOut: everybody }, newest())).toBe("too-few");
  });
});

describe("the reader of a raadpleging", () => {
  const first = { ...EMPTY_DRAFT, first: "els" };

  it("is the chosen vertrouwenspersoon alone, whoever else was chosen to read along before", () => {
    expect(chosenReaders({ ...first, confidants: ["els"] }, newest())).toEqual(["els"]);
  });

  it("is nobody else when that one is left out, gone, or no vertrouwenspersoon: it never goes to the meldpunt", () => {
    const without = newest((staff) => staff.filter(({ id }) => id !== "els"));
    expect(chosenReaders({ ...first, leftOut: ["els"] }, newest())).toBe("first-gone");
    expect(chosenReaders(first, without)).toBe("first-gone");
    expect(chosenReaders({ ...first, first: "anna" }, newest())).toBe("first-gone");
  });

  it("is asked for where a vertrouwenspersoon was wanted and none is chosen yet, as long as there is one", () => {
    const wants = { ...EMPTY_DRAFT, wantsConfidant: true };
    expect(chosenReaders(wants, newest())).toBe("undecided");
    expect(chosenReaders({ ...wants, leftOut: ["els"] }, newest())).toContain("anna");
    expect(chosenReaders({ ...wants, first: "els" }, newest())).toEqual(["els"]);
  });

  it("is chosen among vertrouwenspersonen who are not left out", () => {
    expect(firstChoices(EMPTY_DRAFT, newest()).map(({ id }) => id)).toEqual(["els"]);
    expect(firstChoices({ leftOut: ["els"] }, newest())).toEqual([]);
  });
});

describe("the vertrouwenspersoon who knows the name", () => {
  const named = { ...EMPTY_DRAFT, level: "vp-knows", nameFor: "els" } as const;

  it("reads along, once", () => {
    expect(chosenReaders(named, newest())).toContain("els");
    const readers = chosenReaders({ ...named, confidants: ["els"] }, newest());
    expect(readers).toEqual([...new Set(readers)]);
  });

  it("reads nothing when left out, or where another level was chosen", () => {
    expect(chosenReaders({ ...named, leftOut: ["els"] }, newest())).not.toContain("els");
    expect(chosenReaders({ ...named, level: "without-name" }, newest())).not.toContain("els");
  });
});
