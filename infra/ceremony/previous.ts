import path from "node:path";
import { directoryHash, verifyDirectory } from "#shared/protocol/directory.ts";
import {
  type DirectoryDraft,
  parseDirectory,
  parseRootSignatures,
} from "#shared/protocol/directory-layout.ts";
import { type CeremonyFolder, readIfThere, writeWhole } from "./folder.ts";
import { Refusal } from "./refusal.ts";
import { readRoots } from "./root-file.ts";

/** The directory that is published now, with the hash that the next one names. */
export interface PreviousDirectory {
  readonly directory: DirectoryDraft;
  readonly hash: Uint8Array;
}

const DIRECTORY = "directory.json";
const SIGNATURES = "signatures.json";

/** Takes both files of a published directory into the folder: `from` is a folder such as `published` of last time. */
export function takePrevious(folder: CeremonyFolder, from: string): void {
  for (const name of [DIRECTORY, SIGNATURES]) {
    const bytes = readIfThere(path.join(from, name));
    if (bytes === undefined) throw new Refusal("file-missing", `${path.join(from, name)} is er niet.`);
    writeWhole(path.join(folder.previous, name), bytes);
  }
}

/**
 * The previous directory of the folder, or nothing where this is the first. Believed when `threshold` roots signed
 * it, retired ones included: the holders of the roots are shown what changes against it.
 */
export function readPrevious(
  folder: CeremonyFolder,
  threshold: number,
  today: number,
): PreviousDirectory | undefined {
  const bytes = readIfThere(path.join(folder.previous, DIRECTORY));
  if (bytes === undefined) return undefined;
  const roots = [...readRoots(folder), ...readRoots(folder, "retired")].map(({ key }) => key);
  const signatures = parseRootSignatures(
    readIfThere(path.join(folder.previous, SIGNATURES)) ?? new Uint8Array(),
  );
  const parsed = parseDirectory(bytes);
  if (!signatures.ok || !parsed.ok) throw refused(folder);
  const pins = { instanceId: parsed.value.instanceId, roots, threshold, version: 1 };
  const verified = verifyDirectory({ bytes, signatures: signatures.value, pins, today });
  if (!verified.ok) throw refused(folder);
  return { directory: parsed.value, hash: directoryHash(bytes) };
}

function refused({ previous, roots, retiredRoots }: CeremonyFolder): Refusal {
  return new Refusal(
    "previous-refused",
    `De vorige lijst in ${previous} is niet getekend door de wortels in ${roots}. Zet er de openbare helften van toen bij; een wortel die niet meer tekent hoort in ${retiredRoots}.`,
  );
}
