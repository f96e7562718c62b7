import { DecryptCommand, KMSClient } from "@aws-sdk/client-kms";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import type { KemKeyPair } from "#shared/protocol/keys.ts";
import { openVault } from "#shared/protocol/passphrase.ts";
import { vaultKeys } from "#shared/protocol/vault.ts";
import { INSTANCE, unwrap } from "#test/support/organisation.ts";
import type { Rows } from "./recovery.ts";

/** Somebody with every key that she has or had: what all vaults that can be found give together. */
export interface Holder {
  readonly staffId: string;
  readonly kem: readonly KemKeyPair[];
}

export interface Keyring {
  /** Opens every vault in these rows, the present and the replaced one, by the KMS and the printed recovery code. */
  holders(rows: Rows): Promise<readonly Holder[]>;
  /** Whether the KMS itself opens these bytes with any key that opens anything. */
  kmsOpens(bytes: Uint8Array): Promise<boolean>;
  stop(): void;
}

interface Vault {
  readonly wrapped: Uint8Array;
  readonly version: number;
}

/** `codes`: the 15 bytes of the recovery code of each reader, which opens what her passphrase opens, and faster. */
export function makeKeyring(codes: ReadonlyMap<string, Uint8Array>): Keyring {
  const kms = new KMSClient({});
  const opened = new Map<string, readonly KemKeyPair[]>();
  const open = async (staffId: string, vault: Vault): Promise<readonly KemKeyPair[]> => {
    const name = `${staffId} ${toBase64Url(vault.wrapped)}`;
    const before = opened.get(name);
    if (before !== undefined) return before;
    const keys = await openWith(kms, staffId, vault, codes.get(staffId) ?? new Uint8Array());
    opened.set(name, keys);
    return keys;
  };
  return {
    async holders(rows) {
      const found = new Map<string, Map<string, KemKeyPair>>();
      for (const row of rows.get("StaffTable") ?? []) {
        const staffId = String(row.staffId);
        const own = found.get(staffId) ?? new Map<string, KemKeyPair>();
        for (const vault of vaultsOf(row)) {
          for (const pair of await open(staffId, vault)) own.set(toBase64Url(pair.publicKey), pair);
        }
        found.set(staffId, own);
      }
      return [...found].map(([staffId, kem]) => ({ staffId, kem: [...kem.values()] }));
    },
    async kmsOpens(bytes) {
      const input = { KeyId: process.env.KEY_VAULT ?? "", CiphertextBlob: bytes };
      return kms.send(new DecryptCommand(input)).then(
        () => true,
        () => false,
      );
    },
    stop: () => kms.destroy(),
  };
}

/** The present vault and the one that it replaced. */
function vaultsOf(row: Readonly<Record<string, unknown>>): Vault[] {
  const version = Number(row.version);
  return [
    ...(row.vault instanceof Uint8Array ? [{ wrapped: row.vault, version }] : []),
    ...(row.previous instanceof Uint8Array ? [{ wrapped: row.previous, version: version - 1 }] : []),
  ];
}

async function openWith(
  kms: KMSClient,
  staffId: string,
  { wrapped, version }: Vault,
  recovery: Uint8Array,
): Promise<KemKeyPair[]> {
  const { Plaintext } = await kms.send(
    new DecryptCommand({
      KeyId: process.env.KEY_VAULT ?? "",
      EncryptionContext: { instance: INSTANCE, staffId, version: String(version) },
      CiphertextBlob: wrapped,
    }),
  );
  const secret = { recovery };
  const vault = openVault(Plaintext ?? new Uint8Array(), {
    instanceId: INSTANCE,
    staffId,
    secret,
    version,
    sign: null,
  });
  return vaultKeys(unwrap(vault)).map(({ kem }) => kem);
}
