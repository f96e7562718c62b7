import { randomInt } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { newPassphrase } from "#shared/protocol/words/passphrase-words.ts";
import { newRoot } from "../ceremony/root-keys.ts";
import { DEMO_ACCOUNTS } from "./demo-people.ts";

/**
 * What the demo organisation keeps where a real one keeps paper, tokens and heads: all its secrets in one file that
 * only its owner reads. Everything binary is base64url.
 */
export interface DemoSecrets {
  readonly roots: readonly { readonly seed: string; readonly publicKey: string }[];
  readonly threshold: number;
  readonly accounts: readonly DemoAccount[];
  /** Set once, by the key ceremony. */
  readonly ceremony: DemoCeremony | null;
  /** Whether vaults and directory are on the server. */
  readonly published: boolean;
}

export interface DemoAccount {
  readonly staffId: string;
  readonly password: string;
  /** A fixed code of six digits stands in for the one that an authenticator shows. */
  readonly secondFactor: string;
}

export interface DemoCeremony {
  readonly staff: readonly {
    readonly staffId: string;
    readonly passphrase: string;
    readonly recoveryCode: string;
    readonly locked: string;
  }[];
  readonly directory: string;
  readonly signatures: readonly { readonly root: string; readonly signature: string }[];
}

/** Two of three: one root can be lost, and one alone can do nothing. */
const ROOTS = 3;
const THRESHOLD = 2;
/** Words in a demo password: easy to type from a screen; it protects invented people on one machine. */
const PASSWORD_WORDS = 3;

/** The secrets in the file; made when there is none. Needs `ready()`. */
export function openDemoSecrets(path: string): DemoSecrets {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as DemoSecrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const roots = Array.from({ length: ROOTS }, newRoot);
  const secrets: DemoSecrets = {
    roots: roots.map(({ seed, publicKey }) => ({
      seed: toBase64Url(seed),
      publicKey: toBase64Url(publicKey),
    })),
    threshold: THRESHOLD,
    accounts: DEMO_ACCOUNTS.map(({ id }) => ({
      staffId: id,
      password: newPassphrase().split(" ").slice(0, PASSWORD_WORDS).join("-"),
      secondFactor: String(randomInt(0, 1_000_000)).padStart(6, "0"),
    })),
    ceremony: null,
    published: false,
  };
  saveDemoSecrets(path, secrets);
  return secrets;
}

export function saveDemoSecrets(path: string, secrets: DemoSecrets): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
