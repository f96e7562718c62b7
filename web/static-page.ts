import { element, link, text } from "./html-text.ts";
import { page as enPage } from "./melder/messages/en/page.ts";
import { page as nlPage } from "./melder/messages/nl/page.ts";
import type { Organisation } from "./site-config.ts";
import { READ_PAGES, type StaticLanguage, staticFrame } from "./static-frame.ts";

const TEXTS = { nl: nlPage, en: enPage };

/**
 * What stands in the melder's index.html before any script runs, and stays there where none can: why the site needs
 * JavaScript, what to do in danger, whom to call, and the way to all the rest. Small, for every visitor loads it.
 */
export function staticPage(organisation: Organisation): string {
  const [dutch, ...others] = organisation.languages.map((language) => firstWords(organisation, language));
  const main = `${text("h1", nlPage.title, "nl-heading--level-1")}${dutch}${others.join("")}`;
  return staticFrame(organisation, { language: "nl", links: "", main });
}

/** Browsers that are too old for the site run no `noscript` either: all but its reason stands there for everybody. */
function firstWords({ phone }: Organisation, language: StaticLanguage): string {
  const page = TEXTS[language];
  const reason = text("h2", page.noScriptTitle, "nl-heading--level-2") + text("p", page.noScript);
  const parts =
    element("noscript", "", element("div", "nl-stack", reason)) +
    element("div", "nl-notice nl-notice--warning", text("p", page.danger, "nl-notice__title")) +
    (phone ? text("p", `${page.call} ${phone.number}, ${phone.hours[language]}.`) : "") +
    element("p", "", link(`/${READ_PAGES[language].file}`, page.readAll)) +
    text("p", page.stays, "nl-paragraph--subtle");
  return element("section", "nl-stack", parts, `lang="${language}"`);
}
