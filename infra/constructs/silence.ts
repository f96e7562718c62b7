import { readFileSync } from "node:fs";
import type { IPolicyValidationContext, IPolicyValidationPlugin } from "aws-cdk-lib";

/**
 * Stops the synthesis where a service would record who visits, when, or what passes. It reads the finished
 * templates, so an override cannot slip past it, and it throws, so nothing that records is ever deployed from here.
 */

export interface Template {
  readonly Resources?: Readonly<Record<string, Resource>>;
}
interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}
export interface Recording {
  readonly resource: string;
  readonly reason: string;
}

/** Where a melder's request and data pass. Only these kinds of resource: each was looked at for what it records. */
const MELDER_STACKS: readonly string[] = ["Data", "Intake", "Sites"];
const LOOKED_AT: ReadonlySet<string> = new Set([
  "AWS::ApiGateway::ApiKey",
  "AWS::ApiGateway::Deployment",
  "AWS::ApiGateway::GatewayResponse",
  "AWS::ApiGateway::Method",
  "AWS::ApiGateway::Resource",
  "AWS::ApiGateway::RestApi",
  "AWS::ApiGateway::Stage",
  "AWS::ApiGateway::UsagePlan",
  "AWS::ApiGateway::UsagePlanKey",
  "AWS::CloudFront::CachePolicy",
  "AWS::CloudFront::Distribution",
  "AWS::CloudFront::OriginAccessControl",
  "AWS::CloudFront::OriginRequestPolicy",
  "AWS::CloudFront::ResponseHeadersPolicy",
  "AWS::Cognito::UserPoolClient",
  "AWS::DynamoDB::Table",
  "AWS::IAM::Role",
  "AWS::KMS::Key",
  "AWS::Lambda::Function",
  "AWS::Lambda::Permission",
  "AWS::S3::Bucket",
  "AWS::S3::BucketPolicy",
]);

/** Kinds of resource that record, and so have no place in any stack. */
const RECORDERS =
  /^AWS::(ApiGateway::Account|Backup|CloudFront::(MonitoringSubscription|RealtimeLogConfig)|CloudTrail|EC2::FlowLog|Kinesis|KinesisFirehose|Logs::Delivery|Route53Resolver::ResolverQueryLogging|WAFv2|XRay)/;

/** Properties that make a resource record, by type. Each must be absent or false. */
const RECORDING_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  "AWS::ApiGateway::Stage": ["AccessLogSetting", "TracingEnabled", "CanarySetting"],
  "AWS::CloudFront::Distribution": [
    "DistributionConfig.Logging",
    "DistributionConfig.WebACLId",
    "DistributionConfig.DefaultCacheBehavior.RealtimeLogConfigArn",
    "DistributionConfig.DefaultCacheBehavior.FunctionAssociations",
    "DistributionConfig.DefaultCacheBehavior.LambdaFunctionAssociations",
    "DistributionConfig.CacheBehaviors.RealtimeLogConfigArn",
    "DistributionConfig.CacheBehaviors.FunctionAssociations",
    "DistributionConfig.CacheBehaviors.LambdaFunctionAssociations",
  ],
  "AWS::DynamoDB::Table": [
    "StreamSpecification",
    "KinesisStreamSpecification",
    "ContributorInsightsSpecification.Enabled",
    "GlobalSecondaryIndexes.ContributorInsightsSpecification.Enabled",
  ],
  "AWS::Lambda::Function": ["TracingConfig", "DeadLetterConfig", "Layers"],
  "AWS::S3::Bucket": [
    "LoggingConfiguration",
    "NotificationConfiguration",
    "InventoryConfigurations",
    "AnalyticsConfigurations",
    "MetricsConfigurations",
    "VersioningConfiguration",
    "ReplicationConfiguration",
  ],
};

/** Off, in so many words: what is not said is AWS's to change. */
const METHOD_SETTINGS = { LoggingLevel: "OFF", DataTraceEnabled: false, MetricsEnabled: false } as const;

/** Everything in a stack that records, with the reason. `stack` is the stack's path in the app: `Intake`. */
export function recordings(stack: string, template: Template): readonly Recording[] {
  return Object.entries(template.Resources ?? {}).flatMap(([resource, { Type, Properties = {} }]) =>
    [
      ...(RECORDERS.test(Type) ? [`${Type} records`] : []),
      ...(MELDER_STACKS.includes(stack) && !LOOKED_AT.has(Type)
        ? [`${Type} is not among the kinds that a melder's request or data may pass`]
        : []),
      ...(RECORDING_PROPERTIES[Type] ?? [])
        .filter((path) => valuesAt(Properties, path.split(".")).some((value) => value !== false))
        .map((path) => `${path} records`),
      ...(Type === "AWS::ApiGateway::Stage" && !methodsAreSilent(Properties)
        ? ["MethodSettings must turn logging, data trace and metrics off"]
        : []),
      ...(stack === "Intake" && /"(logs|xray|cloudwatch):/.test(JSON.stringify(Properties))
        ? ["an intake function may write no log, trace or metric"]
        : []),
    ].map((reason) => ({ resource, reason })),
  );
}

/** What stands at a path, in every element of a list on the way. */
function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((element) => valuesAt(element, path));
  const [name, ...rest] = path;
  if (name === undefined) return value === undefined ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return valuesAt((value as Readonly<Record<string, unknown>>)[name], rest);
}

function methodsAreSilent({ MethodSettings }: Readonly<Record<string, unknown>>): boolean {
  if (!Array.isArray(MethodSettings) || MethodSettings.length === 0) return false;
  return MethodSettings.every((settings: Readonly<Record<string, unknown>>) =>
    Object.entries(METHOD_SETTINGS).every(([name, value]) => settings[name] === value),
  );
}

/** The check as a step of the synthesis. */
export const silence: IPolicyValidationPlugin = {
  name: "silence",
  validate({ stackTemplates }: IPolicyValidationContext) {
    const violations = stackTemplates.flatMap(({ stackConstructPath, templatePath }) =>
      recordings(stackConstructPath, JSON.parse(readFileSync(templatePath, "utf8")) as Template).map(
        ({ resource, reason }) => ({
          ruleName: "nothing-records",
          description: reason,
          violatingResources: [{ resourceLogicalId: resource, templatePath, locations: [] }],
        }),
      ),
    );
    return { success: violations.length === 0, violations };
  },
};
