import fc from "fast-check";
import { expect, it } from "vitest";
import { LEVELS, raised } from "#shared/protocol/level.ts";

const level = fc.constantFrom(...LEVELS);

it("only ever rises, whatever the order of the messages, and to the highest that was claimed", () => {
  fc.assert(
    fc.property(fc.array(level, { minLength: 1 }), (claims) => {
      let held: (typeof LEVELS)[number] = "without-name";
      for (const claim of claims) {
        const next = raised(held, claim);
        expect(LEVELS.indexOf(next)).toBeGreaterThanOrEqual(LEVELS.indexOf(held));
        held = next;
      }
      expect(LEVELS.indexOf(held)).toBe(Math.max(...claims.map((claim) => LEVELS.indexOf(claim))));
    }),
  );
});
