/** What a file is, by its bytes: names and types come from whoever made it. */
export type FileKind = "jpeg" | "png" | "heif" | "pdf" | "office" | "old-office" | "video" | "unknown";

/** Enough for all marks below; a PDF may have a kilobyte of something before its header (ISO 32000-1, annex H.3.4.1). */
export const HEAD_BYTES = 1_024;

/** Brands of HEIF pictures with HEVC inside (ISO/IEC 23008-12, 10.2), and what phones write beside them. */
const HEIF_BRANDS = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "miaf"];
const AVIF_BRANDS = ["avif", "avis"];

export function fileKind(head: Uint8Array): FileKind {
  if (starts(head, [0xff, 0xd8, 0xff])) return "jpeg";
  if (starts(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "png";
  if (starts(head, [0x50, 0x4b, 0x03, 0x04])) return "office";
  if (starts(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return "old-office";
  if (text(head, 4, 8) === "ftyp") return boxKind(head);
  if (text(head, 0, HEAD_BYTES).includes("%PDF-")) return "pdf";
  if (isVideo(head)) return "video";
  return "unknown";
}

/** Pictures, films and sound share one container; the brands say which it is. */
function boxKind(head: Uint8Array): FileKind {
  const end = Math.min(head.length, new DataView(head.buffer, head.byteOffset).getUint32(0));
  const brands = [text(head, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(text(head, at, at + 4));
  if (brands.some((brand) => AVIF_BRANDS.includes(brand))) return "unknown";
  return brands.some((brand) => HEIF_BRANDS.includes(brand)) ? "heif" : "video";
}

/** Matroska and WebM, AVI, MPEG, Windows Media, and old QuickTime without a brand. */
function isVideo(head: Uint8Array): boolean {
  return (
    starts(head, [0x1a, 0x45, 0xdf, 0xa3]) ||
    (text(head, 0, 4) === "RIFF" && text(head, 8, 12) === "AVI ") ||
    starts(head, [0, 0, 1, 0xba]) ||
    starts(head, [0x30, 0x26, 0xb2, 0x75]) ||
    ["moov", "mdat", "wide"].includes(text(head, 4, 8))
  );
}

function starts(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
