import { beforeAll, describe, expect, it } from "vitest";
import { newRoot, rootFromSeed } from "#infra/local/ceremony/root-keys.ts";
import { makeSignedDirectory } from "#infra/local/ceremony/signed-directory.ts";
import { makeStaffKeys } from "#infra/local/ceremony/staff-keys.ts";
import { openVault, readyPassphrase } from "#shared/protocol/passphrase.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { vaultKeys } from "#shared/protocol/vault.ts";
import { TODAY, voorbeelddam } from "../../../support/organisation.ts";

const instanceId = "voorbeelddam";

beforeAll(async () => {
  await ready();
  expect(await readyPassphrase()).toMatchObject({ ok: true });
});

describe("a staff member's keys", () => {
  const person = { instanceId, id: "anna", role: "functionaris", day: TODAY } as const;

  it("open with the passphrase and with the recovery code, and are those of the entry", () => {
    const { entry, passphrase, recoveryCode, locked } = makeStaffKeys(person);
    expect(locked.length).toBeLessThanOrEqual(4_096);
    for (const secret of [{ passphrase }, { recovery: recoveryCode.entropy }]) {
      const opened = openVault(locked, { instanceId, staffId: "anna", secret, version: 1, sign: entry.sign });
      if (!opened.ok) throw new Error(opened.error);
      expect(vaultKeys(opened.value)[0].kem.publicKey).toEqual(entry.kem);
    }
  });

  it("are different each time", () => {
    const [one, other] = [makeStaffKeys(person), makeStaffKeys(person)];
    expect(one.passphrase).not.toBe(other.passphrase);
    expect(one.entry.sign).not.toEqual(other.entry.sign);
  });

  it.each(["beheerder", "coordinator"] as const)("of a %s read nothing", (role) => {
    expect(makeStaffKeys({ ...person, role }).entry.kem).toBeNull();
  });
});

describe("a directory", () => {
  const roots = () => [newRoot(), newRoot(), newRoot()];

  function ceremony(signing: ReturnType<typeof roots>, pinned = signing) {
    const keys = pinned.map(({ publicKey }) => publicKey);
    const { draft } = voorbeelddam();
    return makeSignedDirectory({ draft, signing, pinned: keys, threshold: 2, today: TODAY });
  }

  it("leaves the ceremony signed by two of the roots", () => {
    const all = roots();
    const { signatures, directory } = ceremony(all.slice(1), all);
    expect(signatures).toHaveLength(2);
    expect(directory.version).toBe(1);
  });

  it("is signed by a root that was kept as a seed only", () => {
    const all = roots();
    const kept = all.map(({ seed }) => rootFromSeed(seed));
    expect(ceremony(kept, all).directory.expired).toBe(false);
  });

  it.each<[string, (all: ReturnType<typeof roots>) => ReturnType<typeof roots>]>([
    ["one root", ([first]) => (first ? [first] : [])],
    ["one root twice", ([first]) => (first ? [first, first] : [])],
    ["a stranger beside one root", ([first]) => (first ? [first, newRoot()] : [])],
  ])("that only %s signed does not leave it", (_name, choose) => {
    const all = roots();
    expect(() => ceremony(choose(all), all)).toThrow("browsers would refuse this directory: threshold");
  });
});
