/** A label in both languages of the sites. */
export interface Label {
  readonly nl: string;
  readonly en: string;
}

/**
 * One choice of a taxonomy. The code is what is stored, counted and compared over the years: it never changes and is
 * never used for anything else. Labels may be reworded.
 */
export interface Choice<Code extends string = string> extends Label {
  readonly code: Code;
  /** What falls under it, in plain words, for who has to choose. */
  readonly hint?: Label;
}

/** Keeps the codes of a list as a union, so that a wrong one does not compile. */
export function choices<const Code extends string>(list: readonly Choice<Code>[]): readonly Choice<Code>[] {
  return list;
}

/** The choice with this code; nothing where a list has none, as for a code of a later version. */
export function choiceOf<Code extends string>(
  list: readonly Choice<Code>[],
  code: string,
): Choice<Code> | undefined {
  return list.find((choice) => choice.code === code);
}

/** Lets a melder answer outside a list: no list of grounds or people is ever complete. */
export const OTHER: Choice<"anders"> = { code: "anders", nl: "Anders", en: "Other" };
