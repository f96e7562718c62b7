import type { Language } from "#web/ui/i18n.ts";
import type { Page, PageId } from "./blocks.ts";
import { pages as en } from "./en/pages.ts";
import { pages as nl } from "./nl/pages.ts";

/** Every page in both languages. */
export const PAGES: Readonly<Record<Language, Readonly<Record<PageId, Page>>>> = { nl, en };

/** What a melder needs comes first, background last (req 140). */
export const GROUPS: readonly (readonly [
  group: "report" | "safety" | "background",
  pages: readonly PageId[],
])[] = [
  ["report", ["what", "who", "klacht", "readers", "confidants", "talk", "after"]],
  ["safety", ["protected", "rights", "outside", "help", "under18"]],
  ["background", ["manager", "rules", "report", "accessibility", "security"]],
];
