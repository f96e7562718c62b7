import { beforeAll, describe, expect, it } from "vitest";
import type { DirectoryDraft } from "#shared/protocol/directory-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { directoryOf, TODAY, voorbeelddam } from "#test/support/organisation.ts";
import { chosenReaders, goneConfidants } from "#web/melder/journey/chosen-readers.ts";

beforeAll(ready);

function newest(change: (staff: DirectoryDraft["staff"]) => DirectoryDraft["staff"] = (staff) => staff) {
  const { draft } = voorbeelddam();
  return directoryOf({ ...draft, staff: change(draft.staff) });
}

const chosen = { confidants: ["els"], leftOut: ["bram"] };

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
    expect(chosenReaders({ confidants: [], leftOut: everybody }, newest())).toBe("too-few");
  });
});
