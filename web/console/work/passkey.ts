import {
  browserSupportsWebAuthn,
  type RegistrationResponseJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { consoleApi, MAX_PASSKEYS, PASSKEY_ALGORITHMS } from "#shared/api/console.ts";
import type { RouteAnswer } from "#shared/api/route.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { utf8 } from "#shared/protocol/utf8.ts";
import type { Caller } from "./caller.ts";
import { type Problem, problemOfCall } from "./problem.ts";

/** Where this sign-in stands, with a challenge that holds for five minutes. */
export type PasskeyStep = RouteAnswer<typeof consoleApi.getPasskeyStep>;
type Ready = Extract<PasskeyStep, { readonly challenge: string }>;

/**
 * `unsupported`: this browser has no passkeys, or not at this address. `cancelled`: the person or the device said no,
 * or nothing was touched in time. `already`: this device has one. `refused`: the server does not take it. `expired`:
 * the challenge was used or is too old. `too-many`: the person has as many as may be. `moved`: the sign-in stands
 * elsewhere than the screen says, because of another window or a beheerder: look again.
 */
export type PasskeyProblem =
  | "unsupported"
  | "cancelled"
  | "already"
  | "refused"
  | "expired"
  | "too-many"
  | "moved"
  | Problem;

/** As long as the server's challenge. */
const TIMEOUT_MS = 300_000;

export async function loadStep(caller: Caller): Promise<Result<PasskeyStep, Problem>> {
  const step = await caller.call(consoleApi.getPasskeyStep, { path: {}, body: undefined });
  return step.ok ? ok(step.value) : fail(problemOfCall(step.error));
}

/** Makes the first passkey of the person. The browser shows the name of the organisation beside it. */
export async function makePasskey(
  caller: Caller,
  organisation: string,
): Promise<Result<void, PasskeyProblem>> {
  return withChallenge(caller, "make", (step) => register(caller, organisation, step));
}

/** Asks the person for one of their passkeys and shows it to the server. */
export async function showPasskey(caller: Caller): Promise<Result<void, PasskeyProblem>> {
  return withChallenge(caller, "show", (step) => assert(caller, step));
}

/** Makes one passkey more. One that the person has is asked for first: with a token alone nobody makes one. */
export async function makeFurtherPasskey(
  caller: Caller,
  organisation: string,
): Promise<Result<void, PasskeyProblem>> {
  return withChallenge(caller, "done", async (step) => {
    if (step.passkeys.length >= MAX_PASSKEYS) return fail("too-many");
    const shown = await assert(caller, step);
    if (!shown.ok) return shown;
    const challenge = shown.value.further;
    return challenge === null ? fail("conflict") : register(caller, organisation, { ...step, challenge });
  });
}

/** A passkey on a device or key of the person. The private half never leaves it. */
async function register(caller: Caller, organisation: string, { staffId, rpId, challenge, passkeys }: Ready) {
  const made: RegistrationResponseJSON = await startRegistration({
    optionsJSON: {
      challenge,
      rp: { id: rpId, name: organisation },
      // A name of the protocol, never a person's own: it may be shown on a lock screen.
      user: { id: toBase64Url(utf8(staffId)), name: staffId, displayName: staffId },
      pubKeyCredParams: PASSKEY_ALGORITHMS.map((alg) => ({ type: "public-key", alg })),
      excludeCredentials: passkeys.map(({ id }) => ({ id, type: "public-key" })),
      // Kept on the device where it can be; a plain security key without room for it works as well.
      authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
      attestation: "none",
      timeout: TIMEOUT_MS,
    },
  });
  const { clientDataJSON: clientData, attestationObject: attestation } = made.response;
  return caller.call(consoleApi.putPasskey, { path: {}, body: { id: made.id, clientData, attestation } });
}

async function assert(caller: Caller, { rpId, challenge, passkeys }: Ready) {
  const { id, response } = await startAuthentication({
    optionsJSON: {
      challenge,
      rpId,
      allowCredentials: passkeys.map((passkey) => ({ id: passkey.id, type: "public-key" })),
      userVerification: "required",
      timeout: TIMEOUT_MS,
    },
  });
  const { clientDataJSON: clientData, authenticatorData, signature } = response;
  const body = { id, clientData, authenticatorData, signature };
  return caller.call(consoleApi.provePasskey, { path: {}, body });
}

/** `unknown`: nobody of that name is on the list or was here. `meanwhile`: the colleague did something at the same moment. */
export type ResetProblem = "unknown" | "meanwhile" | Problem;

/** Removes all passkeys of a colleague; gives the last day on which they may make a new one. */
export async function resetPasskeys(caller: Caller, staffId: string): Promise<Result<number, ResetProblem>> {
  const reset = await caller.call(consoleApi.resetPasskeys, { path: {}, body: { staffId } });
  if (reset.ok) return ok(reset.value.openUntil);
  if (reset.error === "not-found") return fail("unknown");
  return fail(reset.error === "conflict" ? "meanwhile" : problemOfCall(reset.error));
}

type Refusal = Parameters<typeof problemOfCall>[0];

/** A fresh challenge for each try: the screen may have stood open for an hour. */
async function withChallenge(
  caller: Caller,
  expected: Ready["step"],
  attempt: (step: Ready) => Promise<Result<unknown, Refusal>>,
): Promise<Result<void, PasskeyProblem>> {
  if (!browserSupportsWebAuthn()) return fail("unsupported");
  const step = await loadStep(caller);
  if (!step.ok) return step;
  if (!("challenge" in step.value) || step.value.step !== expected) return fail("moved");
  try {
    const done = await attempt(step.value);
    return done.ok ? ok(undefined) : fail(REFUSALS[done.error] ?? problemOfCall(done.error));
  } catch (error) {
    return fail(problemOfBrowser(error));
  }
}

const REFUSALS: Partial<Record<Refusal, PasskeyProblem>> = {
  "bad-signature": "refused",
  conflict: "expired",
  "too-many": "too-many",
  // Between the challenge and the answer: a beheerder's reset, or a passkey made in another window.
  "not-allowed": "moved",
  "passkey-required": "moved",
};

/** By the names of WebAuthn level 3 §5.1.3 and §5.1.4; a browser says no more than that, so as not to tell. */
function problemOfBrowser(error: unknown): PasskeyProblem {
  switch (error instanceof Error ? error.name : "") {
    case "NotAllowedError":
    case "AbortError":
      return "cancelled";
    case "InvalidStateError":
      return "already";
    default:
      return "unsupported";
  }
}
