import { describe, expect, test } from "vitest";
import {
  brokenWalls,
  cycles,
  emptyNames,
  forbiddenWays,
  missingTargets,
  tooLong,
  usersOf,
  wordsFound,
} from "./rules.ts";
import { parseSource } from "./source.ts";
import { MARKUP_FROM_TEXT, MAX_LINES, REACH, STORAGE, WALLS, WORDS_NOT_IN_FUNCTIONS } from "./walls.ts";

/** A house of invented files: path and code of each. */
function house(files: Readonly<Record<string, string>>) {
  return Object.entries(files).map(([path, code]) => parseSource(path, code));
}

function broken(path: string, code: string) {
  return brokenWalls(house({ [path]: code }), WALLS);
}

describe("the parser of imports", () => {
  test("sees every way in which a file brings in another", () => {
    const { imports } = parseSource(
      "web/ui/a.tsx",
      `import b, { type B } from "./b.ts";
       import type { C } from "./c.ts";
       import { type D } from "../d.ts";
       import "./e.css";
       export * from "#shared/f.ts";
       export { g } from "./g.ts";
       const h = await import("./h.ts");
       let i: import("./i.ts").I;
       const picture = <img alt="import x from 'not-an-import'" />;`,
    );
    expect(imports.map(({ target, typeOnly }) => [target, typeOnly])).toEqual([
      ["web/ui/b.ts", false],
      ["web/ui/c.ts", true],
      ["web/d.ts", true],
      ["web/ui/e.css", false],
      ["shared/f.ts", false],
      ["web/ui/g.ts", false],
      ["web/ui/h.ts", false],
      ["web/ui/i.ts", true],
    ]);
  });

  test("refuses what would let an import pass unseen", () => {
    expect(() => parseSource("shared/api/a.ts", "await import(name)")).toThrow("not a plain text");
    expect(() => parseSource("shared/api/a.ts", "import {")).toThrow("shared/api/a.ts");
  });
});

describe("the walls catch", () => {
  test.each([
    ["shared/protocol/a.ts", `import "#shared/domain/day.ts"`],
    ["shared/domain/a.ts", `import "#shared/api/route.ts"`],
    ["shared/domain/a.ts", `import "node:fs"`],
    ["shared/api/a.ts", `import "zod"`],
    ["shared/protocol/envelope.ts", `import "libsodium-wrappers-sumo"`],
    ["functions/intake/a.ts", `import "#functions/console/who-am-i.ts"`],
    ["functions/console/a.ts", `import "@aws-sdk/client-s3"`],
    ["functions/adapters/a.ts", `import "libsodium-wrappers"`],
    ["functions/jobs/a.ts", `import "#infra/stages.ts"`],
    ["web/melder/a.ts", `import "#web/console/main.tsx"`],
    ["web/melder/a.ts", `import("oauth4webapi")`],
    ["web/ui/a.ts", `import "#functions/runtime/log.ts"`],
    ["infra/stacks/a.ts", `import "#functions/runtime/env.ts"`],
    ["infra/stacks/a.ts", `import "#infra/local/gateway.ts"`],
    ["shared/domain/a.ts", `import type { App } from "aws-cdk-lib"`],
    ["scripts/a.ts", `export {}`],
  ])("in %s: %s", (path, code) => {
    expect(broken(path, code)).toHaveLength(1);
  });

  test.each([
    ["shared/protocol/passphrase.ts", `import "libsodium-wrappers-sumo"`],
    ["functions/adapters/a.ts", `import "@aws-sdk/client-dynamodb"`],
    ["web/console/a.tsx", `import "preact/hooks"; import "../ui/text.tsx"`],
    ["shared/domain/a.ts", `import { easter } from "date-easter"`],
  ])("and let pass in %s: %s", (path, code) => {
    expect(broken(path, code)).toEqual([]);
  });
});

describe("the other rules catch", () => {
  test("a way of three steps from an intake function to libsodium, but not by types", () => {
    const files = {
      "functions/intake/a.ts": `import "#shared/protocol/b.ts"`,
      "shared/protocol/b.ts": `import "./c.ts"`,
      "shared/protocol/sodium.ts": "",
    };
    const [way] = forbiddenWays(house({ ...files, "shared/protocol/c.ts": `import "./sodium.ts"` }), REACH);
    expect(way).toMatch(/^functions\/intake\/a\.ts → .*b\.ts → .*c\.ts → shared\/protocol\/sodium\.ts: /);
    const byTypes = { ...files, "shared/protocol/c.ts": `import type { Sodium } from "./sodium.ts"` };
    expect(forbiddenWays(house(byTypes), REACH)).toEqual([]);
  });

  test("a cycle", () => {
    const files = {
      "web/ui/a.ts": `import "./b.ts"`,
      "web/ui/b.ts": `import "./c.ts"`,
      "web/ui/c.ts": `import "./b.ts"`,
    };
    expect(cycles(house(files))).toEqual(["web/ui/b.ts → web/ui/c.ts → web/ui/b.ts"]);
    expect(cycles(house({ ...files, "web/ui/c.ts": `import type { B } from "./b.ts"` }))).toEqual([]);
  });

  test("an import of a file that is not there", () => {
    const files = house({ "web/ui/a.ts": `import "./gone.css"` });
    expect(missingTargets(files, [])).toHaveLength(1);
    expect(missingTargets(files, ["web/ui/gone.css"])).toEqual([]);
  });

  test("a file of more lines than one concept has", () => {
    const lines = (count: number) => house({ "web/ui/a.ts": "export {};\n".repeat(count) });
    expect(tooLong(lines(MAX_LINES))).toEqual([]);
    expect(tooLong(lines(MAX_LINES + 1))).toHaveLength(1);
  });

  test("a name that says nothing", () => {
    const names = ["web/ui/utils.ts", "shared/domain/types.ts", "web/helpers.tsx", "web/ui/file-list.tsx"];
    expect(emptyNames(names)).toEqual(names.slice(0, 3));
  });

  test("a word by which a caller would become known, or by which something stays behind", () => {
    const found = (code: string, words: RegExp) =>
      wordsFound(house({ "functions/intake/a.ts": code }), words);
    expect(found(`const key = "X-Forwarded-For"`, WORDS_NOT_IN_FUNCTIONS)).toHaveLength(1);
    expect(found("event.requestContext.identity", WORDS_NOT_IN_FUNCTIONS)).toHaveLength(1);
    expect(found("openIdentity(bytes)", WORDS_NOT_IN_FUNCTIONS)).toEqual([]);
    expect(found("localStorage.setItem(a, b)", STORAGE)).toHaveLength(1);
    expect(found("element.innerHTML = text", MARKUP_FROM_TEXT)).toHaveLength(1);
  });

  test("a use of the global console, not a folder of that name", () => {
    const files = {
      "functions/jobs/a.ts": "console.log(1)",
      "functions/jobs/b.ts": `import "#shared/api/console.ts"`,
    };
    expect(usersOf(house(files), "console")).toEqual(["functions/jobs/a.ts"]);
  });
});
