import type { Fact } from "./facts.ts";
import type { RetentionClass } from "./retention.ts";
import { LIVING_STATES, type State } from "./states.ts";

/**
 * The life of a dossier as one table: what the console offers, what the server allows and what the database refuses
 * all come from here. A move names the states it starts from, what must hold in the register row (`guards`, which
 * the database checks), what it changes there (`effects`), and what must stand in the sealed dossier (`facts`).
 *
 * Waiting for the melder stops no term (Wbk art. 2 lid 2 knows no suspension), and no move takes back an
 * acknowledgement or feedback. In drop mode, where a melder left no mailbox, the two are recorded on the day on
 * which the answer stood ready: the terms bind the organisation also when nobody collects.
 */
export interface Transition {
  /** Whether it is a step of a melding, of a raadpleging (channel of the row), or of both. */
  readonly of: "melding" | "consultation" | "both";
  readonly from: readonly State[];
  /** `same`: the move sets a field and leaves the state. */
  readonly to: State | "same";
  readonly guards: readonly Guard[];
  readonly effects: readonly Effect[];
  readonly facts: readonly Fact[];
}

export type DayField = "received" | "acknowledged" | "feedback" | "closed" | "destroyAfter";

/** A condition on one field of the row. `reached`: set, and not after the day of the move. */
export type Guard =
  | { readonly field: DayField; readonly is: "unset" | "reached" }
  | { readonly field: "hold"; readonly is: boolean };

/**
 * What happens to one field. `first-day`: the day of the move, unless the field is set already. `kept-as`: the day
 * on which the retention of this class ends, counted from closing.
 */
export type Effect =
  | { readonly field: "acknowledged" | "feedback" | "closed"; readonly becomes: "first-day" }
  | { readonly field: "closed" | "destroyAfter"; readonly becomes: "unset" }
  | {
      readonly field: "destroyAfter";
      readonly becomes: "kept-as";
      readonly kept: RetentionClass | "register";
    }
  | { readonly field: "hold"; readonly becomes: boolean };

/** A message counts on the day it is on the board; what rests on it cannot be dated before. */
const ACKNOWLEDGED: Guard = { field: "acknowledged", is: "reached" };
const FEEDBACK_GIVEN: Guard = { field: "feedback", is: "reached" };
const NOT_HELD: Guard = { field: "hold", is: false };

function step(from: readonly State[], to: State, facts: readonly Fact[]): Transition {
  return { of: "melding", from, to, guards: [ACKNOWLEDGED], effects: [], facts };
}

/** Closing needs the second term met; the retention class is part of the move, so that the row need not hold it. */
function close(kept: RetentionClass): Transition {
  return {
    of: "melding",
    from: ["feedback-given"],
    to: "closed",
    guards: [FEEDBACK_GIVEN],
    effects: [
      { field: "closed", becomes: "first-day" },
      { field: "destroyAfter", becomes: "kept-as", kept },
    ],
    facts: ["melder-told"],
  };
}

/** The end: the content goes, the bare row stays for the register's own term. */
function leave(
  to: State,
  kind: Transition["of"],
  guards: readonly Guard[],
  facts: readonly Fact[],
): Transition {
  return {
    of: kind,
    from: ["closed"],
    to,
    guards: [NOT_HELD, ...guards],
    effects: [{ field: "destroyAfter", becomes: "kept-as", kept: "register" }],
    facts,
  };
}

