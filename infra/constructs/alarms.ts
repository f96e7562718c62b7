import { EXPIRY_NOTICE_DAYS, type LogCode } from "#functions/runtime/log.ts";
import { type Job, kebab } from "../functions.ts";
import type { Settings } from "../settings.ts";
import { type AlarmText, LOG_TEXTS, NOT_DONE_TEXTS, PLATFORM_TEXTS } from "./alarm-texts.ts";
import { JOB_SCHEDULES, jobsOf } from "./job-schedules.ts";

/**
 * Every alarm of a deployment, in one list: the stack, the table of the runbook and the tests are made from it. Each is
 * about a whole plane or one job and counts by the hour: an alarm per route would tell more of a visit than of a fault.
 */
export interface Alarm {
  /** Stable: operators write filters and instructions with it. */
  readonly name: string;
  readonly signal: Signal;
  readonly text: AlarmText;
}

export type PlatformSignal = keyof typeof PLATFORM_TEXTS;

export type Signal =
  /** A line with a code; `job`: in the log of that job alone. */
  | { readonly kind: "log"; readonly lines: LogLines; readonly from: "console" | "jobs" | Job }
  /** No run that went well for so many hours. */
  | { readonly kind: "not-done"; readonly job: Job; readonly hours: number }
  | { readonly kind: "platform"; readonly of: PlatformSignal };

export interface LogLines {
  readonly code: LogCode;
  readonly within?: number;
  /** Hours that one line keeps the alarm on. */
  readonly hours: number;
}

/** Where each code comes from: a code without an alarm does not compile. */
const SOURCES: Readonly<Record<LogCode, "console" | "jobs" | Job>> = {
  "function-failed": "console",
  "answer-refused": "console",
  "job-failed": "jobs",
  "canary-failed": "canary",
  "reader-behind": "watch",
  "directory-expires": "watch",
  "directory-expired": "watch",
  "board-missed": "watch",
  "release-missed": "watch",
  "outbox-behind": "watch",
};

/** What is said once a day stays true until it is not said the next day. */
const DAILY_HOURS = 26;

function linesOf(code: LogCode): readonly LogLines[] {
  const from = SOURCES[code];
  const hours = from === "console" || from === "jobs" ? 1 : DAILY_HOURS;
  if (code !== "directory-expires") return [{ code, hours }];
  return EXPIRY_NOTICE_DAYS.map((within) => ({ code, within, hours }));
}

export const LOG_CODES = Object.keys(SOURCES) as readonly LogCode[];

export function alarmsOf(settings: Settings): readonly Alarm[] {
  const logs = LOG_CODES.flatMap(linesOf).map((lines): Alarm => {
    const name = lines.within === undefined ? lines.code : `${lines.code}-${lines.within}`;
    const text = LOG_TEXTS[name as keyof typeof LOG_TEXTS];
    return { name, text, signal: { kind: "log", lines, from: SOURCES[lines.code] } };
  });
  const platform = (Object.keys(PLATFORM_TEXTS) as PlatformSignal[]).map(
    (of): Alarm => ({ name: of, text: PLATFORM_TEXTS[of], signal: { kind: "platform", of } }),
  );
  const jobs = jobsOf(settings).map((job): Alarm => {
    const hours = JOB_SCHEDULES[job](settings).missedAfterHours;
    return {
      name: `not-done-${kebab(job)}`,
      text: NOT_DONE_TEXTS[job],
      signal: { kind: "not-done", job, hours },
    };
  });
  return [...logs, ...platform, ...jobs];
}

/** Where an operator finds each alarm by its name. */
const RUNBOOK = "docs/RUNBOOK.md#alarmen";

/** What stands in the mail: Dutch, then English. */
export function descriptionOf({ name, text: { means, act } }: Alarm): string {
  return [
    `${means.nl} ${act.nl} Zie het draaiboek: ${RUNBOOK}, ${name}.`,
    `${means.en} ${act.en} See the runbook: ${RUNBOOK}, ${name}.`,
  ].join("\n\n");
}

/** The table below the heading "Alarmen" of the runbook, as Markdown. */
export function alarmTable(settings: Settings): string {
  const rows = alarmsOf(settings).map(
    ({ name, text }) => `| \`${name}\` | ${text.means.nl} | ${text.act.nl} |`,
  );
  return ["| alarm | wat het betekent | wat u doet |", "|---|---|---|", ...rows].join("\n");
}
