import { describe, expect, it } from "vitest";
import { ready } from "#shared/protocol/sodium.ts";
import type { StaffEntry } from "#shared/protocol/staff.ts";
import { directoryOf, TODAY, voorbeelddam } from "#test/support/organisation.ts";
import { directoryShelf } from "#web/console/work/directories.ts";
import type { Profile } from "#web/console/work/profile.ts";
import { standingOf } from "#web/console/work/standing.ts";

await ready();
const { people, draft } = voorbeelddam();
const directory = directoryOf(draft);
const vault = { version: 1, bytes: new Uint8Array(600) };

/** Somebody on the list with keys and the role of the list, unless a test says otherwise. */
function profile(entry: StaffEntry | undefined, change: Partial<Profile> = {}): Profile {
  return {
    instanceId: directory.instanceId,
    staffId: entry?.id ?? "newcomer-1",
    groups: [entry?.role ?? "functionaris"],
    entry,
    directory,
    listProblem: undefined,
    directories: directoryShelf([directory], async () => ({ ok: true, value: [] })),
    today: TODAY,
    vault,
    ...change,
  };
}

const at = (entry: StaffEntry | undefined, change?: Partial<Profile>) =>
  standingOf(profile(entry, change)).at;

describe("where somebody stands", () => {
  const { anna, carla, els, frank, gerda } = people;

  it("follows from the signed list for who is on it", () => {
    for (const { entry } of [anna, carla, els]) expect(at(entry)).toBe("reader");
    expect(standingOf(profile(frank.entry))).toMatchObject({ at: "beheerder", listed: true });
    expect(at(gerda.entry)).toBe("coordinator");
  });

  it("is making keys for who has none: with the account's role for a newcomer, the list's for who is on it", () => {
    expect(
      standingOf(profile(undefined, { vault: null, groups: ["vertrouwenspersoon", "iets-anders"] })),
    ).toEqual({
      at: "no-keys",
      role: "vertrouwenspersoon",
      listed: false,
    });
    expect(standingOf(profile(gerda.entry, { vault: null, groups: ["coordinator"] }))).toEqual({
      at: "no-keys",
      role: "coordinator",
      listed: true,
    });
  });

  it("is waiting for who has keys and is not on the list, also before there is a list", () => {
    expect(standingOf(profile(undefined))).toMatchObject({ at: "awaiting", former: false });
    expect(at(undefined, { directory: undefined, listProblem: "none" })).toBe("awaiting");
    const former = { ...anna.entry, until: TODAY };
    const without = { ...directory, former: [former] };
    expect(standingOf(profile(undefined, { staffId: "anna", directory: without }))).toMatchObject({
      at: "awaiting",
      former: true,
    });
  });

  it("is nowhere with an account of no role or of several", () => {
    expect(standingOf(profile(undefined, { groups: [] }))).toEqual({ at: "no-role", several: false });
    expect(standingOf(profile(undefined, { groups: ["everybody"], vault: null }))).toEqual({
      at: "no-role",
      several: false,
    });
    expect(standingOf(profile(undefined, { groups: ["functionaris", "beheerder"] }))).toEqual({
      at: "no-role",
      several: true,
    });
  });

  it("is not that of a reader when account and list disagree, or when the appointment is over", () => {
    expect(at(anna.entry, { groups: [] })).toBe("role-differs");
    expect(at(anna.entry, { groups: ["beheerder"] })).toBe("role-differs");
    expect(at(frank.entry, { groups: ["functionaris"] })).toBe("role-differs");
    expect(at(anna.entry, { today: anna.entry.appointedUntil })).toBe("reader");
    expect(at(anna.entry, { today: anna.entry.appointedUntil + 1 })).toBe("ended");
  });

  it("is not making keys that would open nothing: over or at odds comes first", () => {
    const over = { vault: null, today: anna.entry.appointedUntil + 1 };
    expect(at(anna.entry, over)).toBe("ended");
    expect(at(anna.entry, { vault: null, groups: ["coordinator"] })).toBe("role-differs");
    expect(at(frank.entry, { vault: null, today: frank.entry.appointedUntil + 1 })).toBe("no-keys");
  });

  it("stops at a list that does not hold, except for the beheerder who has to replace it", () => {
    for (const listProblem of ["unreachable", "refused"] as const) {
      const broken = { directory: undefined, listProblem };
      expect(standingOf(profile(undefined, broken))).toEqual({ at: "no-list", problem: listProblem });
      expect(standingOf(profile(undefined, { ...broken, groups: ["beheerder"] }))).toMatchObject({
        at: "beheerder",
        listed: false,
      });
    }
  });

  it("leaves a beheerder whose appointment is over the screen that can renew it", () => {
    expect(at(frank.entry, { today: frank.entry.appointedUntil + 1 })).toBe("beheerder");
  });
});
