import type { PasskeySession, PasskeyState } from "#functions/adapters/passkey-rows.ts";
import { sha512 } from "#functions/adapters/sha512.ts";
import { concat, equal, readU32, u32 } from "#shared/protocol/bytes.ts";
import { serverHash } from "#shared/protocol/server-hash.ts";
import { utf8 } from "#shared/protocol/utf8.ts";

/**
 * What a sign-in may do before and after a passkey was shown. Only hashes and days are kept: who reads the table
 * learns no session, no challenge and no time of day.
 */

/** `closed`: none may be made or shown here. `make`: the first one may. `show`: one must. `done`: one was. */
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

/** Whether a reset ended this sign-in: it may run on at the device that was lost. */
export function isEnded({ sessions }: PasskeyState, key: Uint8Array): boolean {
  return sessions.some((each) => each.ended === true && equal(each.key, key));
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
  if (isEnded(state, key)) return "closed";
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
  return withSession(state, { key, shown, challenge: challengeHash(challenge) }, today);
}

/** The sign-in has shown a passkey; its challenge is used up. */
export function withShown(state: PasskeyState, key: Uint8Array, today: number): PasskeyState {
  return withSession(state, { key, shown: true }, today);
}

/** As `withShown`, and with this challenge the sign-in may make one more passkey, once and while the challenge holds. */
export function withFurther(
  state: PasskeyState,
  key: Uint8Array,
  challenge: Uint8Array,
  today: number,
): PasskeyState {
  return withSession(state, { key, shown: true, challenge: challengeHash(challenge), further: true }, today);
}

/** Whether a passkey was shown for the challenge that this sign-in waits for. */
export function mayMakeFurther({ sessions }: PasskeyState, key: Uint8Array): boolean {
  return sessions.some((each) => each.further === true && equal(each.key, key));
}

/** What is left of the sign-ins after a reset: that each of them ended, for as long as it may run. */
export function endedSessions({ sessions }: PasskeyState, today: number): readonly PasskeySession[] {
  const live = sessions.filter((each) => isLive(each, today));
  return live.map(({ key, day }) => ({ key, day, shown: false, ended: true }));
}

/**
 * Newest first, each with the first day of which it is known. Too many: those go first that showed nothing, so that a
 * stranger's sign-ins displace no other. None that ended goes before its time: it would come back as a new one.
 */
function withSession(state: PasskeyState, session: Omit<PasskeySession, "day">, today: number): PasskeyState {
  const live = state.sessions.filter((each) => isLive(each, today));
  const day = live.find((each) => equal(each.key, session.key))?.day ?? today;
  const others = live.filter((each) => !equal(each.key, session.key));
  const [ended, going] = [others.filter((each) => each.ended), others.filter((each) => !each.ended)];
  const kept = [...going.filter(({ shown }) => shown), ...going.filter(({ shown }) => !shown)];
  return { ...state, sessions: [{ ...session, day }, ...kept.slice(0, MAX_SESSIONS - 1), ...ended] };
}
