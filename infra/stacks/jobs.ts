import { Aws, Stack, type StackProps } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnSchedule, CfnScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import type { Construct } from "constructs";
import { JOB_SCHEDULES } from "../constructs/job-schedules.ts";
import { PlaneFunction } from "../constructs/plane-function.ts";
import type { Stores } from "../constructs/stores.ts";
import { JOBS, type Job, pascal } from "../functions.ts";
import type { Settings } from "../stages.ts";

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
  /** By which the scheduler counts what it could not start. */
  readonly scheduleGroup: string;

  constructor(scope: Construct, id: string, { stores, settings, melderOrigin, ...props }: JobsStackProps) {
    super(scope, id, props);
    this.scheduleGroup = `meldpunt-${settings.instanceId}`;
    const group = new CfnScheduleGroup(this, "Schedules", { name: this.scheduleGroup });
    const own: Partial<Record<Job, Readonly<Record<string, string>>>> = {
      canary: { MELDER_ORIGIN: melderOrigin },
    };
    for (const name of JOBS) {
      this.job(
        new PlaneFunction(this, { plane: "jobs", name, stores, settings, variables: own[name] ?? {} }),
        name,
        settings,
        group,
      );
    }
  }

  private job(
    { function: job }: PlaneFunction,
    name: Job,
    settings: Settings,
    group: CfnScheduleGroup,
  ): void {
    const schedule = new CfnSchedule(this, `${pascal(name)}Schedule`, {
      groupName: group.ref,
      scheduleExpression: JOB_SCHEDULES[name](settings).expression,
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
