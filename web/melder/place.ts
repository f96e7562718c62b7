/** Where on the site somebody is. Never in the address, never in the history. */
export type Place = "start" | "report" | "mailbox" | "receipt" | "information" | "routes";

/** How a melding begins that the quick questions led to. */
export interface Beginning {
  /** Codes of shared/domain/kinds.ts; may be empty. */
  readonly kinds: readonly string[];
  /** First to a vertrouwenspersoon alone. */
  readonly consultation: boolean;
}

/** What goes along on the way to a place, in memory only. */
export interface Detail {
  /** Which page of the information; without it, its first. */
  readonly page?: string;
  readonly begin?: Beginning;
}

export type Go = (place: Place, detail?: Detail) => void;
