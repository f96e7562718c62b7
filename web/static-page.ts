import { AUTHORITIES, AUTHORITIES_AS_OF } from "#shared/domain/authorities.ts";
import { page as enPage } from "./melder/messages/en/page.ts";
import { start as enStart } from "./melder/messages/en/start.ts";
import { page as nlPage } from "./melder/messages/nl/page.ts";
import { shell } from "./melder/messages/nl/shell.ts";
import { start as nlStart } from "./melder/messages/nl/start.ts";
import type { Organisation } from "./site-config.ts";
import { dayText } from "./ui/day.ts";

/**
 * What stands in the melder's index.html before any script runs, and stays there where none can: what this is, why
 * it needs JavaScript, and every way to report without it. HTML text; all values are escaped here.
 */
export function staticPage(organisation: Organisation): string {
  return element(
    "div",
    "nl-page",
    element(
      "header",
      "nl-page-header",
      element(
        "div",
        "nl-page-header__inner",
        element("span", "nl-page-header__name", escaped(organisation.name)) +
          `<a class="nl-button nl-button--leave" href="${escaped(organisation.leaveTo)}" rel="noreferrer">${escaped(shell.leave)}</a>`,
      ),
    ) + element("main", "nl-page-main nl-stack", dutch(organisation) + english(organisation)),
  );
}

function dutch(organisation: Organisation): string {
  return (
    text("h1", nlPage.title, "nl-heading--level-1") +
    element(
      "noscript",
      "",
      element(
        "section",
        "nl-stack",
        text("h2", nlPage.noScriptTitle, "nl-heading--level-2") + text("p", nlPage.noScript),
      ),
    ) +
    text("p", nlStart.danger) +
    otherWays(organisation, "nl", nlStart) +
    text("p", nlPage.stays)
  );
}

function english(organisation: Organisation): string {
  const parts =
    text("h2", enPage.title, "nl-heading--level-2") +
    text("p", enPage.noScript) +
    text("p", enStart.danger) +
    otherWays(organisation, "en", enStart);
  return `<noscript><section class="nl-stack" lang="en">${parts}</section></noscript>`;
}

function otherWays(
  { phone, confidants, letter }: Organisation,
  language: "nl" | "en",
  { other }: Pick<typeof nlStart, "other">,
): string {
  const people = confidants.map(({ name, phone: number, email }) =>
    [name, number, email].filter(Boolean).join(", "),
  );
  const authorities = AUTHORITIES.map((authority) => `${authority.name}. ${authority[language]}`);
  return [
    text("h2", other.title, "nl-heading--level-2"),
    phone && heading(other.phone) + text("p", `${phone.number}, ${phone.hours[language]}`),
    people.length > 0 && heading(other.confidants) + text("p", other.confidantsWhat) + list(people),
    letter.length > 0 && heading(other.letter) + text("p", letter.join(", ")),
    heading(other.outside) +
      text("p", other.outsideWhat(dayText(AUTHORITIES_AS_OF, language))) +
      list(authorities),
    text("p", other.support),
  ]
    .filter(Boolean)
    .join("");
}

const heading = (title: string) => text("h3", title, "nl-heading--level-3");
const list = (items: readonly string[]) => element("ul", "", items.map((item) => text("li", item)).join(""));
const text = (tag: string, content: string, className = "") => element(tag, className, escaped(content));

function element(tag: string, className: string, html: string): string {
  return `<${tag}${className ? ` class="${className}"` : ""}>${html}</${tag}>`;
}

function escaped(content: string): string {
  return content.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
