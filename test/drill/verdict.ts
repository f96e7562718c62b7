import { KINDS, type Kind } from "./attempt.ts";
import type { Check, Role, Story } from "./story.ts";

/** What the drill holds against a story. Empty: nothing of a destroyed dossier opens that may not. */

/** A destroyed dossier's letters stay in the inbox until their day, and that day is named. Nothing else may open. */
const IN_THE_INBOX: readonly Kind[] = ["envelopes", "identities"];
/** Of the dossier that lives on, these must open, or the drill tries nothing. */
const MUST_OPEN: readonly Kind[] = ["wraps", "events", "summaries", "files"];
/** What the counterproof brings back of the dossier that was destroyed: its keys, and what they open. */
const BROUGHT_BACK: readonly Kind[] = ["wraps", "events"];

export function faultsOf(story: Pick<Story, "checks" | "counterproof" | "destroyed">): string[] {
  // A counterproof that goes wrong otherwise, because nothing at all opens or the board does, shows nothing.
  const noticed = openAgain(story.counterproof, story).some(
    ({ role, kind }) => role === "early" && BROUGHT_BACK.includes(kind),
  );
  return [
    ...story.checks.flatMap((check) => faultsOfCheck(check, story)),
    ...(story.checks.length === 0 ? ["er is niets geprobeerd"] : []),
    ...(noticed ? [] : ["de proef merkt het niet als de dossiersleutels terug te halen zijn"]),
  ];
}

function faultsOfCheck(check: Check, story: Pick<Story, "destroyed">): string[] {
  const at = `dag ${check.day} (${check.when})`;
  return [
    ...MUST_OPEN.filter((kind) => check.opened.living[kind] === 0).map(
      (kind) => `${at}: van dossier C, dat nog bestaat, gaat niets open (${kind}); de proef ziet dus niets`,
    ),
    ...openAgain(check, story).map(
      ({ role, kind, count }) => `${at}: van dossier ${LETTER[role]} gaat open: ${count} (${kind})`,
    ),
    ...(check.recordsOpened > 0 ? [`${at}: sleutels van medewerkers openen het prikbord`] : []),
  ];
}

interface Opened {
  readonly role: Exclude<Role, "living">;
  readonly kind: Kind;
  readonly count: number;
}

/** What opens of a destroyed dossier and may not. */
function openAgain(check: Check, { destroyed }: Pick<Story, "destroyed">): Opened[] {
  return (["early", "late"] as const).flatMap((role) => {
    const end = destroyed[role];
    if (end === undefined || check.day < end.day) return [];
    const mayOpen = (kind: Kind) => IN_THE_INBOX.includes(kind) && check.day <= end.lastCopy;
    return KINDS.filter((kind) => !mayOpen(kind))
      .map((kind) => ({ role, kind, count: check.opened[role][kind] }))
      .filter(({ count }) => count > 0);
  });
}

/** As the drill speaks of them. */
export const LETTER: Readonly<Record<Role, string>> = { early: "A", late: "B", living: "C" };
