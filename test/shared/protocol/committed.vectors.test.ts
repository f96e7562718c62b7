import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { ready } from "#shared/protocol/sodium.ts";
import { allVectors } from "../../vectors/make.ts";

beforeAll(ready);

const FOLDER = new URL("../../vectors/", import.meta.url);

it("every vector file is what its script makes today, byte for byte, in this build of libsodium", async () => {
  const made = await allVectors();
  expect(made.length).toBeGreaterThan(0);
  for (const { name, text } of made)
    expect(readFileSync(new URL(name, FOLDER), "utf8") === text, name).toBe(true);
});

it("there is no vector file without a script", async () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  const made = await allVectors();
  expect(files.toSorted()).toEqual(made.map(({ name }) => name));
});
