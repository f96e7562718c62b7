import { beforeAll, describe, expect, test } from "vitest";
import { directoryWords, verifyDirectory } from "#shared/protocol/directory.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { unwrap } from "../../support/organisation.ts";
import { H, signatureVerifies } from "../../support/second-hash.ts";
import { bytesOf, changed, readVectors } from "../../support/vectors.ts";

beforeAll(ready);

interface Signed {
  readonly root: string;
  readonly signature: string;
}

describe("directory.json", () => {
  const { positive, mustFail } = readVectors("directory");
  const [vector = {}] = positive;
  const bytes = bytesOf(vector.bytes);
  const signatures = (vector.signatures as Signed[]).map(({ root, signature }) => ({
    root: bytesOf(root),
    signature: bytesOf(signature),
  }));
  const pins = vector.pins as { instanceId: string; roots: string[]; threshold: number; version: number };

  const verify = (attempt: Record<string, unknown> = {}) =>
    verifyDirectory({
      bytes: changed(bytes, attempt),
      signatures: signatures.slice(0, Number(attempt.signatures ?? signatures.length)),
      pins: {
        ...pins,
        roots: pins.roots.map(bytesOf),
        version: Number(attempt.pinnedVersion ?? pins.version),
        instanceId: String(attempt.instanceId ?? pins.instanceId),
      },
      today: Number(vector.today),
    });

  test("verifies, with its hash and its five words", () => {
    const directory = unwrap(verify());
    expect(directory.hash).toEqual(bytesOf(vector.hash));
    expect(directoryWords(directory)).toEqual(vector.words);
  });

  test("is hashed and signed as SPEC.md says, each possession too", () => {
    expect(H("MI1/directory-hash", bytes)).toEqual(bytesOf(vector.hash));
    for (const { root, signature } of signatures)
      expect(signatureVerifies(root, signature, "MI1/directory", bytes)).toBe(true);
    const { instanceId, staff } = JSON.parse(Buffer.from(bytes).toString());
    for (const { id, sign, kem, possession } of staff) {
      const parts = [Buffer.from(instanceId), Buffer.from(id), bytesOf(sign), bytesOf(kem ?? "")];
      expect(signatureVerifies(bytesOf(sign), bytesOf(possession), "MI1/possession", ...parts)).toBe(true);
    }
  });

  test.each(mustFail)("$name → $error", (attempt) => {
    expect(verify(attempt)).toEqual({ ok: false, error: attempt.error });
  });
});
