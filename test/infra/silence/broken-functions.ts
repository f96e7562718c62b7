import { Duration, type Stack } from "aws-cdk-lib";
import { Alarm, type CfnAlarm, Dashboard, MathExpression, Metric } from "aws-cdk-lib/aws-cloudwatch";
import {
  CfnIdentityPool,
  CfnLogDeliveryConfiguration,
  CfnUserPool,
  CfnUserPoolRiskConfigurationAttachment,
} from "aws-cdk-lib/aws-cognito";
import type { CfnRole } from "aws-cdk-lib/aws-iam";
import {
  CfnEventInvokeConfig,
  type CfnEventInvokeConfigProps,
  CfnEventSourceMapping,
  CfnPermission,
} from "aws-cdk-lib/aws-lambda";
import { CfnConfigurationSetEventDestination } from "aws-cdk-lib/aws-ses";
import { CfnTopic } from "aws-cdk-lib/aws-sns";
import type { Broken } from "./broken.ts";
import { intakeFunction } from "./quiet-parts.ts";

const ON_THE_HOUR = { wallClockWindow: { timezone: "Europe/Amsterdam" } };

/** An alarm that is right where nothing else is said. */
function alarm(
  stack: Stack,
  { seconds = 3_600, expression = "IF(errors > 0, 1, 0)", window = ON_THE_HOUR as object | null },
): void {
  const period = Duration.seconds(seconds);
  const errors = new Metric({ namespace: "AWS/Lambda", metricName: "Errors", period });
  const metric =
    expression === "" ? errors : new MathExpression({ expression, usingMetrics: { errors }, period });
  const made = new Alarm(stack, "Alarm", { metric, threshold: 1, evaluationPeriods: 1 });
  if (window !== null) (made.node.defaultChild as CfnAlarm).evaluationWindow = window;
}

const tries = (
  stack: Stack,
  more: Partial<CfnEventInvokeConfigProps> & Pick<CfnEventInvokeConfigProps, "maximumRetryAttempts">,
) => new CfnEventInvokeConfig(stack, "Tries", { functionName: "one", qualifier: "$LATEST", ...more });

const QUEUE = "arn:aws:sqs:eu-central-1:111111111111:one";

const may = (actions: string | readonly string[]): Broken => ({
  rule: "intake-writes-no-log",
  what: `a role that may ${actions}`,
  build: (stack) => intakeFunction(stack, {}, actions),
});

const calledBy = (principal: string): Broken => ({
  rule: "intake-is-called-by-its-api",
  what: `a call by ${principal}`,
  build: (stack) =>
    new CfnPermission(stack, "Permission", {
      action: "lambda:InvokeFunction",
      functionName: "one",
      principal,
    }),
});

/** Said by a test of its own to pass: what the rules leave room for. */
export const QUIET_JOBS = {
  "a job that is tried once": ["Jobs", (stack: Stack) => void tries(stack, { maximumRetryAttempts: 0 })],
  "an alarm that says yes or no by the hour": ["Monitoring", (stack: Stack) => alarm(stack, {})],
} as const;

