import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { compressAll } from "#web/compress.ts";

const folder = mkdtempSync(join(tmpdir(), "compress-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("puts both forms beside each text file, the same ones when they are asked for again, and none beside a picture", async () => {
  const script = `console.log(${JSON.stringify("verzonnen ".repeat(500))}, ${Date.now()});`;
  writeFileSync(join(folder, "a.js"), script);
  writeFileSync(join(folder, "same.js"), script);
  writeFileSync(join(folder, "photo.jpg"), "no text");
  await compressAll(folder);
  const first = readFileSync(join(folder, "a.js.br"));
  expect(brotliDecompressSync(first).toString()).toBe(script);
  expect(gunzipSync(readFileSync(join(folder, "same.js.gz"))).toString()).toBe(script);
  expect(readdirSync(folder).sort()).toEqual([
    "a.js",
    "a.js.br",
    "a.js.gz",
    "photo.jpg",
    "same.js",
    "same.js.br",
    "same.js.gz",
  ]);
  rmSync(join(folder, "a.js.br"));
  await compressAll(folder);
  expect(readFileSync(join(folder, "a.js.br"))).toEqual(first);
});

it("never gives what was kept of another content", async () => {
  writeFileSync(join(folder, "a.js"), "console.log('anders');");
  await compressAll(folder);
  expect(brotliDecompressSync(readFileSync(join(folder, "a.js.br"))).toString()).toBe(
    "console.log('anders');",
  );
});
