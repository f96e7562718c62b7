import type { Clock } from "#functions/adapters/clock.ts";
import type { PublicationTable } from "#functions/adapters/publication-table.ts";
import { equal } from "#shared/protocol/bytes.ts";

/** The directory versions under which an envelope may be sealed: the current one and the one before. */
export interface KnownDirectories {
  include(hash: Uint8Array): Promise<boolean>;
}

/** A version that was replaced is accepted no longer than this; a new one at once, because a miss reads again. */
const FRESH_MILLISECONDS = 60_000;

export function knownDirectories(
  publication: Pick<PublicationTable, "directoryHashes">,
  clock: Clock,
): KnownDirectories {
  let read: { readonly at: number; readonly hashes: readonly Uint8Array[] } | undefined;
  return {
    async include(hash) {
      const knows = () => read?.hashes.some((known) => equal(known, hash)) ?? false;
      const fresh = read !== undefined && Math.abs(clock.now() - read.at) < FRESH_MILLISECONDS;
      if (fresh && knows()) return true;
      read = { at: clock.now(), hashes: await publication.directoryHashes() };
      return knows();
    },
  };
}
