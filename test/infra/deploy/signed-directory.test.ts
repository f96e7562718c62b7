import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Objects, objectsOf } from "#infra/deploy/objects.ts";
import { differences, pinnedDirectory } from "#infra/deploy/signed-directory.ts";
import { pinsOf } from "#infra/deploy/site-values.ts";
import { stageSettings } from "#infra/stages.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { type DirectoryDraft, encodeRootSignatures } from "#shared/protocol/directory-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { newBoard } from "#test/support/board.ts";
import { directoryOf, INSTANCE, signed, voorbeelddam } from "#test/support/organisation.ts";
import { startBuckets, type TestBuckets } from "./support/stores.ts";

await ready();
const { roots, draft } = voorbeelddam();
const settings = stageSettings("example", {
  instanceId: INSTANCE,
  roots: roots.map(({ publicKey }) => toBase64Url(publicKey)),
  rootThreshold: 2,
  publish: { ...stageSettings("example").publish, k: draft.policy.k },
});
const second: DirectoryDraft = { ...draft, version: 2, previousHash: directoryOf(draft).hash };

let buckets: TestBuckets;
let published: Objects;
beforeAll(async () => {
  buckets = await startBuckets("public");
  published = objectsOf(buckets.client, "public");
});
afterAll(() => buckets.stop());
beforeEach(async () => {
  for (const key of (await published.list()).keys()) await published.remove(key);
});

function files(of: DirectoryDraft, signing = roots) {
  const { bytes, signatures } = signed(of, signing);
  return { bytes, signatures: encodeRootSignatures(signatures) };
}

/** As the ceremony leaves them in its folder. */
function given(of: DirectoryDraft, signing = roots) {
  const folder = path.join(buckets.folder, `ceremony-${of.version}`);
  mkdirSync(folder, { recursive: true });
  const paths = {
    file: path.join(folder, "directory.json"),
    signatures: path.join(folder, "signatures.json"),
  };
  const { bytes, signatures } = files(of, signing);
  writeFileSync(paths.file, bytes);
  writeFileSync(paths.signatures, signatures);
  return paths;
}

async function publish(of: DirectoryDraft) {
  const { bytes, signatures } = files(of);
  await published.put("directory/directory.json", bytes, "application/json");
  await published.put("directory/signatures.json", signatures, "application/json");
}

const refused = (of: Parameters<typeof pinnedDirectory>[2], on = settings) =>
  expect(pinnedDirectory(on, published, of)).rejects;

test("before anything is published the given directory counts, and without one there is none", async () => {
  expect(await pinnedDirectory(settings, published, undefined)).toBeUndefined();
  expect((await pinnedDirectory(settings, published, given(draft)))?.version).toBe(1);
  expect((await pinnedDirectory(settings, undefined, given(draft)))?.version).toBe(1);
});

test("a published directory counts, alone or beside the same files", async () => {
  await publish(second);
  expect((await pinnedDirectory(settings, published, undefined))?.version).toBe(2);
  expect((await pinnedDirectory(settings, published, given(second)))?.version).toBe(2);
});

test("files that visitors cannot fetch are never pinned: neither a newer nor an older version", async () => {
  await publish(draft);
  await refused(given(second)).toThrow("has version 2 and version 1 is published. A beheerder publishes it");
  await publish(second);
  await refused(given(draft)).toThrow("has version 1, and another one with version 2 is published.");
});

test("what a browser would refuse is refused here", async () => {
  await refused(given(draft, roots.slice(0, 1))).toThrow(
    "fewer roots of the settings signed it than rootThreshold",
  );
  await refused(given({ ...draft, instanceId: "elders" })).toThrow("another instanceId than the settings");
  await refused(given(draft), { ...settings, roots: [] }).toThrow("Browsers would refuse");
  await refused({ ...given(draft), file: "/no/such/file" }).toThrow(
    "/no/such/file cannot be read. It comes from",
  );
  await refused({ ...given(draft), signatures: given(draft).file }).toThrow("The signatures of");
  await published.put("directory/directory.json", Buffer.from("{}"), "application/json");
  await published.put("directory/signatures.json", files(draft).signatures, "application/json");
  await refused(undefined).toThrow("Browsers would refuse the published directory");
});

test("directory and settings say the same, or each difference is named with both values", () => {
  const directory = directoryOf(draft);
  expect(differences(directory, settings)).toEqual([]);
  const other = {
    ...settings,
    publish: { ...settings.publish, k: 5, recordDays: 60 },
    files: { max: 3, maxBytes: 1_000_000 },
  };
  expect(differences(directory, other)).toEqual([
    expect.stringMatching(/^publish\.k is 5, and the directory's k is 4: change the setting, or/),
    expect.stringMatching(/^publish\.recordDays is 60, and the directory's recordDays is 90/),
    expect.stringMatching(/^files\.maxBytes is 1000000, and the directory's maxFileBytes is 25000000/),
    expect.stringMatching(/^files\.max is 3, and the directory's maxFiles is 5/),
  ]);
});

test("the server's keys in the directory are those of the account", () => {
  const directory = directoryOf(draft);
  const keys = { board: directory.boardKey, receipt: directory.receiptKey };
  expect(differences(directory, settings, keys)).toEqual([]);
  expect(differences(directory, settings, { board: keys.receipt, receipt: keys.board })).toEqual([
    expect.stringContaining("The board key in the directory is not that of this account"),
    expect.stringContaining("The receipt key in the directory is not that of this account"),
  ]);
});

test("the pins are those of the settings, the directory and the board that is published", async () => {
  const directory = directoryOf(second);
  const pins = { instanceId: INSTANCE, roots: settings.roots, threshold: 2, directoryVersion: 2 };
  expect(await pinsOf(settings, directory, published)).toEqual({ ...pins, boardBatch: 0 });
  const board = newBoard();
  board.publish([]);
  board.publish([]);
  await published.put("board/index", board.indexBytes(), "application/octet-stream");
  expect(await pinsOf(settings, directory, published)).toEqual({ ...pins, boardBatch: 2 });
});

test("a board that the directory's key did not sign is not pinned", async () => {
  const board = newBoard();
  board.publish([]);
  await published.put("board/index", board.indexBytes(), "application/octet-stream");
  const strange = directoryOf({
    ...second,
    boardKey: voorbeelddam().draft.receiptKey,
    receiptKey: draft.boardKey,
  });
  await expect(pinsOf(settings, strange, published)).rejects.toThrow(
    "The published board does not hold against the directory (signature)",
  );
});
