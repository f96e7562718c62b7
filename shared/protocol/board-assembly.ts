import { type Carrier, type ContentKind, contentHash } from "./board-record.ts";
import { concat, equal, toBase64Url } from "./bytes.ts";

/** Parts of contents put together again (SPEC.md, Reading the board). */

/** Copies of a part that differ come from someone who lies; as many combinations are tried. */
const MAX_ASSEMBLIES = 64;

/** A content whose hash is the one that its records name. */
export interface Content {
  readonly kind: ContentKind;
  readonly bytes: Uint8Array;
}

/** Puts parts of one content together, from whichever lanes and months they came. */
export function assemble(carriers: readonly Carrier[]): {
  readonly whole: Content[];
  /** Contents of which a part is missing or false. */
  readonly incomplete: number;
} {
  const groups = Map.groupBy(
    carriers,
    ({ kind, parts, contentHash: whole }) => `${kind} ${parts} ${toBase64Url(whole)}`,
  );
  const contents = [...groups.values()].map(assembleOne);
  const whole = contents.filter((content) => content !== undefined);
  return { whole, incomplete: contents.length - whole.length };
}

function assembleOne(group: readonly Carrier[]): Content | undefined {
  const first = group[0];
  if (first === undefined) return undefined;
  const candidates = Array.from({ length: first.parts }, (_, part) => distinctParts(group, part));
  const combinations = candidates.reduce((product, { length }) => product * length, 1);
  for (let choice = 0; choice < Math.min(combinations, MAX_ASSEMBLIES); choice += 1) {
    let rest = choice;
    const chosen = candidates.map((options) => {
      const option = options[rest % options.length] as Uint8Array;
      rest = Math.floor(rest / options.length);
      return option;
    });
    const bytes = concat(...chosen);
    if (equal(contentHash(bytes), first.contentHash)) return { kind: first.kind, bytes };
  }
  return undefined;
}

function distinctParts(group: readonly Carrier[], part: number): Uint8Array[] {
  const copies = group.filter((carrier) => carrier.part === part).map(({ data }) => data);
  return copies.filter((copy, i) => copies.findIndex((other) => equal(other, copy)) === i);
}
