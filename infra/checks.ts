import { type App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { silence } from "./constructs/silence/silence.ts";
import { acknowledgeExceptions } from "./exceptions.ts";
import type { Settings } from "./settings.ts";

/**
 * Everything that a synthesis must pass: nothing records, the rules of AWS Solutions, and the library's own reading of
 * the templates against the schemas of their resources (a flag in cdk.json makes its remarks errors). All three throw.
 */
export function addChecks(app: App, settings: Settings): void {
  Validations.of(app).addPlugins(silence(settings), new AwsSolutionsChecks());
  acknowledgeExceptions(app, settings);
}
