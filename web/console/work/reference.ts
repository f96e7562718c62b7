/** No vowels and nothing that looks like another sign, so that a reference spells nothing and is read over a phone. */
const SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";

/** 27^6 is 387 million: two of a thousand dossiers share a reference once in 800 organisations. */
const LENGTH = 6;

/**
 * The name by which staff speak of a dossier, `K7Q-2XD`: derived from its random id, so that it tells neither
 * order nor number nor content. For people only; nothing is ever looked up by it.
 */
export function reference(dossierId: Uint8Array): string {
  let value = 0n;
  for (const byte of dossierId) value = value * 256n + BigInt(byte);
  let text = "";
  for (let i = 0; i < LENGTH; i += 1) {
    text += SIGNS[Number(value % BigInt(SIGNS.length))];
    value /= BigInt(SIGNS.length);
  }
  return `${text.slice(0, 3)}-${text.slice(3)}`;
}
