import { describe, expect, it } from "vitest";
import { fileKind } from "#web/melder/attachments/file-kind.ts";
import { examined } from "./support/examined.ts";

const box = (brand: string, ...others: string[]) => {
  const size = 16 + others.length * 4;
  return Buffer.concat([
    Buffer.of(0, 0, 0, size),
    Buffer.from(`ftyp${brand}\0\0\0\0${others.join("")}`, "latin1"),
  ]);
};
const text = (value: string) => Buffer.from(value, "latin1");

describe("what a file is", () => {
  it.each([
    ["jpeg", Buffer.of(0xff, 0xd8, 0xff, 0xe1)],
    ["png", text("\x89PNG\r\n\x1a\n")],
    ["heif", box("heic", "mif1")],
    ["heif", box("mif1", "heic", "miaf")],
    ["unknown", box("avif", "mif1", "miaf")],
    ["video", box("isom", "mp42")],
    ["video", box("qt  ")],
    ["video", text("\x1a\x45\xdf\xa3")],
    ["video", text("RIFF\0\0\0\0AVI LIST")],
    ["pdf", text("%PDF-1.7")],
    ["pdf", text("\r\n junk %PDF-1.4")],
    ["office", text("PK\x03\x04")],
    ["old-office", text("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")],
    ["unknown", text("Zomaar tekst")],
    ["unknown", text("")],
    ["unknown", text("\0\0\0\x18ftyp").subarray(0, 6)],
  ])("%s by its first bytes", (kind, head) => {
    expect(fileKind(head)).toBe(kind);
  });

  it.each([
    ["video", box("isom")],
    ["old-office", text("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")],
    ["unknown", text("Zomaar tekst")],
    ["too-much", Buffer.concat([text("%PDF-1.7"), Buffer.alloc(30_000_001)])],
  ])("says plainly that it cannot clean it: %s", async (why, bytes) => {
    expect(await examined(bytes)).toMatchObject({ copy: undefined, why });
  });
});
