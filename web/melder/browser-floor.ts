/**
 * Whether this browser can do what the site needs: Chromium and Firefox of October 2022, Safari of September 2022
 * (`BROWSER_FLOOR` of web/build.ts). An older one fails on the syntax, or here on what these versions brought; it
 * then keeps the page without script, with the other ways and the reason.
 */
export function browserIsNewEnough(): boolean {
  return (
    // The last parts of the language and the platform that the site uses without a substitute.
    "findLast" in Array.prototype &&
    "hasOwn" in Object &&
    "replaceChildren" in Element.prototype &&
    typeof structuredClone === "function" &&
    typeof BigInt === "function" &&
    typeof crypto === "object" &&
    CSS.supports("inset-inline-start", "0")
  );
}
