import type { Answer } from "#shared/domain/taxonomy/questions.ts";
import type { Level } from "#shared/protocol/level.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { utf8 } from "#shared/protocol/utf8.ts";
import type { ChosenFile } from "./attachments/chosen-file.ts";

/** What somebody wrote and chose. In memory only. */
export interface Draft {
  readonly text: string;
  readonly files: readonly ChosenFile[];
  readonly kinds: readonly string[];
  readonly answers: readonly Answer[];
  /** Of a slip that staff gave to somebody who reported by word of mouth. */
  readonly paperWords: readonly string[];
  readonly leftOut: readonly StaffId[];
  /** People without an account who should not know, as typed. */
  readonly leftOutNames: readonly string[];
  readonly confidants: readonly StaffId[];
  /** A vertrouwenspersoon was asked for, by the quick questions or before sending; which one is chosen with the readers. */
  readonly wantsConfidant: boolean;
  /** Where it goes first: to the meldpunt, or as a raadpleging to this vertrouwenspersoon alone. */
  readonly first: "meldpunt" | StaffId;
  /** Who knows the name from this message on. */
  readonly level: Level;
  /** As typed; they leave the page only with a level that gives them to somebody. */
  readonly name: string;
  readonly contact: string;
  /** The vertrouwenspersoon who knows the name, at level `vp-knows`. */
  readonly nameFor: StaffId | null;
  /** Confirmed that giving the name is final: for this level, this vertrouwenspersoon and these readers. */
  readonly sure: boolean;
}

export const EMPTY_DRAFT: Draft = {
  text: "",
  files: [],
  kinds: [],
  answers: [],
  paperWords: [],
  leftOut: [],
  leftOutNames: [],
  confidants: [],
  wantsConfidant: false,
  first: "meldpunt",
  level: "without-name",
  name: "",
  contact: "",
  nameFor: null,
  sure: false,
};

/** Whether anything was written or chosen that would be missed. */
export function isBegun({ text, files, answers, leftOutNames, name, contact }: Draft): boolean {
  return [text, files, answers, leftOutNames, name, contact].some(({ length }) => length > 0);
}

/** Whatever decides to whom the name goes; a confirmation is of these and goes with any of them. */
const DECIDES: readonly (keyof Draft)[] = ["level", "nameFor", "first", "leftOut", "confidants"];

/** The draft after a change. */
export function changed(draft: Draft, change: Partial<Draft>): Draft {
  const asksAgain = DECIDES.some((field) => field in change);
  return { ...draft, ...(asksAgain ? { sure: false } : {}), ...change };
}

export type ChangeDraft = (change: Partial<Draft>) => void;

/** The largest envelope holds 256 KiB; the rest is for the list of files, the answers in words and the names. */
export const MAX_TEXT_BYTES = 215_000;

/** What a text takes in the envelope, where it stands as JSON. */
export function textBytes(text: string): number {
  return utf8(JSON.stringify(text)).length;
}
