import { generateKeyPairSync } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Answer } from "#functions/runtime/lambda.ts";
import { consoleApi } from "#shared/api/console.ts";
import { concat, toBase64Url, u8, u32 } from "#shared/protocol/bytes.ts";
import { type Authenticator, newAuthenticator } from "#test/support/authenticator.ts";
import { randomId } from "#test/support/functions-melder.ts";
import { publication } from "#test/support/functions-staff.ts";
import type { Stage } from "#test/support/functions-stage.ts";
import { voorbeelddam } from "#test/support/organisation.ts";
import {
  asked,
  call,
  make,
  makeFurther,
  me,
  NAMES,
  PASSKEY_ROUTES,
  type RouteName,
  registered,
  removeAll,
  type SignIn,
  show,
  signIn,
  startPasskeyStage,
  step,
} from "#test/support/passkeys.ts";

/** A deployment that asks for a passkey: nothing of the console answers before one was shown. */

let stage: Stage;

beforeAll(async () => {
  stage = await startPasskeyStage();
});
afterAll(() => stage.stop());
afterEach(() => vi.useRealTimers());

const vaultBody = {
  version: 1,
  locked: toBase64Url(concat(u8(1), u32(1), new Uint8Array(600))),
  signature: null,
};

describe("before a passkey was shown", () => {
  /** A request that the route would take. */
  const path = (name: RouteName) => {
    const values = {
      after: "0",
      version: "1",
      part: "0",
      id: randomId(32),
      blobId: randomId(),
      chain: "self",
    };
    const names = [...consoleApi[name].path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
    return Object.fromEntries(names.map((each) => [each, { dossierId: randomId(), ...values }[each] ?? ""]));
  };
  const id = () => randomId();
  const BODIES: Partial<Record<RouteName, () => unknown>> = {
    resetPasskeys: () => ({ staffId: "bram" }),
    putVault: () => vaultBody,
    publishDirectory: () => publication(voorbeelddam().draft),
    putInboxRead: () => ({ batch: 1 }),
    createDossier: () => ({
      dossierId: id(),
      envelopeId: randomId(32),
      channel: "site",
      level: "open",
      event: "AAAA",
      wraps: [{ member: "anna", wrap: randomId(1_168) }],
    }),
    appendEvent: () => ({ event: "AAAA", wraps: [] }),
    putSummary: () => ({ head: 1, summary: "AAAA" }),
    moveRegister: () => ({ move: "hold", day: 20_000 }),
    queueRecords: () => ({ dossierId: id(), priority: "new", records: [], ask: 1 }),
  };

  it.each(NAMES.filter((name) => !PASSKEY_ROUTES.includes(name)))("%s answers nothing", async (name) => {
    const { at } = await registered("frank");
    for (const each of [at, { who: "frank" as const }, { ...at, session: "" }]) {
      const answer = await call(name, each, BODIES[name]?.() ?? null, path(name));
      expect(answer).toEqual({ status: 403, body: { error: "passkey-required" } });
    }
  });

  it("three routes alone answer, and the contract names them", () => {
    const early = NAMES.filter((name) => "beforePasskey" in consoleApi[name]);
    expect(early).toEqual(PASSKEY_ROUTES);
  });

  it("a token that does not say which sign-in it comes from gets no challenge, and hears that it does not", async () => {
    const [at, key] = [{ who: "anna" as const }, newAuthenticator()];
    const one = asked({ step: "show", challenge: randomId(32), passkeys: [] });
    expect(await call("getPasskeyStep", at)).toEqual({ status: 200, body: { step: "no-session" } });
    for (const [name, body] of [
      ["putPasskey", key.make(one)],
      ["provePasskey", key.show(one)],
    ] as const) {
      expect((await call(name, at, body)).body).toEqual({ error: "not-allowed" });
    }
  });
});

describe("a passkey", () => {
  it("opens the sign-in that showed it, renewed or not, and no other", async () => {
    const { key, at } = await registered("anna");
    expect(await step(at)).toMatchObject({ step: "show", passkeys: [{ id: key.id }] });
    expect((await show(at, key)).body).toMatchObject({ step: "done" });
    expect([await me(at), await me(at)]).toEqual([200, 200]);
    expect(await step(at)).toMatchObject({ step: "done" });
    for (const other of [signIn("anna"), { ...at, who: "bram" as const }]) expect(await me(other)).toBe(403);
  });

  it("that was just made counts as shown", async () => {
    await removeAll("anna");
    const at = signIn("anna");
    await make(at, newAuthenticator());
    expect(await me(at)).toBe(200);
  });

  it("is remembered for the day of the sign-in and the next, and no longer", async () => {
    const { key, at } = await registered("bram");
    await show(at, key);
    for (const [hours, status] of [
      [10, 200],
      [50, 403],
    ] as const) {
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + hours * 3_600_000 });
      expect(await me(at)).toBe(status);
    }
  });

  it("is not remembered longer by asking every day", async () => {
    const { key, at } = await registered("bram");
    await show(at, key);
    const start = Date.now();
    for (const [days, status] of [
      [1, 200],
      [2, 403],
    ] as const) {
      vi.useFakeTimers({ toFake: ["Date"], now: start + days * 86_400_000 });
      await step(at);
      expect(await me(at)).toBe(status);
    }
  });

  it("answers a repetition whose first answer got lost", async () => {
    await removeAll("carla");
    const [at, key] = [signIn("carla"), newAuthenticator()];
    const made = key.make(asked(await step(at)));
    for (let time = 0; time < 2; time += 1) {
      expect(await call("putPasskey", at, made)).toEqual({ status: 200, body: { passkeys: 1 } });
    }
    const next = signIn("carla");
    const shown = key.show(asked(await step(next)));
    const { body } = await call("provePasskey", next, shown);
    expect(body).toEqual({ step: "done", further: expect.any(String) });
    expect((await call("provePasskey", next, shown)).body).toEqual({ step: "done", further: null });
  });

  it("leaves nothing in the table by which a session, a challenge or an hour is known", async () => {
    const { key, at } = await registered("dirk");
    const { challenge } = await step(at);
    await show(at, key);
    const row = (await stage.rows("TABLE_STAFF")).find(({ staffId }) => staffId === "passkey#dirk");
    const text = JSON.stringify(row, (_, value) =>
      value instanceof Uint8Array ? toBase64Url(value) : value,
    );
    for (const secret of [at.session ?? "", challenge]) expect(text).not.toContain(secret);
    const numbers = [...text.matchAll(/:(\d+)/g)].map((match) => Number(match[1]));
    expect(numbers.length).toBeGreaterThan(3);
    for (const number of numbers) expect(number).toBeLessThan(100_000);
  });
});

