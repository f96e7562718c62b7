import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Engine, EngineOptions } from "./engine.ts";
import { freePort } from "./free-port.ts";
import { endOrphan, noteChild } from "./orphan.ts";

/** dynoxide answers after 10 to 40 ms; `npx` may have to fetch it first. */
const START_SECONDS = 60;
/** Between our choice of a port and its listening somebody else may take it. */
const ATTEMPTS = 5;

/**
 * DynamoDB on this machine: dynoxide over SQLite in `<directory>/dynamodb.sqlite`. An endpoint in the setting
 * `DYNAMODB_ENDPOINT` is used as it is.
 */
export async function start(options: EngineOptions): Promise<Engine> {
  const given = process.env.DYNAMODB_ENDPOINT;
  if (given) return { endpoint: given, stop: async () => {} };
  mkdirSync(options.directory, { recursive: true });
  const database = join(options.directory, "dynamodb.sqlite");
  const note = join(options.directory, "dynamodb.pid");
  endOrphan(note, database);
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const outcome = await launch(database, port);
    if (outcome.started) {
      noteChild(note, outcome.child.pid);
      return { endpoint: `http://127.0.0.1:${port}`, stop: () => end(outcome.child) };
    }
    if (options.port !== undefined || attempt === ATTEMPTS) {
      throw new Error(`dynoxide (the local DynamoDB) did not start: ${outcome.reason}`);
    }
  }
}

type Launch =
  | { readonly started: true; readonly child: ChildProcess }
  | { readonly started: false; readonly reason: string };

function launch(database: string, port: number): Promise<Launch> {
  const [command, ...before] = program();
  const child = spawn(command, [...before, "serve", "--port", String(port), "--db-path", database], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  child.once("exit", () => process.off("exit", endWithUs));
  return new Promise((resolve) => {
    let said = "";
    const settle = (outcome: Launch) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      settle({ started: false, reason: `no answer in ${START_SECONDS} s` });
    }, START_SECONDS * 1000);
    const listen = (text: Buffer) => {
      said = (said + text.toString()).slice(-500);
      if (said.includes("listening on")) settle({ started: true, child });
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("error", (error) => settle({ started: false, reason: error.message }));
    child.once("exit", (code) => settle({ started: false, reason: `exit ${code}. ${said.trim()}` }));
  });
}

/** The binary of this platform's package; where npm has none, `npx` fetches dynoxide's own. */
function program(): [string, ...string[]] {
  const name = `@dynoxide/${process.platform}-${process.arch}/package.json`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(name));
    const binary = join(folder, process.platform === "win32" ? "dynoxide.exe" : "dynoxide");
    if (existsSync(binary)) return [binary];
  } catch {
    // No package for this platform.
  }
  return ["npx", "--yes", "dynoxide"];
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill("SIGKILL"), 3_000);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
