import { element, escaped, link, text } from "./html-text.ts";
import { page as enPage } from "./melder/messages/en/page.ts";
import { page as nlPage } from "./melder/messages/nl/page.ts";
import type { Organisation } from "./site-config.ts";
import { READ_PAGES, type StaticLanguage, staticFrame, warning } from "./static-frame.ts";

const TEXTS = { nl: nlPage, en: enPage };

/**
 * What stands in the melder's index.html before any script runs, and stays there where none can: what to do in danger,
 * whom to call, why the site needs JavaScript, and the way to all the rest. Small, for every visitor loads it.
 */
export function staticPage(organisation: Organisation): string {
  const [dutch, ...others] = organisation.languages.map((language) => firstWords(organisation, language));
  const main = `${text("h1", nlPage.title, "nl-heading--level-1")}${dutch}${others.join("")}`;
  return staticFrame(organisation, { language: "nl", links: "", main });
}

const call = (what: string, number: string, hours: string) =>
  `${escaped(what)} ${link(`tel:${number.replaceAll(/[^+\d]/g, "")}`, number)}, ${escaped(hours)}.`;

/** Browsers that are too old for the site run no `noscript` either: all but its reason stands there for everybody. */
function firstWords({ phone }: Organisation, language: StaticLanguage): string {
  const page = TEXTS[language];
  const reason = text("h2", page.noScriptTitle, "nl-heading--level-2") + text("p", page.noScript);
  const parts =
    warning(page.danger) +
    (phone ? element("p", "", call(page.call, phone.number, phone.hours[language])) : "") +
    element("noscript", "", element("div", "nl-stack", reason)) +
    element("p", "", link(`/${READ_PAGES[language].file}`, page.readAll)) +
    text("p", page.stays, "nl-paragraph--subtle");
  return element("section", "nl-stack", parts, `lang="${language}"`);
}
