import { type ChallengeKey, challengeKey } from "#functions/adapters/challenge-key.ts";
import { clock } from "#functions/adapters/clock.ts";
import { type InboxTable, inboxTable } from "#functions/adapters/inbox-table.ts";
import { type OutboxTable, outboxTable } from "#functions/adapters/outbox-table.ts";
import { random } from "#functions/adapters/random.ts";
import { lambda, type Use } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { CHALLENGE_RANDOM_BYTES } from "#shared/protocol/constants.ts";
import { encodeChallenge } from "#shared/protocol/proof-of-work.ts";
import { ok } from "#shared/protocol/result.ts";
import { LOAD_LIMIT, workBits } from "./difficulty.ts";
import { CHALLENGE_MINUTES, challengeMac, minuteOf, type WorkDeps } from "./work.ts";

export interface Deps extends WorkDeps {
  readonly challengeKey: ChallengeKey;
  readonly inbox: Pick<InboxTable, "load">;
  readonly outbox: Pick<OutboxTable, "load">;
  readonly random: (length: number) => Uint8Array;
}

/** The queues are counted at most once a minute by one function: a flood must not make us count. */
const LOAD_MILLISECONDS = 60_000;
let counted: { readonly at: number; readonly bits: Promise<number> } | undefined;

/** Gives a fresh challenge; keeps nothing of it. */
export const getChallenge: Use<typeof intake.getChallenge, Deps> = async (_input, deps) => {
  const bits = await currentBits(deps);
  const expiryMinute = minuteOf(deps.clock.now()) + CHALLENGE_MINUTES;
  const challenge = { expiryMinute, bits, random: deps.random(CHALLENGE_RANDOM_BYTES) };
  const bytes = encodeChallenge(challenge, await challengeMac(challenge, deps.challengeKey));
  return ok({ challenge: toBase64Url(bytes), bits });
};

function currentBits({ clock, inbox, outbox }: Deps): Promise<number> {
  const now = clock.now();
  if (counted === undefined || Math.abs(now - counted.at) >= LOAD_MILLISECONDS) {
    const loads = Promise.all([inbox.load(LOAD_LIMIT), outbox.load(LOAD_LIMIT)]);
    const bits = loads.then(([envelopes, records]) => workBits(envelopes + records));
    counted = { at: now, bits };
    bits.catch(() => {
      counted = undefined;
    });
  }
  return counted.bits;
}

export const handler = lambda(intake.getChallenge, getChallenge, () => ({
  challengeKey: challengeKey(),
  clock,
  inbox: inboxTable(),
  outbox: outboxTable(),
  random,
}));
