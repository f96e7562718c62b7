import { CfnStack, CustomResource, type Stack } from "aws-cdk-lib";
import { CfnAccount } from "aws-cdk-lib/aws-apigateway";
import { CfnApi } from "aws-cdk-lib/aws-apigatewayv2";
import { CfnBackupPlan } from "aws-cdk-lib/aws-backup";
import { Trail } from "aws-cdk-lib/aws-cloudtrail";
import { CfnFlowLog } from "aws-cdk-lib/aws-ec2";
import { CfnStream } from "aws-cdk-lib/aws-kinesis";
import { CfnUrl } from "aws-cdk-lib/aws-lambda";
import { CfnDelivery, CfnDeliverySource, CfnSubscriptionFilter, LogGroup } from "aws-cdk-lib/aws-logs";
import { CfnResolverQueryLoggingConfig } from "aws-cdk-lib/aws-route53resolver";
import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from "aws-cdk-lib/aws-wafv2";
import { CfnGroup } from "aws-cdk-lib/aws-xray";
import { BROKEN_FUNCTIONS } from "./broken-functions.ts";
import { BROKEN_GATEWAY } from "./broken-gateway.ts";
import { BROKEN_SITES } from "./broken-sites.ts";
import { BROKEN_STORES } from "./broken-stores.ts";
import { distribution } from "./quiet-parts.ts";

/** A construct that breaks a promise. */
export interface Broken {
  readonly rule: string;
  readonly what: string;
  /** Intake when it is not said. */
  readonly stack?: string;
  readonly build: (stack: Stack) => void;
}

const ARN = "arn:aws:logs:eu-central-1:111111111111:log-group:one";

const BROKEN_KINDS: readonly Broken[] = [
  {
    rule: "nothing-hidden",
    what: "something that code makes at the deployment",
    stack: "Console",
    build: (stack) => new CustomResource(stack, "Made", { serviceToken: ARN }),
  },
  {
    rule: "nothing-hidden",
    what: "a stack in a file of its own",
    stack: "Jobs",
    build: (stack) => new CfnStack(stack, "Other", { templateUrl: "https://example.org/other.json" }),
  },
  {
    rule: "no-recorder",
    what: "the account's role for logs of APIs",
    stack: "Console",
    build: (stack) => new CfnAccount(stack, "Account"),
  },
  {
    rule: "no-recorder",
    what: "a trail of data events",
    stack: "Jobs",
    build: (stack) => new Trail(stack, "Trail").logAllS3DataEvents(),
  },
  {
    rule: "no-recorder",
    what: "delivery of CloudFront's logs of the newer kind",
    build: (stack) => {
      const source = new CfnDeliverySource(stack, "Source", {
        name: "one",
        logType: "ACCESS_LOGS",
        resourceArn: ARN,
      });
      new CfnDelivery(stack, "Delivery", { deliverySourceName: source.name, deliveryDestinationArn: ARN });
    },
  },
  {
    rule: "no-recorder",
    what: "a subscription to a log",
    stack: "Monitoring",
    build: (stack) =>
      new CfnSubscriptionFilter(stack, "Filter", {
        destinationArn: ARN,
        filterPattern: "",
        logGroupName: "one",
      }),
  },
  {
    rule: "no-recorder",
    what: "a flow log",
    build: (stack) =>
      new CfnFlowLog(stack, "Flow", { resourceId: "vpc-1", resourceType: "VPC", trafficType: "ALL" }),
  },
  {
    rule: "no-recorder",
    what: "a log of name look-ups",
    build: (stack) => new CfnResolverQueryLoggingConfig(stack, "Queries", { destinationArn: ARN }),
  },
  {
    rule: "no-recorder",
    what: "a stream",
    stack: "Data",
    build: (stack) => new CfnStream(stack, "Stream", { shardCount: 1 }),
  },
  {
    rule: "no-recorder",
    what: "a group of traces",
    build: (stack) => new CfnGroup(stack, "Group", { groupName: "one" }),
  },
  {
    rule: "no-recorder",
    what: "a plan of backups",
    stack: "Data",
    build: (stack) =>
      new CfnBackupPlan(stack, "Plan", {
        backupPlan: {
          backupPlanName: "one",
          backupPlanRule: [{ ruleName: "daily", targetBackupVault: "one" }],
        },
      }),
  },
  {
    rule: "known-kinds",
    what: "a log group in the intake plane",
    build: (stack) => new LogGroup(stack, "Log", { retention: 1 }),
  },
  {
    rule: "no-other-api",
    what: "an HTTP API",
    stack: "Console",
    build: (stack) => new CfnApi(stack, "Api", { name: "one", protocolType: "HTTP" }),
  },
  {
    rule: "no-other-api",
    what: "an address of a function",
    build: (stack) => new CfnUrl(stack, "Url", { authType: "NONE", targetFunctionArn: "one" }),
  },
  {
    rule: "no-firewall",
    what: "a firewall that samples requests",
    stack: "Sites",
    build: (stack) =>
      new CfnWebACL(stack, "Acl", {
        defaultAction: { allow: {} },
        scope: "REGIONAL",
        visibilityConfig: {
          cloudWatchMetricsEnabled: false,
          metricName: "one",
          sampledRequestsEnabled: true,
        },
      }),
  },
  {
    rule: "no-firewall",
    what: "the log of a firewall",
    stack: "Monitoring",
    build: (stack) =>
      new CfnLoggingConfiguration(stack, "Log", { logDestinationConfigs: [ARN], resourceArn: ARN }),
  },
  {
    rule: "no-firewall",
    what: "a firewall of somebody else before the API",
    build: (stack) => new CfnWebACLAssociation(stack, "Association", { resourceArn: ARN, webAclArn: ARN }),
  },
  {
    rule: "no-firewall",
    what: "a firewall before a site",
    stack: "Sites",
    build: (stack) => distribution(stack, { webAclId: ARN }),
  },
];

export const BROKEN: readonly Broken[] = [
  ...BROKEN_KINDS,
  ...BROKEN_GATEWAY,
  ...BROKEN_SITES,
  ...BROKEN_STORES,
  ...BROKEN_FUNCTIONS,
];
