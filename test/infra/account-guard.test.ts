import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { settings } from "#infra/settings.ts";
import { assembly } from "./support/assembly.ts";
import { NEVER_RECORDED } from "./support/never-recorded.ts";

/** The policy that an organisation lays over the account: what templates cannot promise, for others can add to them. */

const ROOT = path.resolve(import.meta.dirname, "..", "..");
const FILE = path.join(ROOT, "infra", "account", "guard.json");
const text = readFileSync(FILE, "utf8");
const RUNBOOK = readFileSync(path.join(ROOT, "docs", "RUNBOOK.md"), "utf8");
const stage = await assembly("example");

interface Statement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Action?: readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
const statements: readonly Statement[] = JSON.parse(text).Statement;
const statement = (sid: string) => statements.find(({ Sid }) => Sid === sid);

/** By whom a deployment is carried out: CloudFormation, in the role that the bootstrap made for it. */
const DEPLOYMENT = "arn:aws:iam::*:role/cdk-*-cfn-exec-role-*";
const butADeployment = { ArnNotLike: { "aws:PrincipalArn": DEPLOYMENT } };

/** As IAM reads an action with an asterisk. */
const covers = (pattern: string, action: string) =>
  new RegExp(`^${pattern.replaceAll("*", ".*")}$`, "i").test(action);
const refused = (sid: string, action: string) =>
  statement(sid)?.Action?.some((pattern) => covers(pattern, action)) === true;

test("it fits where AWS Organizations takes it, and only takes rights away", () => {
  expect(JSON.stringify(JSON.parse(text)).length).toBeLessThanOrEqual(5_120);
  for (const { Effect } of statements) expect(Effect).toBe("Deny");
});

test("the runbook's list of what may never be turned on is the one that is tested here", () => {
  const listed = RUNBOOK.split("**Zet dit nooit aan**")[1]?.split("\n\n")[1] ?? "";
  const lines = listed.split("\n- ").map((line) => line.replace(/^- /, "").replace(/\s+/g, " "));
  expect(lines.map((line) => line.replace(/[;.]$/, ""))).toEqual(NEVER_RECORDED.map(({ what }) => what));
});

test.each(NEVER_RECORDED)("nobody turns on by hand: $what", ({ never, deployed }) => {
  expect(never.length + deployed.length).toBeGreaterThan(0);
  expect(never.filter((action) => !refused("NothingRecordsAMelder", action))).toEqual([]);
  expect(deployed.filter((action) => !refused("OnlyADeploymentChangesThese", action))).toEqual([]);
  // What our templates need, no deployment may be denied.
  expect(deployed.filter((action) => refused("NothingRecordsAMelder", action))).toEqual([]);
});

test("it refuses nothing that no line of the list is about, but the use of keys and what follows for roles", () => {
  const all = NEVER_RECORDED.flatMap(({ never, deployed }) => [...never, ...deployed]);
  const patterns = [
    ...(statement("NothingRecordsAMelder")?.Action ?? []),
    ...(statement("OnlyADeploymentChangesThese")?.Action ?? []),
  ];
  const odd = patterns.filter((pattern) => !all.some((action) => covers(pattern, action)));
  expect(odd).toEqual(["kms:PutKeyPolicy"]);
});

test("what records is refused to everybody, what templates change to everybody but a deployment", () => {
  expect(statement("NothingRecordsAMelder")).toMatchObject({ Resource: "*" });
  expect(statement("NothingRecordsAMelder")?.Condition).toBeUndefined();
  expect(statement("OnlyADeploymentChangesThese")).toMatchObject({
    Resource: "*",
    Condition: butADeployment,
  });
});

const FENCED = ["arn:aws:iam::*:role/meldpunt/*", "arn:aws:iam::*:role/cdk-*"];
const like = (pattern: string, arn: string) =>
  new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("/", "\\/")}$`).test(arn);

test("nobody makes, takes over or lends a role of a function or of a deployment", () => {
  expect(statement("OnlyADeploymentMakesTheseRoles")).toMatchObject({
    Resource: FENCED,
    Condition: butADeployment,
  });
  for (const call of [
    "CreateRole",
    "DeleteRole",
    "UpdateAssumeRolePolicy",
    "PutRolePolicy",
    "AttachRolePolicy",
  ])
    expect(refused("OnlyADeploymentMakesTheseRoles", `iam:${call}`)).toBe(true);
  // The role that starts a deployment lends CloudFormation the one that carries it out.
  const starter = "arn:aws:iam::*:role/cdk-*-deploy-role-*";
  expect(statement("OnlyADeploymentLendsTheseRoles")).toMatchObject({
    Action: ["iam:PassRole"],
    Resource: FENCED,
    Condition: { ArnNotLike: { "aws:PrincipalArn": [DEPLOYMENT, starter] } },
  });
  // Whoever is let through stands behind the fence too.
  for (const exempted of [DEPLOYMENT, starter]) expect(like(FENCED[1] ?? "", exempted)).toBe(true);
});

test("behind the fence stands every role of a function", () => {
  const paths = stage.ofType("AWS::Lambda::Function").map(({ stack, properties }) => {
    const role = stage.find(stack, properties.Role["Fn::GetAtt"][0]);
    return `arn:aws:iam::111122223333:role${role.properties.Path}${role.id}`;
  });
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((arn) => !like(FENCED[0] ?? "", arn))).toEqual([]);
});

test("the history of what somebody changed in IAM and CloudFront can be read where AWS keeps it, in Virginia", () => {
  const free = statement("OnlyInTheUnion")?.NotAction ?? [];
  for (const action of [
    "cloudtrail:LookupEvents",
    "cloudtrail:DescribeTrails",
    "cloudtrail:GetEventSelectors",
  ])
    expect(free.some((pattern) => covers(pattern, action))).toBe(true);
});

test("it takes away no right that a function of ours has", () => {
  const denied = statements.flatMap(({ Action = [] }) => Action);
  const used = stage
    .ofType("AWS::IAM::Role")
    .flatMap(
      ({ properties }) =>
        JSON.stringify(properties.Policies ?? []).match(/"[a-z0-9-]+:[A-Z][A-Za-z]+"/g) ?? [],
    )
    .map((action) => JSON.parse(action) as string);
  expect(used.length).toBeGreaterThan(50);
  expect(used.filter((action) => denied.some((pattern) => covers(pattern, action)))).toEqual([]);
});

test("it locks the account to the regions that the settings allow", () => {
  const regions = statement("OnlyInTheUnion")?.Condition?.StringNotEquals?.["aws:RequestedRegion"];
  const allowed = ["eu-central-1", "eu-west-1", "eu-west-3", "eu-north-1"];
  expect(regions).toEqual(allowed);
  for (const region of allowed) expect(settings.shape.region.safeParse(region).success).toBe(true);
  expect(settings.shape.region.safeParse("us-east-1").success).toBe(false);
});
