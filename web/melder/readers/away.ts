import type { Directory } from "#shared/protocol/directory.ts";
import type { StaffEntry } from "#shared/protocol/staff.ts";

/** The last day on which somebody is away, where that day is not over. */
export function awayUntil(
  { awayUntil: last }: Pick<StaffEntry, "awayUntil">,
  { verifiedOn }: Pick<Directory, "verifiedOn">,
): number | undefined {
  return last !== null && last >= verifiedOn ? last : undefined;
}