const TABLE = {
  /** Wbk art. 2 lid 2: a human message of a designated functionaris, never the automatic proof of sending. */
  acknowledge: {
    of: "both",
    from: ["received"],
    to: "acknowledged",
    guards: [
      { field: "received", is: "reached" },
      { field: "acknowledged", is: "unset" },
    ],
    effects: [{ field: "acknowledged", becomes: "first-day" }],
    facts: ["human-message"],
  },
  assess: step(["acknowledged", "reopened"], "assessment", ["conflict-check"]),
  "ask-melder": step(["assessment"], "waiting-for-melder", ["human-message"]),
  resume: step(["waiting-for-melder"], "assessment", []),
  "declare-not-admissible": step(["assessment"], "not-admissible", [
    "label",
    "reason",
    "external-routes",
    "second-reader",
  ]),
  /** Wbk art. 1a: nothing from which the melder can be derived travels without consent. */
  refer: step(["assessment"], "referred", ["label", "consent", "melder-told"]),
  investigate: step(["assessment"], "investigation", [
    "label",
    "assignment",
    "independent-investigator",
    "accused-information",
  ]),
  "record-findings": step(["investigation"], "findings", ["both-sides-heard"]),
  "decide-measures": step(["findings"], "measures", ["decision-of-authority"]),
  /** An investigation that is not finished at three months does not wait: its state and what follows are due. */
  "give-interim-feedback": {
    of: "melding",
    from: ["assessment", "waiting-for-melder", "investigation", "findings", "measures"],
    to: "same",
    guards: [ACKNOWLEDGED, { field: "feedback", is: "unset" }],
    effects: [{ field: "feedback", becomes: "first-day" }],
    facts: ["assessment-and-follow-up-told"],
  },
  "give-feedback": {
    of: "melding",
    from: ["not-admissible", "referred", "measures"],
    to: "feedback-given",
    guards: [ACKNOWLEDGED],
    effects: [{ field: "feedback", becomes: "first-day" }],
    facts: ["assessment-and-follow-up-told"],
  },
  "close-not-a-melding": close("not-a-melding"),
  "close-unfounded": close("unfounded"),
  "close-substantiated": close("substantiated"),
  "close-proceedings": close("proceedings"),
  /** New facts about the same matter. A new melding starts a dossier and terms of its own. */
  reopen: {
    of: "both",
    from: ["closed"],
    to: "reopened",
    guards: [],
    effects: [
      { field: "closed", becomes: "unset" },
      { field: "destroyAfter", becomes: "unset" },
    ],
    facts: ["new-facts"],
  },
  destroy: leave("destroyed", "both", [{ field: "destroyAfter", is: "reached" }], ["second-reader"]),
  /** Where the selectielijst wants the dossier kept elsewhere: it goes there before its own day. */
  archive: leave("archived", "melding", [], ["archivist-agreed"]),
  /** Only where a raadpleging starts the terms: what its melder was told is the feedback. */
  "answer-consultation": {
    of: "consultation",
    from: ["acknowledged"],
    to: "same",
    guards: [ACKNOWLEDGED, { field: "feedback", is: "unset" }],
    effects: [{ field: "feedback", becomes: "first-day" }],
    facts: ["human-message"],
  },
  /** The vertrouwenspersoon and the melder are done; without an end nothing would ever be destroyed. */
  "end-consultation": {
    of: "consultation",
    from: ["received", "acknowledged", "reopened"],
    to: "closed",
    guards: [],
    effects: [
      { field: "closed", becomes: "first-day" },
      { field: "destroyAfter", becomes: "kept-as", kept: "consultation" },
    ],
    facts: ["melder-told"],
  },
  hold: {
    of: "both",
    from: LIVING_STATES,
    to: "same",
    guards: [{ field: "hold", is: false }],
    effects: [{ field: "hold", becomes: true }],
    facts: ["reason"],
  },
  "release-hold": {
    of: "both",
    from: LIVING_STATES,
    to: "same",
    guards: [{ field: "hold", is: true }],
    effects: [{ field: "hold", becomes: false }],
    facts: ["reason"],
  },
} as const satisfies Record<string, Transition>;

export type Move = keyof typeof TABLE;

/** The register moves of the console API. */
export const MOVES = Object.keys(TABLE) as [Move, ...Move[]];

/** The table, for whatever builds conditions, menus or diagrams from it. */
export const TRANSITIONS: Readonly<Record<Move, Transition>> = TABLE;

export const MOVE_LABELS: Readonly<Record<Move, { readonly nl: string; readonly en: string }>> = {
  acknowledge: { nl: "Ontvangst bevestigen", en: "Acknowledge receipt" },
  assess: { nl: "In beoordeling nemen", en: "Start assessment" },
  "ask-melder": { nl: "Vraag aan de melder stellen", en: "Ask the melder" },
  resume: { nl: "Verder met beoordelen", en: "Resume assessment" },
  "declare-not-admissible": { nl: "Niet ontvankelijk verklaren", en: "Declare not admissible" },
  refer: { nl: "Doorverwijzen", en: "Refer" },
  investigate: { nl: "Onderzoek starten", en: "Start an investigation" },
  "record-findings": { nl: "Bevindingen vastleggen", en: "Record findings" },
  "decide-measures": { nl: "Maatregelen vastleggen", en: "Record measures" },
  "give-interim-feedback": { nl: "Tussentijds terugkoppelen", en: "Give interim feedback" },
  "give-feedback": { nl: "Terugkoppelen", en: "Give feedback" },
  "close-not-a-melding": { nl: "Afsluiten: geen melding", en: "Close: not a melding" },
  "close-unfounded": {
    nl: "Afsluiten: ongegrond of niet ontvankelijk",
    en: "Close: unfounded or not admissible",
  },
  "close-substantiated": {
    nl: "Afsluiten: gegrond, zonder procedure",
    en: "Close: substantiated, no proceedings",
  },
  "close-proceedings": { nl: "Afsluiten: na een procedure", en: "Close: after proceedings" },
  reopen: { nl: "Heropenen", en: "Reopen" },
  destroy: { nl: "Vernietigen", en: "Destroy" },
  archive: { nl: "Naar het archief", en: "Hand over to the archive" },
  "answer-consultation": { nl: "Terugkoppelen in de raadpleging", en: "Give feedback in the consultation" },
  "end-consultation": { nl: "Raadpleging afsluiten", en: "End the consultation" },
  hold: { nl: "Vernietiging tegenhouden", en: "Put on hold" },
  "release-hold": { nl: "Tegenhouden opheffen", en: "Release the hold" },
};
