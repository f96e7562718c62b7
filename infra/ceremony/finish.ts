import path from "node:path";
import type { Day } from "#shared/domain/day.ts";
import { verifyDirectory } from "#shared/protocol/directory.ts";
import { encodeRootSignatures } from "#shared/protocol/directory-layout.ts";
import { dutchDay } from "../dutch-day.ts";
import type { Conversation } from "./conversation.ts";
import { readDraft } from "./draft-file.ts";
import { type CeremonyFolder, writeWhole } from "./folder.ts";
import { Refusal } from "./refusal.ts";
import { readRoots } from "./root-file.ts";
import { rootSettings } from "./root-settings.ts";
import { readSignatures, signaturesOver } from "./signature-file.ts";
import { fiveWords, readToSign } from "./to-sign.ts";
import { sentenceOf } from "./why-refused.ts";

/** What is signed by enough roots, seen as a browser sees it. Refuses what a browser would refuse. */
export function signedByEnough(folder: CeremonyFolder, today: Day) {
  const toSign = readToSign(folder, today);
  if (toSign === undefined) throw new Refusal("file-missing", `${folder.directory} is er niet. Nu: draft.`);
  const { threshold } = readDraft(folder);
  const roots = readRoots(folder);
  const signatures = signaturesOver(readSignatures(folder), toSign.hash, roots).map(
    ({ root, signature }) => ({
      root,
      signature,
    }),
  );
  const { instanceId, version } = toSign.directory;
  const pins = { instanceId, roots: roots.map(({ key }) => key), threshold, version };
  const verified = verifyDirectory({ bytes: toSign.bytes, signatures, pins, today });
  if (verified.ok) return { directory: verified.value, signatures, roots, threshold };
  if (verified.error !== "threshold") throw new Refusal("browsers-refuse", sentenceOf(verified.error));
  throw new Refusal(
    "signatures-missing",
    `Er zijn nog niet genoeg geldige handtekeningen: ${threshold} van ${roots.length} wortels moeten tekenen. Zie status.`,
  );
}

/** Writes what a beheerder publishes, and the lines for the settings of the stage. */
export function finish(talk: Conversation, folder: CeremonyFolder, today: Day): void {
  const { directory, signatures, roots, threshold } = signedByEnough(folder, today);
  const settings = [
    ...rootSettings(roots, threshold),
    `// directory version that the sites pin: ${directory.version}`,
  ];
  writeWhole(path.join(folder.published, "signatures.json"), encodeRootSignatures(signatures));
  writeWhole(path.join(folder.published, "settings.txt"), `${settings.join("\n")}\n`);
  // Last: status takes this file for the end of the ceremony.
  writeWhole(path.join(folder.published, "directory.json"), directory.bytes);
  talk.say(
    `Versie ${directory.version} is getekend door ${signatures.length} van ${roots.length} wortels.`,
    `Vijf woorden: ${fiveWords(directory)}. Geldig tot en met ${dutchDay(directory.notAfter)}.`,
    `Publiceer ${path.join(folder.published, "directory.json")} en signatures.json in de console, als beheerder.`,
    "Bewaar deze map: de volgende keer is published/ de vorige lijst.",
    "",
    "Voor de instellingen (ook in published/settings.txt):",
    "",
  );
  talk.show(`${settings.join("\n")}\n`);
}
