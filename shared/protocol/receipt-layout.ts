import { u32 } from "./bytes.ts";
import type { InstanceId } from "./staff.ts";
import { tagged } from "./tagged.ts";
import { utf8 } from "./utf8.ts";

/** What a receipt says (SPEC.md, Receipt): this envelope, with this withdraw hash, was first stored on this day. */
export interface ReceiptFacts {
  readonly instanceId: InstanceId;
  /** The envelope's commitment, 32 bytes. */
  readonly commitment: Uint8Array;
  /** 32 bytes; what ties the receipt to the words. */
  readonly withdrawHash: Uint8Array;
  /** Days since 1970-01-01. */
  readonly day: number;
}

/** The bytes that the receipt key signs with plain Ed25519. Without libsodium: the intake function makes them. */
export function receiptMessage({ instanceId, commitment, withdrawHash, day }: ReceiptFacts): Uint8Array {
  return tagged("MI1/receipt", utf8(instanceId), commitment, withdrawHash, u32(day));
}
