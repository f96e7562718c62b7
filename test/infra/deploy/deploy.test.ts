import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { deploy, type Work } from "#infra/deploy/deploy.ts";
import { objectsOf } from "#infra/deploy/objects.ts";
import { LOCAL_CREDENTIALS, LOCAL_REGION } from "#infra/local/engines/engine.ts";
import { type KmsEngine, start as startKms } from "#infra/local/engines/kms.ts";
import { type Settings, stageOf } from "#infra/stages.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { encodeRootSignatures } from "#shared/protocol/directory-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { INSTANCE, signed, voorbeelddam } from "#test/support/organisation.ts";
import { assembly } from "../support/assembly.ts";
import { startAccount, TEST_ACCOUNT, type TestAccount } from "./support/account.ts";
import { startBuckets, type TestBuckets } from "./support/stores.ts";

/**
 * From an empty account to both sites and back to "nothing would change": the real CDK command line, the real build
 * of the sites, the real S3 and KMS clients. Only CloudFormation makes no more than a record of its stacks. The
 * tests are the steps of one story, in order.
 */

const NAMES: Readonly<Record<string, string>> = {
  MelderFiles: "melder-files",
  ConsoleFiles: "console-files",
  PublicFiles: "public-files",
  MelderAddress: "m.cloudfront.example",
  ConsoleAddress: "c.cloudfront.example",
  ConsoleClientId: "client-of-the-test",
  StaffPoolId: "eu-central-1_Pool",
};
const BOOTSTRAP = `cdk-hnb659fds-assets-${TEST_ACCOUNT}-eu-central-1`;
const before = { ...process.env };

let buckets: TestBuckets;
let kms: KmsEngine;
let account: TestAccount;
let changes: Partial<Settings>;
let given: { readonly file: string; readonly signatures: string };

beforeAll(async () => {
  await ready();
  templates = (await assembly("example")).folder;
  buckets = await startBuckets();
  kms = await startKms({ directory: buckets.folder });
  account = await startAccount((_, output) => NAMES[output] ?? keyArn(output) ?? "a-name");
  Object.assign(process.env, {
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL: account.endpoint,
    AWS_ENDPOINT_URL_S3: buckets.endpoint,
    AWS_ENDPOINT_URL_KMS: kms.endpoint,
    CDK_HOME: path.join(buckets.folder, "cdk-home"),
  });
  for (const Bucket of [BOOTSTRAP, "melder-files", "console-files", "public-files"]) {
    await buckets.client.send(new CreateBucketCommand({ Bucket }));
  }
  const { roots, draft } = voorbeelddam();
  changes = {
    instanceId: INSTANCE,
    roots: roots.map(({ publicKey }) => toBase64Url(publicKey)),
    rootThreshold: 2,
    publish: { ...stageOf("example").settings.publish, k: draft.policy.k },
  };
});
afterAll(async () => {
  process.env = before;
  await account.stop();
  await kms.stop();
  await buckets.stop();
});
afterEach(() => {
  account.changes.length = 0;
});

function keyArn(output: string): string | undefined {
  return output.endsWith("KeyArn") ? key(output).arn : undefined;
}

const key = (output: string) => kms.ensureKey(output, "ECC_NIST_EDWARDS25519", "SIGN_VERIFY");
const publicKey = (output: string) =>
  new Uint8Array(key(output).pair().publicKey.export({ format: "der", type: "spki" }).subarray(12));

/** The files of a ceremony that was held with the keys of this account. */
function holdCeremony() {
  const { roots, draft } = voorbeelddam();
  const keys = { boardKey: publicKey("BoardKeyArn"), receiptKey: publicKey("ReceiptKeyArn") };
  return keep(signed({ ...draft, ...keys }, roots), "ceremony");
}

/** As `finish` of a ceremony leaves them. */
function keep({ bytes, signatures }: ReturnType<typeof signed>, name: string) {
  const paths = {
    file: path.join(buckets.folder, `${name}-directory.json`),
    signatures: path.join(buckets.folder, `${name}-signatures.json`),
  };
  writeFileSync(paths.file, bytes);
  writeFileSync(paths.signatures, encodeRootSignatures(signatures));
  return paths;
}

/** As `publishDirectory` of the console leaves it. */
async function publishDirectory() {
  const published = objectsOf(buckets.client, "public-files");
  await published.put("directory/directory.json", readFileSync(given.file), "application/json");
  await published.put("directory/signatures.json", readFileSync(given.signatures), "application/json");
}

/** The templates of the example, which differ from those of this stage in roots and k alone. */
let templates: string;

