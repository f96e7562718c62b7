import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CognitoIdentityProviderClient, ListUsersCommand } from "@aws-sdk/client-cognito-identity-provider";
import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { KMSClient, SignCommand } from "@aws-sdk/client-kms";
import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Front, type HeardCall, startFront } from "#infra/local/access/front.ts";
import { readAssembly } from "#infra/local/assembly.ts";
import * as accounts from "#infra/local/engines/accounts.ts";
import * as dynamodb from "#infra/local/engines/dynamodb.ts";
import { LOCAL_CREDENTIALS, LOCAL_REGION } from "#infra/local/engines/engine.ts";
import * as kms from "#infra/local/engines/kms.ts";
import * as mail from "#infra/local/engines/mail.ts";
import * as s3 from "#infra/local/engines/s3.ts";
import { physicalId } from "#infra/local/physical.ts";
import { createResolver } from "#infra/local/resolver.ts";
import { makeResources } from "#infra/local/resources.ts";
import { assembly as synthesised } from "../../support/assembly.ts";

/** Real clients with the key id of a function, the real engines, and the roles as they were synthesised. */

const directory = mkdtempSync(join(tmpdir(), "access-"));
const refusals: string[] = [];
const heard: HeardCall[] = [];
const assembly = readAssembly((await synthesised("local")).folder);
let front: Front;
let stopEngines: () => Promise<unknown>;

beforeAll(async () => {
  const options = { directory };
  const engines = {
    dynamodb: await dynamodb.start(options),
    s3: await s3.start(options),
    kms: await kms.start(options),
    mail: await mail.start(options),
    accounts: await accounts.start({ accounts: [{ username: "anna", email: "anna@voorbeelddam.example" }] }),
  };
  const resolver = createResolver(assembly);
  await makeResources(assembly, resolver, engines);
  front = await startFront({
    assembly,
    resolver,
    engines,
    refused: (line) => refusals.push(line),
    captureCalls: (call) => heard.push(call),
  });
  stopEngines = () => Promise.all(Object.values(engines).map((engine) => engine.stop()));
});

afterAll(async () => {
  await front.stop();
  await stopEngines();
  rmSync(directory, { recursive: true });
});

const idIn = (stack: string, type: string) => {
  const [found] = assembly.ofType(type).filter((each) => each.stack === stack);
  if (!found) throw new Error(`No ${type}`);
  return physicalId(found);
};
const id = (resource: string) => {
  const found = assembly.find("Data", resource);
  if (!found) throw new Error(`No ${resource}`);
  return physicalId(found);
};

