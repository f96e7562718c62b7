import { KINDS, type Kind } from "./attempt.ts";
import type { Check, Role, Story } from "./story.ts";

/** What the drill holds against a story. Empty: nothing of a destroyed dossier opens that may not. */

/** A destroyed dossier's letters stay in the inbox until their day, and that day is named. Nothing else may open. */
const IN_THE_INBOX: readonly Kind[] = ["envelopes", "identities"];
/** Of the dossier that lives on, these must open, or the drill tries nothing. */
const MUST_OPEN: readonly Kind[] = ["wraps", "events", "summaries", "files"];

export function faultsOf(story: Pick<Story, "checks" | "counterproof" | "destroyed">): string[] {
  const open = faultsOfCheck(story.counterproof, story);
  return [
    ...story.checks.flatMap((check) => faultsOfCheck(check, story)),
    ...(story.checks.length === 0 ? ["er is niets geprobeerd"] : []),
    ...(open.length === 0 ? ["de proef merkt het niet als de dossiersleutels terug te halen zijn"] : []),
  ];
}

function faultsOfCheck(check: Check, { destroyed }: Pick<Story, "destroyed">): string[] {
  const at = `dag ${check.day} (${check.when})`;
  const faults = MUST_OPEN.filter((kind) => check.opened.living[kind] === 0).map(
    (kind) => `${at}: van dossier C, dat nog bestaat, gaat niets open (${kind}); de proef ziet dus niets`,
  );
  for (const [role, end] of Object.entries(destroyed) as [
    Exclude<Role, "living">,
    typeof destroyed.early,
  ][]) {
    if (end === undefined || check.day < end.day) continue;
    for (const kind of KINDS) {
      const mayOpen = IN_THE_INBOX.includes(kind) && check.day <= end.lastCopy;
      const count = check.opened[role][kind];
      if (count > 0 && !mayOpen)
        faults.push(`${at}: van dossier ${LETTER[role]} gaat open: ${count} (${kind})`);
    }
  }
  if (check.recordsOpened > 0) faults.push(`${at}: sleutels van medewerkers openen het prikbord`);
  return faults;
}

/** As the drill speaks of them. */
export const LETTER: Readonly<Record<Role, string>> = { early: "A", late: "B", living: "C" };
