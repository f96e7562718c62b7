/** HTML as text, for pages that are written at build time. Every value is escaped here; class names are our own. */

/** An element around HTML; `attributes` are our own and never carry a value from outside. */
export function element(tag: string, className: string, html: string, attributes = ""): string {
  return `<${tag}${className ? ` class="${className}"` : ""}${attributes && ` ${attributes}`}>${html}</${tag}>`;
}

/** An element around plain text. */
export const text = (tag: string, content: string, className = "") =>
  element(tag, className, escaped(content));

export const bulletList = (items: readonly string[]) =>
  element("ul", "", items.map((item) => text("li", item)).join(""));

/** A link; nobody learns from which page it was followed. */
export const link = (href: string, content: string, className = "") =>
  element("a", className, escaped(content), `href="${escaped(href)}" rel="noreferrer"`);

/** Plain text in which numbers to call are links. `parts` as melder/information/phone-parts.ts gives them. */
export const calling = (parts: readonly string[]) =>
  parts.map((part, i) => (i % 2 === 0 ? escaped(part) : link(`tel:${part}`, part))).join("");

export function escaped(content: string): string {
  return content.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
