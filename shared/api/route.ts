import type { z } from "zod/mini";

/**
 * One route of a plane: everything that functions, sites and infra need to agree on. The key under which a route
 * stands in its list is its name in every layer: `postEnvelope` is `functions/intake/post-envelope.ts`, the
 * function `PostEnvelope` in the template and `call(intake.postEnvelope, …)` in the site.
 */
export interface Route {
  readonly method: "GET" | "POST" | "PUT";
  /** Path below `/api`, with `{name}` for each path parameter. */
  readonly path: string;
  /** `bytes`: application/octet-stream, reaches the function as base64 text. A schema: JSON. `none`: no body. */
  readonly body: "none" | "bytes" | z.ZodMiniType;
  /** What a successful call answers. */
  readonly answer: z.ZodMiniType;
  /** The refusals that this route can give besides those that every route can give. */
  readonly errors: readonly ApiError[];
  /** Console only: who may call it, decided on the server. A console route without one does not compile. */
  readonly members?: MembershipRule;
  /** Console only: answers a session that showed no passkey yet. Every other route refuses it, where the step is on. */
  readonly beforePasskey?: true;
}

/**
 * Who a console route serves (a staff member who was left out sees nothing).
 * - `self`: rows of the caller alone.
 * - `readers`: any functionaris, waarnemer or vertrouwenspersoon; what it gives is sealed to readers.
 * - `dossier`: members of the dossier named in the path or body, checked in the keys table.
 * - `signed`: everybody on the staff; what it gives is public or signed by the roots.
 * - `beheerder`: administrators.
 */
export type MembershipRule = "self" | "readers" | "dossier" | "signed" | "beheerder";

/** Every refusal of both planes. A caller never sees anything else. */
export const API_ERRORS = [
  "bad-request",
  "not-found",
  "internal",
  "busy",
  // intake
  "proof-of-work",
  "too-large",
  "too-many",
  "bad-size",
  "unknown-version",
  "unknown-directory",
  "part-exists",
  "blob-unknown",
  "not-withdrawable",
  // console
  "not-signed-in",
  "not-allowed",
  "passkey-required",
  "conflict",
  "stale-version",
  "bad-signature",
  "illegal-move",
] as const;

export type ApiError = (typeof API_ERRORS)[number];

/** Refusals that any route can give: they need not be listed. */
export const COMMON_ERRORS = ["bad-request", "internal", "busy"] as const satisfies readonly ApiError[];

/** The HTTP status of each refusal. One table for functions and templates. */
export const ERROR_STATUS: Readonly<Record<ApiError, number>> = {
  "bad-request": 400,
  "not-found": 404,
  internal: 500,
  busy: 503,
  "proof-of-work": 403,
  "too-large": 413,
  "too-many": 400,
  "bad-size": 400,
  "unknown-version": 400,
  "unknown-directory": 409,
  "part-exists": 409,
  "blob-unknown": 409,
  "not-withdrawable": 409,
  "not-signed-in": 401,
  "not-allowed": 403,
  "passkey-required": 403,
  conflict: 409,
  "stale-version": 409,
  "bad-signature": 400,
  "illegal-move": 409,
};

/** Keeps the literal types of a route, so that `errors` and schemas stay precise at the call. */
export function route<const R extends Route>(definition: R): R {
  return definition;
}

type Answer<R extends Route> = z.infer<R["answer"]>;
type Body<R extends Route> = R["body"] extends "none"
  ? undefined
  : R["body"] extends "bytes"
    ? Uint8Array
    : z.infer<Exclude<R["body"], string>>;
type PathNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathNames<Rest>
  : never;

/** What a caller gives: path values and the body, both typed by the route. */
export interface RouteInput<R extends Route> {
  readonly path: Readonly<Record<PathNames<R["path"]>, string>>;
  readonly body: Body<R>;
}

export type RouteAnswer<R extends Route> = Answer<R>;
export type RouteError<R extends Route> = R["errors"][number] | (typeof COMMON_ERRORS)[number];
