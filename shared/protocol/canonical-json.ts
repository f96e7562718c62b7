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

/** Exactly `length` bytes, as base64url text in the JSON. */
export function bytesField(length: number) {
  const spelling = z.string().check(
    z.length(Math.ceil((length * 4) / 3)),
    z.refine((value) => fromBase64Url(value)?.length === length),
  );
  const value = z
    .instanceof<typeof Uint8Array<ArrayBufferLike>>(Uint8Array)
    .check(z.refine((bytes) => bytes.length === length));
  return z.codec(spelling, value, { decode: decoded, encode: toBase64Url });
}

function decoded(checked: string): Uint8Array {
  return fromBase64Url(checked) ?? new Uint8Array();
}

/** Well-formed text: a lone surrogate has no UTF-8. */
export function text(maxLength: number) {
  return z.string().check(
    z.maxLength(maxLength),
    z.refine((value) => value.isWellFormed()),
  );
}

/** Days since 1970-01-01 of the calendar date in Europe/Amsterdam; the api has the same bound. */
export const dayNumber = z.int().check(z.minimum(0), z.maximum(100_000));

/** A count, a version, a sequence; the api has the same bound. */
export const counter = z.int().check(z.minimum(0), z.maximum(10_000_000));

/** The canonical bytes of a value. Error: `malformed` (outside the schema's bounds). */
export function encodeCanonical<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: z.output<Schema>,
): Result<Uint8Array, ProtocolError> {
  const encoded = z.safeEncode(schema, value);
  return encoded.success ? ok(utf8(JSON.stringify(encoded.data))) : fail("malformed");
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
  const again = encodeCanonical(schema, parsed.data);
  return again.ok && equal(again.value, bytes) ? ok(parsed.data) : fail("not-canonical");
}
