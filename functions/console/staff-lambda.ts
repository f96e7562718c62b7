import { clock } from "#functions/adapters/clock.ts";
import type { Input } from "#functions/runtime/event.ts";
import { type Handler, lambda, type Use } from "#functions/runtime/lambda.ts";
import type { MembershipRule, Route, RouteAnswer, RouteError } from "#shared/api/route.ts";
import { fail, type Result } from "#shared/protocol/result.ts";
import { admits, type Staff, staffOf } from "./admission.ts";
import type { CurrentDirectory } from "./current-directory.ts";

/** A route of the console plane: it has a membership rule, and every one can refuse a caller. */
export type ConsoleRoute = Route & { readonly members: MembershipRule; readonly body: Route["body"] };

/** What every console function needs to admit a caller. */
export interface StaffDeps {
  readonly directory: CurrentDirectory;
}

export type Outcome<R extends Route> = Promise<Result<RouteAnswer<R>, RouteError<R>>>;

/** A use case of the console plane: it is called only for staff whom the route's rule admits. */
export type StaffUse<R extends ConsoleRoute, Deps> = (
  input: Input<R> & { readonly staff: Staff },
  deps: Deps,
) => Outcome<R>;

/** The handler of a console route: the route's own membership rule is enforced here, before the use case runs. */
export function staffLambda<const R extends ConsoleRoute, Deps extends StaffDeps>(
  route: R,
  use: StaffUse<R, Deps>,
  wire: () => Deps,
): Handler {
  const admitted: Use<R, Deps> = async (input, deps) => {
    const { caller } = input as Input<ConsoleRoute>;
    const staff = staffOf(caller, await deps.directory.read(), clock.today());
    if (!admits(route.members, staff, caller)) return fail("not-allowed" as RouteError<R>);
    return use({ ...input, staff }, deps);
  };
  return lambda(route, admitted, wire);
}
