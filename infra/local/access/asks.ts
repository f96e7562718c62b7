import { arn } from "../physical.ts";
import type { Ask } from "./policies.ts";

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

/** The permissions that a request needs. `partitionKeys`: name of the partition key by table. */
export function asksOf(request: SdkRequest, partitionKeys: ReadonlyMap<string, string>): readonly Ask[] {
  const operation = String(request.headers["x-amz-target"] ?? "").split(".")[1] ?? "";
  const service = serviceOf(request);
  if (service === "s3") return objectAsks(request);
  const input = JSON.parse(request.body.toString("utf8"));
  if (service === "kms")
    return [{ action: `kms:${operation}`, resource: keyArn(input.KeyId), partitions: [] }];
  if (service === "mail") return mailAsks(input);
  if (service === "accounts") {
    const resource = arn("cognito-idp", `userpool/${input.UserPoolId}`);
    return [{ action: `cognito-idp:${operation}`, resource, partitions: [] }];
  }
  return tableAsks(operation, input, partitionKeys);
}

/** A mail needs the right to its sender's domain and to the configuration set that it goes by. */
function mailAsks(input: {
  readonly FromEmailAddress?: string;
  readonly ConfigurationSetName?: string;
}): readonly Ask[] {
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

type Attributes = Readonly<Record<string, { readonly S?: string; readonly N?: string }>>;

/** What our operations have in common; which fields are there depends on the operation. */
interface TableInput {
  readonly TableName: string;
  readonly IndexName?: string;
  readonly Key?: Attributes;
  readonly Item?: Attributes;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Attributes;
}

/** A part of a transaction needs the permission of the single operation. */
const PARTS = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
} as const;

function tableAsks(
  operation: string,
  input: TableInput & {
    readonly TransactItems?: readonly Readonly<Record<keyof typeof PARTS, TableInput>>[];
    readonly RequestItems?: Readonly<Record<string, { readonly Keys?: readonly Attributes[] }>>;
  },
  partitionKeys: ReadonlyMap<string, string>,
): readonly Ask[] {
  if (operation === "TransactWriteItems") {
    return (input.TransactItems ?? []).flatMap((item) =>
      Object.entries(item).map(([part, each]) =>
        tableAsk(PARTS[part as keyof typeof PARTS], each, partitionKeys),
      ),
    );
  }
  if (operation === "BatchGetItem") {
    return Object.entries(input.RequestItems ?? {}).flatMap(([TableName, { Keys = [] }]) =>
      Keys.map((Key) => tableAsk(operation, { TableName, Key }, partitionKeys)),
    );
  }
  return [tableAsk(operation, input, partitionKeys)];
}

function tableAsk(operation: string, input: TableInput, partitionKeys: ReadonlyMap<string, string>): Ask {
  const index = input.IndexName === undefined ? "" : `/index/${input.IndexName}`;
  const partition = partitionOf(input, partitionKeys.get(input.TableName) ?? "");
  return {
    action: `dynamodb:${operation}`,
    resource: `${arn("dynamodb", `table/${input.TableName}`)}${index}`,
    partitions: partition === undefined ? [] : [partition],
  };
}

/** The value of the partition key: in the key, the item, or the condition of a query (`#kind = :kind`). */
function partitionOf(input: TableInput, name: string): string | undefined {
  const given = input.Key?.[name] ?? input.Item?.[name];
  if (given !== undefined) return given.S ?? given.N;
  for (const [, left = "", right = ""] of (input.KeyConditionExpression ?? "").matchAll(
    /(#?\w+) = (:\w+)/g,
  )) {
    if ((input.ExpressionAttributeNames?.[left] ?? left) !== name) continue;
    const value = input.ExpressionAttributeValues?.[right];
    return value?.S ?? value?.N;
  }
  return undefined;
}

/** Requests in path style: `/bucket/key`. */
function objectAsks({ method, url, headers }: SdkRequest): readonly Ask[] {
  const path = decodeURIComponent(url.split("?")[0] ?? "").slice(1);
  const [bucket = "", ...key] = path.split("/");
  const ask = (action: string, resource: string): Ask => ({
    action: `s3:${action}`,
    resource: `arn:aws:s3:::${resource}`,
    partitions: [],
  });
  if (key.join("/") === "") return [ask("ListBucket", bucket)];
  if (method === "GET" || method === "HEAD") return [ask("GetObject", path)];
  if (method === "DELETE") return [ask("DeleteObject", path)];
  const source = headers["x-amz-copy-source"];
  const copied =
    source === undefined ? [] : [ask("GetObject", decodeURIComponent(String(source)).replace(/^\//, ""))];
  return [...copied, ask("PutObject", path)];
}
