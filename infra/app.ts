import { readFileSync } from "node:fs";
import path from "node:path";
import { App } from "aws-cdk-lib";
import { addChecks } from "./checks.ts";
import { PlaneFunction } from "./constructs/plane-function.ts";
import { ConsoleStack } from "./stacks/console.ts";
import { DataStack } from "./stacks/data.ts";
import { IdentityStack } from "./stacks/identity.ts";
import { IntakeStack } from "./stacks/intake.ts";
import { JobsStack } from "./stacks/jobs.ts";
import { MonitoringStack } from "./stacks/monitoring.ts";
import { SitesStack } from "./stacks/sites.ts";
import { type Settings, stageSettings } from "./stages.ts";

const CDK_JSON = path.resolve(import.meta.dirname, "..", "cdk.json");

/** Writes beside a resource where it stands in this code and where its bundle is: the local runner needs both. */
const LOCATIONS = { "aws:cdk:enable-path-metadata": true, "aws:cdk:enable-asset-metadata": true };

/**
 * Synthesises a whole stage into `outdir`, without Docker and without an AWS account; the bundles must exist
 * (infra/bundle.ts). `changes` are laid over the stage's settings.
 */
export function synthesise(stage: string, outdir: string, changes: Partial<Settings> = {}): void {
  const settings = stageSettings(stage, changes);
  const app = meldpunt(stage, outdir, settings);
  addChecks(app, settings);
  app.synth();
}

/**
 * All stacks of a stage, not checked yet. The feature flags come from cdk.json, also when the CDK command line is not
 * there to pass them.
 */
export function meldpunt(stage: string, outdir: string, settings: Settings): App {
  const { context } = JSON.parse(readFileSync(CDK_JSON, "utf8")) as { context: Record<string, unknown> };
  const app = new App({ outdir, context: { ...context, ...LOCATIONS }, analyticsReporting: false });
  const named = (name: string) => ({
    settings,
    stackName: `meldpunt-${stage}-${name}`,
    env: { region: settings.region },
  });
  const { stores } = new DataStack(app, "Data", named("data"));
  const identity = new IdentityStack(app, "Identity", named("identity"));
  const intake = new IntakeStack(app, "Intake", { ...named("intake"), stores });
  const console = new ConsoleStack(app, "Console", { ...named("console"), stores, identity });
  const { melderOrigin } = new SitesStack(app, "Sites", {
    ...named("sites"),
    publicBucket: stores.buckets.public,
    intake: intake.plane,
    console: console.plane,
    identity,
  });
  const { scheduleGroup } = new JobsStack(app, "Jobs", {
    ...named("jobs"),
    stores,
    melderOrigin,
    pool: identity.pool,
  });
  new MonitoringStack(app, "Monitoring", {
    ...named("monitoring"),
    stores,
    functions: app.node.findAll().filter((each) => each instanceof PlaneFunction),
    intakeApi: intake.plane.api.restApiName,
    scheduleGroup,
  });
  return app;
}

/** How the CDK's own command line calls it. No stage is meant where none is named. */
if (import.meta.main) {
  const { STAGE, CDK_OUTDIR } = process.env;
  if (STAGE === undefined) throw new Error("Which stage? Set STAGE to the name of one in infra/stages.");
  synthesise(STAGE, CDK_OUTDIR ?? "cdk.out");
}
