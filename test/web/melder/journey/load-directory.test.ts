import { beforeAll, describe, expect, it } from "vitest";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import type { DirectoryDraft, RootSignature } from "#shared/protocol/directory-layout.ts";
import { encodeRootSignatures } from "#shared/protocol/directory-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { signed, TODAY, voorbeelddam } from "#test/support/organisation.ts";
import { loadDirectory } from "#web/melder/journey/load-directory.ts";
import type { Pins } from "#web/site-config.ts";
import { publishedFiles } from "../support/published-files.ts";

beforeAll(ready);

const pinsOf = (change: Partial<Pins> = {}): Pins => {
  const { pins } = voorbeelddam();
  const { instanceId, threshold } = pins;
  return {
    instanceId,
    threshold,
    roots: pins.roots.map(toBase64Url),
    directoryVersion: 1,
    boardBatch: 0,
    ...change,
  };
};

function publish(draft: DirectoryDraft, signatures?: (made: RootSignature[]) => RootSignature[]) {
  const made = signed(draft, voorbeelddam().roots);
  const files = new Map([
    ["/directory/directory.json", made.bytes],
    ["/directory/signatures.json", encodeRootSignatures(signatures?.(made.signatures) ?? made.signatures)],
  ]);
  return publishedFiles(files);
}

const load = (getFile: ReturnType<typeof publish>["getFile"], pins = pinsOf(), today = TODAY) =>
  loadDirectory({ pins, today, getFile });

describe("the directory that a page believes", () => {
  it("is the one that enough pinned roots signed", async () => {
    const result = await load(publish(voorbeelddam().draft).getFile);
    expect(result.ok && result.value.staff.map(({ id }) => id)).toContain("anna");
  });

  it("is refused when one root signed twice for two", async () => {
    const twice = publish(voorbeelddam().draft, ([first]) => (first ? [first, first] : []));
    expect(await load(twice.getFile)).toEqual({ ok: false, error: "refused" });
  });

  it("is refused when it is one version older than the page", async () => {
    const { getFile } = publish(voorbeelddam().draft);
    expect(await load(getFile, pinsOf({ directoryVersion: 2 }))).toEqual({ ok: false, error: "refused" });
  });

  it("is refused for another organisation", async () => {
    const { getFile } = publish(voorbeelddam().draft);
    expect(await load(getFile, pinsOf({ instanceId: "elders" }))).toEqual({ ok: false, error: "refused" });
  });

  it("is read with a warning when it has expired", async () => {
    const { draft } = voorbeelddam();
    const result = await load(publish(draft).getFile, pinsOf(), draft.notAfter + 1);
    expect(result.ok && result.value.expired).toBe(true);
  });

  it("tells no connection apart from a file that is not there", async () => {
    const { getFile, failing } = publish(voorbeelddam().draft);
    failing.set("/directory/signatures.json", "offline");
    expect(await load(getFile)).toEqual({ ok: false, error: "offline" });
    failing.set("/directory/signatures.json", "missing");
    expect(await load(getFile)).toEqual({ ok: false, error: "refused" });
  });
});
