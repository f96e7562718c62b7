import { RECORDS } from "./volumes.ts";

/** Bytes of a record on the board (SPEC.md, Board). */
const RECORD_BYTES = 4_096;
/** What a visitor of a mailbox can be asked to download; an organisation that needs more is split. */
const MOST_BYTES = 8 * 2 ** 20;
const YEAR_DAYS = 365;

/** The board that a number of meldingen needs. */
export interface BoardNeed {
  /** Deployments over which the meldingen are spread: one board carries only so many. */
  readonly deployments: number;
  /** Records in each batch. */
  readonly k: number;
  /** What every visit of a mailbox downloads. */
  readonly bytes: number;
}

/**
 * Every visitor of a mailbox downloads the whole board, so the board is the first limit of scale: beyond 8 MiB an
 * organisation is split into deployments of their own. `least` is the setting, which never goes down.
 */
export function boardNeed(
  meldingen: number,
  { batchesPerDay, recordDays, least }: { batchesPerDay: number; recordDays: number; least: number },
): BoardNeed {
  const bytesOf = (k: number) => k * batchesPerDay * recordDays * RECORD_BYTES;
  const kOf = (each: number) => Math.max(least, Math.ceil((each * RECORDS) / YEAR_DAYS / batchesPerDay));
  const most = Math.max(least, Math.floor(MOST_BYTES / bytesOf(1)));
  const deployments = Math.max(1, Math.ceil((meldingen * RECORDS) / YEAR_DAYS / batchesPerDay / most));
  const k = kOf(meldingen / deployments);
  return { deployments, k, bytes: bytesOf(k) };
}
