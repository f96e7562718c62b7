import { SLOTS } from "#shared/protocol/constants.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { readersFor } from "#shared/protocol/directory-readers.ts";
import type { StaffEntry, StaffId } from "#shared/protocol/staff.ts";
import type { Draft } from "../draft.ts";
import { possibleReaders } from "../person.tsx";
import { type NameChoice, nameTakers } from "../readers/name-choice.ts";

/** The readers that follow from a draft; a word where they cannot be. */
export type Chosen = StaffId[] | "too-few" | "too-many" | "gone" | "first-gone" | "undecided";

type Choice = Pick<Draft, "confidants" | "leftOut" | "first" | "wantsConfidant"> & NameChoice;

/**
 * A chosen confidant whom this directory no longer has is `gone`, and never skipped silently. What was meant for one
 * vertrouwenspersoon alone goes to nobody else: who cannot read it (any more) is `first-gone`. Who asked for one and
 * has not said which is `undecided`, as long as there is one.
 */
export function chosenReaders(draft: Choice, directory: Directory): Chosen {
  const { first } = draft;
  if (first !== "meldpunt") {
    return firstChoices(draft, directory).some(({ id }) => id === first) ? [first] : "first-gone";
  }
  if (draft.wantsConfidant && firstChoices(draft, directory).length > 0) return "undecided";
  const readers = readersFor(directory, draft.leftOut);
  if (!readers.ok) return "too-few";
  if (goneConfidants(draft, directory).length > 0) return "gone";
  const confidants = draft.confidants.filter((id) => !draft.leftOut.includes(id));
  const place = { directory, readers: [...readers.value, ...confidants], leftOut: draft.leftOut };
  const knows = nameTakers(draft, { ...place, consultation: false }).map(({ id }) => id);
  const all = [...new Set([...place.readers, ...knows])];
  return all.length > SLOTS ? "too-many" : all;
}

/** Vertrouwenspersonen to whom somebody can go first. */
export function firstChoices({ leftOut }: Pick<Draft, "leftOut">, directory: Directory): StaffEntry[] {
  return possibleReaders(directory).filter(
    ({ id, role }) => role === "vertrouwenspersoon" && !leftOut.includes(id),
  );
}

/** Chosen, and no longer among those to whom something can be sealed. */
export function goneConfidants({ confidants }: Pick<Draft, "confidants">, directory: Directory): StaffId[] {
  const present = possibleReaders(directory).map(({ id }) => id);
  return confidants.filter((id) => !present.includes(id));
}
