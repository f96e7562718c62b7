import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { openEnvelope } from "#shared/protocol/envelope.ts";
import { BODY_OFFSET, envelopeBytes, parseEnvelope } from "#shared/protocol/envelope-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { openerOf, scene, sealed } from "../../support/melding.ts";
import { unwrap } from "../../support/organisation.ts";

beforeAll(ready);

it("the parts of an envelope are all of it, in order", () => {
  const bytes = sealed(scene().request);
  const parts = unwrap(parseEnvelope(bytes));
  const { ciphertext, wraps, commitment } = parts.identity;
  const head = [1, 0, 0, 0, 0, ...parts.directoryHash];
  expect([...head, ...parts.identityBlock, ...parts.wraps, ...parts.commitment, ...parts.body]).toEqual([
    ...bytes,
  ]);
  expect([...ciphertext, ...wraps, ...commitment]).toEqual([...parts.identityBlock]);
});

it("has the sizes that SPEC.md gives", () => {
  const parts = unwrap(parseEnvelope(sealed(scene().request)));
  expect(BODY_OFFSET).toBe(15_141);
  expect(parts.identityBlock.length).toBe(5728);
  expect(parts.identity.ciphertext.length).toBe(1024);
  expect(parts.identity.wraps.length).toBe(4 * 1168);
  expect(parts.wraps.length).toBe(8 * 1168);
  expect(parts.body.length).toBe(4096 + 16);
  expect(parts.classIndex).toBe(0);
});

it("arbitrary bytes parse only at one of four lengths, and never throw", () => {
  const lengths = new Set([0, 1, 2, 3].map(envelopeBytes));
  const errors = ["malformed", "version", "epoch", "size-class"];
  const length = fc.oneof(fc.constantFrom(...lengths), fc.nat({ max: 300_000 }));
  const head = fc.array(fc.nat({ max: 2 }), { minLength: 5, maxLength: 5 });
  const { people, directory } = scene();
  fc.assert(
    fc.property(length, head, (size, first) => {
      const bytes = new Uint8Array(size);
      bytes.set(first.slice(0, size));
      const parsed = parseEnvelope(bytes);
      if (parsed.ok) expect(lengths).toContain(size);
      else expect(errors).toContain(parsed.error);
      expect(openEnvelope(bytes, openerOf(people.anna, directory)).ok).toBe(false);
    }),
  );
});
