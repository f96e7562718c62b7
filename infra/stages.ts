import type { Settings } from "./settings.ts";
import { type Problem, readStage, type Stage } from "./stage.ts";
import { brokenRules } from "./stage-rules.ts";
import { example } from "./stages/example.ts";
import { local } from "./stages/local.ts";

export type { Settings } from "./settings.ts";

/**
 * Every stage by its name. One organisation is one deployment with keys and tables of its own, so a stage is an
 * organisation: copy `stages/example.ts`, give it a name, change what differs, and add it here.
 */
const stages: Readonly<Record<string, Stage>> = { example, local };

/** Names become parts of the names of stacks, roles and buckets, of which the shortest limit is 63. */
const STAGE_NAME = /^[a-z][a-z0-9-]{1,19}$/;

/** A stage by its name, with changes laid over its settings. Throws sentences that name the stage and each field. */
export function stageOf(name: string, changes: Partial<Settings> = {}): Stage {
  const stage = Object.hasOwn(stages, name) ? stages[name] : undefined;
  if (stage === undefined) {
    throw new Error(
      `There is no stage "${name}". Stages: ${Object.keys(stages).join(", ")}. A new one is a file in infra/stages, named in infra/stages.ts.`,
    );
  }
  return checkedStage(name, { ...stage, settings: { ...stage.settings, ...changes } });
}

export function stageSettings(name: string, changes: Partial<Settings> = {}): Settings {
  return stageOf(name, changes).settings;
}

/** What a stage's file says, checked. Throws as `stageOf`. */
export function checkedStage(name: string, value: unknown): Stage {
  if (!STAGE_NAME.test(name)) {
    throw new Error(
      `A stage cannot be called "${name}": 2 to 20 of a-z, 0-9 and -, of which the first is a letter.`,
    );
  }
  const read = readStage(value);
  if (!("stage" in read)) throw new Error(refusal(name, read.problems));
  const broken = brokenRules({ name, ...read.stage });
  if (broken.length > 0) throw new Error(refusal(name, broken));
  return read.stage;
}

function refusal(name: string, problems: readonly Problem[]): string {
  const lines = problems.map(({ field, sentence }) => `- ${field} ${sentence}`);
  return [`Stage "${name}" cannot be used. In infra/stages/${name}.ts:`, ...lines].join("\n");
}
