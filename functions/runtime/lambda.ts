import middy from "@middy/core";
import {
  type ApiError,
  ERROR_STATUS,
  type Route,
  type RouteAnswer,
  type RouteError,
} from "#shared/api/route.ts";
import type { Result } from "#shared/protocol/result.ts";
import { causeOf } from "./cause.ts";
import { type Input, parseEvent } from "./event.ts";
import { log } from "./log.ts";

/** A use case: input and dependencies in, an answer or a listed refusal out. A throw is a bug or a broken store. */
export type Use<R extends Route, Deps> = (
  input: Input<R>,
  deps: Deps,
) => Promise<Result<RouteAnswer<R>, RouteError<R>>>;

/** What every function answers; the response template makes the HTTP response of it. */
export interface Answer {
  readonly status: number;
  readonly body: object;
}

export type Handler = (event: unknown, context?: object) => Promise<Answer>;

/**
 * The handler of a route: parses the event by the route's schemas, calls the use case, and lets nothing out besides
 * the route's answer schema and its listed refusals. `wire` runs at import, so a wrong setting stops the function
 * before its first call. An exception becomes `internal` (or `busy`, when a store asks for patience) and one line
 * of the log catalogue; it is not rethrown, because the platform would log its message.
 */
export function lambda<const R extends Route, Deps>(route: R, use: Use<R, Deps>, wire: () => Deps): Handler {
  const deps = wire();
  const name = `${route.method} ${route.path}`;
  const run = middy()
    .before((request) => {
      const input = parseEvent(route, request.event);
      if (typeof input === "string") return refusal(input);
      request.event = input;
      return undefined;
    })
    .after((request) => {
      request.response = outcome(route, name, request.response);
    })
    .onError((request) => {
      const cause = causeOf(request.error);
      log("function-failed", { name, cause });
      return refusal(cause === "throttled" ? "busy" : "internal");
    })
    .handler((input) => use(input as Input<R>, deps));
  return async (event, context = {}) => (await run(event, context as never)) as Answer;
}

function outcome(route: Route, name: string, result: Result<unknown, ApiError>): Answer {
  if (!result.ok) return refusal(result.error);
  const answer = route.answer.safeParse(result.value);
  if (answer.success) return { status: 200, body: answer.data as object };
  log("answer-refused", { name });
  return refusal("internal");
}

function refusal(error: ApiError): Answer {
  return { status: ERROR_STATUS[error], body: { error } };
}
