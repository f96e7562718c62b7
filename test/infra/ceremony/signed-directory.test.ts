import { beforeAll, describe, expect, it } from "vitest";
import { newRoot, rootFromSeed } from "#infra/ceremony/root-keys.ts";
import { makeSignedDirectory } from "#infra/ceremony/signed-directory.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { TODAY, voorbeelddam } from "../../support/organisation.ts";

beforeAll(ready);

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
