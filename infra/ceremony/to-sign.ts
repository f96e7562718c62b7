import type { Day } from "#shared/domain/day.ts";
import { directoryHash } from "#shared/protocol/directory.ts";
import { type DirectoryDraft, parseDirectory } from "#shared/protocol/directory-layout.ts";
import { checkDirectory } from "#shared/protocol/directory-policy.ts";
import { bitsToWords } from "#shared/protocol/words/bits.ts";
import { dutchDay } from "../dutch-day.ts";
import { differences } from "./differences.ts";
import { type CeremonyFolder, readIfThere } from "./folder.ts";
import type { PreviousDirectory } from "./previous.ts";
import { Refusal } from "./refusal.ts";
import { sentenceOf } from "./why-refused.ts";

/** The directory that lies ready in the folder, as far as it can be judged without signatures. */
export interface ToSign {
  readonly bytes: Uint8Array;
  readonly hash: Uint8Array;
  readonly directory: DirectoryDraft;
}

/** What lies ready, or nothing before the draft is whole. Refuses what every browser would refuse. */
export function readToSign(folder: CeremonyFolder, today: Day): ToSign | undefined {
  const bytes = readIfThere(folder.directory);
  if (bytes === undefined) return undefined;
  const parsed = parseDirectory(bytes);
  if (!parsed.ok) throw new Refusal("browsers-refuse", sentenceOf(parsed.error));
  const checked = checkDirectory(parsed.value, today);
  if (!checked.ok) throw new Refusal("browsers-refuse", sentenceOf(checked.error));
  return { bytes, hash: directoryHash(bytes), directory: parsed.value };
}

/** The same five words that browsers show (directory-words.ts), before anybody has verified it. */
export function fiveWords({ hash }: Pick<ToSign, "hash">): string {
  return bitsToWords(hash, 5).join(" ");
}

/** All that a holder should have read before saying yes. */
export function summary(toSign: ToSign, previous: PreviousDirectory | undefined, today: Day): string[] {
  const { instanceId, version, notAfter } = toSign.directory;
  const changes = differences(previous?.directory, toSign.directory);
  return [
    `Lijst van ${instanceId}, versie ${version}`,
    `Vijf woorden: ${fiveWords(toSign)}`,
    `Geldig tot en met ${dutchDay(notAfter)}. Vandaag is het volgens deze computer ${dutchDay(today)}.`,
    "",
    ...(changes.length === 0 ? ["Er verandert niets, behalve de versie en de laatste dag."] : changes),
  ];
}
