import type { PageId } from "./information/blocks.ts";

/** Where on the site somebody is. Never in the address, never in the history. */
export type Place = "start" | "report" | "mailbox" | "receipt" | "information" | "routes";

/** What somebody who reported by word of mouth brings: the words of the slip, and what the melding says first. */
export interface Slip {
  readonly words: readonly string[];
  readonly story: string;
}

/** How a melding begins that the quick questions led to, or a slip of paper. */
export interface Beginning {
  /** Codes of shared/domain/kinds.ts; may be empty. */
  readonly kinds: readonly string[];
  /** First to a vertrouwenspersoon alone. */
  readonly consultation: boolean;
  readonly slip?: Slip;
}

/** What goes along on the way to a place, in memory only. */
export interface Detail {
  /** Which page of the information; without it, its first. */
  readonly page?: PageId;
  readonly begin?: Beginning;
}

export type Go = (place: Place, detail?: Detail) => void;
