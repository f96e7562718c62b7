import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { inject } from "vitest";
import { fromAttributes } from "#functions/adapters/attributes.ts";
import { startFront } from "#infra/local/access/front.ts";
import { readAssembly } from "#infra/local/assembly.ts";
import { type Account, start as startAccounts } from "#infra/local/engines/accounts.ts";
import { start as startDynamodb } from "#infra/local/engines/dynamodb.ts";
import { LOCAL_CREDENTIALS, LOCAL_REGION } from "#infra/local/engines/engine.ts";
import { type KmsEngine, start as startKms } from "#infra/local/engines/kms.ts";
import { mailFolder, start as startMail } from "#infra/local/engines/mail.ts";
import { start as startS3 } from "#infra/local/engines/s3.ts";
import { type LocalFunction, readFunctions } from "#infra/local/functions.ts";
import { createResolver } from "#infra/local/resolver.ts";
import { makeResources } from "#infra/local/resources.ts";
import { checkAt, notebook } from "./functions-caller.ts";
import { SETTINGS } from "./functions-settings.ts";

export const INSTANCE = "voorbeelddam";

export interface StoredObject {
  readonly key: string;
  readonly lastModified: number;
}

/**
 * The stores of the synthesised templates, empty, on the real engines, with the names that its functions get in their
 * environment. Every call of a function is checked against that function's own policy.
 */
export interface Stage {
  /** The raw Ed25519 public key behind `KEY_RECEIPT` or `KEY_BOARD`. */
  publicKey(key: "KEY_RECEIPT" | "KEY_BOARD"): Uint8Array;
  /** Every row of a table, by the name of its variable. */
  rows(variable: string): Promise<Record<string, unknown>[]>;
  /** What a thief of every store holds: all rows and the names and times of all objects. */
  objects(variable: "BUCKET_BLOBS" | "BUCKET_PUBLIC"): Promise<StoredObject[]>;
  /** The mails that were sent, oldest first. */
  mails(): string[];
  /** Says at the identity provider whether somebody may sign in. */
  maySignIn(username: string, may: boolean): void;
  stop(): Promise<void>;
}

/** Whom the identity provider knows: all of Voorbeelddam's staff, of whom one gave no address. */
const accountsOfStaff = (): Account[] => [
  ...["anna", "bram", "carla", "dirk", "frank", "gerda"].map((username) => ({
    username,
    email: `${username}@voorbeelddam.example`,
  })),
  { username: "els" },
];

/**
 * Starts the stage. Import handlers only afterwards: they read their environment when they load, as on AWS.
 * `settings` are further variables, such as `ROW_DAYS`.
 */
export async function startStage(settings: Readonly<Record<string, string>> = {}): Promise<Stage> {
  const directory = mkdtempSync(join(tmpdir(), "stage-"));
  const [dynamodb, s3, kms] = await Promise.all([
    startDynamodb({ directory }),
    startS3({ directory }),
    startKms({ directory }),
  ]);
  const mail = await startMail({ directory });
  const people = accountsOfStaff();
  const accounts = await startAccounts({ accounts: people });
  const engines = { dynamodb, s3, kms, mail, accounts };
  const assembly = readAssembly(inject("assemblyFolder"));
  const resolver = createResolver(assembly);
  await makeResources(assembly, resolver, engines);
  const front = await startFront({
    assembly,
    resolver,
    engines,
    refused: () => {},
    captureCalls: notebook.heard,
  });
  checkAt(front.engines.dynamodb.endpoint);
  Object.assign(process.env, {
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL_KMS: kms.endpoint,
    AWS_ENDPOINT_URL_SESV2: mail.endpoint,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: accounts.endpoint,
    INSTANCE_ID: INSTANCE,
    ...SETTINGS,
    ...storeNames(readFunctions(assembly, resolver, engines)),
    ...settings,
  });
  const tables = new DynamoDBClient({});
  const buckets = new S3Client({});
  return {
    publicKey: (key) => new Uint8Array(publicKeyOf(kms, nameOf(key))),
    rows: (variable) => scan(tables, nameOf(variable)),
    objects: (variable) => list(buckets, nameOf(variable)),
    mails() {
      const folder = mailFolder(directory);
      return existsSync(folder)
        ? readdirSync(folder)
            .sort()
            .map((name) => readFileSync(join(folder, name), "utf8"))
        : [];
    },
    maySignIn(username, may) {
      const place = people.findIndex((person) => person.username === username);
      people[place] = { username, ...people[place], disabled: !may };
    },
    async stop() {
      tables.destroy();
      buckets.destroy();
      await front.stop();
      await Promise.all(Object.values(engines).map((engine) => engine.stop()));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

const STORE = /^(TABLE|BUCKET|KEY|MAIL)_|^USER_POOL$/;

/** What the templates call stores and services, over all functions; settings are left to each test. */
function storeNames(functions: readonly LocalFunction[]): Record<string, string> {
  const variables = functions.flatMap(({ env }) => Object.entries(env));
  return Object.fromEntries(variables.filter(([name]) => STORE.test(name)));
}

/** What the template calls the store behind a variable of the functions. */
export function nameOf(variable: string): string {
  const name = process.env[variable];
  if (name === undefined) throw new Error(`no function has ${variable}`);
  return name;
}

function publicKeyOf(kms: KmsEngine, arn: string): Buffer {
  const id = arn.split("/").at(-1) ?? "";
  const { publicKey } = kms.ensureKey(id, "ECC_NIST_EDWARDS25519", "SIGN_VERIFY").pair();
  // SubjectPublicKeyInfo of Ed25519 (RFC 8410): twelve bytes of header, then the key.
  return publicKey.export({ format: "der", type: "spki" }).subarray(12);
}

async function scan(client: DynamoDBClient, TableName: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  let ExclusiveStartKey: Record<string, never> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName, ConsistentRead: true, ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
    );
    rows.push(...(page.Items ?? []).map(fromAttributes));
    ExclusiveStartKey = page.LastEvaluatedKey as Record<string, never> | undefined;
  } while (ExclusiveStartKey !== undefined);
  return rows;
}

async function list(client: S3Client, Bucket: string): Promise<StoredObject[]> {
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
  return Contents.map(({ Key = "", LastModified }) => ({
    key: Key,
    lastModified: LastModified?.getTime() ?? 0,
  }));
}
