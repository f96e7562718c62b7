import { IDENTITY_SLOTS } from "#shared/protocol/constants.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { countsAsReader } from "#shared/protocol/directory-policy.ts";
import { LEVELS, type Level } from "#shared/protocol/level.ts";
import type { StaffEntry, StaffId } from "#shared/protocol/staff.ts";
import { utf8 } from "#shared/protocol/utf8.ts";

/** What a melder says of the own name: to whom it goes, and what. Nothing of it leaves the page at the lowest level. */
export interface NameChoice {
  readonly level: Level;
  readonly name: string;
  readonly contact: string;
  /** The vertrouwenspersoon, at level `vp-knows`. */
  readonly nameFor: StaffId | null;
}

export const NO_NAME: NameChoice = { level: "without-name", name: "", contact: "", nameFor: null };

/** Where the name would go with: the readers of this very message, and who of them may be a confidant for it. */
export interface NamePlace {
  readonly directory: Pick<Directory, "staff" | "verifiedOn">;
  readonly readers: readonly StaffId[];
  readonly leftOut: readonly StaffId[];
  /** A raadpleging: nobody but vertrouwenspersonen is there. */
  readonly consultation: boolean;
}

/** Vertrouwenspersonen who can get a name today: never one whom the melder leaves out. */
export function confidantsFor({ directory, readers, leftOut, consultation }: NamePlace): StaffEntry[] {
  return directory.staff.filter(
    ({ id, role, kem, appointedUntil }) =>
      role === "vertrouwenspersoon" &&
      kem !== null &&
      appointedUntil >= directory.verifiedOn &&
      !leftOut.includes(id) &&
      // In a raadpleging nobody joins because of a name; elsewhere who knows it reads along.
      (!consultation || readers.includes(id)),
  );
}

/** The readers of a message with this choice: the vertrouwenspersoon who gets the name reads what it belongs to. */
export function readersWith({ level, nameFor }: NameChoice, readers: readonly StaffId[]): StaffId[] {
  const joins = level === "vp-knows" && nameFor !== null && !readers.includes(nameFor);
  return joins ? [...readers, nameFor] : [...readers];
}

/** The levels that can be chosen: all that the place has, or only those above what holds `present`ly. */
export function levelsFrom(present: Level | undefined, place: NamePlace): Level[] {
  const start = present === undefined ? 0 : LEVELS.indexOf(present) + 1;
  return LEVELS.slice(start).filter((level) => {
    if (level === "without-name") return true;
    if (level === "vp-knows") return confidantsFor(place).length > 0;
    return !place.consultation;
  });
}

/** Whether the melder has to say which vertrouwenspersoon: always, but in a raadpleging of one. */
export function askWhichConfidant(place: NamePlace): boolean {
  return !place.consultation || confidantsFor(place).length > 1;
}

/**
 * Who gets the name, at most as many as an identity block has room for: the chosen vertrouwenspersoon alone; of the
 * readers those who count; or those first and then the others. Nobody who is left out, and nobody who does not read.
 */
export function nameTakers({ level, nameFor }: NameChoice, place: NamePlace): StaffEntry[] {
  const { directory, readers, leftOut } = place;
  const here = directory.staff.filter(({ id }) => readers.includes(id) && !leftOut.includes(id));
  const counting = here.filter(countsAsReader);
  switch (level) {
    case "without-name":
      return [];
    case "vp-knows": {
      const confidants = confidantsFor(place);
      // Where one reads alone, there is nobody to choose from.
      return askWhichConfidant(place) ? confidants.filter(({ id }) => id === nameFor) : confidants;
    }
    case "functionaris-knows":
      return counting.slice(0, IDENTITY_SLOTS);
    case "open":
      return [...counting, ...here.filter((entry) => !countsAsReader(entry))].slice(0, IDENTITY_SLOTS);
  }
}

/**
 * What the two fields may take as JSON, in bytes: a block has 910 for its text, and four long ids with their names of
 * fields take 190 of them.
 */
const MAX_NAME_BYTES = 200;
const MAX_CONTACT_BYTES = 500;

const bytesOf = (text: string) => utf8(JSON.stringify(text.trim())).length;

export type NameProblem =
  | "choose"
  | "no-confidant"
  | "no-taker"
  | "no-name"
  | "long-name"
  | "long-contact"
  | "not-sure";

/**
 * Everything that is wrong with a choice, in the order of the fields. `sure`: the melder confirmed that it is final.
 * `present`: what holds already; a choice must then be one above it.
 */
export function nameProblems(
  choice: NameChoice,
  sure: boolean,
  place: NamePlace,
  present?: Level,
): NameProblem[] {
  if (!levelsFrom(present, place).includes(choice.level)) return ["choose"];
  if (choice.level === "without-name") return [];
  const nobody = nameTakers(choice, place).length === 0;
  return [
    ...(nobody ? [choice.level === "vp-knows" ? ("no-confidant" as const) : ("no-taker" as const)] : []),
    ...(choice.name.trim() === "" ? ["no-name" as const] : []),
    ...(bytesOf(choice.name) > MAX_NAME_BYTES ? ["long-name" as const] : []),
    ...(bytesOf(choice.contact) > MAX_CONTACT_BYTES ? ["long-contact" as const] : []),
    ...(sure ? [] : ["not-sure" as const]),
  ];
}

/** What goes into the identity block; nothing where the level gives the name to nobody. */
export function identityOf(
  choice: NameChoice,
  place: NamePlace,
): { to: StaffId[]; name: string; contact: string } | undefined {
  if (choice.level === "without-name") return undefined;
  const to = nameTakers(choice, place).map(({ id }) => id);
  const well = (text: string) => text.trim().toWellFormed();
  return { to, name: well(choice.name), contact: well(choice.contact) };
}
