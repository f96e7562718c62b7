import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Handler } from "#functions/runtime/lambda.ts";
import { concat, toBase64Url, u8, u32 } from "#shared/protocol/bytes.ts";
import type { SignKeyPair } from "#shared/protocol/keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { vaultReplacement } from "#shared/protocol/vault.ts";
import { as, type Name, publishFirst } from "#test/support/functions-staff.ts";
import { INSTANCE, type Stage, startStage } from "#test/support/functions-stage.ts";
import { voorbeelddam } from "#test/support/organisation.ts";

let stage: Stage;
let getVault: Handler;
let putVault: Handler;

beforeAll(async () => {
  stage = await startStage();
  await ready();
  getVault = (await import("#functions/console/get-vault.ts")).handler;
  putVault = (await import("#functions/console/put-vault.ts")).handler;
});
afterAll(() => stage.stop());

/** A locked vault of the right form; its header says which version it is. */
function lockedLike(version: number, bytes = 600): Uint8Array {
  return concat(u8(1), u32(version), randomBytes(bytes));
}

interface Put {
  readonly version: number;
  readonly locked: Uint8Array;
  readonly signature?: Uint8Array;
}

const put = (name: Name, { version, locked, signature }: Put) =>
  as(name, putVault, {
    body: { version, locked: toBase64Url(locked), signature: signature ? toBase64Url(signature) : null },
  });

const replacement = (staffId: Name, { version, locked }: Put, sign: SignKeyPair) =>
  vaultReplacement({ instanceId: INSTANCE, staffId, version, locked, signSecret: sign.secretKey });

describe("a vault", () => {
  it("is first stored without a signature, once, and before there is a directory", async () => {
    const first = { version: 1, locked: lockedLike(1) };
    expect((await as("carla", getVault)).body).toEqual({ vault: null });
    expect((await put("carla", first)).body).toEqual({ version: 1 });
    expect((await put("carla", first)).body).toEqual({ version: 1 });
    expect((await as("carla", getVault)).body).toEqual({
      vault: { version: 1, locked: toBase64Url(first.locked) },
    });
    expect((await put("carla", { version: 1, locked: lockedLike(1) })).body).toEqual({
      error: "stale-version",
    });
    const second = { version: 2, locked: lockedLike(2) };
    const { sign } = voorbeelddam().people.carla;
    const signature = replacement("carla", second, sign);
    expect((await put("carla", { ...second, signature })).body).toEqual({ error: "bad-signature" });
  });

  it("is replaced with a signature by the sign key of the directory, and with nothing else", async () => {
    await publishFirst();
    const { anna, bram } = voorbeelddam().people;
    await put("anna", { version: 1, locked: lockedLike(1) });
    const second = { version: 2, locked: lockedLike(2) };
    const otherBytes = replacement("anna", { version: 2, locked: lockedLike(2) }, anna.sign);
    const otherPerson = replacement("anna", second, bram.sign);
    const otherVersion = replacement("anna", { version: 3, locked: second.locked }, anna.sign);
    for (const signature of [undefined, otherBytes, otherPerson, otherVersion]) {
      const answer = await put("anna", { ...second, ...(signature && { signature }) });
      expect(answer.body).toEqual({ error: "bad-signature" });
    }
    const signature = replacement("anna", second, anna.sign);
    expect((await put("anna", { ...second, signature })).body).toEqual({ version: 2 });
    expect((await put("anna", { ...second, signature })).body).toEqual({ version: 2 });
  });

  it("is not replaced by an older version, a skipped one, or one whose header says another", async () => {
    await put("els", { version: 1, locked: lockedLike(1) });
    const { sign } = voorbeelddam().people.els;
    for (const [version, header, error] of [
      [1, 1, "stale-version"],
      [3, 3, "stale-version"],
      [2, 3, "bad-request"],
    ] as const) {
      const locked = lockedLike(header);
      const signature = replacement("els", { version, locked }, sign);
      expect((await put("els", { version, locked, signature })).body).toEqual({ error });
    }
  });

  it("cannot be read from the table alone: what is stored is wrapped, and bound to its owner", async () => {
    const locked = lockedLike(1);
    await put("dirk", { version: 1, locked });
    const rows = await stage.rows("TABLE_STAFF");
    const row = rows.find(({ staffId }) => staffId === "dirk");
    expect(Buffer.from(row?.vault as Uint8Array).includes(Buffer.from(locked.subarray(5)))).toBe(false);
    const { vaultKey } = await import("#functions/adapters/vault-key.ts");
    await expect(
      vaultKey().unwrap(row?.vault as Uint8Array, { staffId: "bram", version: 1 }),
    ).rejects.toThrow();
  });

  it("keeps the one before beside it", async () => {
    const rows = await stage.rows("TABLE_STAFF");
    const row = rows.find(({ staffId }) => staffId === "anna");
    expect(row).toMatchObject({ version: 2, previous: expect.anything() });
  });
});