type Refused = readonly [string, (given: { key: Authenticator; at: SignIn }) => Promise<Answer>, string];

const REFUSED: readonly Refused[] = [
  [
    "shown to another page",
    ({ key, at }) => show(at, key, { origin: "https://console.example.org" }),
    "bad-signature",
  ],
  ["shown for another host", ({ key, at }) => show(at, key, { rpId: "example.nl" }), "bad-signature"],
  ["without finger or code", ({ key, at }) => show(at, key, { userVerified: false }), "bad-signature"],
  [
    "made where it should be shown",
    ({ key, at }) => show(at, key, { type: "webauthn.create" }),
    "bad-signature",
  ],
  [
    "signed by another key",
    ({ key, at }) => show(at, key, { key: generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey }),
    "bad-signature",
  ],
  [
    "of another person",
    async ({ at }) => {
      const { key: other } = await registered("els");
      return show(at, other);
    },
    "bad-signature",
  ],
  ["of nobody", ({ at }) => show(at, newAuthenticator()), "bad-signature"],
  [
    "for a challenge of its own making",
    ({ key, at }) => show(at, key, { challenge: randomId(32) }),
    "conflict",
  ],
  [
    "for the challenge of another sign-in",
    async ({ key, at }) => {
      const other = await step(signIn("anna"));
      await step(at);
      return call("provePasskey", at, key.show(asked(other)));
    },
    "conflict",
  ],
  [
    "for a challenge that a later one replaced",
    async ({ key, at }) => {
      const first = await step(at);
      await step(at);
      return call("provePasskey", at, key.show(asked(first)));
    },
    "conflict",
  ],
  [
    "a second time, in another sign-in",
    async ({ key, at }) => {
      const shown = key.show(asked(await step(at)));
      expect((await call("provePasskey", at, shown)).status).toBe(200);
      const other = signIn("anna");
      await step(other);
      const again = await call("provePasskey", other, shown);
      expect(await me(other)).toBe(403);
      return again;
    },
    "conflict",
  ],
  [
    "after five minutes",
    async ({ key, at }) => {
      const one = await step(at);
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 301_000 });
      return call("provePasskey", at, key.show(asked(one)));
    },
    "conflict",
  ],
  [
    "with a counter that does not rise: a copy",
    async ({ key, at }) => {
      expect((await show(signIn("anna"), key)).status).toBe(200);
      key.counter -= 1;
      return show(at, key);
    },
    "bad-signature",
  ],
  ["as garbage", ({ key, at }) => call("provePasskey", at, { ...NOISE, id: key.id }), "bad-signature"],
];
const NOISE = { clientData: "AAAA", authenticatorData: "AAAA", signature: "AAAA" };

describe("a passkey is refused", () => {
  it.each(REFUSED)("%s", async (_, attempt, error) => {
    const given = await registered("anna");
    expect((await attempt(given)).body).toEqual({ error });
    if (_ !== "a second time, in another sign-in") expect(await me(given.at)).toBe(403);
  });
});

