import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { stageSettings } from "#infra/stages.ts";
import { assembly, type Resource, STACKS } from "./support/assembly.ts";
import { actionsOf, reading } from "./support/reading.ts";

/**
 * What is promised about this deployment on AWS, each as one test on the templates of stage `example`: for a privacy
 * officer to read, and to see run. Here: what is kept, and of whom. Beside it stands `promises.test.ts`. `infra/constructs/silence` refuses most of it in any
 * stage.
 */

const ROOT = path.resolve(import.meta.dirname, "..", "..");
const stage = await assembly("example");
const { some, none } = reading(stage);

const FUNCTION = "AWS::Lambda::Function";
const TABLE = "AWS::DynamoDB::Table";
const BUCKET = "AWS::S3::Bucket";
const METHOD = "AWS::ApiGateway::Method";

describe("Cognito", () => {
  test("accounts are for staff: no identity for a guest, and no route of the intake plane asks who somebody is", () => {
    none(/^AWS::Cognito::IdentityPool/);
    expect(some("AWS::Cognito::UserPool")).toHaveLength(1);
    for (const { properties } of some(METHOD, "Intake")) expect(properties.AuthorizationType).toBe("NONE");
    expect(stage.ofType("AWS::ApiGateway::Authorizer", "Intake")).toEqual([]);
  });

  test("no history of addresses, devices and places of staff is kept: the plan of the pool cannot", () => {
    for (const { properties } of some("AWS::Cognito::UserPool")) {
      expect(properties.UserPoolTier).toBe("ESSENTIALS");
      expect([properties.UserPoolAddOns, properties.DeviceConfiguration]).toEqual([undefined, undefined]);
    }
    none(/^AWS::Cognito::(LogDelivery|UserPoolRisk)/);
  });
});

describe("DynamoDB", () => {
  test("no table streams what changes", () => {
    for (const { properties } of some(TABLE)) {
      expect([properties.StreamSpecification, properties.KinesisStreamSpecification]).toEqual([
        undefined,
        undefined,
      ]);
    }
  });

  const RECOVERY = { Inbox: 7, Blobs: 7, Dossiers: 7, Staff: 7, Keys: 0, Outbox: 0 };
  test.each(Object.entries(RECOVERY))("%s can be put back for %i days, and no longer", (name, days) => {
    const { PointInTimeRecoverySpecification: recovery } = stage.find("Data", `${name}Table`).properties;
    expect([recovery.PointInTimeRecoveryEnabled, recovery.RecoveryPeriodInDays ?? 0]).toEqual([
      days > 0,
      days,
    ]);
  });

  test("what was destroyed cannot be put back to read: wraps of keys have no backup at all", () => {
    const { properties } = stage.find("Data", "KeysTable");
    expect(properties.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: false });
    for (const table of some(TABLE)) {
      const { RecoveryPeriodInDays = 0 } = table.properties.PointInTimeRecoverySpecification;
      // Longer than a week lives only what holds no sealed content.
      if (RecoveryPeriodInDays > 7)
        expect(["RegisterTable", "AuditTable", "PublicationTable"]).toContain(table.id);
    }
  });

  test("no backup outlives an erasure: there is no plan, and no tag by which one would find a table or bucket", () => {
    none(/^AWS::Backup::/);
    for (const { properties } of [...some(TABLE), ...some(BUCKET)]) expect(properties.Tags).toBeUndefined();
  });

  test("rows are deleted by a job on the day, never some days later by the database", () => {
    for (const { properties } of some(TABLE)) expect(properties.TimeToLiveSpecification).toBeUndefined();
    expect(stage.find("Jobs", "Retention").type).toBe(FUNCTION);
  });

  test("nobody counts which keys of a table are asked for", () => {
    for (const { properties } of some(TABLE)) {
      expect(properties.ContributorInsightsSpecification).toBeUndefined();
      for (const index of properties.GlobalSecondaryIndexes ?? []) {
        expect(index.ContributorInsightsSpecification).toBeUndefined();
      }
    }
    none(/^AWS::CloudWatch::InsightRule/);
  });

  test("tables and the accounts of staff refuse to be deleted by mistake", () => {
    for (const { properties } of some(TABLE)) expect(properties.DeletionProtectionEnabled).toBe(true);
    for (const { properties } of some("AWS::Cognito::UserPool"))
      expect(properties.DeletionProtection).toBe("ACTIVE");
  });
});

