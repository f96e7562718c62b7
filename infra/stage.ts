import * as z from "zod/mini";
import type { Organisation } from "#web/site-config.ts";
import { organisation } from "./organisation.ts";
import { type Settings, settings } from "./settings.ts";

/** A stage is an organisation with a deployment of its own: what runs, and what its sites say. */
export interface Stage {
  readonly settings: Settings;
  readonly organisation: Organisation;
}

const stage = z.strictObject({ settings, organisation });

/** A field of a stage as its file writes it, and what is wrong with it in one sentence. */
export interface Problem {
  readonly field: string;
  readonly sentence: string;
}

/** The stage, or every field that is missing, not known, or not what it must be. */
export function readStage(
  value: unknown,
): { readonly stage: Stage } | { readonly problems: readonly Problem[] } {
  const read = stage.safeParse(value);
  if (read.success) return { stage: read.data };
  return { problems: read.error.issues.flatMap((issue) => problemsOf(value, issue)) };
}

function problemsOf(value: unknown, issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      field: fieldOf([...issue.path, key]),
      sentence: "is not known. Take it out, or look in infra/settings.ts for the name that was meant.",
    }));
  }
  const missing = at(value, issue.path) === undefined;
  const sentence = missing ? `is missing. infra/stages/example.ts shows it.` : sentenceOf(issue);
  return [{ field: fieldOf(issue.path), sentence }];
}

const sentenceOf = (issue: z.core.$ZodIssue) =>
  issue.code === "invalid_type" && issue.expected === "object" ? "must be an object." : issue.message;

/** `settings.publish.hours[1]` is called `publish.hours[1]`: as operators find it in the file. */
function fieldOf(path: readonly PropertyKey[]): string {
  const parts = path[0] === "settings" && path.length > 1 ? path.slice(1) : path;
  return parts
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .slice(1);
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[part] : undefined,
    value,
  );
}
