import { describe, expect, it } from "vitest";
import { ready } from "#shared/protocol/sodium.ts";
import { newVault, withNewGeneration } from "#shared/protocol/vault.ts";
import { deskKeys, wipeVault } from "#web/console/work/vault.ts";

await ready();

describe("an opened vault that is closed", () => {
  it("has no secret left in any generation, and leaves the keys of a desk whole", () => {
    const first = newVault({ day: 20_000, recoveryKey: new Uint8Array(32).fill(7) });
    const vault = withNewGeneration(first, 20_365);
    const keys = deskKeys(vault, undefined);
    const secrets = [...keys.kem, keys.sign].map(({ secretKey }) => secretKey.slice());
    wipeVault(vault);
    const parts = vault.generations.flatMap(({ kemSeed, signSeed }) => [kemSeed, signSeed]);
    for (const part of [vault.recoveryKey, ...parts]) expect(part.every((byte) => byte === 0)).toBe(true);
    expect([...keys.kem, keys.sign].map(({ secretKey }) => secretKey)).toEqual(secrets);
  });
});
