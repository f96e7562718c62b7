import type { Stack } from "aws-cdk-lib";
import { CfnGlobalTable } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Bucket, type CfnBucket, HttpMethods } from "aws-cdk-lib/aws-s3";
import type { Broken } from "./broken.ts";
import { bucket, intakeFunction, table } from "./quiet-parts.ts";

const data = (rule: string, what: string, build: Broken["build"]): Broken => ({
  rule,
  what,
  stack: "Data",
  build,
});

/** A quiet bucket with one property laid over it. */
const changed = (stack: Stack, property: string, value: unknown): void =>
  (bucket(stack).node.defaultChild as CfnBucket).addPropertyOverride(property, value);

export const BROKEN_STORES: readonly Broken[] = [
  data("no-object-log", "the access log of a bucket", (stack) =>
    bucket(stack, { serverAccessLogsPrefix: "log/" }),
  ),
  data("no-object-log", "telling others of each object", (stack) =>
    changed(stack, "NotificationConfiguration", { EventBridgeConfiguration: { EventBridgeEnabled: true } }),
  ),
  data("no-object-log", "lists of what is in a bucket", (stack) =>
    changed(stack, "InventoryConfigurations", [{ Id: "one" }]),
  ),
  data("no-object-log", "a journal of who asked for which object", (stack) =>
    changed(stack, "MetadataConfiguration", {
      JournalTableConfiguration: { RecordExpiration: { Expiration: "DISABLED" } },
    }),
  ),
  data("no-object-log", "letting a service deliver logs", (stack) =>
    bucket(stack).addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("delivery.logs.amazonaws.com")],
        actions: ["s3:PutObject"],
        resources: ["arn:aws:s3:::one/*"],
      }),
    ),
  ),
  data("no-second-copy", "versions of objects", (stack) => bucket(stack, { versioned: true })),
  data("no-second-copy", "a lock on deletion", (stack) => changed(stack, "ObjectLockEnabled", true)),
  data(
    "no-second-copy",
    "a table in two regions",
    (stack) =>
      new CfnGlobalTable(stack, "Table", {
        keySchema: [{ attributeName: "id", keyType: "HASH" }],
        attributeDefinitions: [{ attributeName: "id", attributeType: "S" }],
        replicas: [{ region: "eu-central-1" }, { region: "eu-west-1" }],
      }),
  ),
  data("no-second-copy", "a key in two regions", (stack) => new Key(stack, "Key", { multiRegion: true })),
  data("no-signed-link", "a bucket that takes signed links", (stack) => new Bucket(stack, "Bucket")),
  data("no-signed-link", "a bucket that browsers may talk to", (stack) =>
    bucket(stack, { cors: [{ allowedMethods: [HttpMethods.PUT], allowedOrigins: ["https://example.nl"] }] }),
  ),
  data("no-table-stream", "a stream of a table", (stack) =>
    table(stack, { streamSpecification: { streamViewType: "OLD_IMAGE" } }),
  ),
  data("no-table-stream", "a stream by way of Kinesis", (stack) =>
    table(stack, {
      kinesisStreamSpecification: { streamArn: "arn:aws:kinesis:eu-central-1:111111111111:stream/one" },
    }),
  ),
  data("no-table-stream", "counting which keys are asked for", (stack) =>
    table(stack, { contributorInsightsSpecification: { enabled: true } }),
  ),
  {
    rule: "logs-end",
    what: "a log that stays a year",
    stack: "Monitoring",
    build: (stack) => new LogGroup(stack, "Log", { retention: RetentionDays.ONE_YEAR }),
  },
  {
    rule: "logs-end",
    what: "a log that never ends",
    stack: "Jobs",
    build: (stack) => new LogGroup(stack, "Log", { retention: RetentionDays.INFINITE }),
  },
  {
    rule: "logs-end",
    what: "a function without a log group",
    stack: "Jobs",
    build: (stack) => intakeFunction(stack),
  },
];
