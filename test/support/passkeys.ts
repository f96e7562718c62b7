import { expect } from "vitest";
import type { Answer, Handler } from "#functions/runtime/lambda.ts";
import { kebab } from "#infra/functions.ts";
import { consoleApi } from "#shared/api/console.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { type Asked, type Authenticator, newAuthenticator } from "./authenticator.ts";
import { GROUPS, type Name } from "./functions-staff.ts";
import { type Stage, startStage } from "./functions-stage.ts";

/** Staff with passkeys, at the functions of a deployment that asks for one. */

const ORIGIN = "https://console.example.nl";
const RP_ID = "console.example.nl";

export type RouteName = keyof typeof consoleApi;
export const NAMES = Object.keys(consoleApi) as RouteName[];
export const PASSKEY_ROUTES: readonly RouteName[] = ["getPasskeyStep", "putPasskey", "provePasskey"];

const handlers = new Map<RouteName, Handler>();

/** Starts the stores and loads every console function with the step on. */
export async function startPasskeyStage(): Promise<Stage> {
  const stage = await startStage({ PASSKEY_STEP: "true", CONSOLE_ORIGIN: ORIGIN });
  await ready();
  for (const name of NAMES) {
    handlers.set(name, (await import(`#functions/console/${kebab(name)}.ts`)).handler);
  }
  return stage;
}

/** One sign-in of a member. */
export interface SignIn {
  readonly who: Name;
  readonly session?: string | undefined;
  /** The groups of the token, where they are not those of the person. */
  readonly groups?: string;
}

let signIns = 0;
export const signIn = (who: Name): SignIn => ({ who, session: `sign-in-${signIns++}` });

export function call(
  name: RouteName,
  { who, session, groups = GROUPS[who] }: SignIn,
  body: unknown = null,
  path = {},
): Promise<Answer> {
  const claims = { username: who, groups, ...(session !== undefined && { session }) };
  return (handlers.get(name) as Handler)({ path, body, claims });
}

export interface StepAnswer {
  readonly step: string;
  readonly challenge: string;
  readonly passkeys: readonly { readonly id: string }[];
}

export async function step(at: SignIn): Promise<StepAnswer> {
  return (await call("getPasskeyStep", at)).body as StepAnswer;
}

export const asked = ({ challenge }: StepAnswer, wrong: Partial<Asked> = {}): Asked => ({
  challenge,
  origin: ORIGIN,
  rpId: RP_ID,
  ...wrong,
});

export async function make(at: SignIn, key: Authenticator, wrong: Partial<Asked> = {}): Promise<Answer> {
  return call("putPasskey", at, key.make(asked(await step(at), wrong)));
}

/** One passkey more: the old one is shown, and its answer carries the challenge for the new one. */
export async function makeFurther(at: SignIn, old: Authenticator, key: Authenticator): Promise<Answer> {
  const { further } = (await show(at, old)).body as { further: string };
  return call("putPasskey", at, key.make(asked({ step: "done", challenge: further, passkeys: [] })));
}

export async function show(at: SignIn, key: Authenticator, wrong: Partial<Asked> = {}): Promise<Answer> {
  return call("provePasskey", at, key.show(asked(await step(at), wrong)));
}

export const me = async (at: SignIn) => (await call("whoAmI", at)).status;

/** A member with a passkey, who signed in anew since. */
export async function registered(who: Name): Promise<{ key: Authenticator; at: SignIn }> {
  await removeAll(who);
  const key = newAuthenticator();
  expect((await make(signIn(who), key)).body).toEqual({ passkeys: 1 });
  return { key, at: signIn(who) };
}

/** As after a reset by the operator: what another test registered must not stand in the way. */
export async function removeAll(who: Name): Promise<void> {
  const { passkeyRows } = await import("#functions/adapters/passkey-rows.ts");
  const { clock } = await import("#functions/adapters/clock.ts");
  const stored = await passkeyRows().read(who);
  await passkeyRows().write(who, { passkeys: [], sessions: [], openUntil: clock.today() + 1 }, stored);
}
