import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundleCeremony } from "#infra/ceremony/pack.ts";

let packed = "";

/** Makes the program as it goes to a computer without a network: one file, which also starts four times as fast. */
export async function packedCeremony(): Promise<void> {
  packed = path.join(mkdtempSync(path.join(tmpdir(), "packed-")), "ceremony.mjs");
  await bundleCeremony(packed);
}

export function removePacked(): void {
  rmSync(path.dirname(packed), { recursive: true });
}

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  /** Resolves when what was said so far contains `text`. */
  heard(text: string): Promise<void>;
  stdout(): string;
  readonly ended: Promise<Outcome>;
}

/** The command as a person starts it, in a process of its own with pipes instead of a terminal. */
export function startCeremony(folder: string, args: readonly string[]): Running {
  const child = spawn(process.execPath, [packed, ...args, "--folder", folder]);
  let [stdout, stderr] = ["", ""];
  const listeners: (() => void)[] = [];
  child.stdout.on("data", (data) => {
    stdout += data;
  });
  child.stderr.on("data", (data) => {
    stderr += data;
    for (const listener of listeners) listener();
  });
  const ended = new Promise<Outcome>((resolve) => {
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
  const heard = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => stderr.includes(text) && resolve();
      listeners.push(look);
      look();
      void ended.then(() => reject(new Error(`ended before "${text}": ${stderr}`)));
    });
  return { child, heard, stdout: () => stdout, ended };
}

/** Runs a command to its end, with these lines typed. */
export function ceremony(
  folder: string,
  args: readonly string[],
  typed: readonly string[] = [],
): Promise<Outcome> {
  const { child, ended } = startCeremony(folder, args);
  child.stdin.end(typed.map((line) => `${line}\n`).join(""));
  return ended;
}

/** The 24 words of a root's sheet: rows of numbered words, read across. */
export function wordsOnSheet(sheet: string): string[] {
  const rows = sheet.split("\n").filter((line) => /^ +\d+ [a-z]+ +\d+ [a-z]+/.test(line));
  return rows.flatMap((row) => row.match(/[a-z]+/g) ?? []);
}

/** Makes a root and types its paper back, six rows of four; answers the words. */
export async function makeRoot(folder: string, name: string): Promise<string[]> {
  const running = startCeremony(folder, ["new-root", "--name", name, "--with-network"]);
  await running.heard("Druk dan op Enter");
  const words = wordsOnSheet(running.stdout());
  running.child.stdin.end(`\n${words.join(" ")}\n`);
  const { code, stderr } = await running.ended;
  if (code !== 0) throw new Error(stderr);
  return words;
}
