import { join } from "node:path";
import type { Settings } from "../stages.ts";
import { type HeardCall, startFront } from "./access/front.ts";
import { type Assembly, readAssembly } from "./assembly.ts";
import { buildAssembly } from "./builds.ts";
import * as accounts from "./engines/accounts.ts";
import * as dynamodb from "./engines/dynamodb.ts";
import type { Engine } from "./engines/engine.ts";
import * as kms from "./engines/kms.ts";
import * as mail from "./engines/mail.ts";
import * as s3 from "./engines/s3.ts";
import { type Addresses, type Engines, type LocalFunction, readFunctions } from "./functions.ts";
import { createResolver, type Resolver } from "./resolver.ts";
import { makeResources } from "./resources.ts";
import { createWorkers, type Workers } from "./workers.ts";

export interface BackendOptions {
  readonly directory: string;
  /** Laid over the settings of the local stage. */
  readonly settings: Partial<Settings>;
  /** In place of what the template says, for functions that have the variable. */
  readonly addresses: Addresses;
  /** Whom the identity provider knows, with their mail addresses. */
  readonly accounts: readonly accounts.Account[];
  readonly say: (line: string) => void;
  readonly captureEvents?: ((functionName: string, event: unknown) => void) | undefined;
  readonly captureCalls?: ((call: HeardCall) => void) | undefined;
}

/** Everything behind the sites: the synthesised templates, the stores they name and the functions. */
export interface Backend {
  readonly assembly: Assembly;
  readonly resolver: Resolver;
  readonly engines: Engines;
  readonly functions: readonly LocalFunction[];
  readonly workers: Workers;
  stop(): Promise<void>;
}

export async function startBackend(options: BackendOptions): Promise<Backend> {
  const { directory, say } = options;
  const assembly = readAssembly(await buildAssembly(directory, options.settings, say));
  const resolver = createResolver(assembly);
  say("starting DynamoDB, S3, KMS and mail on this machine");
  const engines = await startEngines(directory, options.accounts);
  try {
    await makeResources(assembly, resolver, engines);
    const refused = (line: string) => console.error(`access: ${line}`);
    const front = await startFront({
      assembly,
      resolver,
      engines,
      refused,
      captureCalls: options.captureCalls,
    });
    const functions = readFunctions(assembly, resolver, front.engines, options.addresses);
    const workers = createWorkers({
      functions,
      logs: join(directory, "logs"),
      captureEvents: options.captureEvents,
    });
    const stop = async () => {
      await workers.stop();
      await front.stop();
      await stopEngines(engines);
    };
    return { assembly, resolver, engines, functions, workers, stop };
  } catch (error) {
    await stopEngines(engines);
    throw error;
  }
}

type LocalEngines = Engines & { readonly kms: kms.KmsEngine };

/** All of them, or none: one that fails takes the others down with it. */
async function startEngines(directory: string, known: readonly accounts.Account[]): Promise<LocalEngines> {
  const starting = [
    dynamodb.start({ directory }),
    s3.start({ directory }),
    kms.start({ directory }),
    mail.start({ directory }),
    accounts.start({ accounts: known }),
  ] as const;
  const started: readonly PromiseSettledResult<Engine>[] = await Promise.allSettled(starting);
  const failed = started.find((engine) => engine.status === "rejected");
  if (failed !== undefined) {
    for (const engine of started) if (engine.status === "fulfilled") await engine.value.stop();
    throw failed.reason;
  }
  const [table, bucket, key, post, people] = await Promise.all(starting);
  return { dynamodb: table, s3: bucket, kms: key, mail: post, accounts: people };
}

async function stopEngines(engines: Engines): Promise<void> {
  await Promise.all(Object.values(engines).map((engine) => engine.stop()));
}
