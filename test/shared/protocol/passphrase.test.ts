import { argon2id } from "@noble/hashes/argon2.js";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readU32, u32 } from "#shared/protocol/bytes.ts";
import { newPassphrase } from "#shared/protocol/code.ts";
import { PROTOCOL_ERRORS } from "#shared/protocol/errors.ts";
import { newSignPair } from "#shared/protocol/keys.ts";
import {
  ARGON2_MEMLIMIT,
  ARGON2_OPSLIMIT,
  type Derive,
  lockVault,
  openVault,
  passesSelfTest,
  readyPassphrase,
} from "#shared/protocol/passphrase.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { newVault, recoveryKey, type Vault, withNewGeneration } from "#shared/protocol/vault.ts";
import { parseLockedVault } from "#shared/protocol/vault-layout.ts";
import { INSTANCE, seedOf, TODAY, unwrap } from "#test/support/organisation.ts";

const ANNA = { instanceId: INSTANCE, staffId: "anna" };
const PASSPHRASE = "appel brug cirkel dorp eiland fiets";

let vault: Vault;
let locked: Uint8Array;
let recovery: Uint8Array;
let beforeReady: unknown;

beforeAll(async () => {
  await ready();
  recovery = seedOf("recovery").slice(0, 15);
  vault = newVault({ day: TODAY, recoveryKey: recoveryKey(INSTANCE, "anna", recovery) });
  beforeReady = lockVault({ ...ANNA, vault, passphrase: PASSPHRASE, version: 3 });
  expect(await readyPassphrase()).toEqual({ ok: true, value: undefined });
  locked = unwrap(lockVault({ ...ANNA, vault, passphrase: PASSPHRASE, version: 3 }));
});

type Options = Parameters<typeof openVault>[1];

function open(bytes: Uint8Array, change: Partial<Options> = {}) {
  const secret = { passphrase: PASSPHRASE };
  return openVault(bytes, { ...ANNA, secret, version: 3, sign: null, ...change });
}

describe("a vault", () => {
  it("opens with its passphrase, however a person types the case and the spaces", () => {
    expect(open(locked)).toEqual({ ok: true, value: vault });
    expect(
      open(locked, { secret: { passphrase: ` ${PASSPHRASE.toUpperCase().replaceAll(" ", "  ")}\n` } }).ok,
    ).toBe(true);
  });

  it("opens with the printed recovery code, also after it was locked again by passphrase alone", () => {
    const opened = unwrap(open(locked, { secret: { recovery } }));
    const passphrase = newPassphrase();
    const again = unwrap(lockVault({ ...ANNA, vault: opened, passphrase, version: 4 }));
    expect(open(again, { secret: { recovery }, version: 4 })).toEqual({ ok: true, value: vault });
    expect(open(again, { version: 4 })).toEqual({ ok: false, error: "passphrase" });
  });

  it("fits what KMS takes, also full of generations", () => {
    let full = vault;
    for (let year = 1; year < 32; year += 1) full = withNewGeneration(full, TODAY + 365 * year);
    const bytes = unwrap(lockVault({ ...ANNA, vault: full, passphrase: PASSPHRASE, version: 3 }));
    expect(bytes.length).toBeLessThanOrEqual(4096);
    expect(open(bytes)).toEqual({ ok: true, value: full });
    expect(() => withNewGeneration(full, TODAY)).toThrow(RangeError);
  });

  it("is never the same bytes twice", () => {
    const again = unwrap(lockVault({ ...ANNA, vault, passphrase: PASSPHRASE, version: 3 }));
    expect(parseLockedVault(again)).not.toEqual(parseLockedVault(locked));
    expect(again.slice(13, 29)).not.toEqual(locked.slice(13, 29));
  });
});

