import { describe, expect, it } from "vitest";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { type DirectoryDraft, encodeRootSignatures } from "#shared/protocol/directory-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { utf8 } from "#shared/protocol/utf8.ts";
import { directoryOf, INSTANCE, signed, TODAY, voorbeelddam } from "#test/support/organisation.ts";
import { readProposal } from "#web/console/work/directory-proposal.ts";

await ready();
const { draft, roots } = voorbeelddam();
const first = directoryOf(draft);
const pins = {
  instanceId: INSTANCE,
  roots: roots.map(({ publicKey }) => toBase64Url(publicKey)),
  threshold: 2,
  directoryVersion: 1,
  boardBatch: 1,
};
const next = (change: Partial<DirectoryDraft> = {}): DirectoryDraft => ({
  ...draft,
  version: 2,
  previousHash: first.hash,
  ...change,
});

/** The two files of a ceremony over this draft. */
function files(of: DirectoryDraft, signers = roots) {
  const { bytes, signatures } = signed(of, signers);
  return { directory: bytes, signatures: encodeRootSignatures(signatures) };
}

const read = (of: ReturnType<typeof files>, ground: Partial<Parameters<typeof readProposal>[1]> = {}) =>
  readProposal(of, { pins, today: TODAY, present: first, ...ground });

describe("a proposed directory", () => {
  it("is taken as the next of the present one, as the first of none, and as the same once more", () => {
    expect(read(files(next()))).toMatchObject({ ok: true, value: { signers: 2, again: false } });
    expect(read(files(draft), { present: "none" })).toMatchObject({
      ok: true,
      value: { again: false, changes: { joined: { length: 7 } } },
    });
    expect(read(files(draft))).toMatchObject({ ok: true, value: { again: true } });
  });

  it("is taken without the present one, for then only the server can compare", () => {
    expect(read(files(next({ version: 9 })), { present: undefined })).toMatchObject({ ok: true });
  });

  it.each([
    ["directory-file", { ...files(next()), directory: utf8("{}") }],
    ["directory-file", { directory: files(next()).signatures, signatures: files(next()).directory }],
    ["signatures-file", { ...files(next()), signatures: utf8("[") }],
    ["threshold", files(next(), roots.slice(0, 1))],
    ["threshold", { ...files(next()), signatures: files(draft).signatures }],
    ["instance", files(next({ instanceId: "elders" }))],
    ["expired", files(next({ notAfter: TODAY - 1 }))],
    ["not-next", files(next({ version: 3 }))],
    ["not-next", files(next({ previousHash: first.boardKey }))],
    ["policy", files(next({ alternates: ["anna"] }))],
    ["duplicate", files(next({ boardKey: draft.receiptKey }))],
    [
      "key",
      files(next({ staff: draft.staff.map((entry) => ({ ...entry, possession: new Uint8Array(64) })) })),
    ],
  ] as const)("is refused as %s", (problem, chosen) => {
    expect(read(chosen)).toEqual({ ok: false, error: problem });
  });

  it("is refused when it is older than the page, and when a first one stands where there is one", () => {
    const later = { ...pins, directoryVersion: 3 };
    expect(read(files(next()), { pins: later })).toEqual({ ok: false, error: "older" });
    const other = files({ ...draft, notAfter: draft.notAfter - 1 });
    expect(read(other)).toEqual({ ok: false, error: "not-next" });
    expect(read(files(next()), { present: "none" })).toEqual({ ok: false, error: "not-next" });
  });
});
