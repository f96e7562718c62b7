import { concat, readU32, u8, u32 } from "./bytes.ts";
import { AEAD_NONCE_BYTES, AEAD_TAG_BYTES, HASH_BYTES } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { fail, ok, type Result } from "./result.ts";
import type { InstanceId, StaffId } from "./staff.ts";
import { tagged } from "./tagged.ts";
import { utf8 } from "./utf8.ts";

/**
 * A locked vault as bytes, and what replacing one signs (SPEC.md, Vault). No cryptography: the console function
 * checks a replacement with Node's own Ed25519.
 */

const FORMAT = 1;
/** KMS encrypts at most this much at once, and the server wraps the locked vault again. */
const MAX_LOCKED_BYTES = 4096;
/** libsodium's Argon2id salt. */
export const SALT_BYTES = 16;
/** format ‖ version ‖ opslimit ‖ memlimit ‖ salt. */
const HEADER_BYTES = 1 + 4 + 4 + 4 + SALT_BYTES;
/** nonce ‖ sealed vault key. */
const VAULT_WRAP_BYTES = AEAD_NONCE_BYTES + HASH_BYTES + AEAD_TAG_BYTES;
const BODY_AT = HEADER_BYTES + 2 * VAULT_WRAP_BYTES;

export interface VaultHeader {
  /** Grows by one with every replacement. */
  readonly version: number;
  readonly opslimit: number;
  /** Bytes. */
  readonly memlimit: number;
  readonly salt: Uint8Array;
}

export interface LockedVault {
  readonly header: VaultHeader;
  /** Bound to both wraps and the body as additional data. */
  readonly headerBytes: Uint8Array;
  readonly passphraseWrap: Uint8Array;
  readonly recoveryWrap: Uint8Array;
  /** nonce ‖ sealed body. */
  readonly body: Uint8Array;
}

export function encodeVaultHeader(header: VaultHeader): Uint8Array {
  return concat(u8(FORMAT), u32(header.version), u32(header.opslimit), u32(header.memlimit), header.salt);
}

export function encodeLockedVault(locked: Omit<LockedVault, "header">): Uint8Array {
  return concat(locked.headerBytes, locked.passphraseWrap, locked.recoveryWrap, locked.body);
}

/** Errors: `version`, `malformed`, `too-large`. */
export function parseLockedVault(bytes: Uint8Array): Result<LockedVault, ProtocolError> {
  if (bytes[0] !== FORMAT) return fail("version");
  if (bytes.length > MAX_LOCKED_BYTES) return fail("too-large");
  if (bytes.length < BODY_AT + AEAD_NONCE_BYTES + AEAD_TAG_BYTES) return fail("malformed");
  return ok({
    header: {
      version: readU32(bytes, 1),
      opslimit: readU32(bytes, 5),
      memlimit: readU32(bytes, 9),
      salt: bytes.slice(13, HEADER_BYTES),
    },
    headerBytes: bytes.slice(0, HEADER_BYTES),
    passphraseWrap: bytes.slice(HEADER_BYTES, HEADER_BYTES + VAULT_WRAP_BYTES),
    recoveryWrap: bytes.slice(HEADER_BYTES + VAULT_WRAP_BYTES, BODY_AT),
    body: bytes.slice(BODY_AT),
  });
}

/** What the present sign key signs (plain Ed25519) so that `locked` may replace its owner's vault. */
export function vaultReplacementMessage(
  instanceId: InstanceId,
  staffId: StaffId,
  version: number,
  locked: Uint8Array,
): Uint8Array {
  return tagged("MI1/vault-replacement", utf8(instanceId), utf8(staffId), u32(version), locked);
}
