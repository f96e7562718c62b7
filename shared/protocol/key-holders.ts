import type { Directory } from "./directory.ts";
import { READING_ROLES } from "./directory-policy.ts";
import { hash } from "./hash.ts";
import type { StaffId, StaffRole } from "./staff.ts";

/**
 * Whose signature counts, on which day: staff of the verified directory, and its former keys until their last day
 * (SPEC.md, Directory). Checks old messages and events; never says to whom something may be sealed.
 */
export interface KeyHolder {
  readonly id: StaffId;
  readonly role: StaffRole;
  readonly sign: Uint8Array;
  readonly kem: Uint8Array | null;
  /** Last day on which a signature by `sign` counts; null while the key is in use. */
  readonly until: number | null;
}

export const KEY_ID_BYTES = 16;

/** Names a key without repeating it: 16 bytes over the public key. */
export function keyId(publicKey: Uint8Array): Uint8Array {
  return hash("MI1/key-id", publicKey).slice(0, KEY_ID_BYTES);
}

/** Everybody, present and former, who has or had a role that reads. */
export function keyHolders(directory: Directory): KeyHolder[] {
  const present = directory.staff.map((entry) => ({ ...entry, until: null }));
  return [...present, ...directory.former].filter(({ role }) => READING_ROLES.includes(role));
}

/** The keys of `id` whose signatures count on `day`. */
export function keysOn(holders: readonly KeyHolder[], id: StaffId, day: number): KeyHolder[] {
  return holders.filter((holder) => holder.id === id && (holder.until === null || day <= holder.until));
}
