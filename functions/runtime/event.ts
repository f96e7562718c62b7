import * as z from "zod/mini";
import { PATH_FIELDS } from "#shared/api/fields.ts";
import type { Route, RouteInput } from "#shared/api/route.ts";
import { type Caller, callerOf } from "./caller.ts";

/** What a use case gets: path and body by the route's schemas and, on the console plane, the caller. */
export type Input<R extends Route> = RouteInput<R> & Called<R>;
type Called<R extends Route> = R extends { readonly members: string } ? { readonly caller: Caller } : unknown;

/** All that the mapping template passes (infra, contract-api). Anything more is refused: nothing may leak in. */
const eventShape = z.strictObject({
  path: z.record(z.string(), z.string()),
  body: z.optional(z.unknown()),
  claims: z.optional(z.unknown()),
});

const PATH_NAME = /\{([A-Za-z]+)\}/g;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The parsed input, or the refusal of an event that is not one of this route. */
export function parseEvent<R extends Route>(
  route: R,
  event: unknown,
): Input<R> | "bad-request" | "not-signed-in" {
  const shape = eventShape.safeParse(event);
  if (!shape.success) return "bad-request";
  const caller = route.members === undefined ? undefined : callerOf(shape.data.claims);
  if (route.members !== undefined && caller === undefined) return "not-signed-in";
  const path = parsePath(route, shape.data.path);
  const body = parseBody(route, shape.data.body);
  if (path === undefined || body === undefined) return "bad-request";
  return { path, body: body.value, ...(caller && { caller }) } as unknown as Input<R>;
}

function parsePath(route: Route, values: Record<string, string>): Record<string, string> | undefined {
  const names = [...route.path.matchAll(PATH_NAME)].map((match) => match[1] ?? "");
  if (Object.keys(values).length !== names.length) return undefined;
  const path: Record<string, string> = {};
  for (const name of names) {
    const schema = Object.hasOwn(PATH_FIELDS, name)
      ? PATH_FIELDS[name as keyof typeof PATH_FIELDS]
      : undefined;
    const parsed = schema?.safeParse(Object.hasOwn(values, name) ? values[name] : undefined);
    if (!parsed?.success) return undefined;
    path[name] = parsed.data;
  }
  return path;
}

/** Wrapped, because `undefined` is the body of a route without one. */
function parseBody(route: Route, body: unknown): { readonly value: unknown } | undefined {
  if (route.body === "none") return { value: undefined };
  if (route.body === "bytes") {
    const bytes = typeof body === "string" ? fromBase64(body) : undefined;
    return bytes && { value: bytes };
  }
  const parsed = route.body.safeParse(body);
  return parsed.success ? { value: parsed.data } : undefined;
}

/** Standard base64 with padding, as the gateway makes it of a binary body; nothing else. */
function fromBase64(text: string): Uint8Array | undefined {
  if (!BASE64.test(text)) return undefined;
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : undefined;
}
