import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";

/** What our tables hold. A field that is `undefined` is not written. */
export type Value = string | number | boolean | Uint8Array | readonly Value[] | Row;
export interface Row {
  readonly [name: string]: Value | undefined;
}

/** Binary as a schema of rows knows it. */
export const bytes: z.ZodMiniType<Uint8Array> = z.instanceof(Uint8Array);

export type Attributes = Record<string, AttributeValue>;

export function toAttribute(value: Value): AttributeValue {
  if (typeof value === "string") return { S: value };
  if (typeof value === "number") return { N: String(value) };
  if (typeof value === "boolean") return { BOOL: value };
  if (value instanceof Uint8Array) return { B: value };
  if (Array.isArray(value)) return { L: value.map(toAttribute) };
  return { M: toAttributes(value as Row) };
}

export function toAttributes(row: Row): Attributes {
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(row)) {
    if (value !== undefined) attributes[name] = toAttribute(value);
  }
  return attributes;
}

/** The plain value; sets and null do not occur in our tables and come out as `undefined`. */
function fromAttribute(attribute: AttributeValue): unknown {
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.N !== undefined) return Number(attribute.N);
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.B !== undefined) return attribute.B;
  if (attribute.L !== undefined) return attribute.L.map(fromAttribute);
  if (attribute.M !== undefined) return fromAttributes(attribute.M);
  return undefined;
}

export function fromAttributes(attributes: Attributes): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, fromAttribute(value)]));
}
