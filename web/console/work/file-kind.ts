import type { ViewerKind } from "../viewer/message.ts";

/**
 * What a file is by its first bytes. Name and type come from a stranger's computer and are shown, never believed.
 */
const SIGNATURES: readonly {
  readonly kind: ViewerKind;
  readonly at: number;
  readonly bytes: readonly number[];
}[] = [
  { kind: "image", at: 0, bytes: [0xff, 0xd8, 0xff] }, // JPEG
  { kind: "image", at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }, // PNG
  { kind: "image", at: 0, bytes: [0x47, 0x49, 0x46, 0x38] }, // GIF
  { kind: "image", at: 8, bytes: [0x57, 0x45, 0x42, 0x50] }, // WebP, in its RIFF box
  { kind: "image", at: 4, bytes: [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66] }, // AVIF
  { kind: "pdf", at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
];

/** Enough to tell text from bytes, and short enough to be nothing beside a download. */
const TEXT_SAMPLE_BYTES = 4_096;

/** How the viewer can show these bytes; `undefined` for everything that it does not show. */
export function viewerKind(bytes: Uint8Array): ViewerKind | undefined {
  const found = SIGNATURES.find(({ at, bytes: mark }) => mark.every((byte, i) => bytes[at + i] === byte));
  return found?.kind ?? (isText(bytes) ? "text" : undefined);
}

function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, TEXT_SAMPLE_BYTES);
  if (sample.includes(0)) return false;
  try {
    // As a stream: the sample may end in the middle of a character.
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}
