import { u32 } from "./bytes.ts";
import { sign, signatureHolds } from "./keys.ts";
import type { InstanceId, StaffId } from "./staff.ts";
import { utf8 } from "./utf8.ts";

/**
 * The melder's own word that somebody whom they left out may read the dossier after all (SPEC.md, Consent). A
 * signature by the mailbox, so that no member can write it.
 */
export interface ReaderConsent {
  readonly instanceId: InstanceId;
  readonly staffId: StaffId;
  readonly day: number;
}

const TAG = "MI1/consent";

function parts({ instanceId, staffId, day }: ReaderConsent): Uint8Array[] {
  return [utf8(instanceId), utf8(staffId), u32(day)];
}

export function signConsent(consent: ReaderConsent, mailboxSecret: Uint8Array): Uint8Array {
  return sign(mailboxSecret, TAG, ...parts(consent));
}

export function consentHolds(
  consent: ReaderConsent,
  mailboxSign: Uint8Array,
  signature: Uint8Array,
): boolean {
  return signatureHolds(mailboxSign, signature, TAG, ...parts(consent));
}
