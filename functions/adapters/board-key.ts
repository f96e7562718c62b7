import { environment } from "#functions/runtime/env.ts";
import { type SigningKey, signingKey } from "./kms.ts";

/** Signs the digest of the board and nothing else (SPEC.md, Board). */
export function boardKey(): SigningKey {
  return signingKey(environment("KEY_BOARD").KEY_BOARD);
}
