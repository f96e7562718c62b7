import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { BucketName, KeyName, TableName } from "./permissions.ts";

/** Everything that keeps something, by the names of the permission table. */
export interface Stores {
  readonly tables: Readonly<Record<TableName, Table>>;
  readonly buckets: Readonly<Record<BucketName, Bucket>>;
  readonly keys: Readonly<Record<KeyName, Key>>;
}
