/** A place on somebody's computer or network: a drive, a share, a home, a `file:` address. */
export function isLocalPath(target: string): boolean {
  return /^\s*(file:|[a-z][:|][\\/]|\\\\[^\\\s]|\/\/|%5c%5c|~[\\/]|\/(home|users|volumes|mnt)\/)/i.test(
    target,
  );
}

/** Addresses that lead to what everybody can look at, and places in the document itself. */
export function isAddress(target: string): boolean {
  return /^\s*(https?:|mailto:|tel:|#)/i.test(target);
}

/** Excel takes none that is longer. */
const MAX_FORMULA = 8_192;

/** A formula is not on the page either: a sheet elsewhere, a link to a file. */
export function bareFormula(formula: string): string {
  if (formula.length > MAX_FORMULA) return "#REF!";
  if (!/file:|[a-z]:[\\/]|\\\\/i.test(formula)) return formula;
  const bare = formula.replace(/"([^"]*)"/g, (quoted, text: string) => (isLocalPath(text) ? '"-"' : quoted));
  return /file:|\b[a-z]:[\\/](?!\/)|\\\\/i.test(bare) ? "#REF!" : bare;
}
