/**
 * Makes a fresh clone ready, before `npm start`, `npm test` and the commands of an operator: dependencies, Node 24 and, with
 * `--browser`, what tests need: Chromium and Perl.
 * Plain JavaScript with `node:` imports only, for it runs on the host's Node (20 or newer) while nothing is installed.
 * Says what it does; ends with exit code 1 and one sentence when something is missing that it cannot get.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const MODULES = join(ROOT, "node_modules");
/** Holds the hash of the lock file that was installed last. */
const STAMP = join(MODULES, ".prepared");
const LOCK = join(ROOT, ".local", "prepare.lock");
const NODE_MAJOR = 24;
/** A first installation on a slow line takes minutes; who waits longer than this waits for nothing. */
const LOCK_MINUTES = 15;

class Obstacle extends Error {}

try {
  withLock(() => {
    installDependencies();
    checkNode();
    if (process.argv.includes("--browser")) {
      findBrowser();
      findPerl();
    }
  });
} catch (error) {
  if (!(error instanceof Obstacle)) throw error;
  console.error(`prepare: ${error.message}`);
  process.exitCode = 1;
}

/** One at a time: `npm start` and `npm test` may begin at once in an empty clone. */
function withLock(work) {
  mkdirSync(dirname(LOCK), { recursive: true });
  const mine = `${LOCK}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  const end = Date.now() + LOCK_MINUTES * 60_000;
  let told = false;
  try {
    while (!taken(mine)) {
      if (Date.now() > end)
        throw new Obstacle(`another preparation holds ${LOCK}; remove it if none is running.`);
      if (!told) console.log("prepare: waiting for another preparation to finish");
      told = true;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
    try {
      work();
    } finally {
      rmSync(LOCK, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A link is made or not made, whoever else tries; a lock whose process has gone is cleared away. */
function taken(mine) {
  try {
    linkSync(mine, LOCK);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  try {
    const holder = Number(readFileSync(LOCK, "utf8"));
    if (!isRunning(holder) && Number(readFileSync(LOCK, "utf8")) === holder) unlinkSync(LOCK);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  return false;
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function installDependencies() {
  const hash = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash && !missingPackage()) return;
  if (!existsSync(MODULES) || missingPackage()) {
    console.log("prepare: installing dependencies (npm ci)");
    npmCi();
    const missing = missingPackage();
    if (missing) throw new Obstacle(`npm ci ended without ${missing}; see what it said above.`);
  }
  writeFileSync(STAMP, hash);
}

function npmCi() {
  const npm = process.env.npm_execpath;
  const [command, before] = npm ? [process.execPath, [npm]] : ["npm", []];
  const done = spawnSync(command, [...before, "ci", "--include=dev"], { cwd: ROOT, stdio: "inherit" });
  if (done.error) throw new Obstacle(`npm could not be started (${done.error.message}).`);
  if (done.status !== 0) throw new Obstacle("npm ci failed; is there a connection to the npm registry?");
}

/**
 * The first package of the lock file that is not there in that version, if any. Packages for other platforms are
 * optional and may be missing.
 */
function missingPackage() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  for (const [path, entry] of Object.entries(packages)) {
    if (path === "" || entry.link) continue;
    const installed = installedVersion(join(ROOT, path));
    if (installed === entry.version) continue;
    if (installed === undefined && (entry.optional || entry.devOptional) && !isForUs(entry)) continue;
    return `${path.replace(/^.*node_modules\//, "")} ${entry.version}`;
  }
  return undefined;
}

function installedVersion(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
  } catch {
    return undefined;
  }
}

/** Only a package that names this very platform is certain to be wanted here. */
function isForUs(entry) {
  if (!entry.os || !entry.cpu || entry.libc) return false;
  return entry.os.includes(process.platform) && entry.cpu.includes(process.arch);
}

/** npm runs the scripts of package.json with `node_modules/.bin` in front: this is the Node they get. */
function checkNode() {
  const ours = join(MODULES, ".bin", process.platform === "win32" ? "node.cmd" : "node");
  if (existsSync(ours)) {
    const said = spawnSync(ours, ["--version"], { encoding: "utf8", shell: process.platform === "win32" });
    const version = (said.stdout ?? "").trim();
    if (version.startsWith(`v${NODE_MAJOR}.`)) return;
    throw new Obstacle(
      `node_modules/.bin/node is ${version || "not runnable"}; Node ${NODE_MAJOR} is needed.`,
    );
  }
  if (Number(process.versions.node.split(".")[0]) >= NODE_MAJOR) return;
  throw new Obstacle(
    `there is no Node package for ${process.platform}-${process.arch}: please install Node ${NODE_MAJOR} or newer ` +
      `(this is ${process.version}).`,
  );
}

function findBrowser() {
  if (process.env.CHROMIUM_BIN) {
    if (existsSync(process.env.CHROMIUM_BIN)) return;
    throw new Obstacle(`CHROMIUM_BIN names ${process.env.CHROMIUM_BIN}, which does not exist.`);
  }
  if (browserPath()) return;
  if (mayInstall()) {
    console.log("prepare: installing Chromium (apt-get install chromium), for the browser tests");
    run("apt-get", ["update", "-q"]);
    run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"]);
    if (browserPath()) return;
  }
  throw new Obstacle(
    "the browser tests need Chromium: install it, or name a Chromium or Chrome in CHROMIUM_BIN.",
  );
}

/** The second reader of hidden data in files is ExifTool, a program in Perl; Debian's smallest Perl lacks two modules. */
function findPerl() {
  if (perlWorks()) return;
  if (mayInstall()) {
    console.log("prepare: installing Perl (apt-get install perl), for the tests of hidden data in files");
    run("apt-get", ["update", "-q"]);
    run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "perl"]);
    if (perlWorks()) return;
  }
  throw new Obstacle("the tests of hidden data in files need Perl 5 with its standard modules: install it.");
}

function perlWorks() {
  const modules = ["-MCompress::Zlib", "-MDigest::MD5", "-MEncode", "-MPOSIX"];
  return spawnSync("perl", [...modules, "-e", "1"], { stdio: "ignore" }).status === 0;
}

function mayInstall() {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function browserPath() {
  return [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ].find((path) => existsSync(path));
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const done = spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], env });
  if (done.status !== 0)
    throw new Obstacle(`${command} ${args[0]} failed; a package could not be installed.`);
}
