/** Where a dossier can be. Codes of the register row; the labels are in Dutch as the procedure's papers name them. */
export const STATES = [
  "received",
  "acknowledged",
  "assessment",
  "waiting-for-melder",
  "not-admissible",
  "referred",
  "investigation",
  "findings",
  "measures",
  "feedback-given",
  "closed",
  "reopened",
  "destroyed",
  "archived",
] as const;
export type State = (typeof STATES)[number];

/** What a dossier is born with, in the transaction that creates its row. */
export const FIRST_STATE: State = "received";

/** States in which the content is gone from here: nothing leaves them. */
const FINAL_STATES: readonly State[] = ["destroyed", "archived"];

export const LIVING_STATES: readonly State[] = STATES.filter((state) => !FINAL_STATES.includes(state));

/** States in which somebody still has work to do. */
export const OPEN_STATES: readonly State[] = LIVING_STATES.filter((state) => state !== "closed");

export const STATE_LABELS: Readonly<Record<State, { readonly nl: string; readonly en: string }>> = {
  received: { nl: "Ontvangen", en: "Received" },
  acknowledged: { nl: "Ontvangst bevestigd", en: "Receipt acknowledged" },
  assessment: { nl: "In beoordeling", en: "Being assessed" },
  "waiting-for-melder": { nl: "Wacht op de melder", en: "Waiting for the melder" },
  "not-admissible": { nl: "Niet ontvankelijk", en: "Not admissible" },
  referred: { nl: "Doorverwezen", en: "Referred" },
  investigation: { nl: "In onderzoek", en: "Under investigation" },
  findings: { nl: "Bevindingen", en: "Findings" },
  measures: { nl: "Maatregelen", en: "Measures" },
  "feedback-given": { nl: "Teruggekoppeld", en: "Feedback given" },
  closed: { nl: "Afgesloten", en: "Closed" },
  reopened: { nl: "Heropend", en: "Reopened" },
  destroyed: { nl: "Vernietigd", en: "Destroyed" },
  archived: { nl: "Gearchiveerd", en: "Archived" },
};
