import { type Day, dayFromIso } from "#shared/domain/day.ts";
import { type Ask, MAX_ASK_LINE, MAX_SLOT, MAX_SLOTS } from "#shared/protocol/asks.ts";
import type { StaffId } from "#shared/protocol/staff.ts";

/** What a member types into the fields of an ask. It becomes an ask only once nothing is wrong with it. */

export const ASK_KINDS = ["consent", "talk", "record", "closing"] as const satisfies readonly Ask["kind"][];

export interface AskForm {
  readonly kind: Ask["kind"] | "none";
  readonly what: string;
  readonly to: string;
  /** `yyyy-mm-dd`, as a date field gives it. */
  readonly until: string;
  /** A person whom the melder left out, who would read after all. */
  readonly reader: StaffId | "";
  /** One moment a line. */
  readonly slots: string;
  /** `yyyy-mm-dd`: the day of the talk that was written down. */
  readonly day: string;
  readonly record: string;
}

export const NO_ASK: AskForm = {
  kind: "none",
  what: "",
  to: "",
  until: "",
  reader: "",
  slots: "",
  day: "",
  record: "",
};

export type AskField = Exclude<keyof AskForm, "kind" | "reader">;

/** `too-early`: nobody can answer in time. `too-late`: the message is gone from the board by then. */
export interface AskFlaw {
  readonly field: AskField;
  readonly why: "missing" | "too-long" | "too-many" | "too-early" | "too-late" | "future";
}

/** Null for a message that asks nothing, and as long as something is wrong. */
export interface CheckedAsk {
  readonly ask: Ask | null;
  readonly flaws: readonly AskFlaw[];
}

interface Days {
  readonly today: Day;
  /** Last day on which the melder can read the message that asks. */
  readonly readableUntil: Day;
}

/**
 * A message takes up to a day to the board and somebody who looks in once a week must be able to answer: an ask that
 * ends sooner asks nobody.
 */
const LEAST_DAYS = 7;

/** The ask that a form means, or all that is wrong with it. */
export function askOf(form: AskForm, days: Days): CheckedAsk {
  switch (form.kind) {
    case "none":
      return good(null);
    case "consent":
      return consentOf(form, days);
    case "talk":
      return talkOf(form);
    case "record":
      return recordOf(form, days);
    case "closing":
      return good({ kind: "closing" });
  }
}

const good = (ask: Ask | null): CheckedAsk => ({ ask, flaws: [] });
const bad = (flaws: readonly AskFlaw[]): CheckedAsk => ({ ask: null, flaws });

function consentOf(form: AskForm, { today, readableUntil }: Days): CheckedAsk {
  const { what, to, reader } = trimmed(form);
  const until = dayFromIso(form.until);
  const flaws = [...lineFlaws("what", what), ...lineFlaws("to", to)];
  if (until === undefined) flaws.push({ field: "until", why: "missing" });
  else if (until < today + LEAST_DAYS) flaws.push({ field: "until", why: "too-early" });
  else if (until > readableUntil) flaws.push({ field: "until", why: "too-late" });
  if (until === undefined || flaws.length > 0) return bad(flaws);
  return good({ kind: "consent", what, to, until, reader: reader === "" ? null : reader });
}

function talkOf(form: AskForm): CheckedAsk {
  const slots = form.slots
    .split("\n")
    .map((line) => line.trim().toWellFormed())
    .filter((line) => line !== "");
  if (slots.length === 0) return bad([{ field: "slots", why: "missing" }]);
  if (slots.length > MAX_SLOTS) return bad([{ field: "slots", why: "too-many" }]);
  if (slots.some((slot) => slot.length > MAX_SLOT)) return bad([{ field: "slots", why: "too-long" }]);
  return good({ kind: "talk", slots });
}

/** How long a record may be depends on the message around it (answer-draft.ts). */
function recordOf(form: AskForm, { today }: Days): CheckedAsk {
  const { record } = trimmed(form);
  const day = dayFromIso(form.day);
  const flaws: AskFlaw[] = [];
  if (day === undefined) flaws.push({ field: "day", why: "missing" });
  else if (day > today) flaws.push({ field: "day", why: "future" });
  if (record === "") flaws.push({ field: "record", why: "missing" });
  return day === undefined || flaws.length > 0 ? bad(flaws) : good({ kind: "record", day, record });
}

function lineFlaws(field: "what" | "to", line: string): AskFlaw[] {
  if (line === "") return [{ field, why: "missing" }];
  return line.length > MAX_ASK_LINE ? [{ field, why: "too-long" }] : [];
}

function trimmed({ what, to, record, reader }: AskForm) {
  const clean = (text: string) => text.trim().toWellFormed();
  return { what: clean(what), to: clean(to), record: clean(record), reader };
}
