import { concat, u32 } from "./bytes.ts";
import { utf8 } from "./utf8.ts";

/**
 * `len(tag) ‖ tag ‖ len(part) ‖ part ‖ …`: what every hash and every signature of the protocol covers (SPEC.md
 * section 3). The lengths (u32) make two different lists of parts never the same bytes; the tag keeps one use from
 * standing in for another.
 */
export function tagged(tag: string, ...parts: readonly Uint8Array[]): Uint8Array {
  return concat(...[utf8(tag), ...parts].flatMap((part) => [u32(part.length), part]));
}
