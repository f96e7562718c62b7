import { beforeAll, describe, expect, it } from "vitest";
import { makeStaffKeys } from "#infra/local/demo-keys.ts";
import { openVault, readyPassphrase } from "#shared/protocol/passphrase.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { vaultKeys } from "#shared/protocol/vault.ts";
import { TODAY } from "../../support/organisation.ts";

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
