import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { App, Stack, Validations } from "aws-cdk-lib";
import { CfnRestApi, CfnStage } from "aws-cdk-lib/aws-apigateway";
import { expect, test } from "vitest";
import { recordings, silence, type Template } from "#infra/constructs/silence.ts";
import { assembly, STACKS, type StackName } from "./support/assembly.ts";

const stage = await assembly("example");

/** A stack with one property of one resource changed. */
function changed(
  stack: StackName,
  type: string,
  change: (properties: Record<string, never>) => void,
): Template {
  const template = structuredClone(stage.template(stack)) as { Resources: Record<string, never> };
  const [resource] = stage.ofType(type, stack);
  if (!resource) throw new Error(`No ${type} in ${stack}`);
  change((template.Resources[resource.id] as unknown as { Properties: Record<string, never> }).Properties);
  return template;
}

const set = (place: string, value: unknown) => (properties: Record<string, never>) => {
  const names = place.split(".");
  const last = names.pop() ?? "";
  // biome-ignore lint/suspicious/noExplicitAny: walks a template by path.
  let inner: any = properties;
  for (const name of names) inner = inner[name] ??= {};
  inner[last] = value;
};

test.each(STACKS)("nothing in %s records a visit", (stack) => {
  expect(recordings(stack, stage.template(stack) as Template)).toEqual([]);
});

const LOUD: readonly (readonly [StackName, string, string, unknown])[] = [
  ["Intake", "AWS::ApiGateway::Stage", "AccessLogSetting", { DestinationArn: "arn" }],
  ["Console", "AWS::ApiGateway::Stage", "AccessLogSetting", { DestinationArn: "arn" }],
  ["Intake", "AWS::ApiGateway::Stage", "TracingEnabled", true],
  ["Intake", "AWS::ApiGateway::Stage", "MethodSettings.0.LoggingLevel", "ERROR"],
  ["Intake", "AWS::ApiGateway::Stage", "MethodSettings.0.DataTraceEnabled", true],
  ["Intake", "AWS::ApiGateway::Stage", "MethodSettings.0.MetricsEnabled", true],
  ["Intake", "AWS::ApiGateway::Stage", "MethodSettings", undefined],
  ["Intake", "AWS::Lambda::Function", "TracingConfig", { Mode: "Active" }],
  ["Intake", "AWS::Lambda::Function", "DeadLetterConfig", { TargetArn: "arn" }],
  ["Intake", "AWS::IAM::Role", "Policies.0.PolicyDocument.Statement.0.Action", "logs:PutLogEvents"],
  ["Sites", "AWS::CloudFront::Distribution", "DistributionConfig.Logging", { Bucket: "b" }],
  ["Sites", "AWS::CloudFront::Distribution", "DistributionConfig.WebACLId", "arn"],
  [
    "Sites",
    "AWS::CloudFront::Distribution",
    "DistributionConfig.DefaultCacheBehavior.RealtimeLogConfigArn",
    "arn",
  ],
  [
    "Sites",
    "AWS::CloudFront::Distribution",
    "DistributionConfig.CacheBehaviors.1.RealtimeLogConfigArn",
    "arn",
  ],
  [
    "Sites",
    "AWS::CloudFront::Distribution",
    "DistributionConfig.CacheBehaviors.0.FunctionAssociations",
    [{}],
  ],
  ["Sites", "AWS::S3::Bucket", "LoggingConfiguration", { DestinationBucketName: "b" }],
  ["Data", "AWS::S3::Bucket", "VersioningConfiguration", { Status: "Enabled" }],
  ["Data", "AWS::S3::Bucket", "NotificationConfiguration", { EventBridgeConfiguration: {} }],
  ["Data", "AWS::DynamoDB::Table", "StreamSpecification", { StreamViewType: "OLD_IMAGE" }],
  ["Data", "AWS::DynamoDB::Table", "ContributorInsightsSpecification", { Enabled: true }],
];

test.each(LOUD)("%s: %s with %s is refused", (stack, type, place, value) => {
  expect(recordings(stack, changed(stack, type, set(place, value)))).toHaveLength(1);
});

const RECORDERS = [
  "AWS::ApiGateway::Account",
  "AWS::CloudTrail::Trail",
  "AWS::CloudFront::RealtimeLogConfig",
  "AWS::Logs::Delivery",
  "AWS::Logs::DeliverySource",
  "AWS::WAFv2::WebACL",
  "AWS::WAFv2::LoggingConfiguration",
  "AWS::XRay::Group",
  "AWS::Backup::BackupPlan",
];

test.each(RECORDERS)("%s is refused in every stack", (Type) => {
  for (const stack of STACKS) expect(recordings(stack, { Resources: { X: { Type } } })).not.toEqual([]);
});

test("a kind of resource that nobody looked at is refused where a melder's request passes", () => {
  const template = { Resources: { Log: { Type: "AWS::Logs::LogGroup" } } };
  for (const stack of ["Intake", "Sites", "Data"]) expect(recordings(stack, template)).toHaveLength(1);
  expect(recordings("Console", template)).toEqual([]);
});

test("a stage that records stops the synthesis itself", () => {
  const app = new App({ outdir: mkdtempSync(path.join(tmpdir(), "loud-")), analyticsReporting: false });
  Validations.of(app).addPlugins(silence);
  const stack = new Stack(app, "Anything");
  const { ref } = new CfnRestApi(stack, "Api", { name: "api" });
  new CfnStage(stack, "Stage", { restApiId: ref, tracingEnabled: true });
  expect(() => app.synth()).toThrow(/TracingEnabled records/);
});
