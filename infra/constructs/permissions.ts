import type { ConsoleRoute, FunctionName, IntakeRoute, Job } from "../functions.ts";

/**
 * What each function may do, in one table. Policies, key policies and environments are made from it and from
 * nothing else: a function that is not listed with a store can neither name nor reach it.
 */

export const TABLES = [
  "inbox",
  "blobs",
  "dossiers",
  "keys",
  "register",
  "staff",
  "outbox",
  "audit",
  "publication",
] as const;
export const BUCKETS = ["blobs", "public"] as const;
export const KEYS = ["receipt", "board", "challenge", "vault"] as const;

export type TableName = (typeof TABLES)[number];
export type BucketName = (typeof BUCKETS)[number];
export type KeyName = (typeof KEYS)[number];

/** A transaction needs the permission of each of its parts; `ConditionCheckItem` is the part that only looks. */
type TableAction =
  | "GetItem"
  | "BatchGetItem"
  | "Query"
  | "Scan"
  | "PutItem"
  | "UpdateItem"
  | "DeleteItem"
  | "ConditionCheckItem"
  | "BatchWriteItem";
/** `ListBucket` is on the whole bucket; without it S3 answers 403 for an object that is not there. */
type ObjectAction = "GetObject" | "PutObject" | "DeleteObject" | "ListBucket";
type KeyAction = "Sign" | "GetPublicKey" | "GenerateMac" | "Encrypt" | "Decrypt";

interface TableUse {
  readonly table: TableName;
  readonly actions: readonly TableAction[];
  /** The actions are on this index alone: ours hold keys, never content. */
  readonly index?: string;
  /** Only rows with this partition key; with a star at its end, with any that begins so. */
  readonly partition?: string;
}
interface BucketUse {
  readonly bucket: BucketName;
  readonly actions: readonly ObjectAction[];
  /** Objects whose key starts so. */
  readonly prefix: string;
}
export interface KeyUse {
  readonly key: KeyName;
  readonly actions: readonly KeyAction[];
}

/** A service of AWS that keeps nothing of ours: the identity provider's accounts, and the sender of mail. */
export const SERVICES = { accounts: "cognito-idp", mail: "ses" } as const;
export type ServiceName = keyof typeof SERVICES;
interface ServiceUse {
  readonly service: ServiceName;
  readonly actions: readonly ("ListUsers" | "SendEmail")[];
}

export interface Uses {
  readonly tables: readonly TableUse[];
  readonly buckets: readonly BucketUse[];
  readonly keys: readonly KeyUse[];
  readonly services: readonly ServiceUse[];
}

type Use = TableUse | BucketUse | KeyUse | ServiceUse;

const on = (table: TableName, ...actions: TableAction[]): TableUse => ({ table, actions });
const at = (table: TableName, index: string): TableUse => ({ table, actions: ["Query"], index });
const objects = (bucket: BucketName, prefix: string, ...actions: ObjectAction[]): BucketUse => ({
  bucket,
  prefix,
  actions,
});
const using = (key: KeyName, ...actions: KeyAction[]): KeyUse => ({ key, actions });

const published = (partition: string, ...actions: TableAction[]): TableUse => ({
  table: "publication",
  actions,
  partition,
});

/** Rows of the staff table about passkeys, apart from those with the vaults. */
const passkeys = (...actions: TableAction[]): TableUse => ({
  table: "staff",
  actions,
  partition: "passkey#*",
});

/**
 * Who is asking: role and appointment of the caller, from the newest directory; and where the deployment asks for a
 * passkey, whether this sign-in showed one.
 */
const admission = [published("directory", "Query", "GetItem"), passkeys("GetItem")];
/** A member of a dossier has a row of its present epoch in the keys table. */
const membership = [...admission, on("dossiers", "GetItem"), on("keys", "GetItem")];
/** Every action of staff adds a link to an audit chain, in the transaction that does the action. */
const audited = [on("audit", "GetItem", "PutItem", "UpdateItem")];
/** The hourly key of the challenges. */
const work = [using("challenge", "GenerateMac")];

