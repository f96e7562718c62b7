import { describe, expect, it } from "vitest";
import { find, needles } from "./needles.ts";

const marker = "Kanarie-Ünïek-7f3a";

describe("the canary's search", () => {
  it.each([
    ["plain", Buffer.from(`before ${marker} after`)],
    ["utf-16", Buffer.from(`x${marker}y`, "utf16le")],
    ["hex", Buffer.from(Buffer.from(`..${marker}..`).toString("hex"))],
    ["base64 at offset 0", Buffer.from(Buffer.from(`${marker}zz`).toString("base64"))],
    ["base64 at offset 1", Buffer.from(Buffer.from(`a${marker}zz`).toString("base64"))],
    ["base64 at offset 2", Buffer.from(Buffer.from(`ab${marker}z`).toString("base64url"))],
    ["json", Buffer.from(JSON.stringify({ text: marker }))],
    ["a url", Buffer.from(`/x?y=${encodeURIComponent(marker)}`)],
  ])("finds a marked string in %s", (_where, haystack) => {
    expect(find("here", haystack, needles(marker)).length).toBeGreaterThan(0);
  });

  it("finds nothing where the string is not", () => {
    expect(find("here", Buffer.from("Kanarie-Uniek-7f3a and Kanarie-Ünïek-7f3b"), needles(marker))).toEqual(
      [],
    );
  });
});
