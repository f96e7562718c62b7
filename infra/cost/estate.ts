import { type Assembly, readAssembly } from "../local/assembly.ts";

/** What stands in a synthesised stage and costs money by standing there, or says how often something runs. */
export interface Estate {
  readonly keys: number;
  /** Metrics that alarms look at: each is billed, however many one alarm has. */
  readonly alarms: number;
  readonly metrics: number;
  readonly secrets: number;
  /** Whether mail to staff is sent. */
  readonly mail: boolean;
  /** Memory of each function in GB, by its logical name. */
  readonly memory: Readonly<Record<string, number>>;
  /** Runs a month of each scheduled function, by its logical name. */
  readonly runs: Readonly<Record<string, number>>;
  /** Logical names of the tables that can be recovered to a point in time: that copy is billed apart. */
  readonly recoverable: readonly string[];
}

/** Days in a month, and the part of them on which people work. */
export const MONTH_DAYS = 365 / 12;
const WEEKDAYS = 5 / 7;

export function readEstate(folder: string): Estate {
  const assembly = readAssembly(folder);
  const count = (type: string) => assembly.ofType(type).length;
  return {
    keys: count("AWS::KMS::Key"),
    alarms: assembly
      .ofType("AWS::CloudWatch::Alarm")
      .map(({ properties }) => metricsOf(properties.Metrics))
      .reduce((sum, metrics) => sum + metrics, 0),
    metrics: metricNames(assembly).size,
    secrets: new Set(JSON.stringify(assembly.resources).match(/resolve:secretsmanager:[^:}]+/g)).size,
    mail: count("AWS::SES::EmailIdentity") > 0,
    memory: Object.fromEntries(
      assembly
        .ofType("AWS::Lambda::Function")
        .map(({ id, properties }) => [id, Number(properties.MemorySize ?? 128) / 1_024]),
    ),
    runs: Object.fromEntries(
      assembly
        .ofType("AWS::Scheduler::Schedule")
        .map(({ id, properties }) => [
          id.replace(/Schedule$/, ""),
          runsPerMonth(String(properties.ScheduleExpression)),
        ]),
    ),
    recoverable: assembly
      .ofType("AWS::DynamoDB::Table")
      .filter(
        ({ properties }) =>
          (
            properties.PointInTimeRecoverySpecification as
              | { PointInTimeRecoveryEnabled?: boolean }
              | undefined
          )?.PointInTimeRecoveryEnabled === true,
      )
      .map(({ id }) => id),
  };
}

/** An alarm names one metric, or a list of metrics and what is computed from them. */
function metricsOf(metrics: unknown): number {
  if (!Array.isArray(metrics)) return 1;
  return metrics.filter((each: { readonly MetricStat?: unknown }) => each.MetricStat !== undefined).length;
}

/** Metrics of our own; those of AWS's services are free. */
function metricNames(assembly: Assembly): ReadonlySet<string> {
  return new Set(
    assembly
      .ofType("AWS::Logs::MetricFilter")
      .flatMap(({ properties }) =>
        (properties.MetricTransformations as readonly { readonly MetricName: string }[]).map(
          ({ MetricName }) => MetricName,
        ),
      ),
  );
}

const RATE = /^rate\((\d+) (minute|hour|day)s?\)$/;
/** Minutes, hours, day of the month, month, day of the week, year. */
const CRON = /^cron\(([\d,]+) ([\d,]+) [*?] \* (\?|\*|MON-FRI) \*\)$/;
const PER_DAY = { minute: 1_440, hour: 24, day: 1 } as const;

/** Runs of a schedule in a month. Throws for a form that the stages do not use. */
export function runsPerMonth(expression: string): number {
  const [, every, unit] = RATE.exec(expression) ?? [];
  if (unit !== undefined) return (PER_DAY[unit as keyof typeof PER_DAY] / Number(every)) * MONTH_DAYS;
  const [, minutes, hours, days] = CRON.exec(expression) ?? [];
  if (minutes === undefined || hours === undefined) throw new Error(`no known schedule: ${expression}`);
  const aDay = minutes.split(",").length * hours.split(",").length;
  return aDay * MONTH_DAYS * (days === "MON-FRI" ? WEEKDAYS : 1);
}
