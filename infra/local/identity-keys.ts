import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { exportJWK, generateKeyPair, type JWK } from "jose";

/** What the provider must not make anew at each start: its token key and the key of its cookies. */
export interface IdentityKeys {
  readonly signing: JWK;
  readonly cookie: string;
}

/** The keys in the file, made when it is missing. Readable by its owner alone. */
export async function openIdentityKeys(path: string): Promise<IdentityKeys> {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as IdentityKeys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), alg: "RS256", use: "sig", kid: "local" };
  const keys = { signing, cookie: randomBytes(32).toString("base64url") };
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}
