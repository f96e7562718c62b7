import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  directoryWords,
  encodeDirectory,
  signDirectory,
  verifyDirectory,
} from "#shared/protocol/directory.ts";
import {
  type DirectoryDraft,
  encodeRootSignatures,
  parseDirectory,
  parseRootSignatures,
} from "#shared/protocol/directory-layout.ts";
import { PROTOCOL_ERRORS } from "#shared/protocol/errors.ts";
import { ready } from "#shared/protocol/sodium.ts";
import type { StaffEntry } from "#shared/protocol/staff.ts";
import { utf8 } from "#shared/protocol/utf8.ts";
import { isListed } from "#shared/protocol/words/bits.ts";
import { directoryOf, person, signed, TODAY, unwrap, voorbeelddam } from "#test/support/organisation.ts";

beforeAll(ready);

/** What comes of a draft that the first two of three roots sign. */
function verify(change: Partial<DirectoryDraft>, today = TODAY, version = 1) {
  const { draft, roots, pins } = voorbeelddam();
  return verifyDirectory({
    ...signed({ ...draft, ...change }, roots),
    pins: { ...pins, version },
    today,
  });
}

function withStaff(change: (staff: StaffEntry[]) => StaffEntry[]) {
  return verify({ staff: change([...voorbeelddam().draft.staff]) });
}

describe("a directory", () => {
  it("comes back as it was written, and its bytes are the only ones", () => {
    const { draft } = voorbeelddam();
    const bytes = encodeDirectory(draft);
    expect(unwrap(parseDirectory(bytes))).toEqual(draft);
    expect(directoryOf(draft)).toMatchObject({ ...draft, expired: false, verifiedOn: TODAY });
  });

  it("is named by five words of the list, which change with it", () => {
    const { draft } = voorbeelddam();
    const words = directoryWords(directoryOf(draft));
    expect(words).toHaveLength(5);
    expect(words.every(isListed)).toBe(true);
    expect(directoryWords(directoryOf({ ...draft, notAfter: draft.notAfter - 1 }))).not.toEqual(words);
  });

  it("has signatures that come back as they were", () => {
    const { draft, roots } = voorbeelddam();
    const { signatures } = signed(draft, roots);
    expect(unwrap(parseRootSignatures(encodeRootSignatures(signatures)))).toEqual(signatures);
  });
});

describe("what must fail: signatures", () => {
  it("refuses one root signing twice for 2-of-3", () => {
    const { draft, roots, pins } = voorbeelddam();
    const { bytes, signatures } = signed(draft, roots);
    const [first] = signatures;
    if (first === undefined) throw new Error("no signature");
    const refused = { ok: false, error: "threshold" };
    expect(verifyDirectory({ bytes, signatures: [first, first], pins, today: TODAY })).toEqual(refused);
    expect(verifyDirectory({ bytes, signatures: [first], pins, today: TODAY })).toEqual(refused);
    expect(verifyDirectory({ bytes, signatures: [], pins, today: TODAY })).toEqual(refused);
  });

  it("refuses roots that the page does not pin, and a signature for other bytes", () => {
    const { draft, roots, pins } = voorbeelddam();
    const { bytes, signatures } = signed(draft, roots);
    const strange = { ...pins, roots: pins.roots.slice(1) };
    expect(verifyDirectory({ bytes, signatures, pins: strange, today: TODAY })).toMatchObject({ ok: false });
    const other = encodeDirectory({ ...draft, notAfter: TODAY + 1 });
    expect(verifyDirectory({ bytes: other, signatures, pins, today: TODAY })).toEqual({
      ok: false,
      error: "threshold",
    });
  });

  it("refuses every single bit that is flipped, before anything is parsed", () => {
    const { draft, roots, pins } = voorbeelddam();
    const { bytes, signatures } = signed(draft, roots);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), (position) => {
        const changed = bytes.slice();
        changed[position >> 3] = (changed[position >> 3] ?? 0) ^ (1 << (position & 7));
        expect(verifyDirectory({ bytes: changed, signatures, pins, today: TODAY })).toEqual({
          ok: false,
          error: "threshold",
        });
      }),
      { numRuns: 200 },
    );
  });

  it("does not take a threshold of zero for leave to sign nothing", () => {
    const { draft, pins } = voorbeelddam();
    const result = verifyDirectory({
      bytes: encodeDirectory(draft),
      signatures: [],
      pins: { ...pins, threshold: 0 },
      today: TODAY,
    });
    expect(result).toEqual({ ok: false, error: "threshold" });
  });
});

