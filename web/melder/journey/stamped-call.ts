import type { intake } from "#shared/api/intake.ts";
import { intake as routes } from "#shared/api/intake.ts";
import type { RouteAnswer, RouteError } from "#shared/api/route.ts";
import { fromBase64Url } from "#shared/protocol/bytes.ts";
import { MAX_WORK_BITS, solveStep, stampedBody, workTarget } from "#shared/protocol/proof-of-work.ts";
import { fail, type Result } from "#shared/protocol/result.ts";
import { sodiumSha512 } from "#shared/protocol/withdraw.ts";
import type { ApiClient, TransportError } from "#web/ui/api-client.ts";
import { solveWork } from "#web/ui/proof-of-work.ts";

/** The routes that take a stamped body. */
type StampedRoute = (typeof intake)["putBlobPart" | "postEnvelope" | "withdrawEnvelope"];

export type StampedError<R extends StampedRoute> = RouteError<R> | TransportError;

export interface StampedCall<R extends StampedRoute> {
  readonly api: ApiClient;
  readonly route: R;
  /** Path values in the order of the route's template. */
  readonly path: Readonly<Record<string, string>>;
  readonly payload: Uint8Array;
  readonly onWork?: ((part: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A challenge lives five minutes: a device that slept, or a slow line, gets two more. */
const ATTEMPTS = 3;

/**
 * Asks a challenge, does the work for exactly this route, path and payload, and sends it. The payload stays the
 * same bytes however often this is called, so the server stores it once.
 */
export async function stampedCall<R extends StampedRoute>(
  call: StampedCall<R>,
): Promise<Result<RouteAnswer<R>, StampedError<R>>> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await once(call);
    if (result.ok || result.error !== "proof-of-work" || attempt === ATTEMPTS) return result;
  }
}

async function once<R extends StampedRoute>(
  call: StampedCall<R>,
): Promise<Result<RouteAnswer<R>, StampedError<R>>> {
  const { api, route, path, payload, signal } = call;
  const asked = await api.call(routes.getChallenge, { path: {}, body: undefined }, { signal });
  if (!asked.ok) return asked as Result<never, StampedError<R>>;
  const challenge = fromBase64Url(asked.value.challenge);
  if (challenge === undefined || asked.value.bits > MAX_WORK_BITS) return fail("internal");
  const target = workTarget({
    sha512: sodiumSha512,
    challenge,
    method: route.method,
    route: route.path,
    path: pathValues(route.path, path),
    payload,
  });
  const { bits } = asked.value;
  const nonce = await solveWork({
    bits,
    signal,
    onProgress: call.onWork,
    step: (start, count) => solveStep({ sha512: sodiumSha512, target, bits, start, count }),
  });
  if (nonce === undefined) return fail("stopped");
  return api.call(route, { path, body: stampedBody({ challenge, nonce }, payload) } as never, {
    signal,
  }) as Promise<Result<RouteAnswer<R>, StampedError<R>>>;
}

function pathValues(template: string, path: Readonly<Record<string, string>>): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => path[name] ?? "");
}