const intake: Record<IntakeRoute, readonly Use[]> = {
  // How much waits sets how hard the work is.
  getChallenge: [...work, at("inbox", "pending"), at("outbox", "waiting")],
  putBlobPart: [...work, on("blobs", "GetItem", "UpdateItem"), objects("blobs", "incoming/", "PutObject")],
  postEnvelope: [
    ...work,
    published("directory", "Query"),
    on("inbox", "GetItem", "PutItem"),
    on("blobs", "GetItem", "UpdateItem"),
    on("outbox", "PutItem"),
    using("receipt", "Sign"),
  ],
  withdrawEnvelope: [
    ...work,
    on("inbox", "UpdateItem"),
    on("blobs", "UpdateItem"),
    on("outbox", "DeleteItem"),
  ],
};

const consolePlane: Record<ConsoleRoute, readonly Use[]> = {
  whoAmI: admission,
  // Whether there is a vault decides who may make a first passkey.
  getPasskeyStep: [...admission, passkeys("PutItem"), on("staff", "GetItem")],
  putPasskey: [...admission, ...audited, passkeys("PutItem"), on("staff", "GetItem")],
  provePasskey: [...admission, passkeys("PutItem")],
  resetPasskeys: [...admission, ...audited, passkeys("PutItem")],
  getVault: [...admission, on("staff", "GetItem"), using("vault", "Decrypt")],
  putVault: [
    ...admission,
    ...audited,
    on("staff", "GetItem", "UpdateItem"),
    using("vault", "Encrypt", "Decrypt"),
  ],
  listDirectories: admission,
  publishDirectory: [
    ...admission,
    ...audited,
    published("directory", "PutItem"),
    objects("public", "directory/", "PutObject"),
  ],
  listBatches: [...admission, published("batch", "Query")],
  getEnvelope: [...admission, published("batch", "GetItem"), on("inbox", "GetItem")],
  putInboxRead: [...admission, published("batch", "Query"), on("staff", "GetItem", "UpdateItem")],
  // Between claim and release a part still stands where it came in.
  getBlobPart: [
    ...admission,
    on("blobs", "GetItem"),
    objects("blobs", "blobs/", "GetObject", "ListBucket"),
    objects("blobs", "incoming/", "GetObject"),
  ],
  listDossiers: [
    ...admission,
    at("keys", "member"),
    on("keys", "BatchGetItem"),
    on("dossiers", "BatchGetItem"),
    on("register", "BatchGetItem"),
  ],
  createDossier: [
    ...admission,
    ...audited,
    published("batch", "GetItem"),
    on("inbox", "GetItem"),
    on("dossiers", "GetItem", "PutItem"),
    on("keys", "PutItem"),
    on("register", "GetItem", "PutItem"),
  ],
  listEvents: [...membership, on("dossiers", "Query")],
  // Filing a message keeps its files and raises the level; who may become a member follows from the channel.
  appendEvent: [
    ...membership,
    ...audited,
    on("dossiers", "PutItem", "UpdateItem"),
    on("keys", "PutItem"),
    on("blobs", "UpdateItem"),
    on("register", "GetItem", "UpdateItem"),
  ],
  putSummary: [...membership, on("dossiers", "UpdateItem")],
  // One of the moves destroys: wraps first, then events and files.
  moveRegister: [
    ...membership,
    ...audited,
    on("register", "GetItem", "UpdateItem"),
    on("dossiers", "Query", "UpdateItem", "DeleteItem"),
    on("keys", "Query", "UpdateItem"),
    on("blobs", "GetItem", "UpdateItem", "DeleteItem"),
    objects("blobs", "incoming/", "DeleteObject"),
    objects("blobs", "blobs/", "DeleteObject"),
  ],
  // The caller's own rows give the day of publication; the ids make a retry harmless.
  queueRecords: [...membership, ...audited, at("outbox", "own"), on("outbox", "BatchGetItem", "PutItem")],
  listAudit: [...membership, on("audit", "Query")],
};

