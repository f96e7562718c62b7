import { readFileSync } from "node:fs";
import path from "node:path";

/** What the synthesis of a stage wrote, as far as a deployment asks. */

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

export interface SynthesisedStack {
  /** As in this code: `Data`. */
  readonly id: string;
  /** As in the account: `meldpunt-<stage>-data`. */
  readonly name: string;
  readonly resources: Readonly<Record<string, TemplateResource>>;
}

interface Manifest {
  readonly artifacts: Readonly<
    Record<
      string,
      {
        readonly type: string;
        readonly properties?: { readonly templateFile?: string; readonly stackName?: string };
      }
    >
  >;
}

/** The stacks of an assembly. */
export function readStacks(assembly: string): readonly SynthesisedStack[] {
  const json = (file: string) => JSON.parse(readFileSync(path.join(assembly, file), "utf8"));
  const { artifacts } = json("manifest.json") as Manifest;
  return Object.entries(artifacts).flatMap(([id, { type, properties }]) => {
    if (type !== "aws:cloudformation:stack" || properties?.templateFile === undefined) return [];
    const { Resources } = json(properties.templateFile) as { Resources: SynthesisedStack["resources"] };
    return [{ id, name: properties.stackName ?? id, resources: Resources }];
  });
}
