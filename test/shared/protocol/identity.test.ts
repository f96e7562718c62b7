import { beforeAll, describe, expect, it } from "vitest";
import { openEnvelope, openIdentity, sealEnvelope } from "#shared/protocol/envelope.ts";
import { identityPlain, sealIdentityBlock } from "#shared/protocol/identity.ts";
import { ready, secureRandom } from "#shared/protocol/sodium.ts";
import { followUp, openerOf, outcome, scene, sealed } from "../../support/melding.ts";
import { melder, seedOf, unwrap } from "../../support/organisation.ts";
import { bodyHashOf, forgedBody, forgeEnvelope, nobody, openSecond } from "../../support/second-envelope.ts";

beforeAll(ready);

const IDENTITY = { to: ["els"], name: "Een verzonnen melder", contact: "melder@voorbeelddam.example" };
const BLOCK = { from: 37, to: 5765 };

function identityScene() {
  const base = scene();
  const request = { ...base.request, identity: IDENTITY };
  const bytes = sealed(request);
  const other = sealed({
    ...request,
    sign: melder("b").sign,
    message: followUp("een andere melding", "b"),
    identity: { ...IDENTITY, name: "Iemand anders" },
  });
  return { ...base, request, bytes, other };
}

function open(
  bytes: Uint8Array,
  reader: Parameters<typeof openerOf>[0],
  directory: Parameters<typeof openerOf>[1],
) {
  return openIdentity(bytes, openerOf(reader, directory));
}

describe("the identity block", () => {
  it("opens for the VP alone, who reads no body with it", () => {
    const { people, directory, bytes, request } = identityScene();
    expect(open(bytes, people.els, directory)).toEqual({
      ok: true,
      value: { ...IDENTITY, mailboxSign: request.sign.publicKey },
    });
    expect(outcome(bytes, people.els, directory)).toBe("not-mine");
    for (const reader of [people.anna, people.carla, people.bram]) {
      expect(open(bytes, reader, directory)).toEqual({ ok: false, error: "no-identity" });
    }
  });

  it("can be for a functionaris who also reads the body", () => {
    const { people, directory, request } = identityScene();
    const bytes = sealed({ ...request, identity: { ...IDENTITY, to: ["els", "anna"] } });
    expect(unwrap(open(bytes, people.anna, directory)).name).toBe(IDENTITY.name);
    expect(unwrap(open(bytes, people.els, directory)).to).toEqual(["anna", "els"]);
  });

  it("is there with the same size when nobody is told who the melder is", () => {
    const { people, directory, request } = identityScene();
    const bytes = sealed({ ...request, identity: undefined });
    expect(bytes.length).toBe(sealed(request).length);
    for (const person of Object.values(people)) {
      expect(open(bytes, person, directory)).toEqual({ ok: false, error: "no-identity" });
    }
  });

  it("refuses a name and contact that do not fit in 1 KiB", () => {
    const { request } = identityScene();
    const identity = { ...IDENTITY, contact: "é".repeat(450) };
    expect(sealEnvelope({ ...request, identity })).toEqual({ ok: false, error: "too-large" });
    expect(sealEnvelope({ ...request, identity: { ...IDENTITY, contact: "é".repeat(400) } }).ok).toBe(true);
  });
});

