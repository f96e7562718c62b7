import { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";
import { PASSKEY_ALGORITHMS } from "#shared/api/console.ts";
import { fromBase64Url } from "#shared/protocol/bytes.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import type { RelyingParty } from "./relying-party.ts";

/** What a browser says it made or showed, as the contract carries it. */
interface Shown {
  readonly id: string;
  readonly clientData: string;
}
export interface Attestation extends Shown {
  readonly attestation: string;
}
export interface Assertion extends Shown {
  readonly authenticatorData: string;
  readonly signature: string;
}

interface Credential {
  readonly id: Uint8Array;
  /** COSE. */
  readonly publicKey: Uint8Array;
  readonly counter: number;
}

/** `conflict`: the challenge is another one, used or too old. `bad-signature`: whatever else does not hold. */
type Refusal = "conflict" | "bad-signature";

/** Whether this challenge is awaited now. */
type Awaited = (challenge: Uint8Array) => boolean;

/** A new passkey, made on the console's own page by a person who was verified (WebAuthn level 3 §7.1). */
export function verifyAttestation(
  { id, clientData, attestation }: Attestation,
  { origin, rpId }: RelyingParty,
  isAwaited: Awaited,
): Promise<Result<Credential, Refusal>> {
  return checked(isAwaited, async (expectedChallenge) => {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: {
        id,
        rawId: id,
        type: "public-key",
        response: { clientDataJSON: clientData, attestationObject: attestation },
        clientExtensionResults: {},
      },
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      supportedAlgorithmIDs: [...PASSKEY_ALGORITHMS],
      requireUserVerification: true,
    });
    const made = registrationInfo?.credential;
    const madeId = fromBase64Url(made?.id ?? "");
    // The id in the authenticator's data is the one that counts: another one beside it is refused.
    if (made === undefined || madeId === undefined || made.id !== id) return undefined;
    return { id: madeId, publicKey: made.publicKey, counter: made.counter };
  });
}

/** A passkey of the caller, shown on the console's own page by a person who was verified (§7.2); its new counter. */
export function verifyAssertion(
  { id, clientData, authenticatorData, signature }: Assertion,
  passkey: Credential,
  { origin, rpId }: RelyingParty,
  isAwaited: Awaited,
): Promise<Result<number, Refusal>> {
  return checked(isAwaited, async (expectedChallenge) => {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: "public-key",
        response: { clientDataJSON: clientData, authenticatorData, signature },
        clientExtensionResults: {},
      },
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: { id, publicKey: passkey.publicKey.slice(), counter: passkey.counter },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : undefined;
  });
}

/** The library throws for each thing that does not hold; which one is no business of the caller's. */
async function checked<T>(
  isAwaited: Awaited,
  verify: (expectedChallenge: (challenge: string) => boolean) => Promise<T | undefined>,
): Promise<Result<T, Refusal>> {
  let refusal: Refusal = "bad-signature";
  try {
    const value = await verify((text) => {
      const challenge = fromBase64Url(text);
      const awaited = challenge !== undefined && isAwaited(challenge);
      if (!awaited) refusal = "conflict";
      return awaited;
    });
    return value === undefined ? fail(refusal) : ok(value);
  } catch {
    return fail(refusal);
  }
}
