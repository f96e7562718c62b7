import { describe, expect, it } from "vitest";
import { consoleApi } from "#shared/api/console.ts";
import { amsterdamDay } from "#shared/domain/day.ts";
import { ok } from "#shared/protocol/result.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { directoryOf, person, voorbeelddam } from "#test/support/organisation.ts";
import type { Caller } from "#web/console/work/caller.ts";
import { nameOf, openDesk } from "#web/console/work/desk.ts";
import { directoryShelf } from "#web/console/work/directories.ts";
import { keysMatch } from "#web/console/work/vault.ts";

await ready();

function desk() {
  const { people, draft } = voorbeelddam();
  const { anna } = people;
  const directory = directoryOf(draft);
  const asked: string[] = [];
  const caller: Caller = {
    call: async (route) => {
      asked.push(route.path);
      return ok({ batch: 0 } as never);
    },
  };
  const keys = { kem: [anna.kem], sign: anna.sign };
  const profile = {
    staffId: "anna",
    entry: anna.entry,
    directory,
    directories: directoryShelf([directory], async () => ok([])),
    today: amsterdamDay(Date.now()) + 3,
    vault: null,
  };
  return { open: openDesk(profile, caller, keys), asked, keys };
}

describe("an unlocked desk", () => {
  it("lets nothing out after it was locked, and leaves no secret behind", async () => {
    const { open, asked, keys } = desk();
    const read = () => open.caller.call(consoleApi.putInboxRead, { path: {}, body: { batch: 1 } });
    expect(await read()).toMatchObject({ ok: true });
    open.clear();
    expect(await read()).toEqual({ ok: false, error: "stopped" });
    expect(asked).toHaveLength(1);
    expect(keys.sign.secretKey.every((byte) => byte === 0)).toBe(true);
    expect(keys.kem[0]?.secretKey.every((byte) => byte === 0)).toBe(true);
  });

  it("goes by the server's day, not by that of a device with a wrong clock", () => {
    expect(desk().open.today()).toBe(amsterdamDay(Date.now()) + 3);
  });

  it("names a member who left as such, and an unknown one by the id", () => {
    const { open } = desk();
    expect(nameOf(open, "bram")).toEqual({ name: "Voorbeeld bram", former: false });
    expect(nameOf(open, "nobody")).toEqual({ name: "nobody", former: true });
  });

  it("opens only for keys that the signed list names", () => {
    const { anna, bram } = voorbeelddam().people;
    const older = person("anna", "functionaris", 2);
    expect(keysMatch(anna.entry, { kem: [anna.kem], sign: anna.sign })).toBe(true);
    expect(keysMatch(anna.entry, { kem: [bram.kem], sign: anna.sign })).toBe(false);
    expect(keysMatch(anna.entry, { kem: [older.kem, anna.kem], sign: older.sign })).toBe(false);
  });
});
