import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Assembly, readAssembly } from "#infra/local/assembly.ts";

/** Templates by stack name, written as `cdk synth` writes them: a manifest that names template files. */
export function fixtureAssembly(templates: Readonly<Record<string, object>>): Assembly {
  const folder = mkdtempSync(join(tmpdir(), "assembly-"));
  mkdirSync(folder, { recursive: true });
  const artifacts: Record<string, object> = { Tree: { type: "cdk:tree", properties: { file: "tree.json" } } };
  for (const [stack, template] of Object.entries(templates)) {
    writeFileSync(join(folder, `${stack}.template.json`), JSON.stringify(template));
    artifacts[stack] = {
      type: "aws:cloudformation:stack",
      properties: { templateFile: `${stack}.template.json` },
    };
  }
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ artifacts }));
  return readAssembly(folder);
}
