import { Aws, Stack, type StackProps } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import type { Construct } from "constructs";
import { PlaneFunction } from "../constructs/plane-function.ts";
import type { Stores } from "../constructs/stores.ts";
import { JOBS, type Job, pascal } from "../functions.ts";
import type { Settings } from "../stages.ts";

/** When each job runs; cron is the wall clock of Europe/Amsterdam, on which the law's days are counted. */
const SCHEDULES: Readonly<Record<Job, (settings: Settings) => string>> = {
  releaseInbox: ({ release: { everyMinutes } }) =>
    everyMinutes === 1 ? "rate(1 minute)" : `rate(${everyMinutes} minutes)`,
  publishBoard: ({ publish: { hours } }) => `cron(0 ${hours.join(",")} * * ? *)`,
  // An upload lives for 24 hours when no envelope claims it.
  sweep: () => "rate(1 hour)",
  // At night: it may read whole tables.
  retention: () => "cron(30 3 * * ? *)",
  // After the night's jobs, so that it tells of them before the working day.
  watch: () => "cron(0 7 * * ? *)",
  // When hardly anybody visits, and long enough before the first publication to take its submission back.
  canary: () => "cron(10 5 * * ? *)",
};

/** What a person who tries the product waits for. */
const LIVELY: readonly Job[] = ["releaseInbox", "publishBoard"];

export interface JobsStackProps extends StackProps {
  readonly stores: Stores;
  readonly settings: Settings;
  /** Where the canary goes: the public site, like everybody. */
  readonly melderOrigin: string;
}

/** What runs on a clock. Every job can simply run again, so a failed run waits for the next. */
export class JobsStack extends Stack {
  constructor(scope: Construct, id: string, { stores, settings, melderOrigin, ...props }: JobsStackProps) {
    super(scope, id, props);
    const own: Partial<Record<Job, Readonly<Record<string, string>>>> = {
      canary: { MELDER_ORIGIN: melderOrigin },
    };
    for (const name of JOBS) {
      this.job(
        new PlaneFunction(this, { plane: "jobs", name, stores, settings, variables: own[name] ?? {} }),
        name,
        settings,
      );
    }
  }

  private job({ function: job }: PlaneFunction, name: Job, settings: Settings): void {
    const schedule = new CfnSchedule(this, `${pascal(name)}Schedule`, {
      scheduleExpression: SCHEDULES[name](settings),
      scheduleExpressionTimezone: "Europe/Amsterdam",
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: job.functionArn,
        roleArn: this.callerOf(name, job.functionArn).roleArn,
        input: "{}",
        retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 3_600 },
      },
    });
    if (settings.everySeconds !== undefined && LIVELY.includes(name)) {
      schedule.addMetadata("local:everySeconds", settings.everySeconds);
    }
  }

  private callerOf(name: Job, functionArn: string): Role {
    return new Role(this, `${pascal(name)}ScheduleRole`, {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
      }),
      inlinePolicies: {
        call: new PolicyDocument({
          statements: [new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [functionArn] })],
        }),
      },
    });
  }
}
