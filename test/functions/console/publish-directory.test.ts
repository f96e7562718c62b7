import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Handler } from "#functions/runtime/lambda.ts";
import { fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import { directoryHash } from "#shared/protocol/directory.ts";
import type { DirectoryDraft } from "#shared/protocol/directory-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { as, type Name, publication } from "#test/support/functions-staff.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";
import { voorbeelddam } from "#test/support/organisation.ts";

let stage: Stage;
let publish: Handler;
let list: Handler;

beforeAll(async () => {
  await ready();
  const { roots, pins } = voorbeelddam();
  stage = await startStage({
    ROOT_KEYS: roots.map(({ publicKey }) => toBase64Url(publicKey)).join(","),
    ROOT_THRESHOLD: String(pins.threshold),
  });
  publish = (await import("#functions/console/publish-directory.ts")).handler;
  list = (await import("#functions/console/list-directories.ts")).handler;
});
afterAll(() => stage.stop());

const put = (version: number, body: unknown, name: Name = "frank") =>
  as(name, publish, { path: { version: String(version) }, body });

function secondDraft(): DirectoryDraft {
  const { draft } = voorbeelddam();
  const { bytes } = publication(draft);
  return { ...draft, version: 2, previousHash: directoryHash(fromBase64Url(bytes) as Uint8Array) };
}

describe("publishing a directory", () => {
  it("refuses too few distinct roots: one root signing twice is one", async () => {
    const body = publication(voorbeelddam().draft);
    const [first] = body.signatures;
    expect((await put(1, { ...body, signatures: [first, first] })).body).toEqual({ error: "bad-signature" });
    expect((await put(1, { ...body, signatures: [] })).body).toEqual({ error: "bad-signature" });
    expect(await stage.rows("TABLE_PUBLICATION")).toEqual([]);
  });

  it("takes version 1 from a beheerder whom it names, and writes the static files", async () => {
    const body = publication(voorbeelddam().draft);
    expect((await put(1, body, "anna")).body).toEqual({ error: "not-allowed" });
    expect((await put(1, body)).body).toEqual({ version: 1 });
    const keys = (await stage.objects("BUCKET_PUBLIC")).map(({ key }) => key).sort();
    expect(keys).toEqual([
      "directory/1.json",
      "directory/1.signatures.json",
      "directory/directory.json",
      "directory/signatures.json",
    ]);
    expect((await as("gerda", list)).body).toEqual({ directories: [{ version: 1, ...body }] });
  });

  it("takes the same bytes again, other bytes of the same version not", async () => {
    const { draft } = voorbeelddam();
    expect((await put(1, publication(draft))).body).toEqual({ version: 1 });
    const other = { ...draft, notAfter: draft.notAfter - 1 };
    expect((await put(1, publication(other))).body).toEqual({ error: "conflict" });
  });

  it("takes exactly the version that follows, by number and by hash", async () => {
    const second = secondDraft();
    const third = { ...second, version: 3 };
    const unlinked = { ...second, previousHash: new Uint8Array(32) };
    expect((await put(3, publication(third))).body).toEqual({ error: "conflict" });
    expect((await put(2, publication(unlinked))).body).toEqual({ error: "conflict" });
    expect((await put(3, publication(second))).body).toEqual({ error: "bad-request" });
    expect((await put(2, publication(second))).body).toEqual({ version: 2 });
    expect((await put(1, publication(voorbeelddam().draft))).body).toEqual({ error: "conflict" });
  });

  it("refuses one whose time is over; what was published before can be repeated when its time is over", async () => {
    const { clock } = await import("#functions/adapters/clock.ts");
    const second = secondDraft();
    const { bytes } = publication(second);
    const third = {
      ...second,
      version: 3,
      previousHash: directoryHash(fromBase64Url(bytes) as Uint8Array),
    };
    const today = vi.spyOn(clock, "today");
    try {
      today.mockReturnValue(third.notAfter + 1);
      expect((await put(3, publication(third))).body).toEqual({ error: "bad-request" });
      expect((await as("gerda", list)).body).toMatchObject({ directories: [{ version: 1 }, { version: 2 }] });
      expect((await put(2, publication(second))).body).toEqual({ version: 2 });
    } finally {
      today.mockRestore();
    }
  });

  it("refuses another instance and a staff id twice", async () => {
    const second = secondDraft();
    const [first] = second.staff;
    for (const draft of [
      { ...second, version: 3, instanceId: "elders" },
      { ...second, version: 3, staff: [...second.staff, ...(first ? [first] : [])] },
    ]) {
      expect((await put(3, publication(draft))).body).toEqual({ error: "bad-request" });
    }
  });
});
