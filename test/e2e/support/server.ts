import { type KeyObject, sign } from "node:crypto";
import { readdirSync } from "node:fs";
import { rootFromSeed, rootPair } from "#infra/ceremony/root-keys.ts";
import { openDemoSecrets } from "#infra/local/demo-secrets.ts";
import { openKeys } from "#infra/local/engines/kms-keys.ts";
import { equal, fromBase64Url } from "#shared/protocol/bytes.ts";
import { parseCode } from "#shared/protocol/code.ts";
import { signDirectory } from "#shared/protocol/directory.ts";
import {
  type DirectoryDraft,
  encodeDirectory,
  encodeRootSignatures,
  parseDirectory,
} from "#shared/protocol/directory-layout.ts";
import type { SignKeyPair } from "#shared/protocol/keys.ts";
import { openVault, readyPassphrase } from "#shared/protocol/passphrase.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { vaultKeys } from "#shared/protocol/vault.ts";
import { unwrap } from "#test/support/organisation.ts";
import type { Stage } from "./stage.ts";

/**
 * Whoever runs the server, and more: besides the keys of board and receipts also the roots, so that a lie can be one
 * that carries every signature it needs.
 */
export interface Server {
  /** The list of readers as it is served, and what it says. */
  readonly list: { readonly bytes: Uint8Array; readonly signatures: Uint8Array };
  readonly draft: DirectoryDraft;
  /** Plain Ed25519 over a message, as the publishing job has it made. */
  readonly signBoard: (message: Uint8Array) => Uint8Array;
  readonly signReceipt: (message: Uint8Array) => Uint8Array;
  /** A list that as many roots sign as must; one root signs it twice where asked. */
  readonly signList: (draft: DirectoryDraft, how?: "two roots" | "one root twice") => Published;
  /** The key with which a member of staff signs answers. */
  readonly staffKey: (id: StaffId) => Promise<SignKeyPair>;
}

/** The two files of a list. */
export interface Published {
  readonly bytes: Uint8Array;
  readonly signatures: Uint8Array;
}

export const LIST_PATH = "/directory/directory.json";
export const SIGNATURES_PATH = "/directory/signatures.json";

/** Needs `ready()`. */
export async function serverOf(stage: Stage): Promise<Server> {
  const get = async (path: string) =>
    new Uint8Array(await (await fetch(`${stage.melderUrl}${path}`)).arrayBuffer());
  const list = { bytes: await get(LIST_PATH), signatures: await get(SIGNATURES_PATH) };
  const draft = unwrap(parseDirectory(list.bytes));
  const { roots, threshold } = openDemoSecrets(stage.secretsPath);
  const pairs = roots.map(({ seed }) => {
    const root = rootFromSeed(fromBase64Url(seed) ?? new Uint8Array());
    return { root: root.publicKey, secret: rootPair(root).secretKey };
  });
  const board = signingKey(stage.kmsPath, draft.boardKey);
  const receipt = signingKey(stage.kmsPath, draft.receiptKey);
  return {
    list,
    draft,
    signBoard: (message) => new Uint8Array(sign(null, message, board)),
    signReceipt: (message) => new Uint8Array(sign(null, message, receipt)),
    signList(next, how = "two roots") {
      const bytes = encodeDirectory(next);
      const one = pairs[0];
      const signing = how === "two roots" ? pairs.slice(0, threshold) : Array(threshold).fill(one);
      const signatures = signing.map((pair) => ({
        root: pair.root,
        signature: signDirectory(bytes, pair.secret),
      }));
      return { bytes, signatures: encodeRootSignatures(signatures) };
    },
    staffKey: (id) => staffKey(stage, draft, id),
  };
}

/** The stored key whose public half the list names. */
function signingKey(folder: string, publicKey: Uint8Array): KeyObject {
  const keys = openKeys(folder);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const key = keys.find(file.replace(/\.json$/, ""));
    if (key.spec !== "ECC_NIST_EDWARDS25519") continue;
    const { privateKey, publicKey: half } = key.pair();
    // The last 32 bytes of SubjectPublicKeyInfo are the key (RFC 8410).
    if (equal(half.export({ format: "der", type: "spki" }).subarray(-32), publicKey)) return privateKey;
  }
  throw new Error("no key of this server is the one that the list names");
}

async function staffKey(stage: Stage, draft: DirectoryDraft, id: StaffId): Promise<SignKeyPair> {
  unwrap(await readyPassphrase());
  const held = openDemoSecrets(stage.secretsPath).ceremony?.staff.find(({ staffId }) => staffId === id);
  if (held === undefined) throw new Error(`the demo has no keys of ${id}`);
  const recovery = unwrap(parseCode(held.recoveryCode)).entropy;
  const vault = openVault(fromBase64Url(held.locked) ?? new Uint8Array(), {
    instanceId: draft.instanceId,
    staffId: id,
    secret: { recovery },
    version: 1,
    sign: null,
  });
  return vaultKeys(unwrap(vault))[0].sign;
}
