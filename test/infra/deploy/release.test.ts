import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CreateBucketCommand, HeadObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Objects, objectsOf } from "#infra/deploy/objects.ts";
import { describeRelease, planRelease, putRelease } from "#infra/deploy/release.ts";
import { type SiteFile, siteFiles } from "#infra/deploy/site-files.ts";
import { startBuckets, type TestBuckets } from "./support/stores.ts";

let buckets: TestBuckets;
let bucket: string;
let objects: Objects;
let count = 0;
const TODAY = 20_779;

beforeAll(async () => {
  buckets = await startBuckets();
});
afterAll(() => buckets.stop());
beforeEach(async () => {
  count += 1;
  bucket = `site-${count}`;
  await buckets.client.send(new CreateBucketCommand({ Bucket: bucket }));
  objects = objectsOf(buckets.client, bucket);
});

/** A built site with these files. */
function built(files: Readonly<Record<string, string>>): readonly SiteFile[] {
  const folder = mkdtempSync(path.join(buckets.folder, "built-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return siteFiles(folder);
}

const FIRST = { "index.html": "<a>", "assets/a.js": "a", "assets/a.css": "c", "viewer/pdf.html": "<v>" };
const SECOND = { "index.html": "<b>", "assets/b.js": "b", "assets/a.css": "c", "viewer/pdf.html": "<v>" };

async function release(files: readonly SiteFile[], day: number) {
  const plan = await planRelease(objects, files, day);
  await putRelease(objects, files, plan);
  return plan;
}
const keys = async () => [...(await objects.list()).keys()].sort();

test("pages come after what they name, and the first page at the very end", () => {
  expect(built(FIRST).map(({ key }) => key)).toEqual([
    "assets/a.css",
    "assets/a.js",
    "viewer/pdf.html",
    "index.html",
  ]);
});

test.each([
  ["lees.html", "text/html; charset=utf-8"],
  ["photos/voorbeelddam-sanne-hendriks.svg", "image/svg+xml"],
  ["photos/voorbeelddam-iemand.jpg", "image/jpeg"],
  ["photos/voorbeelddam-iemand.webp", "image/webp"],
])("what is read without a script goes as what it is, before the first page: %s", (key, type) => {
  const files = built({ ...FIRST, [key]: "x" });
  expect(files.find((file) => file.key === key)?.contentType).toBe(type);
  expect(files.at(-1)?.key).toBe("index.html");
});

test("a release puts every file under its type, and the next run has nothing to do", async () => {
  const files = built(FIRST);
  const plan = await release(files, TODAY);
  expect(plan.added.map(({ key }) => key)).toEqual(files.map(({ key }) => key));
  const type = async (Key: string) =>
    (await buckets.client.send(new HeadObjectCommand({ Bucket: bucket, Key }))).ContentType;
  expect(await type("index.html")).toBe("text/html; charset=utf-8");
  expect(await type("assets/a.js")).toBe("text/javascript; charset=utf-8");
  expect(await type("assets/a.css")).toBe("text/css; charset=utf-8");
  const again = await planRelease(objects, files, TODAY);
  expect(again.same).toHaveLength(4);
  expect(describeRelease("melder", again)).toEqual(["Site melder: nothing would change."]);
});

test("the next release names what is new and changed, and puts nothing else", async () => {
  await release(built(FIRST), TODAY);
  const plan = await planRelease(objects, built(SECOND), TODAY + 1);
  expect(describeRelease("melder", plan)).toEqual([
    "Site melder: 1 files new, 1 changed, 2 the same, 0 removed, 1 of older releases kept for 7 days.",
    "  + assets/b.js",
    "  ~ index.html",
  ]);
});

test("an open page keeps its files for a week after they left, however old they are", async () => {
  await release(built(FIRST), TODAY);
  await release(built(SECOND), TODAY + 30);
  expect(await keys()).toContain("assets/a.js");
  await release(built(SECOND), TODAY + 36);
  expect(await keys()).toContain("assets/a.js");
  const plan = await planRelease(objects, built(SECOND), TODAY + 37);
  expect(describeRelease("console", plan).at(-1)).toBe("  - assets/a.js");
  await release(built(SECOND), TODAY + 37);
  expect(await keys()).toEqual([
    "assets/a.css",
    "assets/b.js",
    "index.html",
    "left-over.json",
    "viewer/pdf.html",
  ]);
});

test("a file that comes back and leaves again has its week again", async () => {
  await release(built(FIRST), TODAY);
  await release(built(SECOND), TODAY + 1);
  await release(built(FIRST), TODAY + 2);
  await release(built(SECOND), TODAY + 20);
  expect(await keys()).toContain("assets/a.js");
});

test("a run that broke off after any file is finished by the next", async () => {
  await release(built(FIRST), TODAY);
  const files = built(SECOND);
  const plan = await planRelease(objects, files, TODAY + 1);
  let puts = 0;
  const failing: Objects = {
    ...objects,
    put: async (...file) => {
      puts += 1;
      if (puts > 1) throw new Error("broken off");
      await objects.put(...file);
    },
  };
  await expect(putRelease(failing, files, plan)).rejects.toThrow("broken off");
  // The page that everybody gets is still the old one, and all that it names is there.
  expect(Buffer.from((await objects.get("index.html")) ?? []).toString()).toBe("<a>");
  expect(await keys()).toContain("assets/a.js");
  await release(files, TODAY + 1);
  expect(describeRelease("melder", await planRelease(objects, files, TODAY + 1))).toHaveLength(1);
});

test("a note that no release wrote stops the next one, with what to do", async () => {
  await objects.put("left-over.json", Buffer.from('{"assets/a.js":"yesterday"}'), "application/json");
  await expect(planRelease(objects, built(FIRST), TODAY)).rejects.toThrow(
    "left-over.json in the bucket of the site is not what a release writes. Remove it",
  );
  await objects.put("left-over.json", Buffer.from("no"), "application/json");
  await expect(planRelease(objects, built(FIRST), TODAY)).rejects.toThrow("Remove it");
});

test("a bucket that is not there is named in a sentence", async () => {
  const missing = objectsOf(buckets.client, "no-such-bucket");
  await expect(planRelease(missing, built(FIRST), TODAY)).rejects.toThrow(
    "S3 did not list no-such-bucket: NoSuchBucket",
  );
});