function as(name: string) {
  const shared = {
    region: LOCAL_REGION,
    credentials: { ...LOCAL_CREDENTIALS, accessKeyId: name },
    endpoint: front.engines.dynamodb.endpoint,
    maxAttempts: 1,
  };
  const table = new DynamoDBClient(shared);
  const bucket = new S3Client({
    ...shared,
    forcePathStyle: true,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  return { table, bucket, key: new KMSClient(shared) };
}

const DENIED = { name: "AccessDeniedException" };
const item = (table: string, key: Record<string, { S: string }>) => ({ TableName: id(table), Item: key });
const queryOf = (kind: string) => ({
  TableName: id("PublicationTable"),
  KeyConditionExpression: "#kind = :kind",
  ExpressionAttributeNames: { "#kind": "kind" },
  ExpressionAttributeValues: { ":kind": { S: kind } },
});

test("a function does what its role allows", async () => {
  const { table } = as("PostEnvelope");
  await table.send(new PutItemCommand(item("InboxTable", { id: { S: "a" } })));
  const { Item } = await table.send(
    new GetItemCommand({ TableName: id("InboxTable"), Key: { id: { S: "a" } } }),
  );
  expect(Item).toEqual({ id: { S: "a" } });
});

test("and nothing else, which is said aloud", async () => {
  const { table } = as("PostEnvelope");
  await expect(table.send(new ScanCommand({ TableName: id("InboxTable") }))).rejects.toMatchObject(DENIED);
  await expect(
    table.send(new PutItemCommand(item("StaffTable", { staffId: { S: "anna" } }))),
  ).rejects.toMatchObject(DENIED);
  expect(refusals.at(-1)).toMatch(
    /^PostEnvelope may not dynamodb:PutItem arn:aws:dynamodb:.*StaffTable anna$/,
  );
});

test("a caller that is no function may nothing", async () => {
  const { table } = as("S3RVER");
  await expect(table.send(new ScanCommand({ TableName: id("InboxTable") }))).rejects.toMatchObject(DENIED);
});

test("an index is not its table", async () => {
  const { table } = as("GetChallenge");
  const pending = {
    TableName: id("InboxTable"),
    KeyConditionExpression: "pending = :p",
    ExpressionAttributeValues: { ":p": { S: "p" } },
  };
  expect((await table.send(new QueryCommand({ ...pending, IndexName: "pending" }))).Count).toBe(0);
  const read = new GetItemCommand({ TableName: id("InboxTable"), Key: { id: { S: "a" } } });
  await expect(table.send(read)).rejects.toMatchObject(DENIED);
});

test("of what is published, intake reads the directory and not the batches", async () => {
  const { table } = as("PostEnvelope");
  expect((await table.send(new QueryCommand(queryOf("directory")))).Count).toBe(0);
  await expect(table.send(new QueryCommand(queryOf("batch")))).rejects.toMatchObject(DENIED);
});

test("a transaction needs the permission of every part", async () => {
  const inbox = { Put: item("InboxTable", { id: { S: "b" } }) };
  const outbox = { Put: item("OutboxTable", { id: { S: "b" } }) };
  const audit = { Put: item("AuditTable", { chain: { S: "days" } }) };
  const { table } = as("PostEnvelope");
  await table.send(new TransactWriteItemsCommand({ TransactItems: [inbox, outbox] }));
  const all = table.send(new TransactWriteItemsCommand({ TransactItems: [inbox, outbox, audit] }));
  await expect(all).rejects.toMatchObject(DENIED);
});

test("a part is put where it comes in, not where it ends, and cannot be read back", async () => {
  const { bucket } = as("PutBlobPart");
  const at = (Key: string) => ({ Bucket: id("BlobsBucket"), Key });
  await bucket.send(new PutObjectCommand({ ...at("incoming/x/0"), Body: Buffer.from("part") }));
  const refused = { name: "AccessDenied" };
  await expect(
    bucket.send(new PutObjectCommand({ ...at("blobs/x/0"), Body: Buffer.from("part") })),
  ).rejects.toMatchObject(refused);
  await expect(bucket.send(new GetObjectCommand(at("incoming/x/0")))).rejects.toMatchObject(refused);
  await expect(bucket.send(new ListObjectsV2Command({ Bucket: id("BlobsBucket") }))).rejects.toMatchObject(
    refused,
  );
});

test("moving a part needs reading it here and writing it there", async () => {
  const copy = new CopyObjectCommand({
    Bucket: id("BlobsBucket"),
    CopySource: `${id("BlobsBucket")}/incoming/x/0`,
    Key: "blobs/x/0",
  });
  await expect(as("PutBlobPart").bucket.send(copy)).rejects.toMatchObject({ name: "AccessDenied" });
  await as("ReleaseInbox").bucket.send(copy);
  const { Body } = await as("GetBlobPart").bucket.send(
    new GetObjectCommand({ Bucket: id("BlobsBucket"), Key: "blobs/x/0" }),
  );
  expect(await Body?.transformToString()).toBe("part");
});

test("who may list a bucket hears that an object is not there", async () => {
  const missing = new GetObjectCommand({ Bucket: id("BlobsBucket"), Key: "blobs/none/0" });
  await expect(as("GetBlobPart").bucket.send(missing)).rejects.toMatchObject({ name: "NoSuchKey" });
});

test("a receipt key signs receipts: no other function, and not the board's key", async () => {
  const sign = (key: string) =>
    new SignCommand({
      KeyId: id(key),
      Message: Buffer.from("message"),
      MessageType: "RAW",
      SigningAlgorithm: "ED25519_SHA_512",
    });
  const { Signature } = await as("PostEnvelope").key.send(sign("ReceiptKey"));
  expect(Signature).toHaveLength(64);
  await expect(as("PostEnvelope").key.send(sign("BoardKey"))).rejects.toMatchObject(DENIED);
  await expect(as("PublishBoard").key.send(sign("ReceiptKey"))).rejects.toMatchObject(DENIED);
});

test("what cannot be read is refused, and said aloud, whatever the role allows", async () => {
  const many = new DeleteObjectsCommand({
    Bucket: id("BlobsBucket"),
    Delete: { Objects: [{ Key: "incoming/x/0" }] },
  });
  await expect(as("Sweep").bucket.send(many)).rejects.toMatchObject({ name: "AccessDenied" });
  expect(refusals.at(-1)).toMatch(/^Sweep may not what nobody can read: POST .*delete.* is not judged here$/);
  const none = new BatchGetItemCommand({ RequestItems: {} });
  await expect(as("ListDossiers").table.send(none)).rejects.toMatchObject(DENIED);
  const range = new QueryCommand({ ...queryOf("directory"), KeyConditionExpression: "#kind > :kind" });
  await expect(as("PostEnvelope").table.send(range)).rejects.toMatchObject(DENIED);
  expect(heard.slice(-3).map(({ asks, grants }) => [...asks, ...grants])).toEqual([[], [], []]);
});

test("every call is heard with what it needed and what it got, refused ones too", async () => {
  heard.length = 0;
  const { table } = as("PostEnvelope");
  await table.send(new GetItemCommand({ TableName: id("InboxTable"), Key: { id: { S: "none" } } }));
  await expect(table.send(new ScanCommand({ TableName: id("InboxTable") }))).rejects.toMatchObject(DENIED);
  expect(heard.map(({ functionName, asks, status }) => [functionName, asks[0]?.action, status])).toEqual([
    ["PostEnvelope", "dynamodb:GetItem", 200],
    ["PostEnvelope", "dynamodb:Scan", 400],
  ]);
  expect(JSON.parse(heard[0]?.responseBody.toString() ?? "")).not.toHaveProperty("Item");
});

test("mail goes out under the sender of the template alone, and one pool tells addresses", async () => {
  const shared = {
    region: LOCAL_REGION,
    credentials: { ...LOCAL_CREDENTIALS, accessKeyId: "DeadlineDigest" },
    endpoint: front.engines.mail.endpoint,
    maxAttempts: 1,
  };
  const ses = new SESv2Client(shared);
  const text = { Data: "Er staat iets klaar", Charset: "UTF-8" };
  const from = (FromEmailAddress: string) =>
    new SendEmailCommand({
      FromEmailAddress,
      ConfigurationSetName: idIn("Jobs", "AWS::SES::ConfigurationSet"),
      Destination: { ToAddresses: ["anna@voorbeelddam.example"] },
      Content: { Simple: { Subject: text, Body: { Text: text }, Headers: [] } },
    });
  await ses.send(from("meldpunt@example.org"));
  expect(readdirSync(mail.mailFolder(directory))).toEqual(["0001.eml"]);
  for (const other of ["burgemeester@example.org", "meldpunt@example.nl"]) {
    await expect(ses.send(from(other))).rejects.toMatchObject(DENIED);
  }
  const cognito = new CognitoIdentityProviderClient(shared);
  const list = (UserPoolId: string) => new ListUsersCommand({ UserPoolId });
  const { Users } = await cognito.send(list(idIn("Identity", "AWS::Cognito::UserPool")));
  expect(Users?.map(({ Username }) => Username)).toEqual(["anna"]);
  await expect(cognito.send(list("another"))).rejects.toMatchObject(DENIED);
});
