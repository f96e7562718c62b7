import { GenerateMacCommand } from "@aws-sdk/client-kms";
import { environment } from "#functions/runtime/env.ts";
import { concat, u32 } from "#shared/protocol/bytes.ts";
import { utf8 } from "#shared/protocol/utf8.ts";
import { kms } from "./kms.ts";

/** The secret behind proof-of-work challenges, a new one each hour. */
export interface ChallengeKey {
  /** 32 bytes, the same in every function for one hour since 1970. */
  ofHour(hour: number): Promise<Uint8Array>;
}

/** A challenge lives five minutes, so only this hour's and a neighbour's key are ever asked for. */
const KEPT = 2;

/**
 * Derived by the KMS (HMAC-SHA-256 under a key that never leaves it) once an hour and kept in this module: a
 * challenge costs no KMS call, and the functions that issue and check need no shared table.
 */
export function challengeKey(): ChallengeKey {
  const { KEY_CHALLENGE } = environment("KEY_CHALLENGE");
  const hours = new Map<number, Promise<Uint8Array>>();
  return {
    ofHour(hour) {
      const known = hours.get(hour);
      if (known !== undefined) return known;
      const derived = derive(KEY_CHALLENGE, hour);
      hours.set(hour, derived);
      for (const old of [...hours.keys()].slice(0, -KEPT)) hours.delete(old);
      // A failure must not stay for an hour.
      derived.catch(() => hours.delete(hour));
      return derived;
    },
  };
}

async function derive(keyId: string, hour: number): Promise<Uint8Array> {
  const { Mac } = await kms.send(
    new GenerateMacCommand({
      KeyId: keyId,
      MacAlgorithm: "HMAC_SHA_256",
      Message: concat(utf8("MI1/challenge-hour"), u32(hour)),
    }),
  );
  if (Mac?.length !== 32) throw new Error("no MAC");
  return Mac;
}
