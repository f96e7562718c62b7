import { toBase64Url } from "#shared/protocol/bytes.ts";
import { dutchDay } from "../dutch-day.ts";
import type { Conversation } from "./conversation.ts";
import type { CeremonyFolder } from "./folder.ts";
import { Refusal } from "./refusal.ts";
import { type RootFile, readRoots } from "./root-file.ts";

/** Lines of TypeScript for infra/stages/<stage>.ts: whom server and sites believe. */
export function rootSettings(roots: readonly RootFile[], threshold: number): string[] {
  return [
    "roots: [",
    ...roots.map(({ name, made, key }) => `  "${toBase64Url(key)}", // ${name}, ${dutchDay(made)}`),
    "],",
    `rootThreshold: ${threshold},`,
  ];
}

/** The same before there is any directory: the first deployment needs the roots already. */
export function printRoots(talk: Conversation, folder: CeremonyFolder, threshold: number | undefined): void {
  const roots = readRoots(folder);
  if (threshold === undefined || roots.length < threshold) {
    throw new Refusal(
      "usage",
      `Er zijn ${roots.length} wortels in ${folder.roots}. Zeg met --threshold hoeveel er moeten tekenen, ten hoogste zoveel als er zijn.`,
    );
  }
  talk.show(`${rootSettings(roots, threshold).join("\n")}\n`);
}
