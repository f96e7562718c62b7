import {
  type Directory,
  type DirectoryPins,
  signDirectory,
  verifyDirectory,
} from "#shared/protocol/directory.ts";
import { type DirectoryDraft, encodeDirectory } from "#shared/protocol/directory-layout.ts";
import { hash } from "#shared/protocol/hash.ts";
import { type KemKeyPair, newKemPair, newSignPair, type SignKeyPair } from "#shared/protocol/keys.ts";
import { type MailboxKeys, mailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import { proofOfPossession } from "#shared/protocol/possession.ts";
import type { Random } from "#shared/protocol/sodium.ts";
import type { StaffEntry, StaffRole } from "#shared/protocol/staff.ts";
import { utf8 } from "#shared/protocol/utf8.ts";

/** The invented Gemeente Voorbeelddam as the protocol sees it: staff with keys, two of three roots, a directory. */

export const INSTANCE = "voorbeelddam";
export const TODAY = 20_800;

/** 32 bytes that depend on the label alone. Only after `ready()`. */
export function seedOf(label: string): Uint8Array {
  return hash("test/seed", utf8(label));
}

/** A random source that gives the same bytes every time, for vectors. */
export function repeatable(label: string): Random {
  let count = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) {
      bytes.set(seedOf(`${label} ${count}`).subarray(0, Math.min(32, length - at)), at);
      count += 1;
    }
    return bytes;
  };
}

export interface Person {
  readonly id: string;
  readonly sign: SignKeyPair;
  readonly kem: KemKeyPair;
  readonly entry: StaffEntry;
}

export function person(id: string, role: StaffRole, generation = 1): Person {
  const sign = newSignPair(seedOf(`${id} sign ${generation}`));
  const kem = newKemPair(seedOf(`${id} kem ${generation}`));
  const reads = role !== "beheerder" && role !== "coordinator";
  const keys = { id, sign: sign.publicKey, kem: reads ? kem.publicKey : null };
  return {
    id,
    sign,
    kem,
    entry: {
      ...keys,
      role,
      vpKind: role === "vertrouwenspersoon" ? "intern" : null,
      name: `Voorbeeld ${id}`,
      appointedUntil: TODAY + 300,
      awayUntil: null,
      possession: proofOfPossession(INSTANCE, keys, sign.secretKey),
    },
  };
}

/** Made once: keys take a while where there is no WebAssembly. Nobody changes it. */
export function voorbeelddam(): Organisation {
  organisation ??= newOrganisation();
  return organisation;
}

type Organisation = ReturnType<typeof newOrganisation>;
let organisation: Organisation | undefined;

function newOrganisation() {
  const people = {
    anna: person("anna", "functionaris"),
    bram: person("bram", "functionaris"),
    carla: person("carla", "waarnemer"),
    dirk: person("dirk", "waarnemer"),
    els: person("els", "vertrouwenspersoon"),
    frank: person("frank", "beheerder"),
    gerda: person("gerda", "coordinator"),
  };
  const roots = ["noord", "oost", "zuid"].map((name) => newSignPair(seedOf(`root ${name}`)));
  const draft: DirectoryDraft = {
    instanceId: INSTANCE,
    version: 1,
    previousHash: null,
    notAfter: TODAY + 365,
    policy: {
      minReaders: 2,
      k: 4,
      shards: 1,
      maxFileBytes: 25_000_000,
      maxFiles: 5,
      acknowledgeDays: 7,
      feedbackMonths: 3,
      recordDays: 90,
      consultationStartsTerms: false,
    },
    staff: Object.values(people).map(({ entry }) => entry),
    former: [],
    alternates: ["dirk"],
    boardKey: newSignPair(seedOf("board")).publicKey,
    receiptKey: newSignPair(seedOf("receipt")).publicKey,
    teamKey: newSignPair(seedOf("team")).publicKey,
  };
  const pins: DirectoryPins = {
    instanceId: INSTANCE,
    roots: roots.map(({ publicKey }) => publicKey),
    threshold: 2,
    version: 1,
  };
  return { people, roots, draft, pins, board: newSignPair(seedOf("board")) };
}

/** The draft, signed by the first two roots. */
export function signed(draft: DirectoryDraft, roots: readonly SignKeyPair[]) {
  const bytes = encodeDirectory(draft);
  const signatures = roots
    .slice(0, 2)
    .map(({ publicKey, secretKey }) => ({ root: publicKey, signature: signDirectory(bytes, secretKey) }));
  return { bytes, signatures };
}

const verified = new Map<DirectoryDraft, Directory>();

/** The verified directory of a draft; throws when it is refused. */
export function directoryOf(draft: DirectoryDraft, today = TODAY): Directory {
  const known = verified.get(draft);
  if (known?.verifiedOn === today) return known;
  const directory = verifiedDirectory(draft, today);
  verified.set(draft, directory);
  return directory;
}

function verifiedDirectory(draft: DirectoryDraft, today: number): Directory {
  const { roots, pins } = voorbeelddam();
  const result = verifyDirectory({ ...signed(draft, roots), pins, today });
  if (!result.ok) throw new Error(`directory refused: ${result.error}`);
  return result.value;
}

/** The value of a result that a test expects to be ok; throws with the code otherwise. */
export function unwrap<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: string },
): Value {
  if (!result.ok) throw new Error(`expected a value, got ${result.error}`);
  return result.value;
}

/** A melder of this organisation: the keys of a code that depends on the label alone. */
export function melder(label: string): MailboxKeys {
  return mailboxKeys(INSTANCE, seedOf(`melder ${label}`).subarray(0, 15));
}
