import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import type { Conversation } from "./conversation.ts";
import { writeWhole } from "./folder.ts";
import { HOW_TO_CHECK } from "./network.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const NODE = process.platform === "win32" ? "node.exe" : "node";

/** The program as one file that needs Node and nothing else. */
export async function bundleCeremony(outfile: string): Promise<void> {
  await build({
    entryPoints: [path.join(import.meta.dirname, "run.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    absWorkingDir: ROOT,
    // On a stick there is nothing to pack, and the JavaScript build of libsodium is for browsers.
    external: ["./pack.ts", "libsodium-js"],
    // libsodium's loader asks for modules by `require`, which an ESM file has to make for itself.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "error",
  });
}

/**
 * The program with the Node that runs it, for a computer that has no network and so no way to install anything. Says
 * the hashes, which the holders compare with those of another build.
 */
export async function pack(talk: Conversation, target: string): Promise<void> {
  mkdirSync(target, { recursive: true });
  await bundleCeremony(path.join(target, "ceremony.mjs"));
  copyFileSync(process.execPath, path.join(target, NODE));
  chmodSync(path.join(target, NODE), 0o755);
  const hashes = ["ceremony.mjs", NODE].map((name) => `${sha256(path.join(target, name))}  ${name}`);
  writeWhole(path.join(target, "LEESMIJ.txt"), `${readme(hashes).join("\n")}\n`);
  talk.say(...readme(hashes));
}

function sha256(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

function readme(hashes: readonly string[]): string[] {
  return [
    "Sleutelceremonie van het Meldpunt Integriteit",
    "",
    "Werkt op een computer zonder netwerk, met hetzelfde besturingssysteem als waar dit gemaakt is:",
    `  ./${NODE} ceremony.mjs help`,
    "",
    "SHA-256 van wat hier staat. Vergelijk ze met wat een tweede persoon zelf maakte:",
    ...hashes.map((line) => `  ${line}`),
    "",
    ...HOW_TO_CHECK,
  ];
}
