import { beforeAll, describe, expect, test } from "vitest";
import { newSignPair } from "#shared/protocol/keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { parseVault, recoveryKey } from "#shared/protocol/vault.ts";
import { unwrap } from "../../support/organisation.ts";
import { H, signatureVerifies, u32 } from "../../support/second-hash.ts";
import { bytesOf, changed, readVectors } from "../../support/vectors.ts";

beforeAll(ready);

describe("vault.json", () => {
  const { positive, mustFail } = readVectors("vault");
  const [vector = {}] = positive;
  const bytes = bytesOf(vector.bytes);
  const [instanceId, staffId] = [String(vector.instanceId), String(vector.staffId)];

  test("parses to the generations that it lists", () => {
    const vault = unwrap(parseVault(bytes));
    const listed = (vector.generations as Record<string, unknown>[]).map((generation) => ({
      kemSeed: bytesOf(generation.kemSeed),
      signSeed: bytesOf(generation.signSeed),
      since: generation.since,
    }));
    expect(vault.generations).toEqual(listed);
    expect(newSignPair(listed.at(-1)?.signSeed).publicKey).toEqual(bytesOf(vector.sign));
  });

  test("has a recovery key and a replacement signature as SPEC.md says", () => {
    const code = bytesOf(vector.recoveryCode);
    const owner = [Buffer.from(instanceId), Buffer.from(staffId)];
    expect(recoveryKey(instanceId, staffId, code)).toEqual(bytesOf(vector.recoveryKey));
    expect(H("MI1/recovery", ...owner, code)).toEqual(bytesOf(vector.recoveryKey));
    const parts = [...owner, u32(Number(vector.version)), bytesOf(vector.locked)];
    const signature = bytesOf(vector.signature);
    expect(signatureVerifies(bytesOf(vector.sign), signature, "MI1/vault-replacement", ...parts)).toBe(true);
  });

  test.each(mustFail)("$name → $error", (attempt) => {
    expect(parseVault(changed(bytes, attempt))).toEqual({ ok: false, error: attempt.error });
  });
});
