/** Units count whole reads and writes, so a step may round up where another rounds down; growth is far more. */
const MOST_RATIO = 1.2;

/**
 * Whether a melding costs the same in a large deployment as in a small one, by the ratios of request units alone:
 * milliseconds depend on what else this machine does. A ratio that is no number counts as growth.
 */
export function isFlat(mostOverLeast: Readonly<Record<string, number>>): boolean {
  const units = Object.entries(mostOverLeast).filter(([name]) => name.endsWith("Units"));
  return units.length > 0 && units.every(([, ratio]) => ratio <= MOST_RATIO);
}
