import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";

const MELDER = new URL("../../../web/melder/messages/", import.meta.url);
const UI = new URL("../../../web/ui/messages/", import.meta.url);

interface Pair {
  readonly name: string;
  readonly nl: unknown;
  readonly en: unknown;
}

async function pairs(): Promise<Pair[]> {
  const files = readdirSync(new URL("nl/", MELDER));
  const melder = await Promise.all(
    files.map(async (file) => ({
      name: file,
      nl: await import(new URL(`nl/${file}`, MELDER).href),
      en: await import(new URL(`en/${file}`, MELDER).href),
    })),
  );
  const ui = {
    name: "ui",
    nl: (await import(new URL("nl.ts", UI).href)).nl,
    en: (await import(new URL("en.ts", UI).href)).en,
  };
  return [...melder, ui];
}

/** Every leaf with its path; a function is called with a number, which every message takes or ignores. */
function leaves(value: unknown, path = ""): [string, string, number][] {
  if (typeof value === "string") return [[path, value, 0]];
  if (typeof value === "function") return [[path, String(value("12", "12", "12")), value.length]];
  return Object.entries(value as object).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

describe("messages", () => {
  it("stand in both languages under the same keys, with the same gaps to fill", async () => {
    for (const { name, nl, en } of await pairs()) {
      const shape = (messages: unknown) => leaves(messages).map(([path, , gaps]) => `${path}(${gaps})`);
      expect(shape(en), name).toEqual(shape(nl));
    }
  });

  it("are text: never empty, no HTML, no double space, no left-over undefined", async () => {
    for (const { name, nl, en } of await pairs()) {
      for (const [path, text] of [...leaves(nl), ...leaves(en)]) {
        expect(text, `${name} ${path}`).toMatch(/\S/);
        expect(text, `${name} ${path}`).not.toMatch(/[<>]| {2}|undefined|NaN/);
      }
    }
  });

  it("are translated: English does not repeat Dutch sentences", async () => {
    for (const { name, nl, en } of await pairs()) {
      const dutch = new Set(leaves(nl).flatMap(([, text]) => (text.split(" ").length > 3 ? [text] : [])));
      for (const [path, text] of leaves(en)) expect(dutch.has(text), `${name} ${path}`).toBe(false);
    }
  });

  it("address the melder as u, and whoever is under 18 as je", async () => {
    for (const { name, nl } of await pairs()) {
      for (const [path, text] of leaves(nl).filter(([key]) => !key.includes(".under18")))
        expect(text, `${name} ${path}`).not.toMatch(/\b(je|jij|jouw|jullie)\b/i);
    }
  });
});
