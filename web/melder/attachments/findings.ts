/** What a file says besides what it shows. Texts are as found: a stranger's, of any length and content. */

/** Removed by cleaning. */
export type FactName =
  | "device"
  | "serial-number"
  | "moment"
  | "author"
  | "last-editor"
  | "commenter"
  | "software"
  | "title"
  | "description"
  | "company"
  | "path";

export interface Fact {
  readonly name: FactName;
  readonly text: string;
}

/** Degrees; south and west are negative. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Removed by cleaning, and said as a number. */
export type RemovedName =
  | "thumbnail"
  | "other-picture"
  | "after-end"
  | "earlier-version"
  | "embedded-file"
  | "script"
  | "signature"
  | "photo-with-data"
  | "other-field";

/** Part of the content: it stays, so the melder has to know. */
export type StaysName =
  | "tracked-change"
  | "comment"
  | "hidden-text"
  | "hidden-sheet"
  | "hidden-row"
  | "hidden-slide"
  | "slide-notes"
  | "hidden-layer"
  | "form-field";

export interface Findings {
  readonly facts: readonly Fact[];
  readonly places: readonly Place[];
  readonly removed: Readonly<Partial<Record<RemovedName, number>>>;
  readonly stays: Readonly<Partial<Record<StaysName, number>>>;
}

/** Collects findings; the same fact twice counts once. */
export interface FindingsBuilder {
  fact(name: FactName, text: unknown): void;
  place(place: Place): void;
  removed(name: RemovedName, count?: number): void;
  stays(name: StaysName, count?: number): void;
  build(): Findings;
}

/** Longer texts are cut: it is a list to look at, and a file can hold megabytes. */
const MAX_TEXT = 120;
/** More of one kind help nobody. */
const MAX_FACTS = 40;

export function findingsBuilder(): FindingsBuilder {
  const facts = new Map<string, Fact>();
  const places: Place[] = [];
  const removed: Partial<Record<RemovedName, number>> = {};
  const stays: Partial<Record<StaysName, number>> = {};
  return {
    fact(name, text) {
      const value = typeof text === "string" ? text.replaceAll("\0", "").trim().slice(0, MAX_TEXT) : "";
      if (value !== "" && facts.size < MAX_FACTS) facts.set(`${name} ${value}`, { name, text: value });
    },
    place(place) {
      if (places.length < MAX_FACTS) places.push(place);
    },
    removed(name, count = 1) {
      if (count > 0) removed[name] = (removed[name] ?? 0) + count;
    },
    stays(name, count = 1) {
      if (count > 0) stays[name] = (stays[name] ?? 0) + count;
    },
    build: () => ({ facts: [...facts.values()], places, removed, stays }),
  };
}

/** Nothing to tell. */
export function isEmpty({ facts, places, removed, stays }: Findings): boolean {
  return facts.length + places.length + Object.keys(removed).length + Object.keys(stays).length === 0;
}
