import type { PasskeySession, PasskeyState } from "#functions/adapters/passkey-rows.ts";
import { sha512 } from "#functions/adapters/sha512.ts";
import { concat, equal, readU32, u32 } from "#shared/protocol/bytes.ts";
import { serverHash } from "#shared/protocol/server-hash.ts";
import { utf8 } from "#shared/protocol/utf8.ts";

/**
 * What a sign-in may do before and after a passkey was shown. Only hashes and days are kept: who reads the table
 * learns no session, no challenge and no time of day.
 */

/** `closed`: no passkey, and none may be made. `make`: the first one may. `show`: one must. `done`: one was. */
export type Step = "closed" | "make" | "show" | "done";

/** Sign-ins of one person that are remembered: more tabs and devices in two days than anybody has. */
const MAX_SESSIONS = 8;
/** A sign-in ends by itself after ten hours (infra, ConsoleClient): one of the day before may still run, none older. */
const SESSION_DAYS = 1;
/** Time to find a security key and type its code. */
const CHALLENGE_SECONDS = 300;
const RANDOM_BYTES = 28;

/** The name under which a sign-in is kept: bound to the person, and not to be turned back into the claim. */
export function sessionKey(staffId: string, session: string): Uint8Array {
  return serverHash(sha512, "MI1/passkey-session", utf8(staffId), utf8(session));
}

function isLive({ day }: PasskeySession, today: number): boolean {
  return day <= today && today - day <= SESSION_DAYS;
}

/** Whether a passkey was shown in this sign-in. */
export function isShown({ sessions }: PasskeyState, key: Uint8Array, today: number): boolean {
  return sessions.some((each) => each.shown && isLive(each, today) && equal(each.key, key));
}

/**
 * Where a sign-in stands. The first passkey may be made by who has no keys yet, or was reset a few days ago: with a
 * stolen password alone nobody makes one for a member who has something to protect.
 */
export function stepOf(
  state: PasskeyState,
  key: Uint8Array,
  { hasVault, today }: { readonly hasVault: boolean; readonly today: number },
): Step {
  if (isShown(state, key, today)) return "done";
  if (state.passkeys.length > 0) return "show";
  const isOpen = state.openUntil === undefined ? !hasVault : today <= state.openUntil;
  return isOpen ? "make" : "closed";
}

/** 32 bytes that say themselves until when they hold; only their hash is kept, so no time is. */
export function newChallenge(now: number, random: (length: number) => Uint8Array): Uint8Array {
  return concat(u32(Math.floor(now / 1_000) + CHALLENGE_SECONDS), random(RANDOM_BYTES));
}

function challengeHash(challenge: Uint8Array): Uint8Array {
  return serverHash(sha512, "MI1/passkey-challenge", challenge);
}

/** Whether this is the challenge that the sign-in waits for, in time. */
export function isPending(
  { sessions }: PasskeyState,
  key: Uint8Array,
  challenge: Uint8Array,
  now: number,
): boolean {
  const hash = challengeHash(challenge);
  const asked = sessions.find((each) => equal(each.key, key))?.challenge;
  return asked !== undefined && equal(asked, hash) && now < readU32(challenge) * 1_000;
}

/** The sign-in waits for this challenge and for no other. */
export function withChallenge(
  state: PasskeyState,
  key: Uint8Array,
  challenge: Uint8Array,
  today: number,
): PasskeyState {
  const shown = isShown(state, key, today);
  return withSession(state, { key, day: today, shown, challenge: challengeHash(challenge) }, today);
}

/** The sign-in has shown a passkey; its challenge is used up. */
export function withShown(state: PasskeyState, key: Uint8Array, today: number): PasskeyState {
  return withSession(state, { key, day: today, shown: true }, today);
}

/** Newest first. Too many: those go first that showed nothing, so that a stranger's sign-ins displace no other. */
function withSession(state: PasskeyState, session: PasskeySession, today: number): PasskeyState {
  const others = state.sessions.filter((each) => isLive(each, today) && !equal(each.key, session.key));
  const kept = [...others.filter(({ shown }) => shown), ...others.filter(({ shown }) => !shown)];
  return { ...state, sessions: [session, ...kept.slice(0, MAX_SESSIONS - 1)] };
}
