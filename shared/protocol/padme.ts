/**
 * The smallest padded size of a file. Below it a size would tell a photo from a short text document; above it
 * PADMÉ's own steps take over.
 */
export const PADDING_FLOOR = 64 * 1024;

/**
 * PADMÉ (Nikitin et al., PoPETs 2019(4)): the padded size of `length` bytes. At most 12 % larger, and only
 * O(log log length) bits of the length remain visible. Never below {@link PADDING_FLOOR}.
 */
export function padme(length: number): number {
  if (length <= PADDING_FLOOR) return PADDING_FLOOR;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - kept);
  return Math.ceil(length / step) * step;
}
