import type { Directory } from "#shared/protocol/directory.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import type { Draft } from "../draft.ts";
import type { NamePlace } from "./name-choice.ts";

/** Where the name of a draft would go with. */
export function placeOf(
  { first, leftOut }: Pick<Draft, "first" | "leftOut">,
  readers: readonly StaffId[],
  directory: Directory,
): NamePlace & { readonly directory: Directory } {
  return { directory, readers, leftOut, consultation: first !== "meldpunt" };
}
