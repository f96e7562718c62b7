import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { App, Stack, Validations } from "aws-cdk-lib";
import { vi } from "vitest";
import { silence } from "#infra/constructs/silence/silence.ts";

/** Days that logs may stay in these tests. */
const LOG_DAYS = 30;

/** What the synthesis of one stack says when silence reads it; empty when it passes. */
export function refusal(stackName: string, build: (stack: Stack) => void): string {
  // The library's own reading of templates takes longer than everything else here; another test has it.
  vi.stubEnv("CDK_VALIDATION", "false");
  const app = new App({
    outdir: mkdtempSync(path.join(tmpdir(), "silence-")),
    analyticsReporting: false,
  });
  Validations.of(app).addPlugins(silence({ logDays: LOG_DAYS }));
  build(new Stack(app, stackName));
  try {
    app.synth();
  } catch (error) {
    return String(error);
  }
  return "";
}

/** The rules of silence that a refusal names. */
export function rulesIn(said: string): readonly string[] {
  return [...new Set([...said.matchAll(/ ([a-z-]+): .*\(silence\)/g)].map((match) => match[1] ?? ""))];
}
