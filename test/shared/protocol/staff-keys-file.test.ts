import { beforeAll, describe, expect, it } from "vitest";
import { ready } from "#shared/protocol/sodium.ts";
import { readStaffKeysFile, staffKeysWords, writeStaffKeysFile } from "#shared/protocol/staff-keys-file.ts";
import { INSTANCE, unwrap, voorbeelddam } from "../../support/organisation.ts";

beforeAll(ready);

const keysOf = (id: "anna" | "bram" | "frank") => {
  const { sign, kem, possession } = voorbeelddam().people[id].entry;
  return { instanceId: INSTANCE, id, sign, kem, possession };
};

describe("the file with a newcomer's public keys", () => {
  it.each(["anna", "frank"] as const)("comes back as it was written, of %s", (id) => {
    expect(unwrap(readStaffKeysFile(writeStaffKeysFile(keysOf(id))))).toEqual(keysOf(id));
  });

  it("may have been laid out anew by whoever looked at it", () => {
    const laidOutAnew = JSON.stringify(
      Object.fromEntries(Object.entries(JSON.parse(writeStaffKeysFile(keysOf("anna")))).toReversed()),
    );
    expect(unwrap(readStaffKeysFile(`\n ${laidOutAnew}`))).toEqual(keysOf("anna"));
  });

  const changed = (change: object) =>
    readStaffKeysFile(JSON.stringify({ ...JSON.parse(writeStaffKeysFile(keysOf("anna"))), ...change }));

  it("is refused with another's proof", () => {
    const { possession } = JSON.parse(writeStaffKeysFile(keysOf("bram")));
    expect(changed({ possession })).toEqual({ ok: false, error: "key" });
  });

  it.each<[string, object]>([
    ["another id", { id: "anne" }],
    ["another instance", { instanceId: "elders" }],
    ["the KEM key left out", { kem: null }],
  ])("is refused with %s", (_name, change) => {
    expect(changed(change)).toEqual({ ok: false, error: "key" });
  });

  it.each<[string, object]>([
    ["another form", { form: "meldpunt-staff-keys-2" }],
    ["something more", { name: "Anna" }],
    ["a short key", { sign: "AAAA" }],
    ["an id in capitals", { id: "Anna" }],
  ])("is refused with %s", (_name, change) => {
    expect(changed(change)).toEqual({ ok: false, error: "malformed" });
  });

  it("is refused when it is no JSON, or far too large", () => {
    expect(readStaffKeysFile("staff keys")).toEqual({ ok: false, error: "malformed" });
    expect(readStaffKeysFile(`${writeStaffKeysFile(keysOf("anna"))}${" ".repeat(4_096)}`)).toEqual({
      ok: false,
      error: "too-large",
    });
  });

  it("has six words that change with every part of it", () => {
    const words = (change: object) => staffKeysWords({ ...keysOf("anna"), ...change }).join(" ");
    const all = [words({}), words({ id: "anne" }), words({ instanceId: "elders" }), words({ kem: null })];
    expect(new Set(all).size).toBe(4);
    expect(staffKeysWords(keysOf("anna"))).toHaveLength(6);
  });
});