describe("must fail", () => {
  it("identity block of A on body B → identity-mismatch", () => {
    const { people, directory, bytes, other } = identityScene();
    const grafted = bytes.slice();
    grafted.set(other.slice(BLOCK.from, BLOCK.to), BLOCK.from);
    expect(open(grafted, people.els, directory)).toEqual({ ok: false, error: "identity-mismatch" });
    expect(outcome(grafted, people.anna, directory)).toBe("not-mine");
  });

  it("identity block of A on body B, wraps made anew by a reader who knows B → identity-mismatch", () => {
    const { people, directory, bytes, other } = identityScene();
    const inner = openSecond(bytes, seedOf("anna kem 1"))?.inner ?? new Uint8Array();
    const slots = Array.from({ length: 8 }, (_, i) =>
      i === 3 ? people.carla.kem.publicKey : nobody(`s${i}`),
    );
    const identityBlock = other.slice(BLOCK.from, BLOCK.to);
    const forged = forgeEnvelope({ directoryHash: directory.hash, inner, slots, identityBlock });
    expect(outcome(forged, people.carla, directory)).toBe("opened");
    expect(open(forged, people.els, directory)).toEqual({ ok: false, error: "identity-mismatch" });
  });

  /** A reader who knows the inner makes a block of his own for the same body. */
  function blockBy(sign: ReturnType<typeof melder>["sign"], to: string[], readers: Uint8Array[]) {
    const { directory, bytes } = identityScene();
    const inner = openSecond(bytes, seedOf("anna kem 1"))?.inner ?? new Uint8Array();
    const bodyHash = bodyHashOf(directory.hash, forgedBody(directory.hash, inner));
    const place = { instanceId: directory.instanceId, directoryHash: directory.hash, bodyHash };
    const plain = unwrap(identityPlain({ to, name: "Een zondebok", contact: "" }, place, sign));
    const identityBlock = sealIdentityBlock(plain, readers, place, secureRandom);
    return { directory, inner, identityBlock };
  }

  it("a block that a reader makes under another mailbox → identity-mismatch for who reads both", () => {
    const { people } = identityScene();
    const { directory, inner, identityBlock } = blockBy(
      melder("forger").sign,
      ["els"],
      [people.els.kem.publicKey],
    );
    const slots = Array.from({ length: 8 }, (_, i) => (i === 3 ? people.els.kem.publicKey : nobody(`s${i}`)));
    const forged = forgeEnvelope({ directoryHash: directory.hash, inner, slots, identityBlock });
    // Els is no signed reader of this body, so she cannot compare; the key tells: it is not the mailbox's
    const opened = unwrap(open(forged, people.els, directory));
    expect(opened.mailboxSign).not.toEqual(identityScene().request.sign.publicKey);
    const both = blockBy(melder("forger").sign, ["carla"], [people.carla.kem.publicKey]);
    const carlas = Array.from({ length: 8 }, (_, i) =>
      i === 3 ? people.carla.kem.publicKey : nobody(`s${i}`),
    );
    const forBoth = forgeEnvelope({
      directoryHash: directory.hash,
      inner: both.inner,
      slots: carlas,
      identityBlock: both.identityBlock,
    });
    expect(open(forBoth, people.carla, directory)).toEqual({ ok: false, error: "identity-mismatch" });
  });

  it("an identity passed on to somebody the melder did not name → forwarded", () => {
    const { people, request } = identityScene();
    const { directory, inner, identityBlock } = blockBy(request.sign, ["els"], [people.carla.kem.publicKey]);
    const slots = Array.from({ length: 8 }, (_, i) => nobody(`s${i}`));
    const forged = forgeEnvelope({ directoryHash: directory.hash, inner, slots, identityBlock });
    expect(open(forged, people.carla, directory)).toEqual({ ok: false, error: "forwarded" });
  });

  it("a block sealed without a signature of the mailbox → refused", () => {
    const { people, bytes, directory } = identityScene();
    const inner = openSecond(bytes, seedOf("anna kem 1"))?.inner ?? new Uint8Array();
    const bodyHash = bodyHashOf(directory.hash, forgedBody(directory.hash, inner));
    const place = { instanceId: "elders", directoryHash: directory.hash, bodyHash };
    const plain = unwrap(identityPlain({ to: ["els"], name: "", contact: "" }, place, melder("scene").sign));
    const slots = Array.from({ length: 8 }, (_, i) => nobody(`s${i}`));
    const block = (content: Uint8Array | undefined) =>
      forgeEnvelope({
        directoryHash: directory.hash,
        inner,
        slots,
        identityBlock: sealIdentityBlock(content, [people.els.kem.publicKey], place, secureRandom),
      });
    expect(open(block(plain), people.els, directory)).toEqual({ ok: false, error: "signature" });
    expect(open(block(undefined), people.els, directory)).toEqual({ ok: false, error: "signature" });
    expect(open(block(plain.with(1007, 1)), people.els, directory)).toEqual({ ok: false, error: "padding" });
    expect(open(block(plain.with(0, 255)), people.els, directory)).toEqual({ ok: false, error: "malformed" });
  });
});

it("a melding with an identity tells its readers nothing of it", () => {
  const { people, directory, bytes } = identityScene();
  const opened = unwrap(openEnvelope(bytes, openerOf(people.anna, directory)));
  expect(JSON.stringify(opened)).not.toContain(IDENTITY.name);
});
