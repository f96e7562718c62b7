import { Aws, Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import {
  Alarm,
  type CfnAlarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { AccountRootPrincipal, PolicyDocument, PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import {
  alarmsOf,
  descriptionOf,
  type LogLines,
  type PlatformSignal,
  type Alarm as Rule,
} from "../constructs/alarms.ts";
import type { PlaneFunction } from "../constructs/plane-function.ts";
import type { Stores } from "../constructs/stores.ts";
import { type Job, pascal } from "../functions.ts";
import type { Settings } from "../stages.ts";
import { KEY_ADMINISTRATION } from "./data.ts";

export interface MonitoringStackProps extends StackProps {
  readonly settings: Settings;
  readonly stores: Stores;
  /** Every function of the deployment. */
  readonly functions: readonly PlaneFunction[];
  /** The API gateway's own name of the melders' API. */
  readonly intakeApi: string;
  readonly scheduleGroup: string;
}

/**
 * All alarms count by the hour and are judged when the clock strikes. Lambda and API Gateway keep counts of a minute
 * whether we want it or not; CloudWatch's own way, an hour that slides along with each minute, would put the minute of
 * a visit into mailboxes.
 */
const HOUR = Duration.hours(1);
const ON_THE_HOUR: CfnAlarm.EvaluationWindowProperty = { wallClockWindow: { timezone: "Europe/Amsterdam" } };

/** The tables that a melder's request touches: where refusing leaves no line in any log. */
const MELDER_TABLES = ["inbox", "blobs", "outbox", "publication"] as const;

/** Tells operators what is wrong with the meldpunt itself, and nothing about anybody who uses it. */
export class MonitoringStack extends Stack {
  private readonly props: MonitoringStackProps;
  private readonly action: SnsAction;
  /** Of what we count ourselves. */
  private readonly namespace: string;

  constructor(scope: Construct, id: string, props: MonitoringStackProps) {
    super(scope, id, props);
    this.props = props;
    this.namespace = `Meldpunt/${props.settings.instanceId}`;
    this.action = new SnsAction(this.topic());
    for (const rule of alarmsOf(props.settings)) this.alarm(rule);
  }

  private topic(): Topic {
    const cloudwatch = new ServicePrincipal("cloudwatch.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
    });
    // CloudWatch cannot use the key that SNS has of its own.
    const masterKey = new Key(this, "AlarmsKey", {
      description: "Encrypts alarms on their way to operators",
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
      policy: new PolicyDocument({
        statements: [
          new PolicyStatement({
            principals: [new AccountRootPrincipal()],
            actions: [...KEY_ADMINISTRATION],
            resources: ["*"],
          }),
          new PolicyStatement({
            principals: [cloudwatch],
            actions: ["kms:Decrypt", "kms:GenerateDataKey"],
            resources: ["*"],
          }),
        ],
      }),
    });
    const topic = new Topic(this, "Alarms", { masterKey, enforceSSL: true, displayName: "Meldpunt" });
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: "OnlyAlarmsOfThisAccount",
        principals: [cloudwatch],
        actions: ["sns:Publish"],
        resources: [topic.topicArn],
      }),
    );
    for (const address of this.props.settings.alarmsTo) topic.addSubscription(new EmailSubscription(address));
    return topic;
  }

  private alarm(rule: Rule): void {
    const { metric, periods, all } = this.measured(rule);
    const alarm = new Alarm(this, `${rule.name}-alarm`, {
      alarmName: `meldpunt-${this.props.settings.instanceId}-${rule.name}`,
      alarmDescription: descriptionOf(rule),
      metric,
      threshold: 1,
      evaluationPeriods: periods,
      datapointsToAlarm: all ? periods : 1,
      comparisonOperator: all
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: all ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    (alarm.node.defaultChild as CfnAlarm).evaluationWindow = ON_THE_HOUR;
    alarm.addAlarmAction(this.action);
    alarm.addOkAction(this.action);
  }

  /** `all`: on when every hour of these had nothing that went well; else when one had something wrong. */
  private measured({ name, signal }: Rule): { metric: MathExpression; periods: number; all: boolean } {
    switch (signal.kind) {
      case "log":
        this.countLines(name, signal.lines, signal.from);
        return {
          metric: someOf({ lines: sum(this.namespace, name) }),
          periods: signal.lines.hours,
          all: false,
        };
      case "not-done":
        return { metric: this.wentWell(signal.job), periods: signal.hours, all: true };
      case "platform":
        return { metric: this.platform(signal.of), periods: 1, all: false };
    }
  }

  /** Lambda's runtime puts what a function logs below `message`. */
  private countLines(metricName: string, { code, within }: LogLines, from: "console" | "jobs" | Job): void {
    const withCode = FilterPattern.stringValue("$.message.code", "=", code);
    const filterPattern =
      within === undefined
        ? withCode
        : FilterPattern.all(withCode, FilterPattern.numberValue("$.message.within", "=", within));
    for (const { name, plane, logGroup } of this.props.functions) {
      if (logGroup === undefined || (plane !== from && name !== from)) continue;
      new MetricFilter(this, `${metricName}-${pascal(name)}`, {
        logGroup,
        filterPattern,
        metricNamespace: this.namespace,
        metricName,
        metricValue: "1",
      });
    }
  }

  private wentWell(job: Job): MathExpression {
    const found = this.props.functions.find(({ name }) => name === job);
    if (found === undefined) throw new Error(`there is no job ${job} to watch`);
    const usingMetrics = {
      calls: found.function.metricInvocations({ period: HOUR }),
      errors: found.function.metricErrors({ period: HOUR }),
    };
    return yesOrNo("calls - FILL(errors, 0)", usingMetrics);
  }

  private platform(of: PlatformSignal): MathExpression {
    switch (of) {
      case "intake-failing":
        return someOf({ refused: sum("AWS/ApiGateway", "5XXError", { ApiName: this.props.intakeApi }) });
      case "functions-failing":
        return someOf({ errors: sum("AWS/Lambda", "Errors") });
      case "functions-throttled":
        return someOf({ throttles: sum("AWS/Lambda", "Throttles") });
      case "stores-throttled":
        return this.tablesThrottled();
      case "schedule-dropped":
        return someOf({
          failed: sum("AWS/Scheduler", "TargetErrorCount", { ScheduleGroup: this.props.scheduleGroup }),
          dropped: sum("AWS/Scheduler", "InvocationDroppedCount", {
            ScheduleGroup: this.props.scheduleGroup,
          }),
        });
    }
  }

  /** An alarm takes ten metrics at most. */
  private tablesThrottled(): MathExpression {
    const metrics = MELDER_TABLES.flatMap((name) => {
      const { tableName } = this.props.stores.tables[name];
      return (["Read", "Write"] as const).map(
        (kind) =>
          [`${name}${kind}`, sum("AWS/DynamoDB", `${kind}ThrottleEvents`, { TableName: tableName })] as const,
      );
    });
    return someOf(Object.fromEntries(metrics));
  }
}

/** Without dimensions: over all functions of the account. */
function sum(namespace: string, metricName: string, dimensionsMap: Record<string, string> = {}): Metric {
  return new Metric({ namespace, metricName, dimensionsMap, statistic: "Sum", period: HOUR });
}

/**
 * Whether any of these was counted. In a total, what nobody counted in an hour is none in that hour; one metric by itself
 * is not filled, for CloudWatch would take a count that comes late for none.
 */
function someOf(usingMetrics: Record<string, IMetric>): MathExpression {
  const names = Object.keys(usingMetrics);
  const terms = names.length === 1 ? names : names.map((name) => `FILL(${name}, 0)`);
  return yesOrNo(terms.join(" + "), usingMetrics);
}

/** CloudWatch's mail quotes the number that it judged: a sum would tell mailboxes how many requests failed. */
function yesOrNo(count: string, usingMetrics: Record<string, IMetric>): MathExpression {
  return new MathExpression({ expression: `IF(${count} > 0, 1, 0)`, usingMetrics, period: HOUR });
}