describe("what must fail: weaker Argon2 parameters from the server, vault of another person, older version", () => {
  it("refuses weaker Argon2 parameters, and stronger ones, without computing them", () => {
    for (const [at, value] of [
      [5, ARGON2_OPSLIMIT - 1],
      [5, ARGON2_OPSLIMIT + 1],
      [9, 8192],
      [9, 2 * ARGON2_MEMLIMIT],
    ] as const) {
      const changed = locked.slice();
      changed.set(u32(value), at);
      expect(open(changed)).toEqual({ ok: false, error: "parameters" });
    }
    expect([readU32(locked, 5), readU32(locked, 9)]).toEqual([3, 67_108_864]);
  });

  it("refuses the vault of another person or organisation under the same passphrase", () => {
    expect(open(locked, { staffId: "bram" })).toEqual({ ok: false, error: "passphrase" });
    expect(open(locked, { instanceId: "elders" })).toEqual({ ok: false, error: "passphrase" });
    expect(open(locked, { staffId: "bram", secret: { recovery } })).toEqual({
      ok: false,
      error: "passphrase",
    });
  });

  it("refuses an older version: by its number, by a changed number, and by keys that the directory does not name", () => {
    expect(open(locked, { version: 4 })).toEqual({ ok: false, error: "older" });
    const renumbered = locked.slice();
    renumbered.set(u32(4), 1);
    expect(open(renumbered, { version: 4, secret: { recovery } })).toEqual({
      ok: false,
      error: "passphrase",
    });
    const { signSeed } = vault.generations[0] as Vault["generations"][number];
    const present = newSignPair(signSeed).publicKey;
    expect(open(locked, { secret: { recovery }, sign: present }).ok).toBe(true);
    expect(open(locked, { secret: { recovery }, sign: seedOf("newer") })).toEqual({
      ok: false,
      error: "older",
    });
  });

  it("refuses every single bit that is flipped", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: locked.length * 8 - 1 }), (position) => {
        const changed = locked.slice();
        changed[position >> 3] = (changed[position >> 3] ?? 0) ^ (1 << (position & 7));
        // the wrap of the passphrase is not looked at when the recovery code opens
        const at = position >> 3;
        fc.pre(at < 29 || at >= 101);
        const result = open(changed, { secret: { recovery } });
        expect(!result.ok && PROTOCOL_ERRORS.includes(result.error)).toBe(true);
      }),
      { numRuns: 500 },
    );
    const wrap = locked.slice();
    wrap[60] = (wrap[60] ?? 0) ^ 1;
    expect(open(wrap)).toEqual({ ok: false, error: "passphrase" });
  });

  it("answers arbitrary bytes with a listed error, never a throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000, size: "max" }), (bytes) => {
        expect(open(bytes, { secret: { recovery } }).ok).toBe(false);
      }),
    );
  });
});

describe("the self-test", () => {
  const real: Derive = (passphrase, salt) =>
    argon2id(passphrase, salt, { t: ARGON2_OPSLIMIT, m: ARGON2_MEMLIMIT / 1024, p: 1, dkLen: 32 });

  it("passes a second implementation of Argon2id with the same parameters", () => {
    expect(passesSelfTest(real)).toBe(true);
  });

  it("catches the constant output of a build that fails open", () => {
    const first = real(new TextEncoder().encode("MI1 self-test one"), new Uint8Array(16).fill(1));
    expect(passesSelfTest(() => first)).toBe(false);
    expect(passesSelfTest(() => new Uint8Array(32))).toBe(false);
  });

  it("catches weaker parameters and a build that throws", () => {
    const weak: Derive = (passphrase, salt) => argon2id(passphrase, salt, { t: 1, m: 8, p: 1, dkLen: 32 });
    expect(passesSelfTest(weak)).toBe(false);
    expect(
      passesSelfTest(() => {
        throw new Error("out of memory");
      }),
    ).toBe(false);
  });

  it("must have passed before anything is locked", () => {
    expect(beforeReady).toEqual({ ok: false, error: "self-test" });
  });
});
