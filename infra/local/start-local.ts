import { join, resolve } from "node:path";
import { intake } from "#shared/api/intake.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { pascal } from "../functions.ts";
import type { Settings } from "../settings.ts";
import { stageOf } from "../stages.ts";
import type { HeardCall } from "./access/front.ts";
import { type Backend, startBackend } from "./backend.ts";
import { buildBothSites } from "./builds.ts";
import { demoSettings, raiseDemo } from "./demo.ts";
import { beforePasskeys } from "./demo-passkeys.ts";
import { DEMO_ACCOUNTS, DEMO_ADDRESSES, DEMO_INSTANCE } from "./demo-people.ts";
import { type DemoSecrets, openDemoSecrets } from "./demo-secrets.ts";
import { createSignInProvider, type SignInProvider, signInAddresses } from "./identity.ts";
import { runJob } from "./jobs.ts";
import { type Listener, listen } from "./listeners.ts";
import { claimDirectory } from "./running.ts";
import { readSchedules, runSchedules } from "./schedules.ts";
import { readSignInClient } from "./sign-in-client.ts";
import { siteListeners } from "./sites.ts";

export interface LocalOptions {
  /** Everything of this instance: stores, keys, logs, built sites. */
  readonly directory: string;
  /** 0: any free ports. */
  readonly ports?: { readonly melder: number; readonly console: number; readonly identity: number } | 0;
  /** Whether jobs run on the local stage's clock; `job()` works either way. */
  readonly schedules: boolean;
  /** Laid over the settings of the local stage. */
  readonly settings?: Partial<Settings>;
  /** Whether staff must show a passkey. The console then stands at `localhost`: no passkey belongs to a number. */
  readonly passkeyStep?: boolean;
  /** Sees every event that reaches a function. */
  readonly captureEvents?: (functionName: string, event: unknown) => void;
  /** Sees every call of a function to a store or a key, with its answer. */
  readonly captureCalls?: (call: HeardCall) => void;
  /** Told what is being done, in a few words. */
  readonly say?: (line: string) => void;
}

export interface LocalAccount {
  readonly name: string;
  readonly role: string;
  readonly staffId: string;
  readonly username: string;
  readonly password: string;
  readonly secondFactor: string;
  /** Empty for a newcomer, who makes keys in the console. */
  readonly passphrase: string;
}

/** The whole product, running on this machine. */
export interface Local {
  readonly melderUrl: string;
  readonly consoleUrl: string;
  /** Where staff sign in. */
  readonly identityUrl: string;
  readonly accounts: readonly LocalAccount[];
  /** Endpoints of the stores, for tests that look into them. */
  readonly engines: { readonly dynamodb: string; readonly s3: string; readonly kms: string };
  /** Runs a job now, by its name (`release-inbox`), and waits for its end. */
  job(name: string): Promise<void>;
  stop(): Promise<void>;
}

const FREE_PORTS = { melder: 0, console: 0, identity: 0 };

/** Things to stop, last started first. */
type Stops = (() => Promise<void> | void)[];

/**
 * Starts everything: what `cdk synth` makes of the local stage, on engines of this machine, with a demo
 * organisation. Throws `PortTaken` or `AlreadyRunning` with a sentence for a person; what was started is then
 * stopped again.
 */
