import path from "node:path";
import type { Day } from "#shared/domain/day.ts";
import { equal } from "#shared/protocol/bytes.ts";
import { dutchDay } from "../dutch-day.ts";
import type { Conversation } from "./conversation.ts";
import { readDraft } from "./draft-file.ts";
import { type CeremonyFolder, readIfThere } from "./folder.ts";
import { readRoots } from "./root-file.ts";
import { readSignatures, signaturesOver } from "./signature-file.ts";
import { fiveWords, readToSign, type ToSign } from "./to-sign.ts";

/** Where the ceremony is, and what is the next thing to do. Changes nothing. */
export function tellStatus(talk: Conversation, folder: CeremonyFolder, today: Day): void {
  const roots = readRoots(folder);
  talk.say(
    `Wortels: ${roots.length === 0 ? "geen" : roots.map(({ name, made }) => `${name} (${dutchDay(made)})`).join(", ")}`,
  );
  if (readIfThere(folder.draft) === undefined) {
    talk.say(
      "Ontwerp: nog niet begonnen.",
      roots.length === 0
        ? "Nu: new-root voor elke wortel."
        : "Nu: draft. Ontbreekt er nog een wortel: eerst new-root.",
    );
    return;
  }
  const { threshold, version } = readDraft(folder);
  const toSign = readToSign(folder, today);
  if (toSign === undefined) {
    talk.say(`Ontwerp: versie ${version}, nog niet klaar.`, "Nu: draft, die zegt wat er mist.");
    return;
  }
  tellSignatures(talk, folder, toSign, threshold);
}

function tellSignatures(talk: Conversation, folder: CeremonyFolder, toSign: ToSign, threshold: number): void {
  const roots = readRoots(folder);
  const all = readSignatures(folder);
  const signed = signaturesOver(all, toSign.hash, roots).map(({ root }) => root);
  const names = (has: boolean) =>
    roots.filter(({ key }) => signed.some((root) => equal(root, key)) === has).map(({ name }) => name);
  talk.say(
    `Lijst: versie ${toSign.directory.version}, vijf woorden: ${fiveWords(toSign)}`,
    `Getekend door: ${names(true).join(", ") || "niemand"} (${names(true).length} van ten minste ${threshold}).`,
    `Nog niet getekend: ${names(false).join(", ") || "geen"}.`,
  );
  if (all.length > signed.length)
    talk.say(`${all.length - signed.length} handtekening is over een andere lijst en telt niet.`);
  const published = readIfThere(path.join(folder.published, "directory.json"));
  if (published !== undefined && equal(published, toSign.bytes)) talk.say("Klaar: published/ is af.");
  else if (names(true).length >= threshold) talk.say("Nu: finish. Meer handtekeningen mogen ook.");
  else talk.say(`Nu: sign, nog ${threshold - names(true).length} keer.`);
}
