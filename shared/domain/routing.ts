import type { Label } from "./taxonomy/list.ts";

/**
 * Where somebody can turn to, from a few plain answers: the quick questions of the melder's site. Where a matter goes
 * depends on what it is about and on the role of the person concerned, and no organisation does that like another
 * (req 63); so the table is configuration, and a regulation counts for a part of the organisation only where that
 * part is under it (req 167). Whatever the answers, there are ways on: a melding and an authority outside always.
 */

/** What it is about, in words of a passer-by; the kinds of a melding follow from it. */
export const SUBJECTS = [
  "omgangsvormen",
  "integriteit",
  "misstand",
  "onregelmatigheid",
  "benadeling",
  "werk",
  "onbekend",
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What somebody wants now. */
export const WANTS = [
  "praten",
  "stoppen",
  "uitzoeken",
  "laten-weten",
  "klacht",
  "buiten",
  "onbekend",
] as const;
export type Want = (typeof WANTS)[number];

/** Whether somebody may know the name. */
export const NAMES = ["ja", "vertrouwenspersoon", "nee", "onbekend"] as const;
export type NameKnown = (typeof NAMES)[number];

/** The ways that every organisation has or can have. A body of the organisation's own is named by its code. */
export const WAYS = ["melding", "advies", "vertrouwenspersoon", "klacht", "buiten"] as const;
export type Way = (typeof WAYS)[number];

/** The person whom it concerns, as the organisation speaks of its people. */
export interface ConcernedRole extends Label {
  readonly code: string;
  /** Somebody of this role may read meldingen: then the page says how to leave them out (req 38). */
  readonly readsHere: boolean;
}

/** A part of the organisation. */
export interface Unit extends Label {
  readonly code: string;
  /** The klachtenregeling counts here: a fractie, for one, is under it only if it said so (req 167). */
  readonly klacht: boolean;
}

/** Somebody of the organisation's own to turn to, such as a board for the conduct of its council. */
export interface Body {
  readonly code: string;
  readonly name: Label;
  /** For what, and how, in a sentence or two. */
  readonly how: Label;
  readonly contact: string;
}

/** For these subjects about somebody of these roles: these ways first, in this order. */
export interface RoutingRule {
  readonly subjects: readonly Subject[];
  readonly roles: readonly string[];
  /** Ways, or codes of bodies. */
  readonly to: readonly string[];
}

export interface RoutingTable {
  readonly roles: readonly ConcernedRole[];
  /** Empty: the organisation is one, and the question is not asked. */
  readonly units: readonly Unit[];
  readonly bodies: readonly Body[];
  /** Where no rule fits, the subject alone decides. */
  readonly rules: readonly RoutingRule[];
}

/** What else the organisation has, from the rest of its file. */
export interface Offers {
  readonly klacht: boolean;
  /** What its vertrouwenspersonen are there for (req 73). */
  readonly confidants: readonly ("omgangsvormen" | "integriteit")[];
}

/** `undefined`: not asked, or passed over. */
export interface RouteAnswers {
  readonly subject?: Subject | undefined;
  readonly role?: string | undefined;
  readonly unit?: string | undefined;
  readonly want?: Want | undefined;
  readonly name?: NameKnown | undefined;
}

/** What the page must say beside the ways. */
export type RouteNote =
  /** A klacht was wanted, and needs a name (req 29). */
  | "klacht-needs-name"
  /** A klacht was wanted, and no regulation for it counts here. */
  | "klacht-not-here"
  /** Whether the regulation counts depends on the part of the organisation, and that was not said. */
  | "klacht-ask-first"
  /** The person concerned may be a reader: leave them out. */
  | "leave-out"
  /** A matter between somebody and their employer: manager, HR, OR or union are often nearer. */
  | "work";

export interface Route {
  /** Best first; at least two, each once: ways, or codes of bodies. */
  readonly to: readonly string[];
  readonly notes: readonly RouteNote[];
  /** The kinds with which a melding would begin, codes of kinds.ts. */
  readonly kinds: readonly string[];
}

const BY_SUBJECT: Readonly<Record<Subject, { readonly to: readonly Way[]; readonly kind?: string }>> = {
  omgangsvormen: { to: ["vertrouwenspersoon", "melding", "klacht"], kind: "ongewenste_omgangsvorm" },
  integriteit: { to: ["melding", "vertrouwenspersoon"], kind: "integriteitsschending" },
  misstand: { to: ["melding", "buiten", "vertrouwenspersoon"], kind: "misstand" },
  onregelmatigheid: { to: ["melding", "vertrouwenspersoon"], kind: "onregelmatigheid" },
  benadeling: { to: ["melding", "vertrouwenspersoon", "buiten"], kind: "benadeling" },
  werk: { to: ["vertrouwenspersoon", "advies"] },
  onbekend: { to: ["vertrouwenspersoon", "advies"] },
};

const BY_WANT: Readonly<Record<Want, readonly Way[]>> = {
  praten: ["vertrouwenspersoon", "advies"],
  stoppen: [],
  uitzoeken: ["melding"],
  "laten-weten": ["melding"],
  klacht: ["klacht"],
  buiten: ["buiten"],
  onbekend: [],
};

/** Always there, whatever else falls away: nobody ends at nothing. */
const ALWAYS: readonly Way[] = ["melding", "buiten"];

/** The ways on. Every combination of answers has at least two. */
export function route(table: RoutingTable, offers: Offers, answers: RouteAnswers): Route {
  const { subject = "onbekend", want = "onbekend", name = "onbekend" } = answers;
  const rule = table.rules.find(
    ({ subjects, roles }) => subjects.includes(subject) && roles.includes(answers.role ?? ""),
  );
  // A body of its own goes before what somebody wants: elsewhere the matter would come back.
  const bodies = (rule?.to ?? []).filter((code) => !isWay(code));
  const wanted = [...bodies, ...BY_WANT[want], ...(rule?.to ?? BY_SUBJECT[subject].to), ...ALWAYS];
  const klacht = klachtPossible(table, offers, answers);
  const named = name === "ja" || name === "onbekend";
  // Who wanted one and gives no name still finds where it is explained: what else is possible, never what fits best.
  const lastly = want === "klacht" && klacht && !named ? ["klacht"] : [];
  const possible = (code: string) => {
    if (code === "klacht") return klacht && named;
    return code !== "vertrouwenspersoon" || confidantFor(offers, subject);
  };
  const to = [...new Set(wanted.filter(possible)), ...lastly];
  const notes: readonly (RouteNote | false)[] = [
    want === "klacht" && klacht && !named && "klacht-needs-name",
    want === "klacht" && !klacht && "klacht-not-here",
    to.includes("klacht") &&
      unitOf(table, answers) === undefined &&
      table.units.length > 0 &&
      "klacht-ask-first",
    table.roles.some(({ code, readsHere }) => readsHere && code === answers.role) && "leave-out",
    subject === "werk" && "work",
  ];
  const { kind } = BY_SUBJECT[subject];
  return { to, notes: notes.filter((note) => note !== false), kinds: kind === undefined ? [] : [kind] };
}

export const isWay = (code: string): code is Way => (WAYS as readonly string[]).includes(code);

const unitOf = ({ units }: RoutingTable, { unit }: RouteAnswers) => units.find(({ code }) => code === unit);

/** A klacht is about conduct towards people, where a regulation for it counts (req 29, 167). */
function klachtPossible(table: RoutingTable, offers: Offers, answers: RouteAnswers): boolean {
  const { subject = "onbekend" } = answers;
  if (!offers.klacht || (subject !== "omgangsvormen" && subject !== "onbekend")) return false;
  return unitOf(table, answers)?.klacht ?? true;
}

/** Somebody who does not know what it is may go to any vertrouwenspersoon. */
function confidantFor({ confidants }: Offers, subject: Subject): boolean {
  if (subject === "onbekend" || subject === "werk") return confidants.length > 0;
  return confidants.includes(subject === "omgangsvormen" ? "omgangsvormen" : "integriteit");
}

/** What is wrong with a table, each with what to do; nothing for a good one. */
export function routingProblems({ roles, units, bodies, rules }: RoutingTable): string[] {
  const problems: string[] = [];
  const codes = [...WAYS, ...bodies.map(({ code }) => code)];
  for (const [what, list] of [
    ["role", roles.map(({ code }) => code)],
    ["unit", units.map(({ code }) => code)],
    ["way or body", codes],
  ] as const) {
    const twice = list.find((code, i) => list.indexOf(code) !== i);
    if (twice !== undefined) problems.push(`the ${what} "${twice}" is there twice.`);
  }
  const pairs = new Set<string>();
  for (const rule of rules) {
    const unknownRole = rule.roles.find((role) => !roles.some(({ code }) => code === role));
    if (unknownRole !== undefined)
      problems.push(`a rule is for the role "${unknownRole}", which is not in the list.`);
    const unknownWay = rule.to.find((code) => !(codes as string[]).includes(code));
    if (unknownWay !== undefined)
      problems.push(`a rule leads to "${unknownWay}", which is neither a way nor a body.`);
    if (rule.to.length === 0) problems.push("a rule leads nowhere: name at least one way.");
    for (const pair of rule.subjects.flatMap((subject) => rule.roles.map((role) => `${subject} + ${role}`))) {
      if (pairs.has(pair)) problems.push(`two rules are for ${pair}: the second would never be read.`);
      pairs.add(pair);
    }
  }
  return problems;
}