export async function startLocal(options: LocalOptions): Promise<Local> {
  const stops: Stops = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    return { ...(await start(options, stops)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(options: LocalOptions, stops: Stops): Promise<Omit<Local, "stop">> {
  await ready();
  const directory = resolve(options.directory);
  const say = options.say ?? (() => {});
  let backend: Backend | undefined;
  const job = async (name: string) => {
    if (backend === undefined) throw new Error("The instance is still starting.");
    await runJob(backend.workers, name);
  };
  const claim = await claimDirectory(directory, job);
  stops.push(claim.stop);
  const listeners = await listenAll(options.ports === 0 ? FREE_PORTS : (options.ports ?? FREE_PORTS), stops);
  const consoleUrl = options.passkeyStep
    ? listeners.console.origin.replace("127.0.0.1", "localhost")
    : listeners.console.origin;
  const secretsPath = join(directory, "demo.json");
  const drawn = openDemoSecrets(secretsPath);
  backend = await startBackend({
    directory,
    settings: {
      ...demoSettings(drawn),
      signInOrigin: listeners.identity.origin,
      ...(options.passkeyStep && { passkeyStep: true, consoleOrigin: consoleUrl }),
      ...options.settings,
    },
    addresses: { MELDER_ORIGIN: listeners.melder.origin },
    accounts: DEMO_ADDRESSES,
    say,
    captureEvents: options.captureEvents,
    captureCalls: options.captureCalls,
  });
  stops.push(backend.stop);
  // A melder's first click should not wait for a function to load.
  for (const name of Object.keys(intake)) backend.workers.warm(pascal(name));
  const opening = { directory, backend, listeners, consoleUrl, say };
  const [files, secrets] = await both(buildSites(opening, drawn), raise(secretsPath, opening));
  await openSites(opening, files, secrets);
  if (options.schedules) {
    const running = runSchedules(readSchedules(backend.assembly, backend.resolver), backend.workers);
    stops.push(running.stop);
  }
  const { dynamodb, s3, kms } = backend.engines;
  return {
    melderUrl: listeners.melder.origin,
    consoleUrl,
    identityUrl: listeners.identity.origin,
    accounts: accountsOf(secrets),
    engines: { dynamodb: dynamodb.endpoint, s3: s3.endpoint, kms: kms.endpoint },
    job,
  };
}

type Listeners = Readonly<Record<"melder" | "console" | "identity", Listener>>;

async function listenAll(
  ports: Readonly<Record<"melder" | "console" | "identity", number>>,
  stops: Stops,
): Promise<Listeners> {
  const one = async (port: number, setting: string) => {
    const listener = await listen(port, setting);
    stops.push(listener.stop);
    return listener;
  };
  return {
    melder: await one(ports.melder, "MELDER_PORT"),
    console: await one(ports.console, "CONSOLE_PORT"),
    identity: await one(ports.identity, "IDENTITY_PORT"),
  };
}

interface Opening {
  readonly directory: string;
  readonly backend: Backend;
  readonly listeners: Listeners;
  /** Where browsers find the console. */
  readonly consoleUrl: string;
  readonly say: (line: string) => void;
}

/** The built sites pin the roots and the first version of what the demo is about to publish. */
function buildSites({ directory, backend, listeners, say }: Opening, drawn: DemoSecrets): Promise<string> {
  const client = readSignInClient(backend.assembly, backend.resolver);
  const pins = {
    instanceId: DEMO_INSTANCE,
    roots: drawn.roots.map(({ publicKey }) => publicKey),
    threshold: drawn.threshold,
    directoryVersion: 1,
    boardBatch: 1,
  };
  const signIn = {
    ...signInAddresses(listeners.identity.origin),
    clientId: client.id,
    scope: client.scope,
  };
  return buildBothSites(directory, { pins, organisation: stageOf("local").organisation, signIn }, say);
}

/** The demo organisation, with a board: a mailbox that is opened at once finds one. */
async function raise(path: string, { directory, backend, say }: Opening): Promise<DemoSecrets> {
  const secrets = await beforePasskeys(directory, backend, (before) => raiseDemo(path, before, say));
  await runJob(backend.workers, "publish-board");
  return secrets;
}

/** Waits for both, also when one fails: nothing may still be at work when everything is stopped. */
async function both<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second]);
  return Promise.all([first, second]);
}

async function openSites(
  { directory, backend, listeners, consoleUrl }: Opening,
  files: string,
  secrets: DemoSecrets,
): Promise<void> {
  const provider: SignInProvider = await createSignInProvider({
    origin: listeners.identity.origin,
    directory,
    consoleOrigin: consoleUrl,
    client: readSignInClient(backend.assembly, backend.resolver),
    accounts: accountsOf(secrets).map((account) => ({ ...account, groups: [account.role] })),
  });
  listeners.identity.serve(provider.listener);
  const sites = siteListeners({ backend, files, verifyToken: provider.verifyToken });
  for (const name of ["melder", "console"] as const) {
    const site = sites.get(name);
    if (site === undefined) throw new Error(`the assembly has no site ${name}`);
    listeners[name].serve(site);
  }
}

function accountsOf({ accounts, ceremony }: DemoSecrets): LocalAccount[] {
  return accounts.map(({ staffId, password, secondFactor }) => {
    const person = DEMO_ACCOUNTS.find(({ id }) => id === staffId);
    return {
      name: person?.name ?? staffId,
      role: person?.role ?? "",
      staffId,
      username: staffId,
      password,
      secondFactor,
      passphrase: ceremony?.staff.find((each) => each.staffId === staffId)?.passphrase ?? "",
    };
  });
}
