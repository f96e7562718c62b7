import { beforeAll, describe, expect, it } from "vitest";
import { readersFor } from "#shared/protocol/directory.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { directoryOf, TODAY, voorbeelddam } from "#test/support/organisation.ts";

beforeAll(ready);

const readers = (leftOut: string[], staffGone: string[] = []) => {
  const { draft } = voorbeelddam();
  return readersFor(
    directoryOf({ ...draft, staff: draft.staff.filter(({ id }) => !staffGone.includes(id)) }),
    leftOut,
  );
};

describe("readers of a melding", () => {
  it("are all functionarissen; a VP, beheerder or coordinator never stands in", () => {
    expect(readers([])).toEqual({ ok: true, value: ["anna", "bram"] });
  });

  it("are completed to two by a waarnemer, then by the alternate", () => {
    expect(readers(["anna"])).toEqual({ ok: true, value: ["bram", "carla"] });
    expect(readers([], ["bram"])).toEqual({ ok: true, value: ["anna", "carla"] });
    expect(readers(["anna", "bram"])).toEqual({ ok: true, value: ["carla", "dirk"] });
    expect(readers(["anna", "carla"])).toEqual({ ok: true, value: ["bram", "dirk"] });
  });

  it("are refused, never fewer than two, when even the alternate does not suffice", () => {
    expect(readers(["anna", "bram", "carla"])).toEqual({ ok: false, error: "too-few-readers" });
    expect(readers(["anna", "bram", "carla", "dirk"])).toEqual({ ok: false, error: "too-few-readers" });
  });

  it("leave out whose appointment ended", () => {
    const { draft } = voorbeelddam();
    const staff = draft.staff.map((entry) =>
      entry.id === "anna" ? { ...entry, appointedUntil: TODAY - 1 } : entry,
    );
    expect(readersFor(directoryOf({ ...draft, staff }), [])).toEqual({ ok: true, value: ["bram", "carla"] });
  });
});
