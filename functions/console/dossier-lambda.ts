import type { DossiersTable, Head } from "#functions/adapters/dossiers-table.ts";
import type { KeysTable } from "#functions/adapters/keys-table.ts";
import type { Input } from "#functions/runtime/event.ts";
import type { Handler } from "#functions/runtime/lambda.ts";
import type { RouteError } from "#shared/api/route.ts";
import { fail } from "#shared/protocol/result.ts";
import type { Staff } from "./admission.ts";
import { type ConsoleRoute, type Outcome, type StaffDeps, staffLambda } from "./staff-lambda.ts";

type DossierRoute = ConsoleRoute & { readonly members: "dossier" };

/** What every function about one dossier needs to know its members. */
export interface DossierDeps extends StaffDeps {
  readonly dossiers: Pick<DossiersTable, "head">;
  readonly keys: Pick<KeysTable, "isMember">;
}

/** A use case about one dossier: it is called only for its present members. */
export type DossierUse<R extends DossierRoute, Deps> = (
  input: Input<R> & { readonly staff: Staff; readonly head: Head },
  deps: Deps,
) => Outcome<R>;

/**
 * The handler of a route about one dossier, named in its path or body. Whoever has no wrap of the present epoch gets
 * the answer of a dossier that does not exist, so nobody learns of one by asking.
 */
export function dossierLambda<const R extends DossierRoute, Deps extends DossierDeps>(
  route: R,
  use: DossierUse<R, Deps>,
  wire: () => Deps,
): Handler {
  return staffLambda(
    route,
    async (input, deps: Deps) => {
      const head = await deps.dossiers.head(dossierIdOf(input));
      if (head === undefined || !(await deps.keys.isMember(head.dossierId, head.epoch, input.staff.id))) {
        return fail("not-allowed" as RouteError<R>);
      }
      return use({ ...input, head }, deps);
    },
    wire,
  );
}

function dossierIdOf(input: { readonly path: object; readonly body: unknown }): string {
  const { dossierId } = { ...(input.body as object | undefined), ...input.path } as { dossierId?: string };
  if (dossierId === undefined) throw new Error("a dossier route names no dossier");
  return dossierId;
}
