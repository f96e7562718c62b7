import { spawn } from "node:child_process";
import { createRequire } from "node:module";

/** The CDK command line of this repository, on an assembly that was synthesised before. */

const CDK = createRequire(import.meta.url).resolve("aws-cdk/bin/cdk");

/** It tells nobody that it runs, asks nobody for newer versions, and colours nothing. */
const QUIET = ["--no-color", "--no-notices", "--no-version-reporting", "--ci"];
const QUIET_ENVIRONMENT = {
  CDK_DISABLE_CLI_TELEMETRY: "true",
  CDK_DISABLE_VERSION_CHECK: "1",
  NO_COLOR: "1",
};

export interface CdkEnd {
  readonly code: number;
  readonly output: string;
}

/** Runs a command to its end; `say` gets its lines as they come. */
export function runCdk(
  assembly: string,
  command: readonly string[],
  say: (line: string) => void = () => {},
): Promise<CdkEnd> {
  const child = spawn(process.execPath, [CDK, ...command, "--app", assembly, ...QUIET], {
    env: { ...process.env, ...QUIET_ENVIRONMENT },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let rest = "";
  const hear = (chunk: Buffer) => {
    output += chunk;
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) say(line);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (rest !== "") say(rest);
      resolve({ code: code ?? 1, output });
    });
  });
}
