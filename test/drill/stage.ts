import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Handler } from "#functions/runtime/lambda.ts";
import { kebab } from "#infra/functions.ts";
import { readAssembly } from "#infra/local/assembly.ts";
import { start as startAccounts } from "#infra/local/engines/accounts.ts";
import { start as startDynamodb } from "#infra/local/engines/dynamodb.ts";
import { LOCAL_CREDENTIALS, LOCAL_REGION } from "#infra/local/engines/engine.ts";
import { type KmsEngine, start as startKms } from "#infra/local/engines/kms.ts";
import { start as startMail } from "#infra/local/engines/mail.ts";
import { readFunctions } from "#infra/local/functions.ts";
import { createResolver } from "#infra/local/resolver.ts";
import { makeResources } from "#infra/local/resources.ts";
import { consoleApi } from "#shared/api/console.ts";
import { intake } from "#shared/api/intake.ts";
import { assembly as synthesised } from "#test/infra/support/assembly.ts";
import { INSTANCE } from "#test/support/organisation.ts";
import { startObjectStore } from "./object-store.ts";
import { type Table, tablesOf } from "./recovery.ts";

type Plane = "intake" | "console" | "jobs";
type Job = "release-inbox" | "publish-board" | "sweep" | "retention";

/** The functions of a deployment, in this process, on the stores of its synthesised template. */
export interface DrillStage {
  readonly client: DynamoDBClient;
  readonly tables: readonly Table[];
  /** The settings of the template that say how long something lives, in days. */
  readonly days: { readonly row: number; readonly record: number };
  handler(plane: Plane, name: string): Handler;
  job(name: Job): Promise<void>;
  /** The raw Ed25519 public key behind `KEY_RECEIPT` or `KEY_BOARD`. */
  publicKey(variable: "KEY_RECEIPT" | "KEY_BOARD"): Uint8Array;
  stop(): Promise<void>;
}

/**
 * Reads the templates of the example stage, which are those of a deployment: its tables with their recovery, and the
 * environment of its functions. Only the name of the organisation is that of the invented one.
 */
export async function startDrillStage(): Promise<DrillStage> {
  const assembly = readAssembly((await synthesised("example")).folder);
  const resolver = createResolver(assembly);
  const directory = mkdtempSync(join(tmpdir(), "meldpunt-drill-"));
  const [dynamodb, s3, kms] = await Promise.all([
    startDynamodb({ directory }),
    startObjectStore(directory),
    startKms({ directory }),
  ]);
  const mail = await startMail({ directory });
  const accounts = await startAccounts({ accounts: [] });
  const engines = { dynamodb, s3, kms, mail, accounts };
  await makeResources(assembly, resolver, engines);
  for (const { env } of readFunctions(assembly, resolver, engines)) Object.assign(process.env, env);
  Object.assign(process.env, {
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    INSTANCE_ID: INSTANCE,
    // The organisation's own roots sign; this is not the drill of that.
    ROOT_KEYS: "",
    // Every answer is on the board with its first batch.
    BOARD_K: "8",
  });
  const client = new DynamoDBClient({});
  const handlers = await loadHandlers();
  const handler = (plane: Plane, name: string): Handler => {
    const found = handlers.get(`${plane}/${kebab(name)}`);
    if (found === undefined) throw new Error(`no function ${plane}/${name}`);
    return found;
  };
  return {
    client,
    tables: tablesOf(assembly),
    days: { row: Number(process.env.ROW_DAYS), record: Number(process.env.RECORD_DAYS) },
    handler,
    job: async (name) => void (await handler("jobs", name)({})),
    publicKey: (variable) => publicKeyOf(kms, process.env[variable] ?? ""),
    async stop() {
      client.destroy();
      await Promise.all(Object.values(engines).map((engine) => engine.stop()));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function loadHandlers(): Promise<ReadonlyMap<string, Handler>> {
  const jobs: readonly Job[] = ["release-inbox", "publish-board", "sweep", "retention"];
  const paths = [
    ...Object.keys(intake).map((name) => `intake/${kebab(name)}`),
    ...Object.keys(consoleApi).map((name) => `console/${kebab(name)}`),
    ...jobs.map((name) => `jobs/${name}`),
  ];
  const loaded = new Map<string, Handler>();
  for (const path of paths) loaded.set(path, (await import(`#functions/${path}.ts`)).handler);
  return loaded;
}

function publicKeyOf(kms: KmsEngine, arn: string): Uint8Array {
  const id = arn.split("/").at(-1) ?? "";
  const { publicKey } = kms.ensureKey(id, "ECC_NIST_EDWARDS25519", "SIGN_VERIFY").pair();
  // SubjectPublicKeyInfo of Ed25519 (RFC 8410): twelve bytes of header, then the key.
  return new Uint8Array(publicKey.export({ format: "der", type: "spki" }).subarray(12));
}