/** Runs a deployment of the stage with more changes; what it said, line by line. */
async function run(options: Partial<Work["options"]>, more: Partial<Settings> = {}, answer = true) {
  const said: string[] = [];
  const work: Work = {
    name: "example",
    stage: stageOf("example", { ...changes, ...more }),
    assembly: templates,
    sites: path.join(buckets.folder, "sites"),
    options: {
      dryRun: false,
      stacksOnly: false,
      firstConsole: false,
      newRoots: false,
      yes: false,
      directory: undefined,
      ...options,
    },
  };
  await deploy(work, {
    say: (line) => said.push(line),
    agrees: async () => answer,
    types: async (word) => answer && word === work.stage.settings.instanceId,
  });
  return said;
}

test("without an account a dry run says so and shows everything; a deployment stops", async () => {
  process.env.AWS_ENDPOINT_URL = "http://127.0.0.1:1";
  const said = (await run({ dryRun: true })).join("\n");
  expect(said).toMatch(
    /No AWS account reached \(127\.0\.0\.1:1 does not answer .*\): compared with an empty account\./,
  );
  expect(said).toMatch(/Stack meldpunt-example-data would be made, with \d+ resources:/);
  expect(said).toMatch(/ {5}9 {2}AWS::DynamoDB::Table/);
  expect(said).toContain("AWS::KMS::Key BoardKey");
  expect(said).toContain("Sites: there are none yet");
  await expect(run({})).rejects.toThrow(/^No AWS account reached: 127\.0\.0\.1:1 does not answer/);
  process.env.AWS_ENDPOINT_URL = account.endpoint;
});

test("without a directory the first deployment is refused before anything changes, with the way", async () => {
  await expect(run({ yes: true })).rejects.toThrow(
    "There are no stacks yet. Both sites pin the signed directory",
  );
  expect(account.changes).toEqual([]);
});

test("a dry run of the first deployment, and a no, change nothing", async () => {
  const said = await run({ dryRun: true });
  expect(said).toContain(`Account ${TEST_ACCOUNT}. Nothing is changed: this only looks.`);
  expect(said.filter((line) => line.includes("would be made"))).toHaveLength(7);
  expect(await run({ stacksOnly: true }, {}, false)).toContain("Nothing was changed.");
  expect(account.changes).toEqual([]);
  expect(account.stacks.size).toBe(0);
});

test("--stacks-only makes the stacks and gives the keys that the ceremony asks for", async () => {
  const said = await run({ stacksOnly: true });
  expect([...account.stacks.keys()]).toHaveLength(7);
  expect(said).toContain(`  boardKey    ${toBase64Url(publicKey("BoardKeyArn"))}`);
  expect(said).toContain(`  receiptKey  ${toBase64Url(publicKey("ReceiptKeyArn"))}`);
  given = holdCeremony();
});

/** Stacks as they stand after a creation or a change that failed. */
function stand(status: string, ...parts: readonly string[]) {
  const before = new Map(account.stacks);
  for (const part of parts) {
    const name = `meldpunt-example-${part}`;
    const { outputs = {}, template = "{}" } = account.stacks.get(name) ?? {};
    account.stacks.set(name, { template, status, outputs: status.startsWith("UPDATE") ? outputs : {} });
  }
  return () => {
    for (const [name, stack] of before) account.stacks.set(name, stack);
  };
}

test.each(["ROLLBACK_COMPLETE", "CREATE_FAILED", "REVIEW_IN_PROGRESS"])(
  "stacks that are %s are said to be, and would be made anew",
  async (status) => {
    const restore = stand(status, "sites", "monitoring");
    const dry = await run({ dryRun: true, firstConsole: true });
    expect(dry.filter((line) => line.includes("would be made"))).toHaveLength(2);
    const half = status !== "REVIEW_IN_PROGRESS";
    const named = `Stack meldpunt-example-sites is ${status}: making it failed before it was ever whole`;
    expect(dry.some((line) => line.startsWith(named))).toBe(half);
    expect(dry.join("\n")).not.toContain("would be refused");
    await expect(run({ yes: true, directory: given })).rejects.toThrow(
      `meldpunt-example-sites is ${status}. Run this with --stacks-only first`,
    );
    expect(account.changes).toEqual([]);
    expect((await run({ stacksOnly: true }, {}, false)).at(-1)).toBe("Nothing was changed.");
    restore();
  },
);

