import type { Import, Source } from "./source.ts";
import { EMPTY_NAMES, type Folder, MAX_LINES, type Reach } from "./walls.ts";

/** Every rule answers with the violations it found, one sentence each: an empty list is a house in order. */
type Violations = readonly string[];

type Walls = Readonly<Record<string, Folder>>;

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`);
}

function folderOf(path: string, walls: Walls): string | undefined {
  return Object.keys(walls)
    .filter((folder) => isIn(path, folder))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** `node` allows every module of Node; a package allows what lies below it. */
function isAllowedPackage(specifier: string, packages: readonly string[]): boolean {
  return packages.some(
    (name) =>
      specifier === name ||
      specifier.startsWith(`${name}/`) ||
      (name === "node" && specifier.startsWith("node:")),
  );
}

function isAllowed(
  { specifier, target }: Import,
  folder: string,
  { folders, packages }: Folder,
  walls: Walls,
) {
  if (target === undefined) return isAllowedPackage(specifier, packages);
  return folderOf(target, walls) === folder || folders.some((each) => isIn(target, each));
}

/** Imports that no table allows. */
export function brokenWalls(code: readonly Source[], walls: Walls): Violations {
  return code.flatMap(({ path, imports }) => {
    const folder = folderOf(path, walls);
    const allowed = folder === undefined ? undefined : walls[folder];
    if (folder === undefined || allowed === undefined) return [`${path} is in no folder of the table`];
    return imports
      .filter((each) => !isAllowed(each, folder, allowed, walls))
      .map(({ specifier }) => `${path} imports ${specifier}`);
  });
}

/** Imports of files that are not there. */
export function missingTargets(code: readonly Source[], others: readonly string[]): Violations {
  const known = new Set([...code.map(({ path }) => path), ...others]);
  return code.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => target !== undefined && !known.has(target))
      .map(({ specifier }) => `${path} imports ${specifier}, which is not there`),
  );
}

/** Cycles between files, types aside: two files whose code needs each other are one concept or three. */
export function cycles(code: readonly Source[]): Violations {
  const graph = new Map(
    code.map(({ path, imports }) => [
      path,
      imports.flatMap(({ target, typeOnly }) => (typeOnly ? [] : (target ?? []))),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(" → "));
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}

/** Files that the code of a file pulls in, with the way to each. */
function closure(path: string, graph: ReadonlyMap<string, Source>): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>([[path, [path]]]);
  const queue = [path];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const { target, typeOnly } of graph.get(next)?.imports ?? []) {
      if (target === undefined || typeOnly || ways.has(target)) continue;
      ways.set(target, [...(ways.get(next) ?? []), target]);
      queue.push(target);
    }
  }
  return ways;
}

/** Ways through the imports to something that must stay out of reach. */
export function forbiddenWays(code: readonly Source[], reach: readonly Reach[]): Violations {
  const graph = new Map(code.map((source) => [source.path, source]));
  return code.flatMap(({ path }) =>
    reach
      .filter(({ from }) => from(path))
      .flatMap(({ never, because }) =>
        [...closure(path, graph)]
          .filter(([target]) => never(target))
          .map(([, way]) => `${way.join(" → ")}: ${because}`),
      ),
  );
}

export function tooLong(code: readonly Source[]): Violations {
  return code
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > MAX_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
}

export function emptyNames(paths: readonly string[]): Violations {
  return paths.filter((path) => EMPTY_NAMES.test(path));
}

/** Files in which a forbidden word occurs, comments included: a word in a comment is the start of a use. */
export function wordsFound(code: readonly Source[], words: RegExp): Violations {
  return code.flatMap(({ path, text }) => {
    const found = words.exec(text);
    return found === null ? [] : [`${path}: ${found[0]}`];
  });
}

/** Files that use a global object such as `console`. */
export function usersOf(code: readonly Source[], global: string): Violations {
  return code.filter(({ globals }) => globals.has(global)).map(({ path }) => path);
}
