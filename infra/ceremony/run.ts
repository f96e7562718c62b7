import { parseArgs } from "node:util";
import { amsterdamDay } from "#shared/domain/day.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { COMMANDS } from "./commands.ts";
import { conversation } from "./conversation.ts";
import { ceremonyFolder } from "./folder.ts";
import { Refusal } from "./refusal.ts";

/** `npm run ceremony -- <command>`: the root keys and the directory that they sign, without any network. */

const HELP = [
  "Sleutelceremonie. Gebruikt geen netwerk. Alles komt in de map van --folder (anders: ceremony).",
  "Key ceremony. Uses no network. Everything is kept in the folder of --folder (default: ceremony).",
  "",
  ...Object.entries(COMMANDS).flatMap(([name, { nl, en, options }]) => [
    `  ${name.padEnd(10)} ${nl}`,
    `  ${"".padEnd(10)} ${en}`,
    ...(Object.keys(options).length === 0
      ? []
      : [
          `  ${"".padEnd(10)} ${Object.keys(options)
            .map((each) => `--${each}`)
            .join(" ")}`,
        ]),
  ]),
  "",
  "Het draaiboek staat in docs/RUNBOOK.md. / The runbook is docs/RUNBOOK.md.",
];

/** What a bug ends with (sysexits.h EX_SOFTWARE). */
const BUG = 70;

async function main([name = "help", ...rest]: readonly string[]): Promise<void> {
  const talk = conversation();
  try {
    const command = COMMANDS[name];
    if (name === "help" || name === "--help") return talk.say(...HELP);
    if (command === undefined) throw new Refusal("usage", `Er is geen opdracht "${name}". Zie: help.`);
    const { folder = "ceremony", ...options } = optionsOf(rest, command.options);
    await ready();
    const today = amsterdamDay(Date.now());
    await command.run({ talk, folder: ceremonyFolder(String(folder)), today, options });
  } finally {
    talk.close();
  }
}

function optionsOf(args: readonly string[], known: Readonly<Record<string, "string" | "boolean">>) {
  const options = Object.fromEntries(
    Object.entries({ ...known, folder: "string" as const }).map(([name, type]) => [name, { type }]),
  );
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new Refusal("usage", `Dit begrijp ik niet: ${(error as Error).message}`);
  }
}

/** Sentences for what is expected; for a bug its message alone, for a trace could show words that were typed. */
try {
  await main(process.argv.slice(2));
} catch (error) {
  const [exit, sentence] =
    error instanceof Refusal
      ? [error.exit, error.message]
      : [BUG, `Dit is een fout in het programma: ${error instanceof Error ? error.message : "onbekend"}`];
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exit;
}
