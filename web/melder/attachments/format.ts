import { breathe } from "#web/ui/time-slices.ts";
import type { FindingsBuilder } from "./findings.ts";

/** Why there is no cleaned copy. The original can still be sent, or left out. */
export type Obstacle =
  /** Locked with a password, or signed against copying. */
  | "locked"
  /** Not what its first bytes promise. */
  | "broken"
  /** More pixels, parts or bytes than a phone of four years ago can hold. */
  | "too-much"
  /** Another file inside that this site cannot clean: an old document, a macro, a picture of a rare kind. */
  | "inside"
  | "video"
  /** Word, Excel and PowerPoint before 2007; a locked newer one looks the same. */
  | "old-office"
  | "unknown";

export type Cleaned =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly type: string;
      /** How the name of the copy ends, without the dot. */
      readonly extension: string;
    }
  | { readonly ok: false; readonly why: Obstacle };

export const cannot = (why: Obstacle): Cleaned => ({ ok: false, why });

/** The melder waits, sees how far it is, and can stop it. */
export interface Work {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (part: number) => void;
}

/** Lets the page breathe; throws an AbortError when the melder stopped it. */
export async function pause(work: Work): Promise<void> {
  await breathe();
  work.signal.throwIfAborted();
}

/** Gives way to the page where it has waited long enough; nothing to wait for otherwise. */
export type Breath = () => Promise<void> | undefined;

/** Half of what a person notices, in milliseconds: one piece of work comes on top. */
const WAITED = 40;

export function breathOf(work: Work): Breath {
  let last = performance.now();
  return () => {
    if (performance.now() - last < WAITED) return undefined;
    return pause(work).then(() => {
      last = performance.now();
    });
  };
}

/**
 * One kind of file: says what it finds and makes the cleaned copy. Throws on bytes that it cannot follow, which whoever
 * calls it takes for a broken file: the bytes are a stranger's, and so are the libraries that read them.
 */
export type Format = (bytes: Uint8Array<ArrayBuffer>, found: FindingsBuilder, work: Work) => Promise<Cleaned>;
