import * as z from "zod/mini";
import { type Settings, settings } from "./settings.ts";
import { EXAMPLE_ROOT, example } from "./stages/example.ts";
import { local } from "./stages/local.ts";

export type { Settings } from "./settings.ts";

/**
 * Every stage by its name. One organisation is one deployment with keys and tables of its own, so a stage is an
 * organisation: copy `stages/example.ts`, give it a name, change what differs, and add it here.
 */
const stages: Readonly<Record<string, Settings>> = { example, local };

/** The settings of a stage, with changes laid over them. Throws a sentence that names the stage and each field. */
export function stageSettings(name: string, changes: Partial<Settings> = {}): Settings {
  const stage = stages[name];
  if (stage === undefined) {
    throw new Error(`There is no stage "${name}". Stages: ${Object.keys(stages).join(", ")}.`);
  }
  z.config(z.locales.en());
  const checked = settings.safeParse({ ...stage, ...changes });
  if (!checked.success) {
    throw new Error(`Stage "${name}" has wrong settings.\n${z.prettifyError(checked.error)}`);
  }
  if (name !== "local") {
    refuseLocalOnly(name, checked.data);
    refuseWithoutRoots(name, checked.data);
  }
  return checked.data;
}

/** Without roots the server would publish any directory, whoever signed it. */
function refuseWithoutRoots(name: string, { roots, rootThreshold }: Settings): void {
  const own = name === "example" ? roots : roots.filter((root) => root !== EXAMPLE_ROOT);
  if (own.length < roots.length || new Set(own).size < Math.max(1, rootThreshold)) {
    throw new Error(
      `Stage "${name}": roots must hold the public root keys of the key ceremony, at least as many as rootThreshold and none of the example.`,
    );
  }
}

/** What makes a demonstration lively tells an observer when somebody reported. */
function refuseLocalOnly(name: string, { release, publish, everySeconds, consoleOrigin }: Settings): void {
  if (!release.whenIdle || !publish.whenIdle || everySeconds !== undefined || consoleOrigin !== undefined) {
    throw new Error(
      `Stage "${name}": whenIdle: false, everySeconds and consoleOrigin are for the stage "local" alone.`,
    );
  }
}
