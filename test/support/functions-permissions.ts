import { type Uses, usesOf } from "#infra/constructs/permissions.ts";
import type { FunctionName } from "#infra/functions.ts";

/**
 * Whether the roles of the template allow what functions really ask: the engines on this machine check no role. A
 * middleware on the clients notes every call; `refused` gives those that the permission table does not allow.
 */

type Input = Readonly<Record<string, unknown>>;
type Next = (args: { input: Input }) => Promise<unknown>;
/** As much of an SDK client as the recorder needs. */
export interface RecordedClient {
  readonly middlewareStack: {
    add(
      middleware: (next: Next, context: { commandName?: string }) => Next,
      options: { step: "initialize"; name: string },
    ): void;
  };
}

export interface Recorder {
  /** Calls from now on are made by this function. */
  current: FunctionName | undefined;
  watch(client: RecordedClient): void;
  /** `postEnvelope: PutItem on inbox`, each once. */
  refused(): string[];
  /** Functions that made any call. */
  seen(): Set<FunctionName>;
}

export function recorder(): Recorder {
  const refused = new Set<string>();
  const seen = new Set<FunctionName>();
  const recorder: Recorder = {
    current: undefined,
    watch(client) {
      client.middlewareStack.add(
        (next, { commandName = "" }) =>
          (args) => {
            const { current } = recorder;
            if (current !== undefined) {
              seen.add(current);
              for (const call of callsOf(commandName, args.input)) {
                if (!isAllowed(usesOf(current), call))
                  refused.add(`${current}: ${call.action} on ${call.place}`);
              }
            }
            return next(args);
          },
        { step: "initialize", name: "recordPermissions" },
      );
    },
    refused: () => [...refused].sort(),
    seen: () => seen,
  };
  return recorder;
}

interface Call {
  readonly action: string;
  /** Table, table and index, bucket and key, or key. */
  readonly place: string;
  readonly store: string;
  readonly index?: string | undefined;
  readonly partition?: string | undefined;
  readonly objectKey?: string;
}

const text = (value: unknown) => (typeof value === "string" ? value : "");
const storeOf = (name: unknown) => text(name).replace(/^table_/, "");

/** What IAM would check for one command. */
function callsOf(commandName: string, input: Input): Call[] {
  const action = commandName.replace(/Command$/, "");
  if (action === "TransactWriteItems") return (input.TransactItems as Input[]).map(writeOf);
  if (action === "BatchGetItem") {
    return Object.keys(input.RequestItems as object).map((name) =>
      table("BatchGetItem", { TableName: name }),
    );
  }
  if (input.TableName !== undefined) return [table(action, input)];
  if (input.Bucket !== undefined) return objects(action, input);
  return [{ action, place: text(input.KeyId), store: keyName(text(input.KeyId)) }];
}

/** The keys of the stage are named after their variables. */
const keyName = (id: string) => id.replace(/^KEY/, "").toLowerCase();

function writeOf(write: Input): Call {
  const [[kind, request] = ["", {}]] = Object.entries(write).filter(([, value]) => value !== undefined);
  const action = kind === "ConditionCheck" ? "ConditionCheckItem" : `${kind}Item`;
  return table(action, request as Input);
}

function table(action: string, input: Input): Call {
  const store = storeOf(input.TableName);
  const index = input.IndexName === undefined ? undefined : text(input.IndexName);
  const place = index === undefined ? store : `${store}/${index}`;
  return { action, place, store, index, partition: partitionOf(input) };
}

/** The partition key of a row of the table whose rights are by partition. */
function partitionOf(input: Input): string | undefined {
  const row = (input.Key ?? input.Item ?? {}) as Record<string, { S?: string } | undefined>;
  const values = (input.ExpressionAttributeValues ?? {}) as Record<string, { S?: string } | undefined>;
  return row.kind?.S ?? values[":kind"]?.S;
}

function objects(action: string, input: Input): Call[] {
  const store = text(input.Bucket).replace(/-bucket$/, "");
  const call = (name: string, objectKey: string): Call => ({
    action: name,
    place: `${store}/${objectKey.split("/")[0]}/`,
    store,
    objectKey,
  });
  if (action === "ListObjectsV2") return [call("ListBucket", text(input.Prefix))];
  if (action === "CopyObject") {
    const source = text(input.CopySource).split("/").slice(1).join("/");
    // Without the right to list, S3 answers 403 and not 404 for an object that was moved before.
    return [call("GetObject", source), call("ListBucket", source), call("PutObject", text(input.Key))];
  }
  const missing = action === "GetObject" ? [call("ListBucket", text(input.Key))] : [];
  return [call(action, text(input.Key)), ...missing];
}

function isAllowed({ tables, buckets, keys }: Uses, call: Call): boolean {
  const has = (actions: readonly string[]) => actions.includes(call.action);
  if (call.objectKey !== undefined) {
    return buckets.some(
      ({ bucket, prefix, actions }) =>
        bucket === call.store &&
        has(actions) &&
        (call.action === "ListBucket" || call.objectKey?.startsWith(prefix) === true),
    );
  }
  return (
    tables.some(
      ({ table: name, index, partition, actions }) =>
        name === call.store &&
        index === call.index &&
        (partition === undefined || partition === call.partition) &&
        has(actions),
    ) || keys.some(({ key, actions }) => key === call.store && has(actions))
  );
}