test.each([
  [
    "UPDATE_ROLLBACK_FAILED",
    "aws cloudformation continue-update-rollback --stack-name meldpunt-example-data.",
  ],
  ["UPDATE_FAILED", "aws cloudformation rollback-stack --stack-name meldpunt-example-data."],
  ["DELETE_FAILED", "Find out whether that was meant"],
  ["IMPORT_ROLLBACK_FAILED", "Its events in CloudFormation say why"],
  ["UPDATE_IN_PROGRESS", "Wait until that ends"],
])("a stack that is %s stops everything, with what to do", async (status, sentence) => {
  const restore = stand(status, "data");
  const stopped = new RegExp(`^Stack meldpunt-example-data is ${status}.*${sentence}`);
  await expect(run({ stacksOnly: true, yes: true })).rejects.toThrow(stopped);
  await expect(run({ dryRun: true })).rejects.toThrow(stopped);
  restore();
  expect(account.changes).toEqual([]);
});

test("--first-console puts the console in place, and nothing that melders could find", async () => {
  const dry = await run({ dryRun: true });
  expect(dry).toContain("Stacks: nothing would change.");
  expect(dry.at(-1)).toMatch(
    /^A deployment of the sites would be refused\. Both sites pin the signed directory/,
  );
  const said = await run({ firstConsole: true });
  expect(said).toContain("  console  https://c.cloudfront.example/");
  expect([...(await objectsOf(buckets.client, "console-files").list()).keys()]).toContain("index.html");
  expect((await objectsOf(buckets.client, "melder-files").list()).size).toBe(0);
  expect(account.changes).toEqual([]);
});

test("with the directory both sites are built with their pins and put in place", async () => {
  const said = await run({ directory: given });
  expect(said).toContain("Stacks: nothing would change.");
  expect(said).toContain("  melders  https://m.cloudfront.example/");
  expect(account.changes).toEqual([]);
  const text = async (bucket: string) => {
    const objects = objectsOf(buckets.client, bucket);
    const keys = [...(await objects.list()).keys()];
    const scripts = keys.filter((name) => name.endsWith(".js"));
    const all = await Promise.all(scripts.map(async (name) => Buffer.from((await objects.get(name)) ?? [])));
    return { keys, scripts: all.join("\n") };
  };
  const [melder, console] = [await text("melder-files"), await text("console-files")];
  for (const { keys, scripts } of [melder, console]) {
    expect(keys).toContain("index.html");
    expect(keys.filter((name) => /\.(br|gz|map)$/.test(name))).toEqual([]);
    for (const root of changes.roots ?? []) expect(scripts).toContain(root);
  }
  expect(console.scripts).toContain("client-of-the-test");
  expect(console.scripts).toContain("https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Pool");
  expect(melder.scripts).not.toContain("client-of-the-test");
});

test("when nothing changed, nothing would change; and the first console was the first", async () => {
  const said = await run({ dryRun: true, directory: given });
  expect(said.filter((line) => /^(Stacks|Site|Directory)/.test(line))).toEqual([
    "Stacks: nothing would change.",
    "Directory: agrees with the settings.",
    "Site melder: nothing would change.",
    "Site console: nothing would change.",
  ]);
  await publishDirectory();
  await expect(run({ firstConsole: true })).rejects.toThrow("A directory is published already");
});

test("a changed setting shows exactly the resources that would change", async () => {
  // As if the stage had been deployed with another `logDays`.
  for (const [name, stack] of account.stacks) {
    const template = stack.template.replaceAll(/"RetentionInDays": ?30/g, '"RetentionInDays":14');
    account.stacks.set(name, { ...stack, template });
  }
  const said = await run({ dryRun: true, stacksOnly: true });
  const resources = said.filter((line) => /^\[[-+~]\]/.test(line));
  expect(resources.length, said.join("\n")).toBeGreaterThan(10);
  expect(resources.filter((line) => !line.startsWith("[~] AWS::Logs::LogGroup "))).toEqual([]);
  expect(said).toContain(`Stacks: ${resources.length} resources would change.`);
  expect(said.filter((line) => /\[-\] 14$/.test(line))).toHaveLength(resources.length);
  expect(account.changes).toEqual([]);
});

test("a setting that the signed directory contradicts is refused before anything changes", async () => {
  const publish = { ...stageOf("example").settings.publish, k: 5 };
  await expect(run({ yes: true, directory: given }, { publish })).rejects.toThrow(
    /^Directory and settings do not agree:\n- publish\.k is 5, and the directory's k is 4/,
  );
  expect(account.changes).toEqual([]);
});

test("an operator without the rights reads which one, and nothing is guessed", async () => {
  account.forbidden.add("GetTemplate");
  await expect(run({ dryRun: true, stacksOnly: true })).rejects.toThrow(
    /^The CDK could not compare the stacks:.*not authorized to perform GetTemplate/s,
  );
  account.forbidden.add("DescribeStacks");
  await expect(run({ dryRun: true, stacksOnly: true })).rejects.toThrow(
    "CloudFormation does not tell about meldpunt-example-data: not authorized to perform DescribeStacks.",
  );
});
