/**
 * `npm run bench -- --json`: the figures that README and docs name, measured on this machine, as JSON. Parts by
 * name: `npm run bench -- --json envelope file board submissions pages bundles scale`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { arch, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { startLocal } from "#infra/local/start-local.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { benchBoard } from "./board.bench.ts";
import { benchBundles } from "./bundles.bench.ts";
import { benchPages } from "./pages.bench.ts";
import { benchScale } from "./scale.bench.ts";
import { benchEnvelope, benchFile } from "./sealing.bench.ts";
import { benchSubmissions } from "./submissions.bench.ts";

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const wants = (part: string) => wanted.length === 0 || wanted.includes(part);

await ready();
const figures: Record<string, unknown> = {
  machine: { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, arch: arch() },
};
if (wants("envelope")) figures.envelope = await benchEnvelope();
if (wants("file")) figures.file = await benchFile();
if (wants("board")) figures.board = await benchBoard();
if (wants("submissions") || wants("pages") || wants("bundles")) {
  const directory = mkdtempSync(join(tmpdir(), "meldpunt-bench-"));
  const local = await startLocal({ directory, ports: 0, schedules: false });
  try {
    if (wants("pages")) figures.pages = await benchPages(local.melderUrl);
    if (wants("submissions")) figures.submissions = await benchSubmissions(local.melderUrl);
  } finally {
    await local.stop();
    rmSync(directory, { recursive: true, force: true });
  }
  // After the stage has stopped: its bundles stay in build/functions.
  if (wants("bundles")) figures.bundles = benchBundles();
}
if (wants("scale")) {
  const scale = await benchScale();
  figures.scale = scale;
  // A melding that costs more the more there are is a fault, not a figure.
  if (!scale.flat) process.exitCode = 1;
}
console.log(JSON.stringify(figures, null, 2));
