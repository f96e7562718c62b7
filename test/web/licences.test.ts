import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WALLS } from "#test/support/architecture/walls.ts";
import { writeLicences } from "#web/licences.ts";

const folder = mkdtempSync(join(tmpdir(), "licences-"));
let text: string;
beforeAll(async () => {
  await writeLicences(folder);
  text = readFileSync(join(folder, "licences.txt"), "utf8");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whatever code of the melder's site may import, without the path inside a package. */
function packages(): string[] {
  const folders = Object.entries(WALLS).filter(([path]) =>
    /^(web\/(melder|ui)|shared\/(domain|api))/.test(path),
  );
  return folders
    .flatMap(([, { packages }]) => packages)
    .map((name) => name.replace(/^(@[^/]+\/[^/]+|[^@/]+)\/.*/, "$1"));
}

describe("the licences of the melder's site", () => {
  it("name every library that it may import, with licence and source", () => {
    for (const name of new Set(packages())) {
      expect(text, name).toMatch(
        new RegExp(`^${name.replace("/", "\\/")}\nLicence: .+\nSource: https://`, "m"),
      );
    }
  });

  it("hold the texts that the libraries for HEIC and for tags ask for", () => {
    expect(text).toContain("GNU LESSER GENERAL PUBLIC LICENSE");
    expect(text).toContain("GNU GENERAL PUBLIC LICENSE");
    expect(text).toContain("Mozilla Public License Version 2.0");
  });
});
