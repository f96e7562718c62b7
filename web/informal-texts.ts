import type { Plugin } from "vite";
import { informal } from "./informal.ts";
import type { Organisation } from "./site-config.ts";

/** The modules of a melder's site that hold Dutch texts of ours. What an organisation wrote is in its own form. */
const TEXTS = /\/(?:messages\/nl|information\/nl|shared\/domain)\//;

/** Puts our Dutch texts into the form in which the organisation addresses people, in the source of their modules. */
export function informalTexts({ address }: Organisation): Plugin {
  return {
    name: "informal-texts",
    enforce: "pre",
    transform: (code, id) => (address === "je" && TEXTS.test(id) ? informal(code) : null),
  };
}

/** The same for a page of HTML: only what is read, never an address or an attribute. */
export function addressed(html: string, { address }: Organisation): string {
  if (address === "u") return html;
  return html.replace(/>[^<]+</g, (words) => `>${informal(words.slice(1, -1))}<`);
}
