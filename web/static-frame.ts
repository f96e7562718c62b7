import { calling, element, link, text } from "./html-text.ts";
import { phoneParts } from "./melder/information/phone-parts.ts";
import { shell as en } from "./melder/messages/en/shell.ts";
import { shell as nl } from "./melder/messages/nl/shell.ts";
import type { Organisation } from "./site-config.ts";

export type StaticLanguage = Organisation["languages"][number];

/** Where whoever has no JavaScript reads everything: one file per language, with a name that says nothing. */
export const READ_PAGES: Readonly<Record<StaticLanguage, { readonly file: string; readonly name: string }>> =
  {
    nl: { file: "lees.html", name: "Nederlands" },
    en: { file: "read.html", name: "English" },
  };

/** Header with the way out first, and `main`, as the site with JavaScript has them. */
export function staticFrame(
  { name, leaveTo }: Organisation,
  options: { readonly language: StaticLanguage; readonly links: string; readonly main: string },
): string {
  const leave = link(leaveTo, { nl, en }[options.language].leave, "nl-button nl-button--leave");
  const inner =
    text("span", name, "nl-page-header__name") +
    element("div", "nl-page-header__actions", options.links + leave);
  return element(
    "div",
    "nl-page",
    element(
      "header",
      "nl-page-header nl-page-header--sticky",
      element("div", "nl-page-header__inner", inner),
    ) + element("main", "nl-page-main nl-stack", options.main),
  );
}

/** In a notice, and with a number that a phone can call. */
export const warning = (content: string) =>
  element(
    "div",
    "nl-notice nl-notice--warning",
    element("p", "nl-notice__title", calling(phoneParts(content))),
  );
