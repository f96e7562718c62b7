import { NATIONAL_HELP } from "#infra/organisations/help-lines.ts";
import { AUTHORITIES_AS_OF } from "#shared/domain/authorities.ts";
import { addMonths, type Day, dayFromIso, isoDay } from "#shared/domain/day.ts";
import { LAW_AS_OF } from "#web/melder/information/law-as-of.ts";

/** Facts that others change: somebody reads them again once a year, and the pages print the day. */
interface Facts {
  readonly what: string;
  readonly asOf: Day;
}

const MONTHS_GOOD = 12;

const helpDay = dayFromIso(NATIONAL_HELP.asOf);
if (helpDay === undefined) throw new Error(`No day: ${NATIONAL_HELP.asOf}`);

export const FACTS: readonly Facts[] = [
  { what: "the authorities (shared/domain/authorities.ts)", asOf: AUTHORITIES_AS_OF },
  { what: "the help lines (infra/organisations/help-lines.ts)", asOf: helpDay },
  { what: "the law (web/melder/information/law-as-of.ts)", asOf: LAW_AS_OF },
];

/** A line for each of `facts` that nobody has read again for over a year. A warning: no clock may break a build. */
export function agedWarnings(facts: readonly Facts[], today: Day): string[] {
  return facts
    .filter(({ asOf }) => addMonths(asOf, MONTHS_GOOD) < today)
    .map(({ what, asOf }) => `Warning: nobody has read ${what} again since ${isoDay(asOf)}.`);
}
