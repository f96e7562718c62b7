/**
 * UTF-8 (RFC 3629) without a platform API: `shared` compiles without DOM and Node types, and the strict
 * refusals (overlong forms, surrogates, code points above U+10FFFF) are part of the protocol.
 */

function encodeCodePoint(code: number, out: number[]): void {
  if (code < 0x80) out.push(code);
  else if (code < 0x800) out.push(0xc0 | (code >>> 6), 0x80 | (code & 63));
  else if (code < 0x10000) out.push(0xe0 | (code >>> 12), 0x80 | ((code >>> 6) & 63), 0x80 | (code & 63));
  else
    out.push(
      0xf0 | (code >>> 18),
      0x80 | ((code >>> 12) & 63),
      0x80 | ((code >>> 6) & 63),
      0x80 | (code & 63),
    );
}

/** The text's UTF-8 bytes. The caller has checked `isWellFormed`: a lone surrogate would become U+FFFD. */
export function utf8(text: string): Uint8Array {
  const out: number[] = [];
  for (const character of text.toWellFormed()) encodeCodePoint(character.codePointAt(0) ?? 0, out);
  return Uint8Array.from(out);
}

const FORMS = [
  { mask: 0x80, lead: 0x00, extra: 0, least: 0 },
  { mask: 0xe0, lead: 0xc0, extra: 1, least: 0x80 },
  { mask: 0xf0, lead: 0xe0, extra: 2, least: 0x800 },
  { mask: 0xf8, lead: 0xf0, extra: 3, least: 0x10000 },
] as const;

/** The text of valid UTF-8 bytes; `undefined` for anything else. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  const parts: string[] = [];
  let i = 0;
  while (i < bytes.length) {
    const first = bytes[i] ?? 0;
    const form = FORMS.find(({ mask, lead }) => (first & mask) === lead);
    if (form === undefined || i + form.extra >= bytes.length) return undefined;
    let code = first & ~form.mask & 0xff;
    for (let k = 1; k <= form.extra; k += 1) {
      const next = bytes[i + k] ?? 0;
      if ((next & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (next & 63);
    }
    if (code < form.least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    parts.push(String.fromCodePoint(code));
    i += form.extra + 1;
  }
  return parts.join("");
}
