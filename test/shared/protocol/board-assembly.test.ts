import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { assemble } from "#shared/protocol/board-assembly.ts";
import { type Carrier, contentHash } from "#shared/protocol/board-record.ts";
import { ready } from "#shared/protocol/sodium.ts";

beforeAll(ready);

function carriersOf(content: Uint8Array, parts: number): Carrier[] {
  const size = Math.ceil(content.length / parts);
  return Array.from({ length: parts }, (_, part) => ({
    kind: "message",
    contentHash: contentHash(content),
    part,
    parts,
    data: content.slice(part * size, (part + 1) * size),
  }));
}

const content = Uint8Array.from({ length: 100 }, (_, i) => i);

describe("assembling", () => {
  it("needs no order and takes copies", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(carriersOf(content, 5), { minLength: 5 }), (carriers) => {
        const result = assemble([...carriers, ...carriers.slice(2)]);
        expect(result).toEqual({ whole: [{ kind: "message", bytes: content }], incomplete: 0 });
      }),
    );
  });

  it("counts what lacks a part", () => {
    expect(assemble(carriersOf(content, 5).slice(1))).toEqual({ whole: [], incomplete: 1 });
    expect(assemble([])).toEqual({ whole: [], incomplete: 0 });
  });

  it("takes the true part where a member sealed a false one under the same content hash", () => {
    const carriers = carriersOf(content, 3);
    const lies = carriers.slice(0, 2).map((carrier) => ({ ...carrier, data: Uint8Array.of(1, 2, 3) }));
    expect(assemble([...lies, ...carriers]).whole).toEqual([{ kind: "message", bytes: content }]);
  });

  it("never mixes an own record with a message, or counts of parts", () => {
    const [first, second] = carriersOf(content, 2);
    if (first === undefined || second === undefined) throw new Error("no parts");
    expect(assemble([first, { ...second, kind: "own" }]).incomplete).toBe(2);
    expect(assemble([first, { ...second, parts: 3 }]).incomplete).toBe(2);
  });
});
