import { environment } from "#functions/runtime/env.ts";
import { type SigningKey, signingKey } from "./kms.ts";

/** Signs receipts and nothing else (SPEC.md, Receipt). */
export function receiptKey(): SigningKey {
  return signingKey(environment("KEY_RECEIPT").KEY_RECEIPT);
}
