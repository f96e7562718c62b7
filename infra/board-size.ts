import { RECORD_BYTES } from "#shared/protocol/constants.ts";

/** How large the board is that every visitor of a mailbox downloads, by the work of an organisation. */

const DAYS_A_YEAR = 365;
const MEBIBYTE = 2 ** 20;
/** What a visitor is asked to download at most: half a minute on a slow mobile connection. */
export const MOST_BOARD_BYTES = 8 * MEBIBYTE;

/** Envelopes of one melder, each with a record of its own that is on the board once: a melding and two follow-ups. */
const OWN_RECORDS = 3;
/** Messages of staff: acknowledgement, feedback and one more. Up to about 2,000 characters fit one record. */
export const STAFF_MESSAGES = 3;
/** Days that a dossier needs its messages: half a year of work and a year of aftercare. */
const NEEDED_DAYS = 548;

/**
 * Records that carry one message over its life. It is published again in the last half of its record's life, on average
 * a third into that half.
 */
export function carriers(recordDays: number): number {
  return Math.ceil(NEEDED_DAYS / ((recordDays * 2) / 3));
}

/** What a visitor of a mailbox downloads: every record that is live, in bytes. */
export function boardBytes({
  hours,
  k,
  recordDays,
}: {
  readonly hours: readonly unknown[];
  readonly k: number;
  readonly recordDays: number;
}): number {
  return hours.length * k * recordDays * RECORD_BYTES;
}

export interface BoardWork {
  /** New dossiers a year. */
  readonly dossiers: number;
  readonly batchesPerDay: number;
  readonly recordDays: number;
  /** Dummy envelopes bring a record too. */
  readonly dummiesPerDay: number;
}

export interface BoardSize {
  /** Records in every batch, so that nothing waits for long. */
  readonly k: number;
  readonly bytes: number;
  /** Boards of at most 8 MiB that would be needed; the product has one. */
  readonly shards: number;
  /** What a visitor would download with so many. */
  readonly shardBytes: number;
}

/** Live records × 4,096 bytes, with as many records in a batch as the work brings, and no fewer than `least`. */
export function boardSize(
  { dossiers, batchesPerDay, recordDays, dummiesPerDay }: BoardWork,
  least = 1,
): BoardSize {
  const perDossier = OWN_RECORDS + STAFF_MESSAGES * carriers(recordDays);
  const perDay = (dossiers * perDossier) / DAYS_A_YEAR + dummiesPerDay;
  const k = Math.max(least, Math.ceil(perDay / batchesPerDay));
  const bytes = k * batchesPerDay * recordDays * RECORD_BYTES;
  const shards = Math.ceil(bytes / MOST_BOARD_BYTES);
  return { k, bytes, shards, shardBytes: bytes / shards };
}

/** Bytes as a Dutch number of MiB with one decimal. */
export function mebibytes(bytes: number): string {
  return (bytes / MEBIBYTE).toLocaleString("nl-NL", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
