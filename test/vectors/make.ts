import { writeFileSync } from "node:fs";
import { ready } from "#shared/protocol/sodium.ts";
import { blobVectors } from "./make-blob.ts";
import { indexVectors, recordVectors } from "./make-board.ts";
import { codeVectors } from "./make-code.ts";
import { directoryVectors } from "./make-directory.ts";
import { dossierVectors } from "./make-dossier.ts";
import { envelopeVectors } from "./make-envelope.ts";
import { receiptVectors, submissionVectors, workVectors } from "./make-submission.ts";
import { vaultVectors } from "./make-vault.ts";
import type { VectorFile } from "./vector-file.ts";

/** Every module that makes vectors; one line each. */
const MODULES: readonly (() => readonly VectorFile[] | Promise<readonly VectorFile[]>)[] = [
  blobVectors,
  codeVectors,
  directoryVectors,
  dossierVectors,
  envelopeVectors,
  indexVectors,
  receiptVectors,
  recordVectors,
  submissionVectors,
  vaultVectors,
  workVectors,
];

/** All vector files as they must be committed, in order of name. Call `ready()` first. */
export async function allVectors(): Promise<VectorFile[]> {
  const made = await Promise.all(MODULES.map((make) => make()));
  return made.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
}

if (import.meta.main) {
  await ready();
  for (const { name, text } of await allVectors()) writeFileSync(new URL(name, import.meta.url), text);
}
