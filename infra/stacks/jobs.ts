import { Aws, Stack, type StackProps } from "aws-cdk-lib";
import type { UserPool } from "aws-cdk-lib/aws-cognito";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnEventInvokeConfig } from "aws-cdk-lib/aws-lambda";
import { CfnSchedule, CfnScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import type { Construct } from "constructs";
import { JOB_SCHEDULES, jobsOf } from "../constructs/job-schedules.ts";
import { PlaneFunction, type PlaneFunctionProps } from "../constructs/plane-function.ts";
import { StaffMail } from "../constructs/staff-mail.ts";
import type { Stores } from "../constructs/stores.ts";
import { type Job, pascal } from "../functions.ts";
import type { Settings } from "../stages.ts";

/** What a person who tries the product waits for. */
const LIVELY: readonly Job[] = ["releaseInbox", "publishBoard"];

export interface JobsStackProps extends StackProps {
  readonly stores: Stores;
  readonly settings: Settings;
  /** Where the canary goes: the public site, like everybody. */
  readonly melderOrigin: string;
  /** Where staff sign in: it knows their mail addresses. */
  readonly pool: UserPool;
}

/**
 * Jobs whose failed run leaves something in the mailbox of everybody. The scheduler calls without waiting, so Lambda
 * itself would try such a run twice more: three envelopes with files a day from a canary that cannot take back.
 */
const TRIED_ONCE: readonly Job[] = ["canary"];

/** What one job has and no other. */
type Own = Pick<PlaneFunctionProps, "variables" | "services">;

/** What runs on a clock. Every job can simply run again, so a failed run waits for the next. */
export class JobsStack extends Stack {
  /** By which the scheduler counts what it could not start. */
  readonly scheduleGroup: string;

  constructor(
    scope: Construct,
    id: string,
    { stores, settings, melderOrigin, pool, ...props }: JobsStackProps,
  ) {
    super(scope, id, props);
    this.scheduleGroup = `meldpunt-${settings.instanceId}`;
    const group = new CfnScheduleGroup(this, "Schedules", { name: this.scheduleGroup });
    const own: Partial<Record<Job, Own>> = {
      canary: { variables: { MELDER_ORIGIN: melderOrigin } },
      ...(settings.mailFrom !== undefined && { deadlineDigest: this.mailing(settings.mailFrom, pool) }),
    };
    for (const name of jobsOf(settings)) {
      const job = new PlaneFunction(this, {
        plane: "jobs",
        name,
        stores,
        settings,
        variables: {},
        ...own[name],
      });
      this.job(job, name, settings, group);
    }
  }

  /** One sender, and the addresses of one pool. */
  private mailing(from: string, pool: UserPool): Own {
    const mail = new StaffMail(this, "StaffMail", from);
    return {
      variables: { MAIL_FROM: from, MAIL_SETTINGS: mail.settings, USER_POOL: pool.userPoolId },
      services: {
        accounts: { resources: [pool.userPoolArn] },
        mail: { resources: mail.resources, conditions: { StringEquals: { "ses:FromAddress": from } } },
      },
    };
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
    if (TRIED_ONCE.includes(name)) {
      new CfnEventInvokeConfig(this, `${pascal(name)}Tries`, {
        functionName: job.functionName,
        qualifier: "$LATEST",
        maximumRetryAttempts: 0,
      });
    }
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
