import type { WholeRow } from "#functions/adapters/submission-rows.ts";

/**
 * What a melder's browser sends along without being asked, here with marks that can be found again. The only file of
 * the functions that may name such headers: it sends them, and nothing of ours may read them.
 */
export interface Marks {
  readonly headers: Readonly<Record<string, string>>;
  /** Whether anything of them, or a moment of the run, stands in these rows. */
  standIn(rows: readonly WholeRow[], started: number): boolean;
}

/** RFC 5737: documentation, nobody's. */
const NOBODYS_NETWORK = "192.0.2.";
const DAY = 86_400_000;
/** Milliseconds in the units in which a moment is written down. */
const UNITS = [1, 1_000, 60_000];
/** `14:05` in a text. What we keep as text is base64url, which has no colon. */
const CLOCK_TIME = /\d{1,2}:\d{2}/;

export function newMarks(random: (length: number) => Uint8Array): Marks {
  const mark = `canary-${Buffer.from(random(8)).toString("hex")}`;
  const address = `${NOBODYS_NETWORK}${1 + ((random(1)[0] ?? 0) % 254)}`;
  const found = new RegExp(`${mark}|${address.replaceAll(".", "\\.")}(?!\\d)`, "i");
  const isMoment = (value: number, started: number) =>
    UNITS.some((unit) => Math.abs(value * unit - started) < DAY);
  const holds = (value: unknown, started: number): boolean => {
    if (typeof value === "string") return found.test(value) || CLOCK_TIME.test(value);
    if (typeof value === "number") return isMoment(value, started);
    if (value instanceof Uint8Array) return found.test(Buffer.from(value).toString("latin1"));
    if (typeof value !== "object" || value === null) return false;
    return Object.entries(value).some(([name, each]) => holds(name, started) || holds(each, started));
  };
  return {
    headers: {
      "User-Agent": mark,
      "X-Forwarded-For": address,
      "Accept-Language": `nl-x-${mark}`,
      Referer: `https://${mark}.example/`,
      Cookie: `mark=${mark}`,
    },
    standIn: (rows, started) => rows.some((row) => holds(row, started)),
  };
}
