import { toBase64Url } from "#shared/protocol/bytes.ts";

/** One file of vectors: `<message>.json` in this folder (SPEC.md names it at the message). */
export interface VectorFile {
  readonly name: string;
  readonly text: string;
}

/** Bytes become base64url text; everything else is JSON as it is. */
function plain(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? toBase64Url(value) : value;
}

/**
 * `positive`: inputs and what must come out. `mustFail`: inputs and the error that must come out. Both in the words
 * of the message's own test.
 */
export function vectorFile(
  message: string,
  content: { readonly positive: readonly object[]; readonly mustFail: readonly object[] },
): VectorFile {
  return { name: `${message}.json`, text: `${JSON.stringify({ message, ...content }, plain, 1)}\n` };
}
