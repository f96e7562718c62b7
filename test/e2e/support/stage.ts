import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type LocalAccount, startLocal } from "#infra/local/start-local.ts";
import { accessNotebook } from "#test/support/access-notes.ts";

/**
 * One running product for all end-to-end tests: built sites, synthesised routes and headers, real engines, in a
 * folder of its own. Jobs run when a test asks, over loopback, because tests live in another process; in the same way
 * tests hear of calls that a function's own policy refused.
 */

export interface Stage {
  readonly melderUrl: string;
  readonly consoleUrl: string;
  readonly identityUrl: string;
  readonly jobsUrl: string;
  readonly accounts: readonly LocalAccount[];
  /** Where the demo organisation keeps what a real one keeps on paper: the seeds of its roots. */
  readonly secretsPath: string;
  /** Where the stand-in of AWS KMS keeps its keys: what only whoever runs the server can use. */
  readonly kmsPath: string;
  /** The tables, for tests that count what was stored. */
  readonly dynamodbUrl: string;
}

declare module "vitest" {
  interface ProvidedContext {
    stage: Stage;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(tmpdir(), "meldpunt-e2e-"));
  const notebook = accessNotebook();
  const local = await startLocal({ directory, ports: 0, schedules: false, captureCalls: notebook.heard });
  const jobs = createServer((request, response) => {
    if (request.url === "/refusals") return void response.end(JSON.stringify(notebook.takeRefusals()));
    local.job((request.url ?? "/").slice(1)).then(
      () => response.end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => jobs.listen(0, "127.0.0.1", resolve));
  const { melderUrl, consoleUrl, identityUrl, accounts, engines } = local;
  const jobsUrl = `http://127.0.0.1:${(jobs.address() as AddressInfo).port}`;
  const secretsPath = join(directory, "demo.json");
  const kmsPath = join(directory, "kms");
  const dynamodbUrl = engines.dynamodb;
  const addresses = { melderUrl, consoleUrl, identityUrl, jobsUrl, dynamodbUrl };
  project.provide("stage", { ...addresses, accounts, secretsPath, kmsPath });
  return async () => {
    jobs.close();
    await local.stop();
    notebook.end();
    rmSync(directory, { recursive: true, force: true });
  };
}

/** Runs a job of the stage now and waits for its end. */
export async function runStageJob(stage: Stage, name: string): Promise<void> {
  const response = await fetch(`${stage.jobsUrl}/${name}`, { method: "POST" });
  if (!response.ok) throw new Error(`job ${name}: ${await response.text()}`);
}

export function accountOf(stage: Pick<Stage, "accounts">, staffId: string): LocalAccount {
  const account = stage.accounts.find((each) => each.staffId === staffId);
  if (account === undefined) throw new Error(`the demo has no ${staffId}`);
  return account;
}
