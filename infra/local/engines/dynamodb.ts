import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Engine, EngineOptions } from "./engine.ts";
import { freePort } from "./free-port.ts";

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
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const outcome = await launch(database, port);
    if (outcome.started) return { endpoint: `http://127.0.0.1:${port}`, stop: () => end(outcome.child) };
    if (options.port !== undefined || attempt === ATTEMPTS) {
      throw new Error(`dynoxide (the local DynamoDB) did not start: ${outcome.reason}`);
    }
  }
}

type Database = ChildProcessWithoutNullStreams;
type Launch =
  | { readonly started: true; readonly child: Database }
  | { readonly started: false; readonly reason: string };

/**
 * Runs a program until its standard input ends. So the database never outlives its runner, however that ends: a
 * killed process closes its pipes too.
 */
const UNTIL_INPUT_ENDS = `
exec 3<&0
"$@" &
program=$!
{ read -r _; kill "$program"; } <&3 >/dev/null 2>&1 &
wait "$program"`;

function launch(database: string, port: number): Promise<Launch> {
  const command = [...program(), "serve", "--port", String(port), "--db-path", database];
  const child = spawn("sh", ["-c", UNTIL_INPUT_ENDS, "sh", ...command], {
    stdio: ["pipe", "pipe", "pipe"],
    // A group of its own: Ctrl+C is for the runner, which stops what uses the database first.
    detached: true,
  });
  return new Promise((resolve) => {
    let said = "";
    const settle = (outcome: Launch) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const timer = setTimeout(() => {
      child.stdin.end();
      settle({ started: false, reason: `no answer in ${START_SECONDS} s` });
    }, START_SECONDS * 1000);
    const listen = (text: Buffer) => {
      said = (said + text.toString()).slice(-500);
      if (said.includes("listening on")) settle({ started: true, child });
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("error", (error) => settle({ started: false, reason: error.message }));
    child.once("exit", (code) => {
      child.stdin.end();
      settle({ started: false, reason: `exit ${code}. ${said.trim()}` });
    });
  });
}

/** The binary of this platform's package; where npm has none, `npx` fetches dynoxide's own. */
function program(): readonly string[] {
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

function end(child: Database): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.stdin.end();
  });
}
