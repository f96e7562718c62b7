import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { newAuthenticator } from "#test/support/authenticator.ts";
import { randomId } from "#test/support/functions-melder.ts";
import { type Name, publication } from "#test/support/functions-staff.ts";
import type { Stage } from "#test/support/functions-stage.ts";
import { voorbeelddam } from "#test/support/organisation.ts";
import {
  asked,
  call,
  make,
  me,
  registered,
  type SignIn,
  show,
  signIn,
  startPasskeyStage,
  step,
} from "#test/support/passkeys.ts";

/** Passkeys that are lost: a beheerder removes them all, and sees and makes none. */

let stage: Stage;

beforeAll(async () => {
  stage = await startPasskeyStage();
});
afterAll(() => stage.stop());
afterEach(() => vi.useRealTimers());

describe("a reset", () => {
  /** Frank, a beheerder, who showed a passkey; there is a directory. */
  async function beheerder(): Promise<SignIn> {
    const { key, at } = await registered("frank");
    await show(at, key);
    const body = publication(voorbeelddam().draft);
    expect((await call("publishDirectory", at, body, { version: "1" })).status).toBe(200);
    return at;
  }

  it("by a beheerder ends the sign-ins of a colleague and lets a new one make a new passkey, for three days", async () => {
    const frank = await beheerder();
    const { key, at } = await registered("bram");
    await show(at, key);
    const { clock } = await import("#functions/adapters/clock.ts");
    const openUntil = clock.today() + 3;
    expect((await call("resetPasskeys", frank, { staffId: "bram" })).body).toEqual({ openUntil });
    expect(await me(at)).toBe(403);
    expect(await step(signIn("bram"))).toMatchObject({ step: "make" });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 4 * 86_400_000 });
    expect(await step(signIn("bram"))).toEqual({ step: "closed" });
    vi.useRealTimers();
    expect((await make(signIn("bram"), key)).body).toEqual({ passkeys: 1 });
  });

  it("leaves nothing to the sign-ins that ran: not at the device that was lost, however often it asks", async () => {
    const frank = await beheerder();
    const { key, at: shown } = await registered("bram");
    await show(shown, key);
    const waiting = signIn("bram");
    const pending = await step(waiting);
    for (let time = 0; time < 2; time += 1) await call("resetPasskeys", frank, { staffId: "bram" });
    // Neither does it go by being forgotten behind many others.
    for (let time = 0; time < 9; time += 1) await step(signIn("bram"));
    for (const old of [shown, waiting]) {
      expect(await step(old)).toEqual({ step: "closed" });
      const made = newAuthenticator().make(asked(pending));
      expect((await call("putPasskey", old, made)).body).toEqual({ error: "not-allowed" });
    }
    const [fresh, newKey] = [signIn("bram"), newAuthenticator()];
    expect((await make(fresh, newKey)).body).toEqual({ passkeys: 1 });
    for (const old of [shown, waiting]) {
      expect(await step(old)).toEqual({ step: "closed" });
      const assertion = newKey.show(asked({ step: "show", challenge: randomId(32), passkeys: [] }));
      expect((await call("provePasskey", old, assertion)).body).toEqual({ error: "not-allowed" });
      expect(await me(old)).toBe(403);
    }
    expect(await me(fresh)).toBe(200);
  });

  it("forgets the sign-ins that it ended when they can no longer run", async () => {
    const frank = await beheerder();
    const { key, at } = await registered("bram");
    await show(at, key);
    await call("resetPasskeys", frank, { staffId: "bram" });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 2 * 86_400_000 });
    await step(signIn("bram"));
    const { passkeyRows } = await import("#functions/adapters/passkey-rows.ts");
    expect((await passkeyRows().read("bram")).sessions.filter(({ ended }) => ended)).toEqual([]);
  });

  it("stands in the colleague's own chain with the beheerder's name, as each passkey that was made", async () => {
    const frank = await beheerder();
    const { key, at } = await registered("carla");
    await show(at, key);
    await call("resetPasskeys", frank, { staffId: "carla" });
    const again = signIn("carla");
    await make(again, key);
    const answer = await call("listAudit", again, null, { chain: "self", after: "0" });
    const { entries } = answer.body as { entries: { entry: { who: string; what: string } }[] };
    expect(entries.slice(-2).map(({ entry }) => `${entry.who} ${entry.what}`)).toEqual([
      "frank resetPasskeys",
      "carla putPasskey",
    ]);
  });

  it("is for a colleague whom somebody knows, by a beheerder whom the directory names", async () => {
    const frank = await beheerder();
    for (const [staffId, error] of [
      ["frank", "not-allowed"],
      ["niemand", "not-found"],
    ] as const) {
      expect((await call("resetPasskeys", frank, { staffId })).body).toEqual({ error });
    }
    // A newcomer signed in before any directory names them.
    const staffId = "nieuw-persoon";
    await step({ who: staffId as Name, session: "sign-in-of-a-newcomer", groups: "functionaris" });
    expect((await call("resetPasskeys", frank, { staffId })).status).toBe(200);
    const { key, at } = await registered("anna");
    await show(at, key);
    expect((await call("resetPasskeys", at, { staffId: "bram" })).body).toEqual({ error: "not-allowed" });
    const disguised = { ...at, groups: "beheerder" };
    expect((await call("resetPasskeys", disguised, { staffId: "bram" })).body).toEqual({
      error: "not-allowed",
    });
  });
});
