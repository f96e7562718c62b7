import { absent, both, MELDER_STACKS, noneOf, type Rule } from "./rule.ts";

/** Which kinds of resource may stand where. */

/** Each of these was looked at for what it records. */
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
  "AWS::Cognito::ManagedLoginBranding",
  "AWS::Cognito::UserPoolClient",
  "AWS::DynamoDB::Table",
  "AWS::IAM::Role",
  "AWS::KMS::Key",
  "AWS::Lambda::Function",
  "AWS::Lambda::Permission",
  "AWS::S3::Bucket",
  "AWS::S3::BucketPolicy",
]);

/** What exists to record, by service. */
const RECORDERS = new RegExp(
  `^AWS::(${[
    "ApiGateway::Account",
    "ApplicationInsights::",
    "ApplicationSignals::",
    "Backup::",
    "CloudTrail::",
    "CloudWatch::(InsightRule|MetricStream)",
    "EC2::FlowLog",
    "Kinesis",
    "Events::(Archive|ApiDestination|Connection)",
    "GuardDuty::",
    "Logs::(AccountPolicy|Delivery|Destination|ResourcePolicy|SubscriptionFilter|Transformer)",
    "Macie::",
    "Oam::",
    "OpenSearchService::",
    "OSIS::",
    "Pipes::",
    "Route53Resolver::ResolverQueryLog",
    "RUM::",
    "S3::StorageLens",
    "SecurityLake::",
    "Synthetics::",
    "XRay::",
  ].join("|")})`,
);

export const KIND_RULES: readonly Rule[] = [
  {
    name: "no-recorder",
    promise:
      "Nothing stands here that exists to record: no trail, flow log, log delivery, stream, trace or backup.",
    breaks: noneOf(RECORDERS),
  },
  {
    name: "known-kinds",
    promise:
      "Where a melder's request or data passes stand only kinds of resource that somebody has looked at.",
    breaks: ({ stack, type }) =>
      MELDER_STACKS.includes(stack) && !LOOKED_AT.has(type) ? [`${type} was not looked at yet`] : [],
  },
  {
    name: "nothing-hidden",
    promise:
      "Everything that is deployed stands in these templates: nothing is made by code or from another file.",
    breaks: both(
      noneOf(/^(Custom::|AWS::(CloudFormation::(CustomResource|Macro|Stack|StackSet)|Serverless::))/),
      absent("AWS::ApiGateway::RestApi", "Body", "BodyS3Location", "CloneFrom"),
    ),
  },
  {
    name: "no-other-api",
    promise:
      "There is no API of a kind whose requests carry the address of the caller into our code, and no balancer.",
    breaks: noneOf(/^AWS::(ApiGatewayV2|AppSync|ElasticLoadBalancing|VpcLattice|IoT|Lambda::Url)/),
  },
  {
    name: "no-firewall",
    promise: "No firewall: it would keep, sample or log the addresses of visitors.",
    breaks: (looked) => [
      ...noneOf(/^AWS::(WAF|WAFRegional|WAFv2|NetworkFirewall|FMS)::/)(looked),
      ...(looked.type === "AWS::CloudFront::Distribution" &&
      (looked.properties.DistributionConfig as { WebACLId?: unknown } | undefined)?.WebACLId !== undefined
        ? ["DistributionConfig.WebACLId is set"]
        : []),
    ],
  },
];
