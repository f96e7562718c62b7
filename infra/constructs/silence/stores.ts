import { absent, both, isRecord, type Looked, noneOf, type Properties, type Rule, valuesAt } from "./rule.ts";

/** What tables, buckets, keys and logs may keep beside what is put into them. */

const BUCKET = "AWS::S3::Bucket";
const TABLE = "AWS::DynamoDB::Table";

/** How S3 calls a request whose signature is in its address or in a form (`s3:authType`). */
export const SIGNED_LINKS: readonly string[] = ["REST-QUERY-STRING", "POST"];

/** Whether a policy in the template refuses signed links to the bucket, to everybody. */
function refusesSignedLinks({ id, template }: Looked): boolean {
  return Object.values(template.Resources ?? {}).some(({ Type, Properties = {} }) => {
    const { Bucket, PolicyDocument } = Properties;
    if (Type !== "AWS::S3::BucketPolicy" || !isRecord(Bucket) || Bucket.Ref !== id) return false;
    return valuesAt(PolicyDocument, ["Statement"]).some(
      (statement) =>
        isRecord(statement) &&
        statement.Effect === "Deny" &&
        statement.Action === "s3:*" &&
        JSON.stringify(statement.Principal) === '{"AWS":"*"}' &&
        JSON.stringify(valuesAt(statement, ["Condition", "StringEquals", "s3:authType"])) ===
          JSON.stringify(SIGNED_LINKS),
    );
  });
}

function signedLinks(looked: Looked): readonly string[] {
  if (looked.type !== BUCKET) return [];
  return refusesSignedLinks(looked) ? [] : ["no policy of the bucket refuses signed links"];
}

/** Services that put a log into a bucket of their own accord need to be allowed to. */
function logDelivery({ type, properties }: Looked): readonly string[] {
  return type === "AWS::S3::BucketPolicy" &&
    /"(delivery\.)?(logs|logging)\.[a-z0-9.]*amazonaws/.test(JSON.stringify(properties))
    ? ["a service may deliver logs into the bucket"]
    : [];
}

function retention({ type, stack, properties, logDays }: Looked): readonly string[] {
  if (type === "AWS::Logs::LogGroup") {
    const days = properties.RetentionInDays;
    return typeof days === "number" && days <= logDays ? [] : [`the log stays longer than ${logDays} days`];
  }
  // Without a group of its own a function makes one on its first line, and that one never ends.
  const group = (properties.LoggingConfig as Properties | undefined)?.LogGroup;
  return type === "AWS::Lambda::Function" && stack !== "Intake" && group === undefined
    ? ["the function names no log group, so its log would never end"]
    : [];
}

export const STORE_RULES: readonly Rule[] = [
  {
    name: "no-object-log",
    promise: "No bucket records who asked for what, tells others, or lists what was there.",
    breaks: both(
      absent(
        BUCKET,
        "LoggingConfiguration",
        "NotificationConfiguration",
        "InventoryConfigurations",
        "AnalyticsConfigurations",
        "MetricsConfigurations",
        "MetadataConfiguration",
        "MetadataTableConfiguration",
      ),
      logDelivery,
    ),
  },
  {
    name: "no-second-copy",
    promise:
      "What is deleted is gone: no versions, no locks on deletion, no copy in another bucket or region.",
    breaks: both(
      absent(
        BUCKET,
        "VersioningConfiguration",
        "ReplicationConfiguration",
        "ObjectLockEnabled",
        "ObjectLockConfiguration",
      ),
      absent(TABLE, "Replicas"),
      absent("AWS::KMS::Key", "MultiRegion"),
      noneOf(/^AWS::(DynamoDB::GlobalTable|KMS::ReplicaKey|S3::MultiRegionAccessPoint)/),
    ),
  },
  {
    name: "no-signed-link",
    promise: "No browser talks to a bucket: S3 itself refuses links and forms that carry a signature.",
    breaks: both(
      signedLinks,
      absent(BUCKET, "CorsConfiguration", "WebsiteConfiguration", "AccelerateConfiguration"),
    ),
  },
  {
    name: "no-table-stream",
    promise: "No table streams what changes, or counts which keys are asked for.",
    breaks: absent(
      TABLE,
      "StreamSpecification",
      "KinesisStreamSpecification",
      "ContributorInsightsSpecification.Enabled",
      "GlobalSecondaryIndexes.ContributorInsightsSpecification.Enabled",
    ),
  },
  {
    name: "logs-end",
    promise: "Every log ends after the days that the settings name, at the latest.",
    breaks: retention,
  },
];
