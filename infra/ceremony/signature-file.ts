import path from "node:path";
import * as z from "zod/mini";
import { equal, fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import type { RootSignature } from "#shared/protocol/directory-layout.ts";
import { type CeremonyFolder, jsonFiles, readJson, writeJson } from "./folder.ts";
import { Refusal } from "./refusal.ts";
import type { RootFile } from "./root-file.ts";

/** One root's signature, as a file that can be carried apart from the rest. */
export interface SignatureFile extends RootSignature {
  readonly name: string;
  /** Hash of the directory that it is over. */
  readonly directory: Uint8Array;
}

const base64Url = (length: number) =>
  z.string().check(
    z.length(length),
    z.refine((text) => fromBase64Url(text) !== undefined),
  );

const SIGNATURE_FILE = z.strictObject({
  form: z.literal("meldpunt-root-signature-1"),
  name: z.string(),
  directory: base64Url(43),
  root: base64Url(43),
  signature: base64Url(86),
});

/** All signatures in the folder, also those over an earlier draft. */
export function readSignatures(folder: CeremonyFolder): SignatureFile[] {
  return jsonFiles(folder.signatures).map((name) => readSignature(path.join(folder.signatures, name)));
}

function readSignature(file: string): SignatureFile {
  const parsed = SIGNATURE_FILE.safeParse(readJson(file));
  if (!parsed.success) throw new Refusal("file-wrong", `${file} is geen handtekening van een wortel.`);
  const bytes = (text: string) => fromBase64Url(text) ?? new Uint8Array();
  const { name, directory, root, signature } = parsed.data;
  return { name, directory: bytes(directory), root: bytes(root), signature: bytes(signature) };
}

export function writeSignature(
  folder: CeremonyFolder,
  { name, key }: RootFile,
  directory: Uint8Array,
  signature: Uint8Array,
): string {
  const file = path.join(folder.signatures, `${name}.json`);
  writeJson(file, {
    form: "meldpunt-root-signature-1",
    name,
    directory: toBase64Url(directory),
    root: toBase64Url(key),
    signature: toBase64Url(signature),
  });
  return file;
}

/** Those over this directory by a root that counts. */
export function signaturesOver(
  signatures: readonly SignatureFile[],
  hash: Uint8Array,
  roots: readonly RootFile[],
): SignatureFile[] {
  return signatures.filter(
    ({ directory, root }) => equal(directory, hash) && roots.some(({ key }) => equal(key, root)),
  );
}
