import type { Plugin } from "vite";
import { informal } from "./informal.ts";
import type { Organisation } from "./site-config.ts";

/** The modules of a melder's site that hold Dutch texts of ours. */
const TEXTS = /\/(?:messages\/nl|information\/nl|shared\/domain)\//;

/** Puts our Dutch texts into the form in which the organisation addresses people, in the source of their modules. */
export function informalTexts({ address }: Organisation): Plugin {
  return {
    name: "informal-texts",
    enforce: "pre",
    transform: (code, id) => (address === "je" && TEXTS.test(id) ? informal(code) : null),
  };
}

/** The same for what an organisation's file says in Dutch: help lines are a list of ours that many share. */
export function addressedValues<Values extends object>(values: Values, { address }: Organisation): Values {
  if (address === "u") return values;
  const spoken = (key: string, value: unknown) =>
    key === "nl" && typeof value === "string" ? informal(value) : value;
  return JSON.parse(JSON.stringify(values), spoken) as Values;
}

/** The same for a page of HTML: only what is read, never an address or an attribute. */
export function addressed(html: string, { address }: Organisation): string {
  if (address === "u") return html;
  return html.replace(/>[^<]+</g, (words) => `>${informal(words.slice(1, -1))}<`);
}