describe("what must fail: version, age, instance", () => {
  it("refuses a directory one version older than the page's", () => {
    expect(verify({}, TODAY, 2)).toEqual({ ok: false, error: "older" });
  });

  it("refuses another organisation's", () => {
    const { draft, roots, pins } = voorbeelddam();
    const other = { ...pins, instanceId: "elders" };
    expect(verifyDirectory({ ...signed(draft, roots), pins: other, today: TODAY })).toEqual({
      ok: false,
      error: "instance",
    });
  });

  it("marks an expired one, which can still be read", () => {
    const last = voorbeelddam().draft.notAfter;
    expect(unwrap(verify({}, last)).expired).toBe(false);
    expect(unwrap(verify({}, last + 1)).expired).toBe(true);
  });

  it("refuses a life of more than 400 days, and two for a visitor's clock that is behind", () => {
    expect(verify({ notAfter: TODAY + 402 }).ok).toBe(true);
    expect(verify({ notAfter: TODAY + 403 })).toEqual({ ok: false, error: "policy" });
  });

  it("refuses a second version without the hash of the first, and a first with one", () => {
    expect(verify({ version: 2 })).toEqual({ ok: false, error: "policy" });
    expect(verify({ previousHash: new Uint8Array(32) })).toEqual({ ok: false, error: "policy" });
    expect(verify({ version: 2, previousHash: new Uint8Array(32) }).ok).toBe(true);
  });
});

describe("what must fail: policy", () => {
  const refused = { ok: false, error: "policy" };
  const dropping = (...ids: string[]) => withStaff((staff) => staff.filter(({ id }) => !ids.includes(id)));

  it("refuses a directory without an alternate who is neither functionaris, VP nor beheerder", () => {
    expect(verify({ alternates: [] })).toEqual(refused);
    for (const id of ["anna", "els", "frank", "gerda", "nobody"])
      expect(verify({ alternates: [id] })).toEqual(refused);
  });

  it("refuses fewer than two readers, never counting a VP", () => {
    expect(dropping("bram", "carla").ok).toBe(true);
    expect(verify({ policy: { ...voorbeelddam().draft.policy, minReaders: 5 } })).toEqual(refused);
    expect(dropping("anna", "bram")).toEqual(refused);
  });

  it("refuses a beheerder or coordinator with a KEM key, and a reader without one", () => {
    const { draft } = voorbeelddam();
    const { kem } = person("zoe", "functionaris");
    for (const id of ["frank", "gerda"])
      expect(
        verify({
          staff: draft.staff.map((entry) => (entry.id === id ? { ...entry, kem: kem.publicKey } : entry)),
        }),
      ).toEqual(refused);
    expect(withStaff((staff) => staff.map((entry) => ({ ...entry, kem: null })))).toEqual(refused);
  });

  it("refuses a kind of VP for somebody else, a VP without one, and the id of the melder's own lane", () => {
    const kind = (id: string, vpKind: StaffEntry["vpKind"]) =>
      withStaff((staff) => staff.map((entry) => (entry.id === id ? { ...entry, vpKind } : entry)));
    expect(kind("anna", "intern")).toEqual(refused);
    expect(kind("els", null)).toEqual(refused);
    expect(withStaff((staff) => [...staff, person("self", "functionaris").entry])).toEqual(refused);
  });
});

describe("what must fail: duplicate id or key", () => {
  const refused = { ok: false, error: "duplicate" };

  it("refuses a person twice, and an alternate twice", () => {
    expect(withStaff((staff) => [...staff, person("anna", "functionaris", 2).entry])).toEqual(refused);
    expect(verify({ alternates: ["dirk", "dirk"] })).toEqual(refused);
  });

  it("refuses one key for two people, for two purposes, or for somebody present and former", () => {
    const { draft, people } = voorbeelddam();
    const { anna, bram } = people;
    const staffWith = (change: Partial<StaffEntry>) =>
      verify({ staff: draft.staff.map((entry) => (entry.id === "anna" ? { ...entry, ...change } : entry)) });
    expect(staffWith({ sign: bram.entry.sign })).toEqual(refused);
    expect(staffWith({ kem: bram.entry.kem })).toEqual(refused);
    expect(verify({ boardKey: anna.entry.sign })).toEqual(refused);
    expect(verify({ receiptKey: draft.boardKey })).toEqual(refused);
    expect(verify({ teamKey: draft.receiptKey })).toEqual(refused);
    const { id, role, vpKind, name, sign } = anna.entry;
    const former = { id, role, vpKind, name, sign, kem: person("anna", "functionaris", 2).kem.publicKey };
    expect(verify({ former: [{ ...former, until: TODAY }] })).toEqual(refused);
  });

  it("accepts an earlier generation of a present person's keys", () => {
    const { id, role, vpKind, name, sign, kem } = person("anna", "functionaris", 2).entry;
    expect(verify({ former: [{ id, role, vpKind, name, sign, kem, until: TODAY }] }).ok).toBe(true);
  });
});

