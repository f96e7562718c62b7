import { deflateRawSync, deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { holds } from "./search.ts";

const WORD = "Plantwoord";
const around = (bytes: Uint8Array) => Buffer.concat([Buffer.from("voor"), bytes, Buffer.from("na")]);
const zip = (bytes: Uint8Array) => {
  const head = Buffer.alloc(30);
  head.write("PK\x03\x04", "latin1");
  return Buffer.concat([head, deflateRawSync(bytes)]);
};

describe("the search for a planted word", () => {
  it.each([
    ["as it is", Buffer.from(WORD)],
    ["in UTF-16", Buffer.from(WORD, "utf16le")],
    ["in the other UTF-16", Buffer.from(WORD, "utf16le").swap16()],
    ["in hexadecimal", Buffer.from(Buffer.from(WORD).toString("hex"))],
    ["packed", deflateSync(Buffer.from(`lang genoeg ${WORD}`))],
    ["packed in a package", zip(Buffer.from(`lang genoeg ${WORD}`))],
    ["packed twice", zip(around(deflateSync(Buffer.from(`lang genoeg ${WORD}`))))],
  ])("finds it %s", (_, bytes) => {
    expect(holds(around(bytes), WORD)).toBe(true);
  });

  it("finds nothing where it is not", () => {
    expect(holds(around(deflateSync(Buffer.from("iets heel anders"))), WORD)).toBe(false);
  });
});