const jobs: Record<Job, readonly Use[]> = {
  releaseInbox: [
    at("inbox", "pending"),
    on("inbox", "PutItem", "UpdateItem"),
    at("blobs", "kept"),
    on("blobs", "GetItem", "UpdateItem"),
    objects("blobs", "incoming/", "GetObject", "DeleteObject", "ListBucket"),
    objects("blobs", "blobs/", "PutObject"),
    on("outbox", "PutItem"),
    published("batch", "Query", "GetItem", "PutItem"),
    published("directory", "Query"),
  ],
  publishBoard: [
    at("outbox", "waiting"),
    on("outbox", "BatchGetItem", "PutItem", "UpdateItem", "DeleteItem"),
    published("board", "GetItem", "PutItem"),
    objects("public", "board/", "GetObject", "PutObject", "DeleteObject"),
    using("board", "Sign"),
  ],
  sweep: [
    on("blobs", "Scan", "GetItem", "UpdateItem", "DeleteItem"),
    objects("blobs", "incoming/", "DeleteObject", "ListBucket"),
    objects("blobs", "blobs/", "DeleteObject"),
  ],
  retention: [
    published("directory", "Query", "GetItem"),
    published("batch", "Query", "GetItem", "UpdateItem"),
    on("staff", "BatchGetItem"),
    on("blobs", "Scan", "UpdateItem"),
    on("inbox", "UpdateItem"),
    // A row that must stay moves the day on which the last copy of an ended dossier is gone.
    on("register", "Scan", "UpdateItem"),
    on("outbox", "Scan", "DeleteItem"),
    // The block of the day is over the heads of all chains.
    on("audit", "Scan", "GetItem", "PutItem", "UpdateItem"),
  ],
  watch: [
    published("directory", "Query", "GetItem"),
    published("batch", "Query", "GetItem"),
    published("board", "GetItem"),
    on("staff", "BatchGetItem"),
    at("outbox", "waiting"),
  ],
  // Looks at the rows of its own submission, by the ids that it was given.
  canary: [
    on("inbox", "GetItem"),
    on("blobs", "GetItem"),
    on("outbox", "GetItem"),
    objects("blobs", "incoming/", "GetObject"),
  ],
  // Days and members, never a key or an event of a dossier.
  deadlineDigest: [
    published("directory", "Query", "GetItem"),
    published("batch", "GetItem"),
    at("keys", "member"),
    on("dossiers", "BatchGetItem"),
    on("register", "BatchGetItem"),
    on("staff", "GetItem", "UpdateItem"),
    { service: "accounts", actions: ["ListUsers"] },
    { service: "mail", actions: ["SendEmail"] },
  ],
};

const table: Record<FunctionName, readonly Use[]> = { ...intake, ...consolePlane, ...jobs };

/** What a function may do. Uses of one store in one way are joined. */
export function usesOf(name: FunctionName): Uses {
  const uses = table[name];
  const joined = new Map<string, TableUse>();
  for (const use of uses.filter((each) => "table" in each)) {
    const way = `${use.table} ${use.index ?? ""} ${use.partition ?? ""}`;
    const actions = new Set([...(joined.get(way)?.actions ?? []), ...use.actions]);
    joined.set(way, { ...use, actions: [...actions] });
  }
  return {
    tables: [...joined.values()],
    buckets: uses.filter((use) => "bucket" in use),
    keys: uses.filter((use) => "key" in use),
    services: uses.filter((use) => "service" in use),
  };
}

/** The functions that may use a key, with what they may do. */
export function usersOf(key: KeyName): readonly { readonly name: FunctionName; readonly use: KeyUse }[] {
  return (Object.keys(table) as FunctionName[]).flatMap((name) =>
    usesOf(name)
      .keys.filter((use) => use.key === key)
      .map((use) => ({ name, use })),
  );
}
