import { describe, expect, it } from "vitest";
import { utf8 } from "#shared/protocol/utf8.ts";
import { viewerKind } from "#web/console/work/file-kind.ts";

const bytes = (...values: number[]) => Uint8Array.from([...values, ...new Array<number>(64).fill(0)]);

describe("how a file is shown", () => {
  it("follows its first bytes, whatever its name says", () => {
    expect(viewerKind(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe("image");
    expect(viewerKind(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe("image");
    expect(viewerKind(utf8("%PDF-1.7\n"))).toBe("pdf");
    expect(viewerKind(utf8("gewone tekst, ook met é en €"))).toBe("text");
  });

  it("shows markup and drawings with scripts as text, never as a page", () => {
    expect(viewerKind(utf8("<!doctype html><script>alert(1)</script>"))).toBe("text");
    expect(viewerKind(utf8('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))).toBe("text");
  });

  it("shows nothing that it does not know: programs, archives, office files, empty bytes in a text", () => {
    expect(viewerKind(bytes(0x4d, 0x5a, 0x90))).toBeUndefined();
    expect(viewerKind(bytes(0x50, 0x4b, 0x03, 0x04))).toBeUndefined();
    expect(viewerKind(utf8("tekst\0met een nul"))).toBeUndefined();
    expect(viewerKind(Uint8Array.of(0xc3, 0x28, 0xa0, 0xff))).toBeUndefined();
  });

  it("does not stumble over a character that the sample cuts in two", () => {
    expect(viewerKind(utf8(`${"a".repeat(4_095)}€ en verder`))).toBe("text");
  });
});
