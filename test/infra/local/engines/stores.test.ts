import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as dynamodb from "#infra/local/engines/dynamodb.ts";
import { LOCAL_CREDENTIALS, LOCAL_REGION } from "#infra/local/engines/engine.ts";
import * as s3 from "#infra/local/engines/s3.ts";

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "stores-"));
});

afterAll(() => rmSync(directory, { recursive: true }));

const shared = { region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS };

it("DynamoDB keeps its rows over a restart", async () => {
  const first = await dynamodb.start({ directory });
  const writer = new DynamoDBClient({ ...shared, endpoint: first.endpoint });
  await writer.send(
    new CreateTableCommand({
      TableName: "inbox",
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    }),
  );
  await writer.send(new PutItemCommand({ TableName: "inbox", Item: { id: { S: "een" } } }));
  writer.destroy();
  await first.stop();

  const second = await dynamodb.start({ directory });
  const reader = new DynamoDBClient({ ...shared, endpoint: second.endpoint });
  const { Item } = await reader.send(new GetItemCommand({ TableName: "inbox", Key: { id: { S: "een" } } }));
  reader.destroy();
  await second.stop();
  expect(Item).toEqual({ id: { S: "een" } });
});

it("DynamoDB ends with its runner, also when that is killed", async () => {
  const own = mkdtempSync(join(tmpdir(), "killed-"));
  const script = `
    const { start } = await import(${JSON.stringify(import.meta.resolve("#infra/local/engines/dynamodb.ts"))});
    const { endpoint } = await start({ directory: ${JSON.stringify(own)} });
    console.log(endpoint, (await fetch(endpoint)).status);
    process.kill(process.pid, "SIGKILL");`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  const [endpoint = "", status = ""] = stdout.trim().split(" ");
  expect(Number(status)).toBeGreaterThan(0);
  const answers = () =>
    fetch(endpoint).then(
      () => true,
      () => false,
    );
  await expect.poll(answers).toBe(false);
  rmSync(own, { recursive: true });
});

it("a DynamoDB that cannot start says why", async () => {
  const first = await dynamodb.start({ directory });
  const port = Number(new URL(first.endpoint).port);
  await expect(dynamodb.start({ directory, port })).rejects.toThrow(/did not start: exit [1-9]/);
  await first.stop();
});

it("S3 keeps its objects over a restart", async () => {
  const first = await s3.start({ directory });
  const writer = new S3Client({ ...shared, endpoint: first.endpoint });
  await writer.send(new CreateBucketCommand({ Bucket: "public" }));
  await writer.send(
    new PutObjectCommand({ Bucket: "public", Key: "board/index", Body: Buffer.from([1, 2]) }),
  );
  writer.destroy();
  await first.stop();

  const second = await s3.start({ directory });
  const reader = new S3Client({ ...shared, endpoint: second.endpoint });
  const { Body } = await reader.send(new GetObjectCommand({ Bucket: "public", Key: "board/index" }));
  expect(await Body?.transformToByteArray()).toEqual(Uint8Array.of(1, 2));
  reader.destroy();
  await second.stop();
});
