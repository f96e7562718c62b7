import {
  CfnFunction,
  CfnMonitoringSubscription,
  CfnRealtimeLogConfig,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
} from "aws-cdk-lib/aws-cloudfront";
import type { Broken } from "./broken.ts";
import { distribution } from "./quiet-parts.ts";

const ARN = "arn:aws:lambda:us-east-1:111111111111:function:one:1";
/** CloudFront's own AllViewer. */
const ALL_VIEWER = "216adef6-5c7f-47e4-b989-5492eafa07d3";

export const BROKEN_SITES: readonly Broken[] = [
  {
    rule: "no-site-log",
    what: "the log of a site",
    stack: "Sites",
    build: (stack) => distribution(stack, { logging: { bucket: "logs.s3.amazonaws.com" } }),
  },
  {
    rule: "no-site-log",
    what: "a log as it happens",
    stack: "Sites",
    build: (stack) => distribution(stack, {}, { realtimeLogConfigArn: ARN }),
  },
  {
    rule: "no-site-log",
    what: "a log as it happens on one path",
    stack: "Sites",
    build: (stack) =>
      distribution(stack, {
        cacheBehaviors: [
          {
            pathPattern: "/api/*",
            targetOriginId: "files",
            viewerProtocolPolicy: "https-only",
            realtimeLogConfigArn: ARN,
          },
        ],
      }),
  },
  {
    rule: "no-site-log",
    what: "the configuration of such a log",
    stack: "Monitoring",
    build: (stack) =>
      new CfnRealtimeLogConfig(stack, "Log", {
        name: "one",
        endPoints: [],
        fields: ["c-ip"],
        samplingRate: 1,
      }),
  },
  {
    rule: "no-site-log",
    what: "counts of a site per minute",
    stack: "Monitoring",
    build: (stack) =>
      new CfnMonitoringSubscription(stack, "Counts", {
        distributionId: "one",
        monitoringSubscription: {
          realtimeMetricsSubscriptionConfig: { realtimeMetricsSubscriptionStatus: "Enabled" },
        },
      }),
  },
  {
    rule: "no-code-at-the-edge",
    what: "a function at the edge",
    stack: "Sites",
    build: (stack) =>
      distribution(
        stack,
        {},
        { lambdaFunctionAssociations: [{ eventType: "viewer-request", lambdaFunctionArn: ARN }] },
      ),
  },
  {
    rule: "no-code-at-the-edge",
    what: "a small function at the edge",
    stack: "Sites",
    build: (stack) =>
      distribution(stack, {}, { functionAssociations: [{ eventType: "viewer-request", functionArn: ARN }] }),
  },
  {
    rule: "no-code-at-the-edge",
    what: "the code of one",
    stack: "Monitoring",
    build: (stack) =>
      new CfnFunction(stack, "Code", {
        name: "one",
        functionCode: "",
        functionConfig: { comment: "one", runtime: "cloudfront-js-2.0" },
      }),
  },
  {
    rule: "no-mark-on-a-visitor",
    what: "sending some visitors to another version",
    stack: "Sites",
    build: (stack) => distribution(stack, { continuousDeploymentPolicyId: "one" }),
  },
  {
    rule: "no-mark-on-a-visitor",
    what: "signed links to a site",
    stack: "Sites",
    build: (stack) => distribution(stack, {}, { trustedKeyGroups: ["one"] }),
  },
  {
    rule: "nothing-of-the-visitor",
    what: "passing on the browser's name",
    stack: "Sites",
    build: (stack) =>
      new OriginRequestPolicy(stack, "Policy", {
        headerBehavior: OriginRequestHeaderBehavior.allowList("User-Agent"),
      }),
  },
  {
    rule: "nothing-of-the-visitor",
    what: "passing on every header",
    stack: "Sites",
    build: (stack) =>
      new OriginRequestPolicy(stack, "Policy", { headerBehavior: OriginRequestHeaderBehavior.all() }),
  },
  {
    rule: "nothing-of-the-visitor",
    what: "passing on the query",
    stack: "Sites",
    build: (stack) =>
      new OriginRequestPolicy(stack, "Policy", {
        queryStringBehavior: OriginRequestQueryStringBehavior.all(),
      }),
  },
  {
    rule: "nothing-of-the-visitor",
    what: "a policy of CloudFront's own that passes on everything",
    stack: "Sites",
    build: (stack) => distribution(stack, {}, { originRequestPolicyId: ALL_VIEWER }),
  },
  {
    rule: "nothing-of-the-visitor",
    what: "the older way of passing on",
    stack: "Sites",
    build: (stack) => distribution(stack, {}, { forwardedValues: { queryString: true } }),
  },
];
