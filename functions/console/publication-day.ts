const MINUTES_PER_HOUR = 60;

/** `06:00` as minutes since midnight. */
export function minuteOfTime(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * MINUTES_PER_HOUR + minutes;
}

/**
 * The day on which the last of `records` records will be on the board, when every batch takes exactly `k` and
 * leaves at `times`. A batch that leaves in this minute is counted as missed.
 */
export function publicationDay(queue: {
  /** Those that leave before, and these themselves. */
  readonly records: number;
  readonly k: number;
  /** Minutes since midnight, Europe/Amsterdam. */
  readonly times: readonly number[];
  readonly today: number;
  readonly minuteOfDay: number;
}): number {
  const batches = Math.max(1, Math.ceil(queue.records / queue.k));
  const leftToday = queue.times.filter((time) => time > queue.minuteOfDay).length;
  if (batches <= leftToday) return queue.today;
  return queue.today + Math.ceil((batches - leftToday) / queue.times.length);
}
