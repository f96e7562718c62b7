import {
  type AttributeDefinition,
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
  ResourceNotFoundException,
} from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, HeadBucketCommand, S3Client } from "@aws-sdk/client-s3";
import type { Assembly, Resource } from "./assembly.ts";
import { type Engine, LOCAL_CREDENTIALS, LOCAL_REGION } from "./engines/engine.ts";
import type { KmsEngine } from "./engines/kms.ts";
import { physicalId } from "./physical.ts";
import type { Resolver } from "./resolver.ts";

interface ResourceEngines {
  readonly dynamodb: Engine;
  readonly s3: Engine;
  readonly kms: KmsEngine;
}

/** `AWS::DynamoDB::Table` and `GlobalTable`: what decides how items are found. */
interface TableProperties {
  readonly KeySchema: KeySchemaElement[];
  readonly AttributeDefinitions: AttributeDefinition[];
  readonly GlobalSecondaryIndexes?: readonly GlobalSecondaryIndex[];
}

/**
 * Makes the tables, buckets and keys of the templates where they are missing; what is there stays as it is.
 * Recovery, encryption at rest and streams have no local counterpart and are left out.
 */
export async function makeResources(
  assembly: Assembly,
  resolver: Resolver,
  engines: ResourceEngines,
): Promise<void> {
  const shared = { region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS };
  const dynamodb = new DynamoDBClient({ ...shared, endpoint: engines.dynamodb.endpoint });
  const s3 = new S3Client({ ...shared, endpoint: engines.s3.endpoint, forcePathStyle: true });
  const properties = (resource: Resource) => resolver.resolve(resource.stack, resource.properties);
  try {
    for (const type of ["AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable"]) {
      for (const table of assembly.ofType(type)) {
        await makeTable(dynamodb, physicalId(table), properties(table) as TableProperties);
      }
    }
    for (const bucket of assembly.ofType("AWS::S3::Bucket")) await makeBucket(s3, physicalId(bucket));
    for (const key of assembly.ofType("AWS::KMS::Key")) {
      const { KeySpec, KeyUsage } = properties(key) as { KeySpec?: string; KeyUsage?: string };
      engines.kms.ensureKey(physicalId(key), KeySpec, KeyUsage);
    }
  } finally {
    dynamodb.destroy();
    s3.destroy();
  }
}

async function makeTable(client: DynamoDBClient, name: string, table: TableProperties): Promise<void> {
  try {
    await client.send(new DescribeTableCommand({ TableName: name }));
    return;
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
  const indexes = (table.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    KeySchema,
    Projection,
  }));
  const input: CreateTableCommandInput = {
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: table.KeySchema,
    AttributeDefinitions: table.AttributeDefinitions,
    ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes }),
  };
  await client.send(new CreateTableCommand(input));
}

async function makeBucket(client: S3Client, name: string): Promise<void> {
  try {
    await client.send(new HeadBucketCommand({ Bucket: name }));
  } catch {
    await client.send(new CreateBucketCommand({ Bucket: name }));
  }
}
