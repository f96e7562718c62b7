import "./validation.ts";
import {
  type ApiError,
  COMMON_ERRORS,
  ERROR_STATUS,
  type Route,
  type RouteAnswer,
  type RouteError,
  type RouteInput,
} from "#shared/api/route.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";

/** What can come back besides the route's own refusals: no connection, or stopped by the person. */
export type TransportError = "offline" | "stopped";

export type CallResult<R extends Route> = Result<RouteAnswer<R>, RouteError<R> | TransportError>;

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** How often to try again after no connection or `busy`. Every route is safe to repeat with the same bytes. */
  readonly retries?: number;
}

export interface ApiClientSettings {
  /** Where the API stands on this origin. */
  readonly base?: string;
  /** Headers of every call, asked anew each time (the console's token). */
  readonly headers?: () => Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
  /** First pause before a second try in ms; each next one is twice as long. */
  readonly pause?: number;
}

export interface ApiClient {
  call<R extends Route>(route: R, input: RouteInput<R>, options?: CallOptions): Promise<CallResult<R>>;
}

/** Three more tries bridge a Tor circuit that breaks, without a person waiting half a minute for nothing. */
const RETRIES = 3;
const PAUSE_MS = 800;
/** A part of 1 MiB over a slow Tor circuit takes under a minute; a connection that hangs longer is dead. */
const TIMEOUT_MS = 90_000;

/**
 * Calls the routes of a plane and gives back typed values. An answer that is not what the contract says is
 * `internal`: a caller never sees anything outside its closed set.
 */
export function apiClient(settings: ApiClientSettings = {}): ApiClient {
  const pause = settings.pause ?? PAUSE_MS;
  return {
    async call(route, input, { signal, retries = RETRIES } = {}) {
      for (let attempt = 0; ; attempt += 1) {
        const result = await once(settings, route, input, signal);
        const again =
          !result.ok && (result.error === "offline" || result.error === "busy") && attempt < retries;
        if (!again) return result;
        if (!(await rest(pause * 2 ** attempt, signal))) return fail("stopped");
      }
    },
  };
}

async function once<R extends Route>(
  settings: ApiClientSettings,
  route: R,
  input: RouteInput<R>,
  signal: AbortSignal | undefined,
): Promise<CallResult<R>> {
  if (signal?.aborted) return fail("stopped");
  const stop = new AbortController();
  const onStop = () => stop.abort();
  signal?.addEventListener("abort", onStop);
  const timer = setTimeout(onStop, TIMEOUT_MS);
  try {
    const send = settings.fetch ?? fetch;
    const response = await send(`${settings.base ?? "/api"}${fillPath(route, input)}`, {
      ...requestOf(route, input.body, settings.headers?.() ?? {}),
      signal: stop.signal,
    });
    return readAnswer(route, response.status, await response.text());
  } catch {
    return fail(signal?.aborted ? "stopped" : "offline");
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onStop);
  }
}

function fillPath<R extends Route>(route: R, input: RouteInput<R>): string {
  const values: Readonly<Record<string, string>> = input.path;
  return route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
}

function requestOf(route: Route, body: unknown, headers: Readonly<Record<string, string>>): RequestInit {
  const type =
    route.body === "none"
      ? {}
      : { "Content-Type": route.body === "bytes" ? "application/octet-stream" : "application/json" };
  return {
    method: route.method,
    headers: { ...headers, ...type, Accept: "application/json" },
    ...(route.body !== "none" && {
      body: route.body === "bytes" ? (body as BodyInit) : JSON.stringify(body),
    }),
    credentials: "omit",
    cache: "no-store",
    redirect: "error",
    referrerPolicy: "no-referrer",
  };
}

function readAnswer<R extends Route>(route: R, status: number, text: string): CallResult<R> {
  const json = parseJson(text);
  if (status === 200) {
    const answer = route.answer.safeParse(json);
    return answer.success ? ok(answer.data as RouteAnswer<R>) : fail("internal");
  }
  return fail(refusal(route, status, json));
}

/** The refusal that the body names; where a gateway answered in the functions' place, the one its status means. */
function refusal<R extends Route>(route: R, status: number, json: unknown): RouteError<R> {
  const possible: readonly ApiError[] = [...route.errors, ...COMMON_ERRORS];
  const named = (json as { error?: unknown } | undefined)?.error;
  const code =
    possible.find((error) => error === named) ??
    (status === 429
      ? "busy"
      : possible.find(
          (error) => error !== "bad-request" && ERROR_STATUS[error] === status && status !== 409,
        ));
  return (code ?? "internal") as RouteError<R>;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Waits; `false` as soon as the signal stops it. */
function rest(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve(false);
    const done = (value: boolean) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onStop);
      resolve(value);
    };
    const onStop = () => done(false);
    const timer = setTimeout(() => done(true), ms);
    signal?.addEventListener("abort", onStop);
  });
}
