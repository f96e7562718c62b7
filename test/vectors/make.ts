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
const MODULES: readonly (() => readonly VectorFile[])[] = [
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
export function allVectors(): VectorFile[] {
  return MODULES.flatMap((make) => make()).sort((a, b) => (a.name < b.name ? -1 : 1));
}

if (import.meta.main) {
  await ready();
  for (const { name, text } of allVectors()) writeFileSync(new URL(name, import.meta.url), text);
}
