import { GetPublicKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import { amsterdamDay } from "#shared/domain/day.ts";
import { fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import type { DirectoryDraft } from "#shared/protocol/directory-layout.ts";
import { readyPassphrase } from "#shared/protocol/passphrase.ts";
import { rootFromSeed } from "../ceremony/root-keys.ts";
import { makeSignedDirectory } from "../ceremony/signed-directory.ts";
import { type Settings, stageSettings } from "../stages.ts";
import type { Backend } from "./backend.ts";
import { makeStaffKeys } from "./demo-keys.ts";
import { DEMO_ALTERNATES, DEMO_INSTANCE, DEMO_PEOPLE } from "./demo-people.ts";
import { type DemoCeremony, type DemoSecrets, openDemoSecrets, saveDemoSecrets } from "./demo-secrets.ts";
import { LOCAL_CREDENTIALS, LOCAL_REGION } from "./engines/engine.ts";

/** Directory and appointments of the demo last a year. */
const DEMO_DAYS = 365;
/** The law's terms: acknowledge within 7 days, feedback within 3 months (Wbk art. 2). */
const TERMS = { acknowledgeDays: 7, feedbackMonths: 3 } as const;
/** An Ed25519 key in SubjectPublicKeyInfo has 12 bytes in front (RFC 8410). */
const SPKI_PREFIX_BYTES = 12;

/** The settings of the local stage that follow from the demo organisation. */
export function demoSettings(secrets: DemoSecrets): Partial<Settings> {
  return {
    instanceId: DEMO_INSTANCE,
    roots: secrets.roots.map(({ publicKey }) => publicKey),
    rootThreshold: secrets.threshold,
  };
}

/**
 * Holds the key ceremony of the demo organisation and publishes what came of it, once: later starts find it done.
 * Vaults and directory go the way of a real organisation, through the functions `putVault` and `publishDirectory`.
 */
export async function raiseDemo(
  path: string,
  backend: Backend,
  say: (line: string) => void,
): Promise<DemoSecrets> {
  const before = openDemoSecrets(path);
  if (before.published) return before;
  say("holding the key ceremony of the demo organisation");
  const held: DemoSecrets = { ...before, ceremony: before.ceremony ?? (await holdCeremony(before, backend)) };
  saveDemoSecrets(path, held);
  await publish(held, backend);
  const done = { ...held, published: true };
  saveDemoSecrets(path, done);
  return done;
}

async function holdCeremony(secrets: DemoSecrets, backend: Backend): Promise<DemoCeremony> {
  const tested = await readyPassphrase();
  if (!tested.ok) throw new Error("Argon2id fails its self-test on this machine");
  const today = amsterdamDay(Date.now());
  const keys = DEMO_PEOPLE.map(({ id, role }) =>
    makeStaffKeys({ instanceId: DEMO_INSTANCE, id, role, day: today }),
  );
  const { publish: board, files } = stageSettings("local");
  const draft: DirectoryDraft = {
    instanceId: DEMO_INSTANCE,
    version: 1,
    previousHash: null,
    notAfter: today + DEMO_DAYS,
    policy: {
      minReaders: 2,
      k: board.k,
      shards: 1,
      maxFileBytes: files.maxBytes,
      maxFiles: files.max,
      recordDays: board.recordDays,
      consultationStartsTerms: false,
      ...TERMS,
    },
    staff: DEMO_PEOPLE.map((person, i) => ({
      ...person,
      ...present(keys[i]).entry,
      appointedUntil: today + DEMO_DAYS,
      awayUntil: null,
    })),
    former: [],
    alternates: DEMO_ALTERNATES,
    boardKey: await publicKey(backend, "PublishBoard", "KEY_BOARD"),
    receiptKey: await publicKey(backend, "PostEnvelope", "KEY_RECEIPT"),
    teamKey: null,
  };
  const roots = secrets.roots.map(({ seed }) => rootFromSeed(bytes(seed)));
  const signed = makeSignedDirectory({
    draft,
    signing: roots.slice(0, secrets.threshold),
    pinned: roots.map((root) => root.publicKey),
    threshold: secrets.threshold,
    today,
  });
  return {
    staff: keys.map(({ entry, passphrase, recoveryCode, locked }) => ({
      staffId: entry.id,
      passphrase,
      recoveryCode: recoveryCode.words.join(" "),
      locked: toBase64Url(locked),
    })),
    directory: toBase64Url(signed.bytes),
    signatures: signed.signatures.map(({ root, signature }) => ({
      root: toBase64Url(root),
      signature: toBase64Url(signature),
    })),
  };
}

/** The Ed25519 key that a function signs with, from KMS as an operator would ask for it. */
async function publicKey(backend: Backend, functionName: string, setting: string): Promise<Uint8Array> {
  const client = new KMSClient({
    region: LOCAL_REGION,
    credentials: LOCAL_CREDENTIALS,
    endpoint: backend.engines.kms.endpoint,
  });
  try {
    const fn = present(backend.functions.find(({ name }) => name === functionName));
    const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: fn.env[setting] }));
    return present(PublicKey).slice(SPKI_PREFIX_BYTES);
  } finally {
    client.destroy();
  }
}

/** Each step may have been done by a start that was broken off: then the server says so and all is well. */
async function publish({ ceremony }: DemoSecrets, backend: Backend): Promise<void> {
  const { staff, directory, signatures } = present(ceremony);
  for (const { staffId, locked } of staff) {
    await call(backend, "PutVault", {
      path: {},
      body: { version: 1, locked, signature: null },
      claims: claimsOf(staffId),
      fineToo: "stale-version",
    });
  }
  const beheerder = present(DEMO_PEOPLE.find(({ role }) => role === "beheerder"));
  await call(backend, "PublishDirectory", {
    path: { version: "1" },
    body: { bytes: directory, signatures },
    claims: claimsOf(beheerder.id),
    fineToo: "conflict",
  });
}

function claimsOf(staffId: string) {
  return { username: staffId, groups: present(DEMO_PEOPLE.find(({ id }) => id === staffId)).role };
}

interface DemoCall {
  readonly path: object;
  readonly body: object;
  readonly claims: object;
  /** The refusal that means that it was done before. */
  readonly fineToo: string;
}

async function call(backend: Backend, name: string, { fineToo, ...event }: DemoCall): Promise<void> {
  const outcome = await backend.workers.invoke(name, event);
  const answer = outcome.kind === "answer" ? (JSON.parse(outcome.json) as Answer | null) : null;
  if (answer?.status === 200 || answer?.body?.error === fineToo) return;
  throw new Error(
    `the demo organisation could not be published: ${name} said ${JSON.stringify(answer ?? outcome)}`,
  );
}

interface Answer {
  readonly status: number;
  readonly body?: { readonly error?: string };
}

function bytes(text: string): Uint8Array {
  return present(fromBase64Url(text));
}

function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error("the demo organisation is not whole");
  return value;
}
