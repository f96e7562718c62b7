import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** A clone with one dependency, and an npm that notes its calls and "installs" it. */
let clone: string;

const PREPARE = join(import.meta.dirname, "..", "..", "..", "infra", "local", "prepare.js");

const NPM = `
import { appendFileSync, chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
appendFileSync("npm-calls", process.argv.slice(2).join(" ") + "\\n");
if (process.env.NPM_BREAKS) process.exit(1);
await new Promise((done) => setTimeout(done, Number(process.env.NPM_WAITS ?? 0)));
rmSync("node_modules", { recursive: true, force: true });
mkdirSync("node_modules/.bin", { recursive: true });
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
for (const [path, entry] of Object.entries(packages)) {
  if (path === "" || entry.os?.[0] === "elsewhere") continue;
  mkdirSync(path, { recursive: true });
  writeFileSync(path + "/package.json", JSON.stringify({ version: entry.version }));
}
writeFileSync("node_modules/.bin/node", "#!/bin/sh\\necho " + (process.env.NODE_SAYS ?? "v24.21.0") + "\\n");
chmodSync("node_modules/.bin/node", 0o755);
`;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), "clone-"));
  mkdirSync(join(clone, "infra", "local"), { recursive: true });
  cpSync(PREPARE, join(clone, "infra", "local", "prepare.js"));
  writeFileSync(join(clone, "package.json"), '{"type":"module"}');
  writeFileSync(join(clone, "npm.mjs"), NPM);
  lockWith("1.0.0");
});

afterEach(() => rmSync(clone, { recursive: true }));

function lockWith(version: string): void {
  const packages = {
    "": { name: "clone" },
    "node_modules/dependency": { version },
    "node_modules/for-another-platform": { version: "3.0.0", optional: true, os: ["elsewhere"], cpu: ["x"] },
  };
  writeFileSync(join(clone, "package-lock.json"), JSON.stringify({ packages }));
}

const environment = (changes: Readonly<Record<string, string>>) => ({
  PATH: process.env.PATH,
  npm_execpath: join(clone, "npm.mjs"),
  ...changes,
});

function prepare(changes: Readonly<Record<string, string>> = {}, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["infra/local/prepare.js", ...args], {
    cwd: clone,
    env: environment(changes),
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function npmCalls(): string[] {
  const path = join(clone, "npm-calls");
  return existsSync(path) ? readFileSync(path, "utf8").trim().split("\n") : [];
}

describe("dependencies", () => {
  it("are installed in an empty clone, dev included, and said", () => {
    const { status, stdout } = prepare();
    expect([status, stdout]).toEqual([0, "prepare: installing dependencies (npm ci)\n"]);
    expect(npmCalls()).toEqual(["ci --include=dev"]);
  });

  it("are not installed again while nothing changed, and nothing is said", () => {
    prepare();
    expect(prepare()).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(npmCalls()).toHaveLength(1);
  });

  it("are installed again when the lock file names another version or a package is gone", () => {
    prepare();
    lockWith("1.0.1");
    expect(prepare().status).toBe(0);
    rmSync(join(clone, "node_modules", "dependency"), { recursive: true });
    expect(prepare().status).toBe(0);
    expect(npmCalls()).toHaveLength(3);
  });

  it("that npm cannot get are one sentence", () => {
    expect(prepare({ NPM_BREAKS: "1" })).toMatchObject({
      status: 1,
      stderr: "prepare: npm ci failed; is there a connection to the npm registry?\n",
    });
  });
});

describe("Node", () => {
  it("of another version than 24 in node_modules/.bin is one sentence", () => {
    expect(prepare({ NODE_SAYS: "v22.1.0" })).toMatchObject({
      status: 1,
      stderr: "prepare: node_modules/.bin/node is v22.1.0; Node 24 is needed.\n",
    });
  });

  it("is the host's where npm has no package of it", () => {
    prepare();
    rmSync(join(clone, "node_modules", ".bin", "node"));
    expect(prepare().status).toBe(0);
  });
});

describe("two at once", () => {
  it("install once", async () => {
    const env = environment({ NPM_WAITS: "700" });
    const runs = [0, 1].map(
      () =>
        new Promise((resolve) => {
          spawn(process.execPath, ["infra/local/prepare.js"], { cwd: clone, env }).once("exit", resolve);
        }),
    );
    expect(await Promise.all(runs)).toEqual([0, 0]);
    expect(npmCalls()).toHaveLength(1);
  });

  it("do not wait for one that was killed", () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    mkdirSync(join(clone, ".local"));
    writeFileSync(join(clone, ".local", "prepare.lock"), String(pid));
    expect(prepare().status).toBe(0);
  });
});

describe("the browser", () => {
  it("named in CHROMIUM_BIN is taken when it is there", () => {
    const browser = join(clone, "chromium");
    writeFileSync(browser, "");
    chmodSync(browser, 0o755);
    expect(prepare({ CHROMIUM_BIN: browser }, "--browser").status).toBe(0);
  });

  it("named in CHROMIUM_BIN that is not there is one sentence", () => {
    expect(prepare({ CHROMIUM_BIN: "/nowhere/chromium" }, "--browser")).toMatchObject({
      status: 1,
      stderr: "prepare: CHROMIUM_BIN names /nowhere/chromium, which does not exist.\n",
    });
  });
});
