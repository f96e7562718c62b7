import { describe, expect, it } from "vitest";
import { consoleMessages } from "#web/console/messages/index.ts";
import { PROBLEMS } from "#web/console/work/problem.ts";

type Tree = { readonly [key: string]: unknown };

/** Every leaf with its path; a function counts with the number of its parameters. */
function leaves(tree: Tree, path = ""): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "object" && value !== null
      ? leaves(value as Tree, `${path}${key}.`)
      : [[`${path}${key}`, value] as [string, unknown]],
  );
}

const shape = (tree: Tree) =>
  leaves(tree).map(([path, value]) => (typeof value === "function" ? `${path}(${value.length})` : path));

describe("messages of the console", () => {
  const { nl, en } = consoleMessages;

  it("are the same in both languages, parameters too", () => {
    expect(shape(en)).toEqual(shape(nl));
    expect(shape(nl).length).toBeGreaterThan(150);
  });

  it("are plain text: no markup and no empty sentence", () => {
    for (const [path, value] of [...leaves(nl), ...leaves(en)]) {
      const text = typeof value === "function" ? String(value("x", "y")) : String(value);
      expect(text.trim(), path).not.toBe("");
      expect(text, path).not.toMatch(/[<>]/);
    }
  });

  it("have a sentence for every problem", () => {
    for (const problem of PROBLEMS) expect(nl.problems[problem]).toMatch(/\.$/);
  });

  it("say what to do with the papers where a vault may have been stored or not", () => {
    const unsure = ["offline", "busy", "internal", "ended", "passkey-required"] as const;
    for (const { keys } of [nl, en])
      for (const own of [keys.make.problems, keys.own.problems])
        for (const problem of unsure) expect(own[problem]).toMatch(/ papieren| papers/);
  });

  it("never call a melding a klacht", () => {
    for (const [path, value] of leaves(nl)) expect(String(value).toLowerCase(), path).not.toContain("klacht");
  });
});
