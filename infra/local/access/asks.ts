import { arn } from "../physical.ts";
import { objectAsks } from "./object-asks.ts";
import type { Ask } from "./policies.ts";
import { type PartitionKeys, tableAsks } from "./table-asks.ts";

/** A request of the AWS SDK, as it comes in. */
export interface SdkRequest {
  readonly method: string;
  /** Path with query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

export type Service = "dynamodb" | "kms" | "s3" | "accounts" | "mail";

/** Which service a request is for: some say so, SES has paths of its own, and the rest is S3. */
export function serviceOf({ headers, url }: SdkRequest): Service {
  const target = String(headers["x-amz-target"] ?? "");
  if (target.startsWith("DynamoDB_")) return "dynamodb";
  if (target.startsWith("AWSCognitoIdentityProviderService.")) return "accounts";
  if (url.startsWith("/v2/email/")) return "mail";
  return target.startsWith("TrentService.") ? "kms" : "s3";
}

/**
 * The permissions that a request needs: at least one. It knows the requests that our functions make and throws for any
 * other, as for a policy statement that it does not know, so nothing is allowed here by being misread.
 */
export function asksOf(request: SdkRequest, partitionKeys: PartitionKeys): readonly Ask[] {
  const asks = read(request, partitionKeys);
  if (asks.length === 0) throw new Error("a request for nothing is not judged here");
  return asks;
}

function read(request: SdkRequest, partitionKeys: PartitionKeys): readonly Ask[] {
  const operation = String(request.headers["x-amz-target"] ?? "").split(".")[1] ?? "";
  const service = serviceOf(request);
  if (service === "s3") return objectAsks(request);
  const input = JSON.parse(request.body.toString("utf8"));
  if (service === "kms") {
    return [{ action: `kms:${operation}`, resource: keyArn(String(input.KeyId)), partitions: [] }];
  }
  if (service === "mail") return mailAsks(request, input);
  if (service === "accounts") {
    const resource = arn("cognito-idp", `userpool/${input.UserPoolId}`);
    return [{ action: `cognito-idp:${operation}`, resource, partitions: [] }];
  }
  return tableAsks(operation, input, partitionKeys);
}

interface MailInput {
  readonly FromEmailAddress?: string;
  readonly ConfigurationSetName?: string;
}

/** A mail needs the right to its sender's domain and to the configuration set that it goes by. */
function mailAsks({ method, url }: SdkRequest, input: MailInput): readonly Ask[] {
  if (method !== "POST" || url !== "/v2/email/outbound-emails") {
    throw new Error(`${method} ${url} is not judged here`);
  }
  const { FromEmailAddress: sender = "", ConfigurationSetName: set } = input;
  const ask = (resource: string): Ask => ({
    action: "ses:SendEmail",
    resource: arn("ses", resource),
    partitions: [],
    sender,
  });
  const identity = ask(`identity/${sender.split("@")[1] ?? ""}`);
  return set === undefined ? [identity] : [identity, ask(`configuration-set/${set}`)];
}

function keyArn(id: string): string {
  return id.startsWith("arn:") ? id : arn("kms", `key/${id}`);
}
