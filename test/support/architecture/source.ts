import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseSync } from "vite";

/** One import of a file, resolved where it names a file of this repository. */
export interface Import {
  readonly specifier: string;
  /** Path from the root of the repository; nothing for a package. */
  readonly target: string | undefined;
  /** Gone after compilation: no code comes in by it. */
  readonly typeOnly: boolean;
}

/** One file of code as the rules see it. */
export interface Source {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Names that are called as methods of a global: `console`, `process.stdout`. */
  readonly globals: ReadonlySet<string>;
  readonly exports: ReadonlySet<string>;
}

const ROOT = join(import.meta.dirname, "../../..");
const FOLDERS = ["shared", "functions", "web", "infra", "test"];
const CODE = /\.(ts|tsx|js|mjs|cjs)$/;

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) visit(each, see);
  if (!isNode(value)) return;
  see(value);
  for (const field of Object.values(value)) if (typeof field === "object") visit(field, see);
}

function text(node: unknown): string | undefined {
  return isNode(node) && node.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}

/** `#shared/x.ts` and `./x.ts` as a path from the root; nothing for a package. */
function target(from: string, specifier: string): string | undefined {
  const path = specifier.replace(/\?.*$/, "");
  if (path.startsWith("#")) return path.slice(1);
  return path.startsWith(".") ? join(dirname(from), path).replaceAll("\\", "/") : undefined;
}

const STATEMENTS = new Set(["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration"]);

function isTypeOnly(node: Node): boolean {
  if (node.importKind === "type" || node.exportKind === "type" || node.type === "TSImportType") return true;
  const names = node.specifiers;
  if (!Array.isArray(names) || names.length === 0) return false;
  return names.every((name: Node) => name.importKind === "type" || name.exportKind === "type");
}

/**
 * Parses one file. Throws on what would let an import pass unseen: a syntax error, and an import whose specifier is
 * not a plain text.
 */
export function parseSource(path: string, code: string): Source {
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const globals = new Set<string>();
  const exports = new Set<string>();
  const add = (node: Node, specifier: string | undefined) => {
    if (specifier === undefined) throw new Error(`${path}: an import that is not a plain text`);
    imports.push({ specifier, target: target(path, specifier), typeOnly: isTypeOnly(node) });
  };
  visit(program, (node) => {
    if (STATEMENTS.has(node.type) && isNode(node.source)) add(node, text(node.source));
    if (node.type === "TSImportType") add(node, text(node.source));
    if (node.type === "ImportExpression" && !isConstructedPath(path)) add(node, text(node.source));
    if (node.type === "MemberExpression" && isNode(node.object)) {
      if (node.object.type === "Identifier") globals.add(String(node.object.name));
    }
    if (node.type === "ExportNamedDeclaration" && isNode(node.declaration))
      exported(node.declaration, exports);
  });
  return { path, text: code, imports, globals, exports };
}

/**
 * The local runner starts bundles that the build made: their path is known only then. Tests may do the same. No other
 * file may import what it does not name.
 */
function isConstructedPath(path: string): boolean {
  return path.startsWith("infra/local/") || path.startsWith("test/");
}

function exported(declaration: Node, into: Set<string>): void {
  const declarations = Array.isArray(declaration.declarations) ? declaration.declarations : [declaration];
  for (const each of declarations as Node[]) if (isNode(each.id)) into.add(String(each.id.name));
}

function codeFiles(): readonly string[] {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll("\\", "/")),
  );
  const atRoot = readdirSync(ROOT).filter((name) => CODE.test(name));
  return [...inFolders, ...atRoot].toSorted();
}

/** All code of the repository, and the paths of all other files in its folders. */
export function readSources(): { readonly code: readonly Source[]; readonly others: readonly string[] } {
  const files = codeFiles();
  const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
  return {
    code: files.filter((path) => CODE.test(path)).map((path) => parseSource(path, read(path))),
    others: files.filter((path) => !CODE.test(path)),
  };
}

/** A document of the repository, by its path from the root. */
export function readDocument(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}
