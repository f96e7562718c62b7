import { beforeAll, expect, inject, it } from "vitest";
import { openEnvelope, openIdentity } from "#shared/protocol/envelope.ts";
import { envelopeBytes } from "#shared/protocol/envelope-layout.ts";
import { PROTOCOL_ERRORS } from "#shared/protocol/errors.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { openerOf, scene, sealed } from "../../support/melding.ts";
import { repeatable, seedOf } from "../../support/organisation.ts";
import { openSecond } from "../../support/second-envelope.ts";

beforeAll(ready);

/** Without WebAssembly one opening takes twenty times as long. */
const STEP = inject("build") === "webassembly" ? 1 : 40;

interface Region {
  readonly from: number;
  readonly to: number;
  /** One byte in so many. */
  readonly every: number;
}

/** A bit of each chosen byte, another bit from byte to byte. */
function flips({ from, to, every }: Region): { at: number; bit: number }[] {
  const places: { at: number; bit: number }[] = [];
  for (let at = from; at < to; at += every * STEP) places.push({ at, bit: (at * 5 + 3) % 8 });
  return places;
}

it("any flipped bit of an envelope of the smallest class is refused with a listed error, and nothing throws", () => {
  const { people, directory, request } = scene();
  const bytes = sealed(request);
  expect(bytes.length).toBe(envelopeBytes(0));
  const opener = openerOf(people.anna, directory);
  expect(openEnvelope(bytes, opener).ok).toBe(true);
  const mine = 5765 + (openSecond(bytes, seedOf("anna kem 1"))?.slot ?? 0) * 1168;
  const places = [
    ...[0, 1, 2, 3, 4, 5, 6, 7].flatMap((bit) =>
      flips({ from: 0, to: 37, every: 1 }).map(({ at }) => ({ at, bit })),
    ),
    ...flips({ from: 37, to: 5765, every: 24 }),
    ...flips({ from: 5765, to: 15_109, every: 24 }),
    ...flips({ from: mine, to: mine + 1168, every: 4 }),
    ...flips({ from: 15_109, to: 15_141, every: 1 }),
    ...flips({ from: 15_141, to: bytes.length, every: 16 }),
  ];
  for (const { at, bit } of places) {
    const before = bytes[at] ?? 0;
    bytes[at] = before ^ (1 << bit);
    const opened = openEnvelope(bytes, opener);
    bytes[at] = before;
    expect(opened.ok ? "opened" : opened.error, `bit ${bit} of byte ${at}`).toSatisfy((code) =>
      PROTOCOL_ERRORS.includes(code),
    );
  }
});

it("any flipped bit of the identity block, or of the body it belongs to, is refused too", () => {
  const { people, directory, request } = scene();
  const bytes = sealed({ ...request, identity: { to: ["els"], name: "Een naam", contact: "een adres" } });
  const opener = openerOf(people.els, directory);
  expect(openIdentity(bytes, opener).ok).toBe(true);
  const places = [
    ...flips({ from: 0, to: 37, every: 1 }),
    ...flips({ from: 37, to: 5765, every: 16 }),
    ...flips({ from: 15_141, to: bytes.length, every: 32 }),
  ];
  for (const { at, bit } of places) {
    const before = bytes[at] ?? 0;
    bytes[at] = before ^ (1 << bit);
    const opened = openIdentity(bytes, opener);
    bytes[at] = before;
    expect(opened.ok ? "opened" : opened.error, `bit ${bit} of byte ${at}`).toSatisfy((code) =>
      PROTOCOL_ERRORS.includes(code),
    );
  }
});

it("arbitrary bytes of the right length, under a right head, give a listed error and never throw", () => {
  const { people, directory } = scene();
  const opener = openerOf(people.anna, directory);
  const random = repeatable("noise");
  for (let i = 0; i < 60 / STEP; i += 1) {
    const bytes = random(envelopeBytes(0));
    bytes.set([1, 0, 0, 0, 0, ...directory.hash]);
    expect(openEnvelope(bytes, opener)).toEqual({ ok: false, error: "not-mine" });
    expect(openIdentity(bytes, opener)).toEqual({ ok: false, error: "no-identity" });
  }
});
