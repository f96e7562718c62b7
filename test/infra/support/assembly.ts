import { createHash } from "node:crypto";
import { existsSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { synthesise } from "#infra/app.ts";
import { BUNDLES, bundleFunctions } from "#infra/bundle.ts";
import { FUNCTIONS, kebab } from "#infra/functions.ts";

/** What `cdk synth` writes, read back as plain JSON: the tests look at what would be deployed, not at our objects. */

const ROOT = path.resolve(import.meta.dirname, "..", "..", "..");
/** Everything that a template can depend on. */
const SOURCES = ["infra/*.ts", "infra/{stacks,stages,constructs}/**/*.ts"];
const CONTRACT = [
  "shared/api/*.ts",
  "shared/domain/roles.ts",
  "shared/protocol/blob-layout.ts",
  "functions/runtime/log.ts",
  "cdk.json",
];

export const STACKS = ["Data", "Identity", "Intake", "Console", "Jobs", "Sites", "Monitoring"] as const;
export type StackName = (typeof STACKS)[number];

export interface Resource {
  readonly id: string;
  readonly stack: StackName;
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads properties of many resource types by path.
  readonly properties: any;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly deletionPolicy: string | undefined;
}

export interface Assembly {
  readonly folder: string;
  readonly resources: readonly Resource[];
  template(stack: StackName): Readonly<Record<string, unknown>>;
  ofType(type: string, stack?: StackName): readonly Resource[];
  find(stack: StackName, id: string): Resource;
}

/** The assembly of a stage: synthesised once for each state of its sources, however many test files ask. */
export async function assembly(stage: "example" | "local"): Promise<Assembly> {
  const kept = path.join(tmpdir(), `meldpunt-assembly-${stage}-${digest()}`);
  if (!existsSync(path.join(kept, "manifest.json"))) {
    await bundled();
    const fresh = mkdtempSync(`${kept}-`);
    synthesise(stage, fresh);
    rmSync(kept, { recursive: true, force: true });
    renameSync(fresh, kept);
  }
  return readAssembly(kept);
}

/** The templates do not depend on what is in the bundles, only on their being there. */
export async function bundled(): Promise<void> {
  const complete = FUNCTIONS.every(({ name }) => existsSync(path.join(BUNDLES, kebab(name), "index.mjs")));
  if (!complete) await bundleFunctions();
}

function readAssembly(folder: string): Assembly {
  const templates = Object.fromEntries(
    STACKS.map((stack) => [
      stack,
      JSON.parse(readFileSync(path.join(folder, `${stack}.template.json`), "utf8")),
    ]),
  );
  const resources = STACKS.flatMap((stack) => resourcesOf(stack, templates[stack].Resources));
  return {
    folder,
    resources,
    template: (stack) => templates[stack],
    ofType: (type, stack) =>
      resources.filter((each) => each.type === type && (stack === undefined || each.stack === stack)),
    find(stack, id) {
      const found = resources.find((each) => each.stack === stack && each.id === id);
      if (!found) throw new Error(`No resource ${id} in ${stack}`);
      return found;
    },
  };
}

interface TemplateResource {
  readonly Type: string;
  readonly Properties?: unknown;
  readonly Metadata?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

function resourcesOf(stack: StackName, resources: Readonly<Record<string, TemplateResource>>): Resource[] {
  return Object.entries(resources).map(([id, resource]) => ({
    id,
    stack,
    type: resource.Type,
    properties: resource.Properties ?? {},
    metadata: resource.Metadata ?? {},
    deletionPolicy: resource.DeletionPolicy,
  }));
}

function digest(): string {
  const hash = createHash("sha256");
  for (const file of globSync([...SOURCES, ...CONTRACT], { cwd: ROOT }).sort()) {
    hash.update(file).update(readFileSync(path.join(ROOT, file)));
  }
  return hash.digest("hex").slice(0, 16);
}
