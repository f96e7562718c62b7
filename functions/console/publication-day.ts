const MINUTES_PER_HOUR = 60;

/** `06:00` as minutes since midnight. */
export function minuteOfTime(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * MINUTES_PER_HOUR + minutes;
}

/**
 * The day on which the last of an author's `records` records will be on the board, when every batch takes one of them
 * and leaves at `times`. Each author of new messages has a turn in every batch, so nothing of others is needed for it,
 * and nothing of others can be read from it. Later where more authors wait than a batch has room for; a batch with
 * room to spare takes more. A batch that leaves in this minute is counted as missed.
 */
export function publicationDay(queue: {
  /** Those of the author that leave before, and these themselves. */
  readonly records: number;
  /** Minutes since midnight, Europe/Amsterdam. */
  readonly times: readonly number[];
  readonly today: number;
  readonly minuteOfDay: number;
}): number {
  const batches = Math.max(1, queue.records);
  const leftToday = queue.times.filter((time) => time > queue.minuteOfDay).length;
  if (batches <= leftToday) return queue.today;
  return queue.today + Math.ceil((batches - leftToday) / queue.times.length);
}
