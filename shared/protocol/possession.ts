import { sign, signatureHolds } from "./keys.ts";
import type { InstanceId, StaffEntry } from "./staff.ts";
import { utf8 } from "./utf8.ts";

/**
 * A staff member's own signature that the keys in the directory are hers (SPEC.md, Directory): nobody can enter
 * another's key under his name. It covers what is hers to say: not her name, role or appointment, which the roots
 * decide and may change without her.
 */

type OwnKeys = Pick<StaffEntry, "id" | "sign" | "kem">;

const TAG = "MI1/possession";

function parts(instanceId: InstanceId, keys: OwnKeys): Uint8Array[] {
  return [utf8(instanceId), utf8(keys.id), keys.sign, keys.kem ?? new Uint8Array()];
}

/** 64 bytes; `signSecret` belongs to `keys.sign`. */
export function proofOfPossession(instanceId: InstanceId, keys: OwnKeys, signSecret: Uint8Array): Uint8Array {
  return sign(signSecret, TAG, ...parts(instanceId, keys));
}

export function possessionHolds(instanceId: InstanceId, keys: OwnKeys, proof: Uint8Array): boolean {
  return signatureHolds(keys.sign, proof, TAG, ...parts(instanceId, keys));
}
