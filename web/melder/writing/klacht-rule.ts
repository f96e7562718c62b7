import type { Draft } from "../draft.ts";

/** The kind that a formal klacht could be about. */
const CONDUCT = "ongewenste_omgangsvorm";

/**
 * Whether somebody is told before sending that a klacht needs a name and a melding does not (req 29): it looks like a
 * ongewenste omgangsvorm, nobody would know the name, and a vertrouwenspersoon is not asked first already.
 */
export function asksWhichWay({ kinds, level, first }: Pick<Draft, "kinds" | "level" | "first">): boolean {
  return kinds.includes(CONDUCT) && level === "without-name" && first === "meldpunt";
}
