import { readFileSync } from "node:fs";

/** Committed vectors as another implementer reads them: JSON, with bytes as base64url text. */
export function readVectors(message: string): {
  positive: Record<string, unknown>[];
  mustFail: Record<string, unknown>[];
} {
  return JSON.parse(readFileSync(new URL(`../vectors/${message}.json`, import.meta.url), "utf8"));
}

/** The bytes of a field. */
export function bytesOf(value: unknown): Uint8Array {
  if (typeof value !== "string") throw new TypeError("no bytes in this field");
  return new Uint8Array(Buffer.from(value, "base64url"));
}

/** `bytes` with the change that a must-fail vector describes. */
export function changed(bytes: Uint8Array, vector: Record<string, unknown>): Uint8Array {
  const cut = typeof vector.length === "number" ? bytes.slice(0, vector.length) : bytes.slice();
  if (typeof vector.at !== "number") return cut;
  return cut.with(vector.at, (cut[vector.at] ?? 0) ^ Number(vector.xor));
}
