import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  randomUUID,
} from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LOCAL_ACCOUNT, LOCAL_REGION } from "./engine.ts";
import { KmsRefusal } from "./kms-errors.ts";

/** The kinds of key that the templates make, with the one usage that KMS gives each. */
const USAGE = {
  SYMMETRIC_DEFAULT: "ENCRYPT_DECRYPT",
  HMAC_256: "GENERATE_VERIFY_MAC",
  ECC_NIST_EDWARDS25519: "SIGN_VERIFY",
} as const;

export type KeySpec = keyof typeof USAGE;
export type KeyUsage = (typeof USAGE)[KeySpec];

interface StoredKey {
  readonly id: string;
  readonly spec: KeySpec;
  /** base64: 32 random bytes, or the PKCS #8 form of an Ed25519 key. */
  readonly secret: string;
}

/** A key of the emulator: exactly one of `secret` (symmetric, MAC) and the Ed25519 pair is of use. */
export interface KmsKey {
  readonly id: string;
  readonly arn: string;
  readonly spec: KeySpec;
  readonly usage: KeyUsage;
  readonly secret: Buffer;
  /** Throws for a key that does not sign. */
  pair(): { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
}

/** Ids that name a file: those of KMS (UUID) and the logical names of a template. */
const KEY_ID = /^[A-Za-z0-9-]{1,128}$/;

/** The keys of one directory: one file per key, readable by its owner alone. */
export function openKeys(directory: string) {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const keys = new Map<string, KmsKey>();
  for (const name of readdirSync(directory)) {
    if (!name.endsWith(".json")) continue;
    const stored = JSON.parse(readFileSync(join(directory, name), "utf8")) as StoredKey;
    keys.set(stored.id, liveKey(stored));
  }

  function create(spec: string | undefined, usage: string | undefined, id: string = randomUUID()): KmsKey {
    const known = spec ?? "SYMMETRIC_DEFAULT";
    if (!isKeySpec(known))
      throw new KmsRefusal("ValidationException", `KeySpec ${known} is not supported here`);
    if ((usage ?? "ENCRYPT_DECRYPT") !== USAGE[known]) {
      throw new KmsRefusal(
        "ValidationException",
        `KeyUsage ${usage} is not compatible with KeySpec ${known}`,
      );
    }
    if (!KEY_ID.test(id)) throw new KmsRefusal("ValidationException", "malformed key id");
    const stored = { id, spec: known, secret: newSecret(known).toString("base64") };
    const path = join(directory, `${id}.json`);
    writeFileSync(`${path}.new`, JSON.stringify(stored), { mode: 0o600 });
    renameSync(`${path}.new`, path);
    const key = liveKey(stored);
    keys.set(id, key);
    return key;
  }

  return {
    create,
    /** The key of that id, made when it is missing. The id of a key in a template is its logical name. */
    ensure: (id: string, spec: string | undefined, usage: string | undefined): KmsKey =>
      keys.get(id) ?? create(spec, usage, id),
    /** By id or ARN. `NotFoundException` for others. */
    find(name: unknown): KmsKey {
      const given = typeof name === "string" ? name : "";
      const key = keys.get(given.startsWith("arn:") ? given.slice(given.lastIndexOf("/") + 1) : given);
      if (key === undefined || (given.startsWith("arn:") && given !== key.arn)) {
        throw new KmsRefusal("NotFoundException", `Key '${given}' does not exist`);
      }
      return key;
    },
  };
}

export type KmsKeys = ReturnType<typeof openKeys>;

function isKeySpec(text: string): text is KeySpec {
  return Object.hasOwn(USAGE, text);
}

function newSecret(spec: KeySpec): Buffer {
  if (spec !== "ECC_NIST_EDWARDS25519") return randomBytes(32);
  return generateKeyPairSync("ed25519").privateKey.export({ format: "der", type: "pkcs8" });
}

function liveKey(stored: StoredKey): KmsKey {
  const secret = Buffer.from(stored.secret, "base64");
  return {
    id: stored.id,
    arn: `arn:aws:kms:${LOCAL_REGION}:${LOCAL_ACCOUNT}:key/${stored.id}`,
    spec: stored.spec,
    usage: USAGE[stored.spec],
    secret,
    pair() {
      const privateKey = createPrivateKey({ key: secret, format: "der", type: "pkcs8" });
      return { privateKey, publicKey: createPublicKey(privateKey) };
    },
  };
}