export const BROKEN_FUNCTIONS: readonly Broken[] = [
  {
    rule: "no-trace-of-a-function",
    what: "a traced function",
    build: (stack) => intakeFunction(stack, { tracingConfig: { mode: "Active" } }),
  },
  {
    rule: "no-second-reader",
    what: "a layer with somebody's extension",
    build: (stack) =>
      intakeFunction(stack, { layers: ["arn:aws:lambda:eu-central-1:111111111111:layer:insights:1"] }),
  },
  {
    rule: "no-second-reader",
    what: "a program that starts before ours",
    build: (stack) =>
      intakeFunction(stack, { environment: { variables: { AWS_LAMBDA_EXEC_WRAPPER: "/opt/watch" } } }),
  },
  {
    rule: "nothing-waits",
    what: "a queue of failed events",
    build: (stack) => intakeFunction(stack, { deadLetterConfig: { targetArn: QUEUE } }),
  },
  {
    rule: "nothing-waits",
    what: "settings of asynchronous calls of a melder's function",
    build: (stack) => tries(stack, { maximumRetryAttempts: 0 }),
  },
  {
    rule: "nothing-waits",
    what: "a failed event of a job that is tried again",
    stack: "Jobs",
    build: (stack) => tries(stack, { maximumRetryAttempts: 1 }),
  },
  {
    rule: "nothing-waits",
    what: "a failed event of a job that is kept for hours",
    stack: "Jobs",
    build: (stack) => tries(stack, { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 21_600 }),
  },
  {
    rule: "nothing-waits",
    what: "a place for failed events of a job",
    stack: "Jobs",
    build: (stack) =>
      tries(stack, {
        maximumRetryAttempts: 0,
        destinationConfig: { onFailure: { destination: QUEUE } },
      }),
  },
  {
    rule: "nothing-waits",
    what: "a function that takes from a queue",
    build: (stack) =>
      new CfnEventSourceMapping(stack, "Source", { functionName: "one", eventSourceArn: QUEUE }),
  },
  calledBy("s3.amazonaws.com"),
  calledBy("*"),
  may("logs:PutLogEvents"),
  may(["s3:PutObject", "xray:PutTraceSegments"]),
  may("cloudwatch:PutMetricData"),
  may("s3:*"),
  may("*"),
  may("sqs:SendMessage"),
  {
    rule: "intake-writes-no-log",
    what: "AWS's basic policy for functions",
    build: (stack) => {
      intakeFunction(stack);
      (stack.node.findChild("Role") as CfnRole).managedPolicyArns = [
        "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
      ];
    },
  },
  {
    rule: "no-account-for-a-visitor",
    what: "identities for guests",
    stack: "Identity",
    build: (stack) => new CfnIdentityPool(stack, "Guests", { allowUnauthenticatedIdentities: true }),
  },
  {
    rule: "no-history-of-staff",
    what: "threat protection",
    stack: "Identity",
    build: (stack) => new CfnUserPool(stack, "Staff", { userPoolAddOns: { advancedSecurityMode: "AUDIT" } }),
  },
  {
    rule: "no-history-of-staff",
    what: "an attached judgement of risk",
    stack: "Identity",
    build: (stack) =>
      new CfnUserPoolRiskConfigurationAttachment(stack, "Risk", { userPoolId: "one", clientId: "ALL" }),
  },
  {
    rule: "no-history-of-staff",
    what: "an export of sign-ins",
    stack: "Identity",
    build: (stack) => new CfnLogDeliveryConfiguration(stack, "Export", { userPoolId: "one" }),
  },
  {
    rule: "alarms-by-the-hour",
    what: "an alarm by the minute",
    stack: "Monitoring",
    build: (stack) => alarm(stack, { seconds: 60 }),
  },
  {
    rule: "alarms-by-the-hour",
    what: "an alarm on an hour that slides with each minute",
    stack: "Monitoring",
    build: (stack) => alarm(stack, { window: null }),
  },
  {
    rule: "alarms-by-the-hour",
    what: "an alarm on a window that slides in so many words",
    stack: "Monitoring",
    build: (stack) => alarm(stack, { window: { slidingWindow: {} } }),
  },
  {
    rule: "alarms-do-not-count",
    what: "an alarm on a bare sum",
    stack: "Monitoring",
    build: (stack) => alarm(stack, { expression: "" }),
  },
  {
    rule: "alarms-do-not-count",
    what: "an alarm on a sum in an expression",
    stack: "Monitoring",
    build: (stack) => alarm(stack, { expression: "FILL(errors, 0)" }),
  },
  {
    rule: "alarms-by-the-hour",
    what: "a screen of counts",
    stack: "Monitoring",
    build: (stack) => new Dashboard(stack, "Screen"),
  },
  {
    rule: "mail-is-not-followed",
    what: "a record of opened mails",
    stack: "Jobs",
    build: (stack) =>
      new CfnConfigurationSetEventDestination(stack, "Opened", {
        configurationSetName: "one",
        eventDestination: { matchingEventTypes: ["OPEN"], eventBridgeDestination: { eventBusArn: "arn" } },
      }),
  },
  {
    rule: "mail-is-not-followed",
    what: "a record of delivered alarms",
    stack: "Monitoring",
    build: (stack) => new CfnTopic(stack, "Topic", { deliveryStatusLogging: [{ protocol: "sqs" }] }),
  },
];