describe("making a passkey", () => {
  it("is refused where the attestation is not of this page, host and challenge", async () => {
    await removeAll("anna");
    const at = signIn("anna");
    for (const [wrong, error] of [
      [{ origin: "https://console.example.org" }, "bad-signature"],
      [{ rpId: "example.nl" }, "bad-signature"],
      [{ userVerified: false }, "bad-signature"],
      [{ type: "webauthn.get" }, "bad-signature"],
      [{ challenge: randomId(32) }, "conflict"],
    ] as const) {
      expect((await make(at, newAuthenticator(), wrong)).body).toEqual({ error });
    }
    const { id: _, ...made } = newAuthenticator().make(asked(await step(at)));
    expect((await call("putPasskey", at, { ...made, id: randomId() })).body).toEqual({
      error: "bad-signature",
    });
    expect(await step(at)).toMatchObject({ step: "make", passkeys: [] });
  });

  it("a further one needs one that is shown for it, and five are the most", async () => {
    const { key, at } = await registered("anna");
    expect((await make(at, newAuthenticator())).body).toEqual({ error: "passkey-required" });
    for (let has = 2; has <= 5; has += 1) {
      expect((await makeFurther(at, key, newAuthenticator())).body).toEqual({ passkeys: has });
    }
    expect((await makeFurther(at, key, newAuthenticator())).body).toEqual({ error: "too-many" });
    const { passkeys } = await step(at);
    expect(new Set(passkeys.map(({ id }) => id)).size).toBe(5);
  });

  it("a further one is refused to a sign-in that showed one before, and to the challenge of another moment", async () => {
    const { key, at } = await registered("anna");
    // With the token alone.
    await show(at, key);
    expect((await make(at, newAuthenticator())).body).toEqual({ error: "passkey-required" });
    // Once.
    expect((await makeFurther(at, key, newAuthenticator())).body).toEqual({ passkeys: 2 });
    expect((await make(at, newAuthenticator())).body).toEqual({ error: "passkey-required" });
    // Only with the challenge that the showing gave, and while it holds.
    const further = async () => {
      const { further: challenge } = (await show(at, key)).body as { further: string };
      return newAuthenticator().make(asked({ step: "done", challenge, passkeys: [] }));
    };
    const other = newAuthenticator().make(asked({ step: "done", challenge: randomId(32), passkeys: [] }));
    await further();
    expect((await call("putPasskey", at, other)).body).toEqual({ error: "conflict" });
    const late = await further();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 301_000 });
    expect((await call("putPasskey", at, late)).body).toEqual({ error: "conflict" });
    expect((await step(at)).passkeys).toHaveLength(2);
  });

  it("a further one is refused after a passkey of somebody else was shown", async () => {
    const { key, at } = await registered("anna");
    await show(at, key);
    expect((await show(at, newAuthenticator())).body).toEqual({ error: "bad-signature" });
    expect((await show(at, key, { userVerified: false })).body).toEqual({ error: "bad-signature" });
    expect((await make(at, newAuthenticator())).body).toEqual({ error: "passkey-required" });
  });

  it("is closed to who has a vault and no passkey: a stolen password makes none", async () => {
    const newcomer = signIn("gerda");
    expect(await step(newcomer)).toMatchObject({ step: "make" });
    const { putVault } = await import("#functions/adapters/staff-table.ts");
    const { transact } = await import("#functions/adapters/dynamodb.ts");
    const stored = { wrapped: new Uint8Array(9), version: 1 };
    expect(await transact([putVault("gerda", stored, undefined)])).toEqual({ written: true });
    expect(await step(newcomer)).toEqual({ step: "closed" });
    const body = newAuthenticator().make(asked({ step: "make", challenge: randomId(32), passkeys: [] }));
    expect((await call("putPasskey", newcomer, body)).body).toEqual({ error: "not-allowed" });
  });

  it("by two tabs at once registers both or tells one to try again", async () => {
    await removeAll("anna");
    const tabs = [signIn("anna"), signIn("anna")];
    const made: unknown[] = [];
    for (const at of tabs) made.push(newAuthenticator().make(asked(await step(at))));
    const answers = await Promise.all(tabs.map((at, i) => call("putPasskey", at, made[i])));
    const statuses = answers.map(({ status }) => status).sort();
    // Who came second waits, or finds that a passkey must be shown first.
    expect([["200", "403"].join(), ["200", "503"].join()]).toContain(statuses.join());
    expect((await step(tabs[0] as SignIn)).passkeys).toHaveLength(1);
  });
});

describe("many sign-ins of a thief", () => {
  it("do not end a sign-in that showed a passkey", async () => {
    const { key, at } = await registered("anna");
    await show(at, key);
    for (let time = 0; time < 20; time += 1) await step(signIn("anna"));
    expect(await me(at)).toBe(200);
    const { passkeyRows } = await import("#functions/adapters/passkey-rows.ts");
    expect((await passkeyRows().read("anna")).sessions).toHaveLength(8);
  });
});
