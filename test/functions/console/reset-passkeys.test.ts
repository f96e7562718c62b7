import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { publication } from "#test/support/functions-staff.ts";
import type { Stage } from "#test/support/functions-stage.ts";
import { voorbeelddam } from "#test/support/organisation.ts";
import {
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

  it("by a beheerder ends the sign-ins of a colleague and lets the next one make a new passkey, for three days", async () => {
    const frank = await beheerder();
    const { key, at } = await registered("bram");
    await show(at, key);
    const { clock } = await import("#functions/adapters/clock.ts");
    const openUntil = clock.today() + 3;
    expect((await call("resetPasskeys", frank, { staffId: "bram" })).body).toEqual({ openUntil });
    expect(await me(at)).toBe(403);
    expect((await show(at, key)).body).toEqual({ error: "bad-signature" });
    expect(await step(signIn("bram"))).toMatchObject({ step: "make" });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 4 * 86_400_000 });
    expect(await step(signIn("bram"))).toEqual({ step: "closed" });
    vi.useRealTimers();
    expect((await make(at, key)).body).toEqual({ passkeys: 1 });
  });

  it("stands in the colleague's own chain with the beheerder's name, as each passkey that was made", async () => {
    const frank = await beheerder();
    const { key, at } = await registered("carla");
    await show(at, key);
    await call("resetPasskeys", frank, { staffId: "carla" });
    await make(at, key);
    const answer = await call("listAudit", at, null, { chain: "self", after: "0" });
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
    const { key, at } = await registered("anna");
    await show(at, key);
    expect((await call("resetPasskeys", at, { staffId: "bram" })).body).toEqual({ error: "not-allowed" });
    const disguised = { ...at, groups: "beheerder" };
    expect((await call("resetPasskeys", disguised, { staffId: "bram" })).body).toEqual({
      error: "not-allowed",
    });
  });
});