describe("what must fail: keys that are none", () => {
  const refused = { ok: false, error: "key" };
  const X25519_AT = 1184;

  function withKem(change: (kem: Uint8Array) => void) {
    const { draft, people } = voorbeelddam();
    const kem = people.anna.kem.publicKey.slice();
    change(kem);
    const staff = draft.staff.map((entry) => (entry.id === "anna" ? { ...entry, kem } : entry));
    return verify({ staff });
  }

  it("refuses a possession by another key, for another instance, id or KEM key", () => {
    const { people } = voorbeelddam();
    const stolen = withStaff((staff) =>
      staff.map((entry) =>
        entry.id === "anna" ? { ...entry, possession: people.bram.entry.possession } : entry,
      ),
    );
    expect(stolen).toEqual(refused);
    expect(withKem((kem) => kem.set(person("zoe", "functionaris").kem.publicKey))).toEqual(refused);
  });

  it("refuses the top bit of byte 1215, an X25519 half ≥ p, a coefficient ≥ q, a low-order half", () => {
    expect(withKem((kem) => kem.fill((kem[1215] ?? 0) | 0x80, 1215))).toEqual(refused);
    expect(
      withKem((kem) => {
        kem.fill(0xff, X25519_AT);
        kem[X25519_AT] = 0xee;
        kem[1215] = 0x7f;
      }),
    ).toEqual(refused);
    expect(withKem((kem) => kem.fill(0xff, 0, 3))).toEqual(refused);
    expect(withKem((kem) => kem.fill(0, X25519_AT))).toEqual(refused);
  });
});

describe("what must fail: another spelling", () => {
  function verifyText(edit: (json: string) => string) {
    const { draft, roots, pins } = voorbeelddam();
    const bytes = utf8(edit(Buffer.from(encodeDirectory(draft)).toString()));
    const signatures = roots.map(({ publicKey, secretKey }) => ({
      root: publicKey,
      signature: signDirectory(bytes, secretKey),
    }));
    return verifyDirectory({ bytes, signatures, pins, today: TODAY });
  }

  it.each([
    ["a space", (json: string) => json.replace('{"format"', '{ "format"'), "not-canonical"],
    ["a trailing newline", (json: string) => `${json}\n`, "not-canonical"],
    [
      "a double key",
      (json: string) => json.replace('"version":1', '"version":2,"version":1'),
      "not-canonical",
    ],
    [
      "another order",
      (json: string) => json.replace(/("version":1),("previousHash":null)/, "$2,$1"),
      "not-canonical",
    ],
    [
      "a needless escape",
      (json: string) => json.replace("Voorbeeld anna", "Voorbeeld \\u0061nna"),
      "not-canonical",
    ],
    ["another number", (json: string) => json.replace('"version":1', '"version":1.0'), "not-canonical"],
    ["__proto__", (json: string) => json.replace('"version":1', '"version":1,"__proto__":{}'), "malformed"],
    ["an unknown field", (json: string) => json.replace('"version":1', '"version":1,"more":1'), "malformed"],
    ["a lone surrogate", (json: string) => json.replace("Voorbeeld anna", "\\ud800"), "malformed"],
    [
      "a policy of one reader",
      (json: string) => json.replace('"minReaders":2', '"minReaders":1'),
      "malformed",
    ],
    [
      "a second shard, which MI1 does not have",
      (json: string) => json.replace('"shards":1', '"shards":2'),
      "malformed",
    ],
  ])("refuses %s, whoever signed it", (_name, edit, error) => {
    expect(verifyText(edit)).toEqual({ ok: false, error });
  });

  it("refuses more bytes than the api carries", () => {
    expect(parseDirectory(new Uint8Array(200_001))).toEqual({ ok: false, error: "too-large" });
  });

  it("answers arbitrary bytes with a listed error, never a throw", () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 100 }), fc.json().map(utf8)), (bytes) => {
        for (const result of [parseDirectory(bytes), parseRootSignatures(bytes)])
          if (!result.ok) expect(PROTOCOL_ERRORS).toContain(result.error);
      }),
    );
  });
});
