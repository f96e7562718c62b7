import type { Organisation } from "./site-config.ts";

/** Placeholder until the melder's texts stand. */
export function staticPage(organisation: Organisation): string {
  return `<h1>${escapeHtml(organisation.name)}</h1>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
