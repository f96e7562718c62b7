/**
 * Who the directory names, as far as an envelope needs to know (SPEC.md, Staff). The directory proper adds versions,
 * signatures and policy; an envelope is sealed and opened against this smaller shape.
 */

/** A staff member's lasting name in the protocol; never a person's own name. Matches {@link STAFF_ID}. */
export type StaffId = string;

/** One organisation's deployment. Matches {@link INSTANCE_ID}. */
export type InstanceId = string;

export const STAFF_ID = /^[a-z][a-z0-9-]{2,31}$/;
export const INSTANCE_ID = /^[a-z0-9-]{3,40}$/;

export type StaffRole = "functionaris" | "waarnemer" | "vertrouwenspersoon" | "beheerder" | "coordinator";

export interface StaffEntry {
  readonly id: StaffId;
  readonly role: StaffRole;
  /** Only a vertrouwenspersoon has a kind. */
  readonly vpKind: "intern" | "extern" | null;
  /** The display name. */
  readonly name: string;
  /** Last day of the appointment, in days since 1970-01-01. */
  readonly appointedUntil: number;
  readonly awayUntil: number | null;
  /** Ed25519, 32 bytes. */
  readonly sign: Uint8Array;
  /** X-Wing, 1,216 bytes; null for the roles that read no melding: beheerder and coordinator. */
  readonly kem: Uint8Array | null;
  /** Signature by `sign` that its secret is held, 64 bytes. */
  readonly possession: Uint8Array;
}

/** A person who left or a key that was replaced: for checking old signatures, never for sealing. */
export interface FormerEntry {
  readonly id: StaffId;
  readonly role: StaffRole;
  readonly vpKind: "intern" | "extern" | null;
  readonly name: string;
  readonly sign: Uint8Array;
  readonly kem: Uint8Array | null;
  /** The last day on which a signature by this key counts. */
  readonly until: number;
}

/** What sealing and opening an envelope need of a verified directory. */
export interface EnvelopeDirectory {
  /** 32 bytes over the directory's exact bytes. */
  readonly hash: Uint8Array;
  readonly instanceId: InstanceId;
  readonly staff: readonly StaffEntry[];
  readonly former: readonly FormerEntry[];
  /** The one key that the VP team shares, or null where there is none. */
  readonly teamKey: Uint8Array | null;
  readonly policy: { readonly minReaders: number };
}
