import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Stack } from "aws-cdk-lib";
import { CfnBucket } from "aws-cdk-lib/aws-s3";
import { CfnTopic } from "aws-cdk-lib/aws-sns";
import { AwsSolutionsChecks } from "cdk-nag";
import { expect, test, vi } from "vitest";
import { meldpunt } from "#infra/app.ts";
import { addChecks } from "#infra/checks.ts";
import { DATA, exceptionsFor } from "#infra/exceptions.ts";
import { type Settings, stageSettings } from "#infra/stages.ts";
import { bundled } from "./support/assembly.ts";

await bundled();

const outdir = () => mkdtempSync(path.join(tmpdir(), "nag-"));

const certificate = "arn:aws:acm:us-east-1:111111111111:certificate/invented";
const EVERYTHING: Partial<Settings> = {
  alarmsTo: ["storing@example.nl"],
  mailFrom: "meldpunt@example.nl",
  passkeyStep: true,
  federation: { kind: "saml", metadataUrl: "https://login.example.nl/metadata.xml" },
  addresses: {
    melder: { host: "meldpunt.example.nl", certificate },
    console: { host: "console.example.nl", certificate },
  },
};

/** Every finding of a stage that nobody answered: `rule at path`. */
function findings(settings: Settings): ReadonlySet<string> {
  const app = meldpunt("example", outdir(), settings);
  // Names that one stack gives to another are there only after the synthesis, which prints what nobody answered.
  vi.spyOn(console, "error").mockReturnValue();
  app.synth();
  const { violations } = new AwsSolutionsChecks().validateScope(app);
  const remarks = app.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === "aws:cdk:warning")
        .map(({ data }) => `Annotation::${/\[ack: (.*)\]/.exec(String(data))?.[1]} at ${node.path}`),
    );
  const found = violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
  );
  return new Set([...found, ...remarks]);
}

function answers(settings: Settings): ReadonlySet<string> {
  return new Set(
    exceptionsFor(settings).flatMap(({ id, at }) =>
      at.map((place) => `${id.replace(DATA, "meldpunt-example-data")} at ${place}`),
    ),
  );
}

test.each([
  ["below cloudfront.net", {}],
  ["with everything that can be set", EVERYTHING],
])("every finding is answered by one exception, and every exception answers a finding: %s", (_, changes) => {
  const settings = stageSettings("example", changes);
  expect(answers(settings)).toEqual(findings(settings));
});

test("no exception reaches further than the construct that it names, and each says why", () => {
  for (const { at, reason } of exceptionsFor(stageSettings("example"))) {
    for (const place of at) expect(place).toMatch(/\/(Resource|Origin1)$/);
    expect(reason).toMatch(/^[A-Z].{40,}\.$/);
  }
});

/** What the synthesis says of a stage with constructs that no check should let pass. */
function refusal(): string {
  const settings = stageSettings("example");
  const app = meldpunt("example", outdir(), settings);
  const jobs = app.node.findChild("Jobs") as Stack;
  new CfnBucket(jobs, "Open");
  new CfnTopic(jobs, "Plain");
  new CfnTopic(jobs, "Wrong").addPropertyOverride("TopicColour", "green");
  addChecks(app, settings);
  try {
    app.synth();
  } catch (error) {
    return String(error);
  }
  return "";
}

const said = refusal();

test("the checks of the app stop what AWS Solutions would not have: a bucket and a topic without TLS", () => {
  expect(said).toMatch(/Jobs\/Open.*\n.*AwsSolutions-S10/);
  expect(said).toMatch(/Jobs\/Plain.*\n.*AwsSolutions-SNS3/);
});

test("a property that the schema of its resource does not have stops the synthesis", () => {
  expect(said).toMatch(/TopicColour[\s\S]*Jobs\/Wrong/);
});
