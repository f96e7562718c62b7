import { sign, signatureHolds } from "./keys.ts";
import type { MailboxKeys, MailboxPublic } from "./mailbox-keys.ts";
import { mailboxPublic } from "./mailbox-keys.ts";
import type { InstanceId } from "./staff.ts";
import { utf8 } from "./utf8.ts";

/**
 * A mailbox moves to new words (SPEC.md, Rekey). The inner is signed by the old key, as every inner; this is the
 * second signature, by the new one, so that nobody can move a mailbox to keys that are not theirs to answer for.
 */
export interface RekeySubject {
  readonly instanceId: InstanceId;
  readonly messageId: Uint8Array;
  /** The sign key of the mailbox that is left, 32 bytes. */
  readonly oldSign: Uint8Array;
}

const TAG = "MI1/rekey";

/** Days after a move in which the holder of the old words may object (SPEC.md, Rekey). */
export const OBJECTION_DAYS = 14;

function parts({ instanceId, messageId, oldSign }: RekeySubject, to: MailboxPublic): Uint8Array[] {
  return [utf8(instanceId), messageId, oldSign, to.kem, to.sign, to.tagKey];
}

/** The two fields of a `rekey` message. */
export function rekeyTo(
  subject: RekeySubject,
  newKeys: MailboxKeys,
): { mailbox: MailboxPublic; newSignature: Uint8Array } {
  const mailbox = mailboxPublic(newKeys);
  return { mailbox, newSignature: sign(newKeys.sign.secretKey, TAG, ...parts(subject, mailbox)) };
}

export function rekeyHolds(subject: RekeySubject, to: MailboxPublic, newSignature: Uint8Array): boolean {
  return signatureHolds(to.sign, newSignature, TAG, ...parts(subject, to));
}
