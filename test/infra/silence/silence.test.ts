import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CfnResource, Validations } from "aws-cdk-lib";
import { expect, test } from "vitest";
import { meldpunt } from "#infra/app.ts";
import { addChecks } from "#infra/checks.ts";
import { SILENCE } from "#infra/constructs/silence/silence.ts";
import { stageSettings } from "#infra/stages.ts";
import { bundled } from "../support/assembly.ts";
import { BROKEN } from "./broken.ts";
import { QUIET_JOBS } from "./broken-functions.ts";
import { bucket, distribution, intakeFunction, method, stage, table } from "./quiet-parts.ts";
import { refusal, rulesIn } from "./small-app.ts";

const PARTS = { stage, method, distribution, bucket, table, intakeFunction };

test.each(Object.entries(PARTS))("a quiet %s passes", (_, part) => {
  expect(refusal("Intake", (stack) => void part(stack))).toBe("");
});

test.each(Object.entries(QUIET_JOBS))("%s passes", (_, [stack, build]) => {
  expect(refusal(stack, build)).toBe("");
});

test.each(BROKEN)("$rule: $what stops the synthesis", ({ rule, stack = "Intake", build }) => {
  expect(rulesIn(refusal(stack, build))).toContain(rule);
});

test("every promise is broken by at least one of these constructs", () => {
  expect(new Set(BROKEN.map(({ rule }) => rule))).toEqual(new Set(SILENCE.map(({ name }) => name)));
});

test("nobody can acknowledge a finding away", () => {
  const said = refusal("Intake", (stack) => {
    stage(stack, { tracingEnabled: true });
    Validations.of(stack).acknowledge({ id: "silence::no-trace-of-a-stage", reason: "We want to know." });
  });
  expect(rulesIn(said)).toEqual(["no-trace-of-a-stage"]);
});

test("every promise has a name of its own and is one sentence", () => {
  expect(new Set(SILENCE.map(({ name }) => name)).size).toBe(SILENCE.length);
  for (const { promise } of SILENCE) expect(promise).toMatch(/^[A-Z][^.]+\.$/);
});

/** An override on the real stacks: type, property, value, and the promise that it breaks. */
const OVERRIDES = [
  ["Intake", "AWS::ApiGateway::Stage", "AccessLogSetting.DestinationArn", "arn:aws:logs:x", "no-access-log"],
  ["Intake", "AWS::ApiGateway::Stage", "TracingEnabled", true, "no-trace-of-a-stage"],
  ["Intake", "AWS::ApiGateway::Method", "Integration.Type", "AWS_PROXY", "no-proxy"],
  ["Intake", "AWS::Lambda::Function", "TracingConfig.Mode", "Active", "no-trace-of-a-function"],
  ["Data", "AWS::DynamoDB::Table", "StreamSpecification.StreamViewType", "OLD_IMAGE", "no-table-stream"],
  ["Data", "AWS::S3::Bucket", "LoggingConfiguration.LogFilePrefix", "x", "no-object-log"],
  ["Sites", "AWS::CloudFront::Distribution", "DistributionConfig.WebACLId", "arn", "no-firewall"],
  ["Sites", "AWS::CloudFront::Distribution", "DistributionConfig.Logging.Bucket", "b", "no-site-log"],
  ["Jobs", "AWS::Logs::LogGroup", "RetentionInDays", 365, "logs-end"],
] as const;

test("an override on the real stacks stops the synthesis of the app", () => {
  const settings = stageSettings("example");
  const app = meldpunt("example", mkdtempSync(path.join(tmpdir(), "loud-")), settings);
  for (const [stack, type, property, value] of OVERRIDES) {
    const found = app.node
      .findChild(stack)
      .node.findAll()
      .find((each) => CfnResource.isCfnResource(each) && each.cfnResourceType === type);
    (found as CfnResource).addPropertyOverride(property, value);
  }
  addChecks(app, settings);
  let said = "";
  try {
    app.synth();
  } catch (error) {
    said = String(error);
  }
  expect(rulesIn(said).toSorted()).toEqual(OVERRIDES.map(([, , , , rule]) => rule).toSorted());
});

await bundled();
