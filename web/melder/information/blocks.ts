import type { Day } from "#shared/domain/day.ts";
import type { TermSettings } from "#shared/domain/deadlines.ts";
import type { Organisation } from "#web/site-config.ts";
import type { Beginning, Place } from "../place.ts";

/**
 * The public pages as typed blocks, so that one text is shown twice: by Preact on the site (block-view.tsx), and as
 * plain HTML to whoever has no JavaScript (web/static-information.ts). Plain text only, never markup.
 */

export const PAGE_IDS = [
  "what",
  "who",
  "klacht",
  "readers",
  "confidants",
  "talk",
  "after",
  "protected",
  "rights",
  "outside",
  "help",
  "under18",
  "manager",
  "rules",
  "report",
  "accessibility",
  "security",
] as const;
export type PageId = (typeof PAGE_IDS)[number];

/** A line of a contact: what it is, and a link where a browser can do something with it. */
export interface ContactLine {
  readonly label: string;
  readonly value: string;
  readonly href: string | null;
}

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "notice"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "definitions"; readonly items: readonly Definition[] }
  | { readonly kind: "steps"; readonly items: readonly { readonly when: string; readonly what: string }[] }
  | {
      readonly kind: "contact";
      /** Null where the text before it says what it is. */
      readonly name: string | null;
      readonly about: string | null;
      /** Path of a picture on the site. */
      readonly photo: string | null;
      readonly lines: readonly ContactLine[];
    }
  | { readonly kind: "address"; readonly lines: readonly string[] }
  /** A way to another page, or on to another part of the site. */
  | { readonly kind: "page"; readonly page: PageId }
  | { readonly kind: "go"; readonly place: Place; readonly text: string; readonly begin?: Beginning };

export interface Definition {
  readonly term: string;
  readonly text: string;
  readonly examples: readonly string[];
  readonly site?: ContactLine;
}

/** What a page can say that differs by organisation and day. */
export interface Facts {
  readonly organisation: Organisation;
  /** Null where a page is written before anybody reads it: it then gives terms in words instead of dates. */
  readonly today: Day | null;
  /** What the signed list promises; that of the law where nobody has read the list. */
  readonly terms: TermSettings;
}

export interface Page {
  readonly title: string;
  readonly blocks: (facts: Facts) => readonly Block[];
}

export const heading = (text: string): Block => ({ kind: "heading", text });
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const notice = (text: string): Block => ({ kind: "notice", text });
export const list = (...items: readonly string[]): Block => ({ kind: "list", items });
export const page = (to: PageId): Block => ({ kind: "page", page: to });
