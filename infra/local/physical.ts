import { createHash } from "node:crypto";
import type { Resource } from "./assembly.ts";
import { LOCAL_ACCOUNT, LOCAL_REGION } from "./engines/engine.ts";

/** Bucket names are at most 63 characters, all lower case (Amazon S3 user guide, bucket naming rules). */
const MAX_BUCKET_NAME = 63;

/** Properties by which a template names a resource itself. */
const GIVEN_NAME: Readonly<Record<string, string>> = {
  "AWS::DynamoDB::Table": "TableName",
  "AWS::DynamoDB::GlobalTable": "TableName",
  "AWS::S3::Bucket": "BucketName",
  "AWS::Lambda::Function": "FunctionName",
  "AWS::Cognito::UserPoolResourceServer": "Identifier",
  "AWS::SES::EmailIdentity": "EmailIdentity",
};

/** ARN of a resource on this machine, by type. A type that is not here has no ARN that our functions use. */
const ARN: Readonly<Record<string, (id: string) => string>> = {
  "AWS::DynamoDB::Table": (id) => arn("dynamodb", `table/${id}`),
  "AWS::DynamoDB::GlobalTable": (id) => arn("dynamodb", `table/${id}`),
  "AWS::S3::Bucket": (id) => `arn:aws:s3:::${id}`,
  "AWS::Lambda::Function": (id) => arn("lambda", `function:${id}`),
  "AWS::KMS::Key": (id) => arn("kms", `key/${id}`),
  "AWS::Logs::LogGroup": (id) => arn("logs", `log-group:${id}:*`),
  "AWS::Cognito::UserPool": (id) => arn("cognito-idp", `userpool/${id}`),
  "AWS::SNS::Topic": (id) => arn("sns", id),
  "AWS::SQS::Queue": (id) => arn("sqs", id),
};

/** An ARN of this machine's account. */
export function arn(service: string, rest: string): string {
  return `arn:aws:${service}:${LOCAL_REGION}:${LOCAL_ACCOUNT}:${rest}`;
}

/** What `Ref` gives: the name of the resource on this machine, the same at every start. */
export function physicalId(resource: Resource): string {
  const given = resource.properties[GIVEN_NAME[resource.type] ?? ""];
  if (typeof given === "string") return given;
  const name = `${resource.stack}-${resource.id}`;
  return resource.type === "AWS::S3::Bucket" ? bucketName(name) : name;
}

function bucketName(name: string): string {
  const lower = name.toLowerCase().replaceAll(/[^a-z0-9-]/g, "-");
  if (lower.length <= MAX_BUCKET_NAME) return lower;
  const digest = createHash("sha256").update(lower).digest("hex").slice(0, 8);
  return `${lower.slice(0, MAX_BUCKET_NAME - 9)}-${digest}`;
}

/** By which a distribution names a bucket as an origin. */
export function bucketHost(bucket: string): string {
  return `${bucket}.s3.${LOCAL_REGION}.amazonaws.com`;
}

/** By which a distribution names a REST API as an origin. */
export function apiHost(api: string): string {
  return `${api}.execute-api.${LOCAL_REGION}.amazonaws.com`;
}

/** What `Fn::GetAtt` gives. Throws for an attribute without a meaning on this machine. */
export function attributeOf(resource: Resource, attribute: string): string {
  const id = physicalId(resource);
  const makeArn = ARN[resource.type];
  if (attribute === "Arn" && makeArn !== undefined) return makeArn(id);
  if (resource.type === "AWS::ApiGateway::RestApi" && attribute === "RootResourceId") return `${id}-root`;
  if (resource.type === "AWS::S3::Bucket" && attribute === "RegionalDomainName") return bucketHost(id);
  // Where the site really listens is laid over it (backend.ts).
  if (resource.type === "AWS::CloudFront::Distribution" && attribute === "DomainName") {
    return `${id.toLowerCase()}.cloudfront.net`;
  }
  throw new Error(
    `${resource.stack}: no local meaning for ${attribute} of ${resource.id} (${resource.type})`,
  );
}
