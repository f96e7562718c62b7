import { clock } from "#functions/adapters/clock.ts";
import type { Input } from "#functions/runtime/event.ts";
import { type Handler, lambda, type Use } from "#functions/runtime/lambda.ts";
import type { MembershipRule, Route, RouteAnswer, RouteError } from "#shared/api/route.ts";
import { fail, type Result } from "#shared/protocol/result.ts";
import { admits, type Staff, staffOf } from "./admission.ts";
import type { CurrentDirectory } from "./current-directory.ts";
import { passkeyGate } from "./passkey-gate.ts";

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

/**
 * The handler of a console route. Before the use case runs, two things are enforced here: where the deployment asks
 * for a passkey, that this sign-in showed one, and the route's own membership rule.
 */
export function staffLambda<const R extends ConsoleRoute, Deps extends StaffDeps>(
  route: R,
  use: StaffUse<R, Deps>,
  wire: () => Deps,
): Handler {
  const isShown = route.beforePasskey ? async () => true : passkeyGate();
  const admitted: Use<R, Deps> = async (input, deps) => {
    const { caller } = input as Input<ConsoleRoute>;
    if (!(await isShown(caller))) return fail("passkey-required" as RouteError<R>);
    const staff = staffOf(caller, await deps.directory.read(), clock.today());
    if (!admits(route.members, staff, caller)) return fail("not-allowed" as RouteError<R>);
    return use({ ...input, staff }, deps);
  };
  return lambda(route, admitted, wire);
}
