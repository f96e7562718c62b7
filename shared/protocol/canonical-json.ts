import * as z from "zod/mini";
import { equal, fromBase64Url, toBase64Url } from "./bytes.ts";
import type { ProtocolError } from "./errors.ts";
import { fail, ok, type Result } from "./result.ts";
import { fromUtf8, utf8 } from "./utf8.ts";

/**
 * Canonical JSON (SPEC.md, Canonical JSON): UTF-8, no white space, the members of every object in the order of its
 * schema, minimal escapes, binary as base64url text. Every value has exactly one spelling, so a signature over the
 * bytes is a signature over the value: what is parsed is encoded again and must give the same bytes.
 */

/** Exactly `bytes` bytes as base64url text. */
export function binary(bytes: number) {
  return z.string().check(
    z.length(Math.ceil((bytes * 4) / 3)),
    z.refine((text) => fromBase64Url(text)?.length === bytes),
  );
}

/** The bytes of a text that {@link binary} has checked. */
export function decoded(text: string): Uint8Array {
  const bytes = fromBase64Url(text);
  if (bytes === undefined) throw new TypeError("not base64url");
  return bytes;
}

export const encoded = toBase64Url;

/** Well-formed text: a lone surrogate has no UTF-8. */
export function text(maxLength: number) {
  return z.string().check(
    z.maxLength(maxLength),
    z.refine((value) => value.isWellFormed()),
  );
}

/** Days since 1970-01-01 of the calendar date in Europe/Amsterdam; as bound as the api's. */
export const dayNumber = z.int().check(z.minimum(0), z.maximum(100_000));

/** A counter that fits a u32 with room. */
export const counter = z.int().check(z.minimum(0), z.maximum(10_000_000));

/** The canonical bytes of a value that satisfies the schema; throws for one that does not, which is a bug. */
export function encodeCanonical<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: z.input<Schema>,
): Uint8Array {
  return utf8(JSON.stringify(z.parse(schema, value)));
}

/** The value of canonical bytes. Errors: `malformed` (no such value), `not-canonical` (another spelling). */
export function parseCanonical<Schema extends z.ZodMiniType>(
  schema: Schema,
  bytes: Uint8Array,
): Result<z.output<Schema>, ProtocolError> {
  const source = fromUtf8(bytes);
  if (source === undefined) return fail("malformed");
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return fail("malformed");
  }
  const parsed = z.safeParse(schema, value);
  if (!parsed.success) return fail("malformed");
  return equal(utf8(JSON.stringify(parsed.data)), bytes) ? ok(parsed.data) : fail("not-canonical");
}
