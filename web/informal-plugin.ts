import type { Plugin } from "vite";
import { informal } from "./informal.ts";

/** The modules of a melder's site that hold Dutch texts of ours. What an organisation wrote is in its own form. */
const TEXTS = /\/(?:messages\/nl|information\/(?:.*\/)?nl|shared\/domain)\//;

/** Puts our Dutch texts into the je-form, in the source of the modules that hold them. */
export function informalTexts(): Plugin {
  return {
    name: "informal-texts",
    enforce: "pre",
    transform: (code, id) => (TEXTS.test(id) ? informal(code) : null),
  };
}
