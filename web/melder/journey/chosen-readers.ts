import { SLOTS } from "#shared/protocol/constants.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { readersFor } from "#shared/protocol/directory-readers.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import type { Draft } from "../draft.ts";
import { possibleReaders } from "../person.tsx";

/** The readers that follow from a draft; a word where they cannot be. */
export type Chosen = StaffId[] | "too-few" | "too-many" | "gone";

type Choice = Pick<Draft, "confidants" | "leftOut">;

/** A chosen confidant whom this directory no longer has is `gone`, and never skipped silently. */
export function chosenReaders(draft: Choice, directory: Directory): Chosen {
  const readers = readersFor(directory, draft.leftOut);
  if (!readers.ok) return "too-few";
  if (goneConfidants(draft, directory).length > 0) return "gone";
  const all = [...readers.value, ...draft.confidants.filter((id) => !draft.leftOut.includes(id))];
  return all.length > SLOTS ? "too-many" : all;
}

/** Chosen, and no longer among those to whom something can be sealed. */
export function goneConfidants({ confidants }: Choice, directory: Directory): StaffId[] {
  const present = possibleReaders(directory).map(({ id }) => id);
  return confidants.filter((id) => !present.includes(id));
}
