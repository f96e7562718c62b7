import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { settings } from "#infra/settings.ts";
import { assembly } from "./support/assembly.ts";

/** The policy that an organisation lays over the account: what templates cannot promise, for others can add to them. */

const FILE = path.resolve(import.meta.dirname, "..", "..", "infra", "account", "guard.json");
const text = readFileSync(FILE, "utf8");
const stage = await assembly("example");

interface Statement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Action?: readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource: string;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
const statements: readonly Statement[] = JSON.parse(text).Statement;
const statement = (sid: string) => statements.find(({ Sid }) => Sid === sid);

test("it fits where AWS Organizations takes it, and only takes rights away", () => {
  expect(JSON.stringify(JSON.parse(text)).length).toBeLessThanOrEqual(5_120);
  for (const { Effect, Resource } of statements) expect([Effect, Resource]).toEqual(["Deny", "*"]);
});

test("nobody, not even a deployment, turns on what records a melder", () => {
  const { Action, Condition } = statement("NothingRecordsAMelder") ?? {};
  expect(Condition).toBeUndefined();
  expect(Action).toEqual(
    expect.arrayContaining([
      "cloudfront:CreateRealtimeLogConfig",
      "logs:PutDeliverySource",
      "wafv2:AssociateWebACL",
      "s3:PutBucketLogging",
      "dynamodb:UpdateContributorInsights",
      "lambda:CreateFunctionUrlConfig",
      "xray:PutTraceSegments",
    ]),
  );
});

test("it takes away no right that a function of ours has", () => {
  const denied = new Set(statements.flatMap(({ Action = [] }) => Action));
  const used = stage
    .ofType("AWS::IAM::Role")
    .flatMap(
      ({ properties }) =>
        JSON.stringify(properties.Policies ?? []).match(/"[a-z0-9-]+:[A-Z][A-Za-z]+"/g) ?? [],
    )
    .map((action) => JSON.parse(action) as string);
  expect(used.length).toBeGreaterThan(50);
  expect(used.filter((action) => denied.has(action))).toEqual([]);
});

test("stages, distributions, policies and code change by a deployment alone", () => {
  const { Action, Condition } = statement("OnlyADeploymentChangesThese") ?? {};
  expect(Action).toEqual(
    expect.arrayContaining([
      "apigateway:PATCH",
      "cloudfront:UpdateDistribution",
      "s3:PutBucketPolicy",
      "kms:PutKeyPolicy",
    ]),
  );
  expect(Condition).toEqual({
    ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/cdk-*-cfn-exec-role-*" },
  });
});

test("it locks the account to the regions that the settings allow", () => {
  const regions = statement("OnlyInTheUnion")?.Condition?.StringNotEquals?.["aws:RequestedRegion"];
  const allowed = ["eu-central-1", "eu-west-1", "eu-west-3", "eu-north-1"];
  expect(regions).toEqual(allowed);
  for (const region of allowed) expect(settings.shape.region.safeParse(region).success).toBe(true);
  expect(settings.shape.region.safeParse("us-east-1").success).toBe(false);
});
