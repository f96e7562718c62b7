import { sha512 } from "#functions/adapters/sha512.ts";
import type { CanaryReason } from "#functions/runtime/log.ts";
import { intake } from "#shared/api/intake.ts";
import type { Route, RouteAnswer } from "#shared/api/route.ts";
import { fromBase64Url } from "#shared/protocol/bytes.ts";
import { MAX_WORK_BITS, solveStep, stampedBody, workTarget } from "#shared/protocol/proof-of-work.ts";

/** Ends a run of the canary. Its reason is all that may be told. */
export class CanaryProblem extends Error {
  override readonly name = "CanaryProblem";
  readonly reason: CanaryReason;
  constructor(reason: CanaryReason) {
    super();
    this.reason = reason;
  }
}

/** The melder's site as anybody on the internet reaches it. Both throw {@link CanaryProblem}. */
export interface PublicSite {
  file(path: string): Promise<Uint8Array>;
  /** The whole answer, or the refusal of the contract: any but those in `fine` is a problem. */
  send<R extends Route>(
    route: R,
    path: Readonly<Record<string, string>>,
    payload: Uint8Array,
  ): Promise<RouteAnswer<R> | { readonly refused: string }>;
}

/** A connection may break and a function may start cold; the same bytes again are the same submission. */
const ATTEMPTS = 3;
const TIMEOUT_MILLISECONDS = 20_000;
/** 2^24 tries are a thousand times what the most work needs on average. */
const MAX_TRIES = 2 ** 24;

export function publicSite(options: {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Between two tries, in milliseconds. */
  readonly pause: number;
}): PublicSite {
  const { origin, headers, pause } = options;
  async function call(path: string, init: RequestInit = {}): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await once(path, init);
      if (answer !== undefined && answer.status < 500 && answer.status !== 429) return answer;
      if (attempt === ATTEMPTS) throw new CanaryProblem(answer === undefined ? "unreachable" : "refused");
      await new Promise((resolve) => setTimeout(resolve, pause * attempt));
    }
  }
  async function once(path: string, init: RequestInit): Promise<Response | undefined> {
    try {
      return await fetch(`${origin}${path}`, {
        ...init,
        headers: { ...headers, Accept: "application/json", ...init.headers },
        redirect: "error",
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
    } catch {
      return undefined;
    }
  }
  async function stamped(route: Route, values: readonly string[], payload: Uint8Array): Promise<Uint8Array> {
    const asked = await call(`/api${intake.getChallenge.path}`);
    const { challenge, bits } = answerOf(intake.getChallenge, await bodyOf(asked));
    const bytes = fromBase64Url(challenge);
    if (bytes === undefined || bits > MAX_WORK_BITS) throw new CanaryProblem("refused");
    const subject = { sha512, challenge: bytes, method: route.method, route: route.path, payload };
    const target = workTarget({ ...subject, path: values });
    const nonce = solveStep({ sha512, target, bits, start: 0, count: MAX_TRIES });
    if (nonce === undefined) throw new CanaryProblem("refused");
    return stampedBody({ challenge: bytes, nonce }, payload);
  }
  return {
    async file(path) {
      const answer = await call(path);
      if (answer.status !== 200) throw new CanaryProblem("refused");
      return new Uint8Array(await answer.arrayBuffer());
    },
    async send(route, path, payload) {
      const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
      const values = names.map((name) => path[name] ?? "");
      const target = route.path.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? "");
      const answer = await call(`/api${target}`, {
        method: route.method,
        headers: { "Content-Type": "application/octet-stream" },
        body: new Uint8Array(await stamped(route, values, payload)),
      });
      const body = await bodyOf(answer);
      if (answer.status === 200) return answerOf(route, body);
      return { refused: String((body as { error?: unknown } | null)?.error) };
    },
  };
}

async function bodyOf(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch {
    throw new CanaryProblem("refused");
  }
}

function answerOf<R extends Route>(route: R, body: unknown): RouteAnswer<R> {
  const answer = route.answer.safeParse(body);
  if (!answer.success) throw new CanaryProblem("refused");
  return answer.data as RouteAnswer<R>;
}
