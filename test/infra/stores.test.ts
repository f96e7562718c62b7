import { expect, test } from "vitest";
import { assembly, type Resource } from "./support/assembly.ts";

const stage = await assembly("example");
const tables = stage.ofType("AWS::DynamoDB::Table");
const kept = ["AWS::DynamoDB::Table", "AWS::KMS::Key", "AWS::Cognito::UserPool"];

/** The stores as the functions know them: partition key, sort key, index (partition key, sort key). */
const SHAPES = [
  ["InboxTable", "id S", undefined, "pending: pending S, day N"],
  ["BlobsTable", "blobId S", undefined, "kept: kept S"],
  ["DossiersTable", "dossierId S", "item S", undefined],
  ["KeysTable", "dossierId S", "wrap S", "member: member S, dossierId S"],
  ["RegisterTable", "dossierId S", undefined, undefined],
  ["StaffTable", "staffId S", undefined, undefined],
  ["OutboxTable", "id S", undefined, "waiting: waiting S, day N; own: queuedBy S, waiting S"],
  ["AuditTable", "chain S", "position N", undefined],
  ["PublicationTable", "kind S", "number N", undefined],
] as const;

interface KeyPart {
  readonly AttributeName: string;
  readonly KeyType: string;
}

interface Index {
  readonly IndexName: string;
  readonly KeySchema: readonly KeyPart[];
  readonly Projection: object;
}

function keyNames(table: Resource, schema: readonly KeyPart[]): (string | undefined)[] {
  const typeOf = (name: string) =>
    table.properties.AttributeDefinitions.find((each: KeyPart) => each.AttributeName === name).AttributeType;
  return ["HASH", "RANGE"].map((kind) => {
    const part = schema.find(({ KeyType }) => KeyType === kind);
    return part && `${part.AttributeName} ${typeOf(part.AttributeName)}`;
  });
}

function indexOf(table: Resource): string | undefined {
  const indexes = table.properties.GlobalSecondaryIndexes ?? [];
  if (indexes.length === 0) return undefined;
  const said = indexes.map(({ IndexName, KeySchema, Projection }: Index) => {
    expect(Projection).toEqual({ ProjectionType: "KEYS_ONLY" });
    return `${IndexName}: ${keyNames(table, KeySchema).filter(Boolean).join(", ")}`;
  });
  return said.join("; ");
}

test("the tables are those of the stores, by name and key", () => {
  const found = tables.map((table) => [
    table.id,
    ...keyNames(table, table.properties.KeySchema),
    indexOf(table),
  ]);
  expect(found).toEqual(SHAPES);
});

test("whatever keeps something stays when its stack goes", () => {
  for (const type of kept) {
    // The key of the alarms keeps nothing: what it encrypts is on its way.
    for (const { id, stack, deletionPolicy } of stage.ofType(type))
      if (stack !== "Monitoring") expect([id, deletionPolicy]).toEqual([id, "Retain"]);
  }
  for (const { deletionPolicy } of stage.ofType("AWS::S3::Bucket", "Data"))
    expect(deletionPolicy).toBe("Retain");
});

test("tables and user pool refuse to be deleted", () => {
  for (const { properties } of tables) expect(properties.DeletionProtectionEnabled).toBe(true);
  for (const { properties } of stage.ofType("AWS::Cognito::UserPool")) {
    expect(properties.DeletionProtection).toBe("ACTIVE");
  }
});

const DAYS: Readonly<Record<string, number>> = {
  InboxTable: 7,
  BlobsTable: 7,
  DossiersTable: 7,
  KeysTable: 0,
  RegisterTable: 35,
  StaffTable: 7,
  OutboxTable: 0,
  AuditTable: 35,
  PublicationTable: 35,
};

test.each(Object.entries(DAYS))("%s can be recovered for %i days", (id, days) => {
  const { PointInTimeRecoverySpecification: recovery } = stage.find("Data", id).properties;
  expect(recovery).toEqual(
    days === 0
      ? { PointInTimeRecoveryEnabled: false }
      : { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: days },
  );
});

test("nothing copies a table elsewhere, and the database deletes nothing by itself", () => {
  for (const { properties } of tables) {
    expect(properties.BillingMode).toBe("PAY_PER_REQUEST");
    expect(properties.StreamSpecification).toBeUndefined();
    expect(properties.TimeToLiveSpecification).toBeUndefined();
    expect(properties.ContributorInsightsSpecification).toBeUndefined();
  }
});

test("every bucket is private, encrypted, without versions, speaks TLS only and takes no signed link", () => {
  const buckets = stage.ofType("AWS::S3::Bucket");
  expect(buckets).toHaveLength(4);
  const policies = stage.ofType("AWS::S3::BucketPolicy");
  for (const { id, stack, properties } of buckets) {
    expect(properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(properties.BucketEncryption).toBeDefined();
    expect(properties.VersioningConfiguration).toBeUndefined();
    const policy = policies.find((each) => each.stack === stack && each.properties.Bucket.Ref === id);
    const denied = policy?.properties.PolicyDocument.Statement.filter(
      (statement: { Effect: string }) => statement.Effect === "Deny",
    ).map((statement: { Condition: unknown }) => statement.Condition);
    expect(denied).toEqual([
      { Bool: { "aws:SecureTransport": "false" } },
      { NumericLessThan: { "s3:TlsVersion": 1.2 } },
      { StringEquals: { "s3:authType": ["REST-QUERY-STRING", "POST"] } },
    ]);
  }
});

test("only CloudFront reads a bucket from outside, and never the one with the files of meldingen", () => {
  for (const { properties } of stage.ofType("AWS::S3::BucketPolicy")) {
    const allowed = properties.PolicyDocument.Statement.filter(
      (each: { Effect: string }) => each.Effect === "Allow",
    );
    if (properties.Bucket.Ref === "BlobsBucket") expect(allowed).toEqual([]);
    for (const statement of allowed) {
      expect(statement.Principal).toEqual({ Service: "cloudfront.amazonaws.com" });
      expect([statement.Action].flat()).not.toContain("s3:PutObject");
      expect(JSON.stringify(statement.Condition)).toContain("AWS:SourceArn");
    }
  }
});

const KEY_KINDS = [
  ["ReceiptKey", "ECC_NIST_EDWARDS25519", "SIGN_VERIFY", false],
  ["BoardKey", "ECC_NIST_EDWARDS25519", "SIGN_VERIFY", false],
  ["ChallengeKey", "HMAC_256", "GENERATE_VERIFY_MAC", false],
  ["VaultKey", "SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT", true],
] as const;

test.each(KEY_KINDS)("%s is %s for %s", (id, spec, usage, rotates) => {
  const { KeySpec, KeyUsage, EnableKeyRotation, MultiRegion } = stage.find("Data", id).properties;
  expect(KeySpec ?? "SYMMETRIC_DEFAULT").toBe(spec);
  expect(KeyUsage ?? "ENCRYPT_DECRYPT").toBe(usage);
  expect(EnableKeyRotation ?? false).toBe(rotates);
  expect(MultiRegion).toBeUndefined();
});
