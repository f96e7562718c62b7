import { JOBS, type Job } from "../functions.ts";
import type { Settings } from "../settings.ts";

/** When a job runs, and after how many hours without a run that went well somebody must be told. */
export interface JobSchedule {
  /** Of EventBridge Scheduler; cron is the wall clock of Europe/Amsterdam, on which the law's days are counted. */
  readonly expression: string;
  readonly missedAfterHours: number;
}

const HOURS_PER_DAY = 24;
/** A run may be late, and is tried again when it fails. */
const SLACK_HOURS = 2;
const DAILY = HOURS_PER_DAY + SLACK_HOURS;
const WEEKEND_DAYS = 2;

/** The jobs of a deployment: without a sender there is none that sends mail. */
export function jobsOf({ mailFrom }: Settings): readonly Job[] {
  return JOBS.filter((job) => job !== "deadlineDigest" || mailFrom !== undefined);
}

export const JOB_SCHEDULES: Readonly<Record<Job, (settings: Settings) => JobSchedule>> = {
  releaseInbox: ({ release: { everyMinutes } }) => ({
    expression: everyMinutes === 1 ? "rate(1 minute)" : `rate(${everyMinutes} minutes)`,
    // One release may fail: the next one takes everything with it.
    missedAfterHours: Math.ceil((2 * everyMinutes) / 60) + 1,
  }),
  publishBoard: ({ publish: { hours } }) => ({
    expression: `cron(0 ${hours.join(",")} * * ? *)`,
    missedAfterHours: longestGap(hours) + SLACK_HOURS,
  }),
  // An upload lives for 24 hours when no envelope claims it.
  sweep: () => ({ expression: "rate(1 hour)", missedAfterHours: 6 }),
  // At night: it may read whole tables.
  retention: () => ({ expression: "cron(30 3 * * ? *)", missedAfterHours: DAILY }),
  // After the night's jobs, so that it tells of them before the working day.
  watch: () => ({ expression: "cron(0 7 * * ? *)", missedAfterHours: DAILY }),
  // When hardly anybody visits, and before the first publication, so that it takes back what it sent in time.
  canary: () => ({ expression: "cron(10 5 * * ? *)", missedAfterHours: DAILY }),
  // When the working day begins. On a holiday it runs and writes to nobody.
  deadlineDigest: () => ({
    expression: "cron(0 8 ? * MON-FRI *)",
    missedAfterHours: DAILY + WEEKEND_DAYS * HOURS_PER_DAY,
  }),
};

/** Hours between two publications at most. */
function longestGap(hours: readonly number[]): number {
  const sorted = [...hours].sort((one, other) => one - other);
  const next = (index: number) => sorted[index + 1] ?? (sorted[0] ?? 0) + HOURS_PER_DAY;
  return Math.max(...sorted.map((hour, index) => next(index) - hour));
}
