import { afterAll, beforeAll, expect, it } from "vitest";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { directoryHash } from "#shared/protocol/directory.ts";
import { newSignPair, type SignKeyPair } from "#shared/protocol/keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { as } from "#test/support/functions-staff.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";
import { seedOf, signed, TODAY, voorbeelddam } from "#test/support/organisation.ts";

/** A deployment whose roots are wholly other than those that signed the list which is published. */

let stage: Stage;
let fresh: readonly SignKeyPair[];

beforeAll(async () => {
  await ready();
  fresh = ["een", "twee"].map((name) => newSignPair(seedOf(`new root ${name}`)));
  stage = await startStage({
    ROOT_KEYS: fresh.map(({ publicKey }) => toBase64Url(publicKey)).join(","),
    ROOT_THRESHOLD: "2",
  });
});
afterAll(() => stage.stop());

it("takes the list that the new roots signed after the old one, and not what the old roots sign", async () => {
  const { draft, roots } = voorbeelddam();
  const old = signed(draft, roots);
  const { recordAction } = await import("#functions/adapters/audit-table.ts");
  const { putDirectory } = await import("#functions/adapters/publication-table.ts");
  const row = putDirectory({ ...old, number: 1, hash: directoryHash(old.bytes) });
  const action = { who: "frank", what: "publishDirectory", dossierId: null, day: TODAY } as const;
  expect(await recordAction(action, [row])).toEqual({ written: true });

  const { handler } = await import("#functions/console/publish-directory.ts");
  const next = { ...draft, version: 2, previousHash: directoryHash(old.bytes) };
  const put = async (signers: readonly SignKeyPair[]) => {
    const { bytes, signatures } = signed(next, signers);
    const written = signatures.map(({ root, signature }) => ({
      root: toBase64Url(root),
      signature: toBase64Url(signature),
    }));
    const body = { bytes: toBase64Url(bytes), signatures: written };
    return (await as("frank", handler, { path: { version: "2" }, body })).body;
  };
  expect(await put(roots)).toEqual({ error: "bad-signature" });
  expect(await put(fresh)).toEqual({ version: 2 });
});
