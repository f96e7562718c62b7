import { readFileSync } from "node:fs";
import type { IPolicyValidationContext, IPolicyValidationPlugin } from "aws-cdk-lib";
import { FUNCTION_RULES } from "./functions.ts";
import { GATEWAY_RULES } from "./gateway.ts";
import { KIND_RULES } from "./kinds.ts";
import { PEOPLE_RULES } from "./people.ts";
import type { Rule, Template } from "./rule.ts";
import { SITE_RULES } from "./sites.ts";
import { STORE_RULES } from "./stores.ts";
import { TEMPLATE_RULES } from "./templates.ts";

/**
 * Stops the synthesis where a service would record who visits, when, or what passes. It reads the finished
 * templates, so an override cannot slip past it, and it throws, so nothing that records is ever deployed from here.
 */

/** Every promise of silence. Read down the sentences: they are meant for people. */
export const SILENCE: readonly Rule[] = [
  ...KIND_RULES,
  ...GATEWAY_RULES,
  ...TEMPLATE_RULES,
  ...SITE_RULES,
  ...STORE_RULES,
  ...FUNCTION_RULES,
  ...PEOPLE_RULES,
];

interface Recording {
  readonly rule: Rule;
  readonly resource: string;
  readonly reason: string;
}

/** Everything in a stack that breaks a promise. `stack` is the stack's path in the app: `Intake`. */
function recordings(stack: string, template: Template, logDays: number): readonly Recording[] {
  return Object.entries(template.Resources ?? {}).flatMap(
    ([id, { Type: type, Properties: properties = {} }]) =>
      SILENCE.flatMap((rule) =>
        rule
          .breaks({ stack, id, type, properties, template, logDays })
          .map((reason) => ({ rule, resource: id, reason })),
      ),
  );
}

/** The check as a step of the synthesis, for a deployment whose logs stay `logDays` days. */
export function silence({ logDays }: { readonly logDays: number }): IPolicyValidationPlugin {
  return {
    name: "silence",
    validate({ stackTemplates }: IPolicyValidationContext) {
      const violations = stackTemplates.flatMap(({ stackConstructPath, templatePath }) =>
        recordings(
          stackConstructPath,
          JSON.parse(readFileSync(templatePath, "utf8")) as Template,
          logDays,
        ).map(({ rule, resource, reason }) => ({
          ruleName: rule.name,
          description: `${rule.name}: ${rule.promise} Here: ${reason}.`,
          // Of this severity the library lets nobody acknowledge a finding.
          severity: "fatal",
          violatingResources: [{ resourceLogicalId: resource, templatePath, locations: [] }],
        })),
      );
      return { success: violations.length === 0, violations };
    },
  };
}
