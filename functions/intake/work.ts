import { createHmac, timingSafeEqual } from "node:crypto";
import type { ChallengeKey } from "#functions/adapters/challenge-key.ts";
import type { Clock } from "#functions/adapters/clock.ts";
import { sha512 } from "#functions/adapters/sha512.ts";
import type { Route } from "#shared/api/route.ts";
import {
  type Challenge,
  challengeMacInput,
  parseChallenge,
  splitStamped,
  workHolds,
  workTarget,
} from "#shared/protocol/proof-of-work.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";

/** What issuing and checking a challenge need: no table, so nothing about a visitor is kept anywhere. */
export interface WorkDeps {
  readonly challengeKey: ChallengeKey;
  readonly clock: Clock;
}

/** Minutes that a challenge is valid: solving takes seconds, and a slow line may take minutes to upload a part. */
export const CHALLENGE_MINUTES = 5;
const MINUTE = 60_000;

export function minuteOf(milliseconds: number): number {
  return Math.floor(milliseconds / MINUTE);
}

/** The keyed hash of a challenge, under the key of the hour in which it expires: no hour need be stored. */
export async function challengeMac(challenge: Challenge, key: ChallengeKey): Promise<Uint8Array> {
  const secret = await key.ofHour(Math.floor(challenge.expiryMinute / 60));
  return createHmac("sha256", secret).update(challengeMacInput(challenge)).digest();
}

/**
 * The payload of a stamped body, once its stamp pays for exactly this route, path and payload. Error:
 * `proof-of-work`, whatever is wrong: an expired challenge, one not ours, a nonce that does not pay.
 */
export async function paidPayload(
  route: Route,
  path: readonly string[],
  body: Uint8Array,
  { challengeKey, clock }: WorkDeps,
): Promise<Result<Uint8Array, "proof-of-work">> {
  const stamped = splitStamped(body);
  if (!stamped.ok) return fail("proof-of-work");
  const { challenge: bytes, nonce, payload } = stamped.value;
  const challenge = parseChallenge(bytes);
  if (!challenge.ok || !isCurrent(challenge.value, clock)) return fail("proof-of-work");
  const mac = await challengeMac(challenge.value, challengeKey);
  if (!timingSafeEqual(mac, challenge.value.mac)) return fail("proof-of-work");
  const subject = { sha512, challenge: bytes, method: route.method, route: route.path, path, payload };
  const work = { sha512, target: workTarget(subject), bits: challenge.value.bits, nonce };
  return workHolds(work) ? ok(payload) : fail("proof-of-work");
}

/** Before the key is asked for: a challenge from another hour must not make us derive that hour's key. */
function isCurrent({ expiryMinute }: Challenge, clock: Clock): boolean {
  const now = minuteOf(clock.now());
  return expiryMinute >= now && expiryMinute <= now + CHALLENGE_MINUTES;
}
