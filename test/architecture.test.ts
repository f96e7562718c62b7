import { describe, expect, test } from "vitest";
import { FUNCTIONS, kebab } from "#infra/functions.ts";
import { consoleApi } from "#shared/api/console.ts";
import { intake } from "#shared/api/intake.ts";
import {
  brokenWalls,
  cycles,
  emptyNames,
  forbiddenWays,
  missingTargets,
  tooLong,
  usersOf,
  wordsFound,
} from "./support/architecture/rules.ts";
import { readDocument, readSources } from "./support/architecture/source.ts";
import {
  MARKUP_FROM_TEXT,
  REACH,
  STORAGE,
  WALLS,
  WORDS_NOT_IN_FUNCTIONS,
} from "./support/architecture/walls.ts";

const { code, others } = readSources();

function under(...folders: readonly string[]) {
  return code.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));
}

describe("the walls", () => {
  test("are crossed by no import that the tables do not allow", () => {
    expect(brokenWalls(code, WALLS)).toEqual([]);
  });

  test("stand between files that exist", () => {
    expect(missingTargets(code, others)).toEqual([]);
  });

  test("leave no way, however long, to what must stay out of reach", () => {
    expect(forbiddenWays(code, REACH)).toEqual([]);
  });

  test("have no import cycles", () => {
    expect(cycles(code)).toEqual([]);
  });
});

describe("a route", () => {
  const handlers = code
    .filter(({ path, exports }) => path.startsWith("functions/") && exports.has("handler"))
    .map(({ path }) => path);
  const files = (plane: string, names: readonly string[]) =>
    names.map((name) => `functions/${plane}/${kebab(name)}.ts`);
  const inPlane = (plane: string) => handlers.filter((path) => path.startsWith(`functions/${plane}/`));

  test.each([
    ["intake", intake],
    ["console", consoleApi],
  ])("of the %s plane is one handler file of the same name, and the other way round", (plane, routes) => {
    expect(inPlane(plane)).toEqual(files(plane, Object.keys(routes)).toSorted());
  });

  test("or job that infra makes a function of is a handler, and the other way round", () => {
    const made = FUNCTIONS.flatMap(({ plane, name }) => files(plane, [name]));
    expect(handlers).toEqual(made.toSorted());
  });
});

describe("functions", () => {
  test("write no log outside the catalogue", () => {
    const handlers = under("functions").filter(({ path }) => path !== "functions/runtime/log.ts");
    expect(usersOf(handlers, "console")).toEqual([]);
    expect(wordsFound(handlers, /\bprocess\.(stdout|stderr|emitWarning)\b/)).toEqual([]);
  });

  test("name nothing by which a caller's address or browser would come along", () => {
    // The canary sends such headers, marked, to see that nothing keeps them.
    const readers = under("functions").filter(({ path }) => path !== "functions/jobs/canary-marks.ts");
    expect(wordsFound(readers, WORDS_NOT_IN_FUNCTIONS)).toEqual([]);
  });
});

describe("the sites", () => {
  const sites = under("web/ui", "web/melder", "web/console");

  test("put no text where markup or code goes", () => {
    expect(wordsFound(sites, MARKUP_FROM_TEXT)).toEqual([]);
  });

  test("keep nothing in a melder's browser", () => {
    expect(wordsFound(under("web/ui", "web/melder"), STORAGE)).toEqual([]);
  });

  test("write nothing to the browser's console", () => {
    expect(usersOf(sites, "console")).toEqual([]);
  });
});

describe("shared code", () => {
  test("takes the time and chance from its caller", () => {
    const moments = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/;
    expect(
      wordsFound(under("shared", "functions/intake", "functions/console", "functions/jobs"), moments),
    ).toEqual([]);
  });
});

describe("a file", () => {
  test("is one concept of at most 400 lines", () => {
    expect(tooLong(code)).toEqual([]);
  });

  test("is named after what is in it", () => {
    expect(emptyNames([...code.map(({ path }) => path), ...others])).toEqual([]);
  });
});

describe("the threat model", () => {
  const lines = readDocument("docs/THREAT-MODEL.md")
    .split(/\n(?=\* |\n|#)/)
    .filter((line) => line.startsWith("* "));

  test("says of every line what shows it, or that nothing prevents it", () => {
    const open = lines.filter(
      (line) => !/\*\*Not prevented\.\*\*|`test\/[^`]+`$|No test yet\.$/.test(line.trim()),
    );
    expect(lines.length).toBeGreaterThan(40);
    expect(open).toEqual([]);
  });

  test("names tests that exist", () => {
    const named = lines.flatMap((line) =>
      [...line.matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path ?? ""),
    );
    const known = new Set(code.map(({ path }) => path));
    expect(named.filter((path) => !known.has(path))).toEqual([]);
  });
});
