import { type Clock, clock } from "#functions/adapters/clock.ts";
import { publicationTable } from "#functions/adapters/publication-table.ts";
import { consoleApi } from "#shared/api/console.ts";
import { ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { type StaffDeps, type StaffUse, staffLambda } from "./staff-lambda.ts";

export interface Deps extends StaffDeps {
  readonly clock: Clock;
}

/** Who the caller is to the server. Without roles: the directory does not name them (yet). */
export const whoAmI: StaffUse<typeof consoleApi.whoAmI, Deps> = async ({ staff, caller }, { clock }) =>
  ok({
    staffId: staff.id,
    roles: [...staff.roles],
    groups: [...caller.groups],
    today: clock.today(),
  });

export const handler = staffLambda(consoleApi.whoAmI, whoAmI, () => ({
  clock,
  directory: currentDirectory(publicationTable()),
}));
