import { STATUTORY_TERMS } from "#shared/domain/deadlines.ts";
import { bulletList, calling, element, escaped, link, text } from "./html-text.ts";
import type { Block, ContactLine, Definition, PageId } from "./melder/information/blocks.ts";
import { LABELS } from "./melder/information/contacts.ts";
import { GROUPS, PAGES } from "./melder/information/pages.ts";
import { phoneParts } from "./melder/information/phone-parts.ts";
import { page as en } from "./melder/messages/en/page.ts";
import { page as nl } from "./melder/messages/nl/page.ts";
import type { Organisation } from "./site-config.ts";
import { READ_PAGES, type StaticLanguage, staticFrame, warning } from "./static-frame.ts";

const TEXTS = { nl, en };

interface Writing {
  readonly organisation: Organisation;
  readonly language: StaticLanguage;
  /** Paths of the style sheets. */
  readonly styles: readonly string[];
}

/**
 * Every page of information on one page of plain HTML, for whoever has no JavaScript. Each subject opens in place: a
 * link to a part of the page would leave the subject in the address and so in the history.
 */
export function staticInformation({ organisation, language, styles }: Writing): string {
  const page = TEXTS[language];
  const others = organisation.languages.filter((other) => other !== language);
  const links = others.map((other) => otherLanguage(other)).join("");
  const main =
    text("h1", LABELS[language].listTitle, "nl-heading--level-1") +
    warning(page.danger) +
    element(
      "div",
      "nl-notice",
      text("p", page.noScriptTitle, "nl-notice__title") + text("p", page.noScript),
    ) +
    text("p", page.open) +
    GROUPS.map(([group, ids]) => {
      const title = text("h2", LABELS[language].groups[group], "nl-heading--level-2");
      return title + ids.map((id) => subject(organisation, language, id)).join("");
    }).join("") +
    text("p", page.history, "nl-paragraph--subtle");
  return document(language, styles, staticFrame(organisation, { language, links, main }));
}

const otherLanguage = (language: StaticLanguage) => {
  const { file, name } = READ_PAGES[language];
  return element(
    "span",
    "nl-language-switch",
    link(`/${file}`, name, "nl-button nl-button--subtle"),
    `lang="${language}"`,
  );
};

function document(language: StaticLanguage, styles: readonly string[], body: string): string {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light">',
    text("title", LABELS[language].listTitle),
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    ...styles.map((path) => `<link rel="stylesheet" href="${escaped(path)}">`),
  ].join("");
  return `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>\n`;
}

function subject(organisation: Organisation, language: StaticLanguage, id: PageId): string {
  const { title, blocks } = PAGES[language][id];
  // Nobody knows on which day this is read: terms are given in words.
  const content = blocks({ organisation, today: null, terms: STATUTORY_TERMS }).map((block) =>
    html(block, language),
  );
  const summary = element("summary", "", text("h3", title, "nl-heading--level-3"));
  return element(
    "details",
    "nl-details",
    summary + element("div", "nl-details__content nl-stack", content.join("")),
  );
}

function html(block: Block, language: StaticLanguage): string {
  switch (block.kind) {
    case "heading":
      return text("h4", block.text, "nl-heading--level-4");
    case "paragraph":
      return text("p", block.text);
    case "notice":
      return warning(block.text);
    case "list":
      return element(
        "ul",
        "",
        block.items.map((item) => element("li", "", calling(phoneParts(item)))).join(""),
      );
    case "definitions":
      return element("dl", "melder-terms", block.items.map(definition).join(""));
    case "steps":
      return element("ol", "melder-timeline", block.items.map(step).join(""));
    case "contact":
      return contact(block, language);
    case "address":
      return element("address", "", block.lines.map(escaped).join("<br>"));
    case "page":
      return text("p", LABELS[language].readOn(PAGES[language][block.page].title));
    case "go":
      // Leads to what needs JavaScript.
      return "";
  }
}

function definition({ term, text: what, examples, site }: Definition): string {
  const told = element("p", "", `${escaped(what)} ${site ? value(site) : ""}`);
  return (
    text("dt", term) + element("dd", "nl-stack", told + (examples.length > 0 ? bulletList(examples) : ""))
  );
}

const step = ({ when, what }: { readonly when: string; readonly what: string }) =>
  element("li", "", text("span", when, "melder-timeline__when") + escaped(what));

function contact(block: Extract<Block, { kind: "contact" }>, language: StaticLanguage): string {
  const { name, about, photo, lines } = block;
  return element(
    "div",
    "nl-card melder-contact nl-stack",
    (photo === null ? "" : picture(photo, LABELS[language].photoOf(name ?? ""))) +
      (name === null ? "" : text("h5", name, "nl-heading--level-4")) +
      (about === null ? "" : text("p", about)) +
      element("dl", "nl-definition-list", lines.map(contactLine).join("")),
  );
}

const picture = (path: string, alt: string) =>
  `<img class="melder-contact__photo" src="${escaped(path)}" alt="${escaped(alt)}" width="96" height="96" loading="lazy">`;

const contactLine = (line: ContactLine) => text("dt", line.label) + element("dd", "", value(line));

const value = ({ value: shown, href }: ContactLine) => (href === null ? escaped(shown) : link(href, shown));