describe("KMS", () => {
  test("no id of a dossier is in an encryption context: the only one names an instance, a member of staff, a version", () => {
    const contexts = globSync("functions/**/*.ts", { cwd: ROOT }).flatMap((file) =>
      [...readFileSync(path.join(ROOT, file), "utf8").matchAll(/EncryptionContext:?[^\n]*/g)].map(
        ([found]) => found,
      ),
    );
    expect(contexts).toEqual([
      "EncryptionContext: { instance: INSTANCE_ID, staffId, version: String(version) },",
    ]);
    for (const key of some("AWS::KMS::Key")) {
      expect(JSON.stringify(key.properties.KeyPolicy)).not.toMatch(/EncryptionContext|dossier/i);
    }
  });

  test("who manages a key of the data cannot use it as such: only a role at the path of a function that needs it can", () => {
    for (const { properties } of some("AWS::KMS::Key", "Data")) {
      const [management, ...uses] = properties.KeyPolicy.Statement;
      expect(management.Condition).toBeUndefined();
      for (const action of management.Action) {
        expect(action).not.toMatch(
          /\*|:(Decrypt|Encrypt|ReEncrypt|Sign|GenerateMac|GenerateDataKey|VerifyMac|CreateGrant)/,
        );
      }
      expect(uses.length).toBeGreaterThan(0);
      for (const use of uses) {
        expect(JSON.stringify(use.Condition)).toMatch(
          /^\{"ArnLike":\{"aws:PrincipalArn":.*:role\/meldpunt\/example\/[a-z-]+\/\*/,
        );
      }
    }
  });

  test("no supplier and no other account is in a key policy", () => {
    for (const { properties } of some("AWS::KMS::Key")) {
      for (const { Principal } of properties.KeyPolicy.Statement) {
        expect([
          { AWS: { "Fn::Join": ["", ["arn:aws:iam::", { Ref: "AWS::AccountId" }, ":root"]] } },
          { Service: "cloudwatch.amazonaws.com" },
        ]).toContainEqual(Principal);
      }
    }
  });

  test("a key of the data that somebody wants to end, ends after 30 days", () => {
    for (const { properties } of some("AWS::KMS::Key", "Data"))
      expect(properties.PendingWindowInDays).toBe(30);
  });
});

describe("Where it is", () => {
  test("every stack is in one region of the Union, and nothing is copied to another", () => {
    const { artifacts } = JSON.parse(readFileSync(path.join(stage.folder, "manifest.json"), "utf8"));
    for (const stack of STACKS)
      expect(artifacts[stack].environment).toBe("aws://unknown-account/eu-central-1");
    for (const region of ["us-east-1", "eu-west-2", "af-south-1"]) {
      expect(() => stageSettings("example", { region: region as never })).toThrow(/region/);
    }
    for (const { properties } of some(BUCKET)) expect(properties.ReplicationConfiguration).toBeUndefined();
    for (const { properties } of some("AWS::KMS::Key")) expect(properties.MultiRegion).toBeUndefined();
    none(/^AWS::(DynamoDB::GlobalTable|KMS::ReplicaKey|CloudFormation::StackSet)/);
  });
});

describe("Mail and metrics", () => {
  test("no melder gets a mail, and an alarm travels by TLS alone", () => {
    for (const role of some("AWS::IAM::Role", "Intake"))
      expect(actionsOf(role).join()).not.toMatch(/\b(ses|sns):/);
    for (const topic of some("AWS::SNS::Topic")) {
      const policies = stage.ofType("AWS::SNS::TopicPolicy", topic.stack).map(({ properties }) => properties);
      const own = policies.filter(
        ({ Topics }) => JSON.stringify(Topics) === JSON.stringify([{ Ref: topic.id }]),
      );
      expect(own.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)).toContainEqual(
        expect.objectContaining({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
      );
    }
  });

  test("an alarm counts by the hour at least, no screen shows minutes, and no log of a melder's function is counted", () => {
    for (const { properties } of some("AWS::CloudWatch::Alarm")) {
      const periods = [
        properties.Period,
        ...(properties.Metrics ?? []).map((each: Resource["properties"]) => each.MetricStat?.Period),
      ];
      for (const period of periods.filter((each) => each !== undefined))
        expect(period).toBeGreaterThanOrEqual(3_600);
    }
    none(/^AWS::CloudWatch::Dashboard/);
    expect(stage.ofType("AWS::Logs::MetricFilter", "Intake")).toEqual([]);
  });
});

describe("Support and console of the account", () => {
  test("whoever looks into the account finds no function that opens anything: none has a key of a reader", () => {
    for (const { properties } of some(FUNCTION)) {
      const names = Object.keys(properties.Environment.Variables);
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect(name).not.toMatch(/SECRET|PRIVATE|PASSPHRASE|PASSWORD/);
    }
    // What KMS opens is the second lock of a vault; the first is a passphrase.
    const openers = some("AWS::IAM::Role").filter((role) => actionsOf(role).includes("kms:Decrypt"));
    expect(openers.map(({ id }) => id.replace(/Role.*/, "")).toSorted()).toEqual(["GetVault", "PutVault"]);
  });
});
