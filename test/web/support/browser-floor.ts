import { transform } from "esbuild";
import { BROWSER_FLOOR } from "#web/build.ts";

/**
 * Two looks at built code for what browsers of the floor cannot do.
 *
 * Syntax: esbuild writes the code twice, for the floor and for today. It knows from which version each browser takes
 * each piece of syntax, so where the two differ, or where it refuses, something newer stands in the code.
 *
 * Built-ins: calls of methods that came after the floor, by name. A name says nothing of the object, so a method of
 * our own with such a name would be found too; then it needs another name.
 */

/** What esbuild rewrites for other reasons than that a browser of the floor cannot read it. */
const ALL_CAN = {
  // Each new property of Unicode counts as new there; those that we use came in 2018 and 2020.
  "regexp-unicode-property-escapes": true,
  // A bug of Safari with classes and functions, which only costs brackets.
  "function-or-class-property-access": true,
};

/** The first place where the code for the floor is not the code for today; nothing where they are the same. */
export async function syntaxAboveFloor(code: string): Promise<string | undefined> {
  const options = { format: "esm", legalComments: "none", supported: ALL_CAN } as const;
  try {
    const [floor, today] = await Promise.all([
      transform(code, { ...options, target: [...BROWSER_FLOOR] }),
      transform(code, { ...options, target: "esnext" }),
    ]);
    if (floor.code === today.code) return undefined;
    let at = 0;
    while (floor.code[at] === today.code[at]) at += 1;
    return today.code.slice(Math.max(0, at - 40), at + 80);
  } catch (error) {
    return String(error).slice(0, 300);
  }
}

/**
 * ECMAScript of 2023 and later and what else came to one of the browsers of the floor afterwards, as far as it is
 * called by a name of its own: `with`, `union`, `any` and `take` are too common to say anything.
 */
const NEWER = [
  ...["toSorted", "toReversed", "toSpliced", "groupBy", "withResolvers", "fromAsync", "waitAsync"],
  ...["isWellFormed", "toWellFormed", "toBase64", "fromBase64", "toHex", "fromHex", "setFromHex"],
  ...["isDisjointFrom", "isSubsetOf", "isSupersetOf", "symmetricDifference", "sumPrecise", "getOrInsert"],
  ...["getOrInsertComputed", "canParse", "checkVisibility", "showPopover", "togglePopover", "hidePopover"],
  ...["postTask", "Segmenter", "DurationFormat", "requestIdleCallback", "startViewTransition", "setHTML"],
  ...["DecompressionStream", "CompressionStream", "cookieStore", "OffscreenCanvas"],
];

/** Names of newer built-ins that the code calls without looking whether they are there, and without a substitute. */
export function builtInsAboveFloor(code: string, replaced: readonly string[]): string[] {
  const called = NEWER.filter(
    (name) => new RegExp(`(?:\\.|new )${name}\\(`).test(code) && !code.includes(`typeof ${name}`),
  );
  return called.filter((name) => !replaced.includes(name));
}

/** What a file of substitutes brings along, by what it looks for: `"toSorted" in Array.prototype`. */
export function replacedBuiltIns(source: string): string[] {
  const names = [...source.matchAll(/"(\w+)" in /g)].map(([, name]) => name ?? "");
  return names.includes("toWellFormed") ? [...names, "isWellFormed"] : names;
}
