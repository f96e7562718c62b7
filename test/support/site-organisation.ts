import { stageOf } from "#infra/stages.ts";
import type { Organisation } from "#web/site-config.ts";

/** An organisation as a site is built with: that of the example, with what a test changes. */
export function siteOrganisation(changes: Partial<Organisation> = {}): Organisation {
  return { ...stageOf("example").organisation, ...changes };
}
