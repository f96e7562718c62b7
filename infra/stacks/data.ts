import { Aws, CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import { AttributeType, BillingMode, type CfnTable, ProjectionType, Table } from "aws-cdk-lib/aws-dynamodb";
import { AccountRootPrincipal, PolicyDocument, PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { type CfnKey, Key, KeySpec, KeyUsage } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import {
  BUCKETS,
  type BucketName,
  KEYS,
  type KeyName,
  TABLES,
  type TableName,
  usersOf,
} from "../constructs/permissions.ts";
import { rolePath } from "../constructs/plane-function.ts";
import { RECOVERY_DAYS } from "../constructs/recovery.ts";
import { refuseSignedLinks } from "../constructs/signed-links.ts";
import type { Stores } from "../constructs/stores.ts";
import { UNFINISHED_UPLOADS } from "../constructs/unfinished-uploads.ts";
import { pascal } from "../functions.ts";
import type { Settings } from "../stages.ts";

interface TableShape {
  readonly partition: string;
  readonly sort?: { readonly name: string; readonly type: AttributeType };
  readonly indexes?: readonly {
    readonly name: string;
    /** The attribute of its name when it is not said. */
    readonly partition?: string;
    readonly sort?: { readonly name: string; readonly type: AttributeType };
  }[];
}

const SHAPES: Readonly<Record<TableName, TableShape>> = {
  inbox: {
    partition: "id",
    indexes: [{ name: "pending", sort: { name: "day", type: AttributeType.NUMBER } }],
  },
  blobs: { partition: "blobId", indexes: [{ name: "kept" }] },
  dossiers: { partition: "dossierId", sort: { name: "item", type: AttributeType.STRING } },
  keys: {
    partition: "dossierId",
    sort: { name: "wrap", type: AttributeType.STRING },
    indexes: [{ name: "member", sort: { name: "dossierId", type: AttributeType.STRING } }],
  },
  register: { partition: "dossierId" },
  staff: { partition: "staffId" },
  outbox: {
    partition: "id",
    // What waits, oldest day first; and what one member queued, so that an answer to her can follow from that alone.
    indexes: [
      { name: "waiting", sort: { name: "day", type: AttributeType.NUMBER } },
      { name: "own", partition: "queuedBy", sort: { name: "waiting", type: AttributeType.STRING } },
    ],
  },
  audit: { partition: "chain", sort: { name: "position", type: AttributeType.NUMBER } },
  publication: { partition: "kind", sort: { name: "number", type: AttributeType.NUMBER } },
};

/** The kind of each KMS key, and what it is for. */
const KEY_KINDS: Readonly<Record<KeyName, { spec: KeySpec; usage: KeyUsage; description: string }>> = {
  receipt: {
    spec: KeySpec.ECC_NIST_EDWARDS25519,
    usage: KeyUsage.SIGN_VERIFY,
    description: "Signs the bewijs van inzending",
  },
  board: {
    spec: KeySpec.ECC_NIST_EDWARDS25519,
    usage: KeyUsage.SIGN_VERIFY,
    description: "Signs the digest of the board",
  },
  challenge: {
    spec: KeySpec.HMAC_256,
    usage: KeyUsage.GENERATE_VERIFY_MAC,
    description: "Gives the hourly key of the proof-of-work challenges",
  },
  vault: {
    spec: KeySpec.SYMMETRIC_DEFAULT,
    usage: KeyUsage.ENCRYPT_DECRYPT,
    description: "Second lock around the vaults of staff, which their passphrases lock first",
  },
};

/** What an administrator of the account may do with a key: manage it, never use it. */
export const KEY_ADMINISTRATION: readonly string[] = [
  "kms:CancelKeyDeletion",
  "kms:DescribeKey",
  "kms:DisableKey",
  "kms:DisableKeyRotation",
  "kms:EnableKey",
  "kms:EnableKeyRotation",
  "kms:GetKeyPolicy",
  "kms:GetKeyRotationStatus",
  "kms:GetPublicKey",
  "kms:ListKeyPolicies",
  "kms:ListResourceTags",
  "kms:PutKeyPolicy",
  "kms:ScheduleKeyDeletion",
  "kms:TagResource",
  "kms:UntagResource",
  "kms:UpdateKeyDescription",
];

/**
 * Days between asking for a key's end and its end, the longest there is. No erasure waits for it: what makes a dossier
 * unreadable is the end of its wraps, never that of a key here. But with the vault key go the keys of all staff.
 */
const KEY_PENDING = Duration.days(30);

export interface DataStackProps extends StackProps {
  readonly settings: Settings;
}

/** Everything that keeps something: retained when the stack goes, protected against deletion. */
export class DataStack extends Stack {
  readonly stores: Stores;

  constructor(scope: Construct, id: string, { settings, ...props }: DataStackProps) {
    super(scope, id, props);
    const each = <N extends string, T>(names: readonly N[], make: (name: N) => T) =>
      Object.fromEntries(names.map((name) => [name, make(name)])) as Record<N, T>;
    this.stores = {
      tables: each(TABLES, (name) => this.table(name)),
      buckets: each(BUCKETS, (name) => this.bucket(name)),
      keys: each(KEYS, (name) => this.key(name, settings.instanceId)),
    };
    this.servePublicBucket();
    this.nameForDeployment();
  }

  /** What a deployment looks up: where the directory lies, and whose public halves the directory repeats. */
  private nameForDeployment(): void {
    const { buckets, keys } = this.stores;
    new CfnOutput(this, "PublicFiles", { value: buckets.public.bucketName });
    new CfnOutput(this, "BoardKeyArn", { value: keys.board.keyArn });
    new CfnOutput(this, "ReceiptKeyArn", { value: keys.receipt.keyArn });
  }

  /**
   * Encrypted by DynamoDB's own key: a customer key would write a line with a time to CloudTrail for each read and
   * protects nothing here, for what matters is sealed before it arrives. No stream, no contributor insights.
   */
  private table(name: TableName): Table {
    const { partition, sort, indexes = [] } = SHAPES[name];
    const recovery = RECOVERY_DAYS[name];
    const table = new Table(this, `${pascal(name)}Table`, {
      partitionKey: { name: partition, type: AttributeType.STRING },
      ...(sort && { sortKey: sort }),
      billingMode: BillingMode.PAY_PER_REQUEST,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      pointInTimeRecoverySpecification:
        recovery === 0
          ? { pointInTimeRecoveryEnabled: false }
          : { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: recovery },
    });
    for (const index of indexes) {
      table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: { name: index.partition ?? index.name, type: AttributeType.STRING },
        ...(index.sort && { sortKey: index.sort }),
        projectionType: ProjectionType.KEYS_ONLY,
      });
    }
    (table.node.defaultChild as CfnTable).overrideLogicalId(`${pascal(name)}Table`);
    return table;
  }

  /** Without versions: a deleted object must be gone. */
  private bucket(name: BucketName): Bucket {
    const bucket = new Bucket(this, `${pascal(name)}Bucket`, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: false,
      lifecycleRules: [UNFINISHED_UPLOADS],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    refuseSignedLinks(bucket);
    (bucket.node.defaultChild as CfnBucket).overrideLogicalId(`${pascal(name)}Bucket`);
    return bucket;
  }

  /**
   * Both sites read the public bucket. The policy names the account's distributions and not these two, for they
   * stand in a stack that depends on this one; nothing in the bucket is secret.
   */
  private servePublicBucket(): void {
    const { public: bucket } = this.stores.buckets;
    bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("cloudfront.amazonaws.com")],
        // ListBucket makes a missing file a plain 404; no path of a site can list.
        actions: ["s3:GetObject", "s3:ListBucket"],
        resources: [bucket.bucketArn, bucket.arnForObjects("*")],
        conditions: {
          ArnLike: { "AWS:SourceArn": `arn:${Aws.PARTITION}:cloudfront::${Aws.ACCOUNT_ID}:distribution/*` },
        },
      }),
    );
  }

  /**
   * A key that only the roles at the paths of the listed functions can use; whoever manages it may not. That alone stops
   * no administrator: the policy knows a role by its path, and in a bare account she makes one there, or takes one over,
   * and leaves the policy as it was. Only where `infra/account/guard.json` is laid over the account can she not.
   */
  private key(name: KeyName, instanceId: string): Key {
    const { spec, usage, description } = KEY_KINDS[name];
    const everyone = new AccountRootPrincipal();
    const key = new Key(this, `${pascal(name)}Key`, {
      description,
      keySpec: spec,
      keyUsage: usage,
      enableKeyRotation: spec === KeySpec.SYMMETRIC_DEFAULT,
      pendingWindow: KEY_PENDING,
      removalPolicy: RemovalPolicy.RETAIN,
      policy: new PolicyDocument({
        statements: [
          new PolicyStatement({ principals: [everyone], actions: [...KEY_ADMINISTRATION], resources: ["*"] }),
          ...usersOf(name).map(
            ({ name: user, use }) =>
              new PolicyStatement({
                principals: [everyone],
                actions: use.actions.map((action) => `kms:${action}`),
                resources: ["*"],
                conditions: {
                  ArnLike: {
                    "aws:PrincipalArn": `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role${rolePath(instanceId, user)}*`,
                  },
                },
              }),
          ),
        ],
      }),
    });
    (key.node.defaultChild as CfnKey).overrideLogicalId(`${pascal(name)}Key`);
    return key;
  }
}
