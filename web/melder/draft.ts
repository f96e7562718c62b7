import type { Answer } from "#shared/domain/taxonomy/questions.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { utf8 } from "#shared/protocol/utf8.ts";

/** A file that somebody chose; `key` tells two of the same name apart. */
export interface ChosenFile {
  readonly key: string;
  readonly file: File;
}

/** What somebody wrote and chose. In memory only. */
export interface Draft {
  readonly text: string;
  readonly files: readonly ChosenFile[];
  readonly kinds: readonly string[];
  readonly answers: readonly Answer[];
  readonly leftOut: readonly StaffId[];
  /** People without an account who should not know, as typed. */
  readonly leftOutNames: readonly string[];
  readonly confidants: readonly StaffId[];
}

export const EMPTY_DRAFT: Draft = {
  text: "",
  files: [],
  kinds: [],
  answers: [],
  leftOut: [],
  leftOutNames: [],
  confidants: [],
};

export type ChangeDraft = (change: Partial<Draft>) => void;

/** The largest envelope holds 256 KiB; the rest is for the list of files, the answers and the names. */
export const MAX_TEXT_BYTES = 230_000;

/** What a text takes in the envelope, where it stands as JSON. */
export function textBytes(text: string): number {
  return utf8(JSON.stringify(text)).length;
}
