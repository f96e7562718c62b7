import { arn } from "../physical.ts";
import type { Ask } from "./policies.ts";

/** Name of the partition key by table, and by `<table>/index/<index>`. */
export type PartitionKeys = ReadonlyMap<string, string>;

type Attributes = Readonly<Record<string, { readonly S?: string; readonly N?: string }>>;

/** What our operations have in common; which fields are there depends on the operation. */
interface RowInput {
  readonly TableName: string;
  readonly IndexName?: string;
  readonly Key?: Attributes;
  readonly Item?: Attributes;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Attributes;
}

interface TableInput extends RowInput {
  readonly TransactItems?: readonly Readonly<Record<string, RowInput>>[];
  readonly RequestItems?: Readonly<Record<string, { readonly Keys?: readonly Attributes[] }>>;
}

/** Where an operation names the partition of its rows; a scan names none. */
const PARTITION = {
  GetItem: "key",
  PutItem: "item",
  UpdateItem: "key",
  DeleteItem: "key",
  ConditionCheckItem: "key",
  BatchGetItem: "key",
  Query: "condition",
  Scan: "none",
} as const;
type Operation = keyof typeof PARTITION;

/** A part of a transaction needs the permission of the single operation. */
const PARTS: Readonly<Record<string, Operation>> = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
};

/** Throws for an operation that is none of ours, and for rows of which the partition cannot be read. */
export function tableAsks(operation: string, input: TableInput, keys: PartitionKeys): readonly Ask[] {
  if (operation === "TransactWriteItems") {
    return (input.TransactItems ?? []).flatMap((item) =>
      Object.entries(item).map(([part, row]) => rowAsk(PARTS[part] ?? part, row, keys)),
    );
  }
  if (operation === "BatchGetItem") {
    return Object.entries(input.RequestItems ?? {}).flatMap(([TableName, { Keys = [] }]) =>
      Keys.map((Key) => rowAsk(operation, { TableName, Key }, keys)),
    );
  }
  return [rowAsk(operation, input, keys)];
}

function rowAsk(operation: string, input: RowInput, keys: PartitionKeys): Ask {
  if (!isOurs(operation)) throw new Error(`dynamodb:${operation} is not judged here`);
  const place =
    input.IndexName === undefined ? input.TableName : `${input.TableName}/index/${input.IndexName}`;
  return {
    action: `dynamodb:${operation}`,
    resource: arn("dynamodb", `table/${place}`),
    partitions: PARTITION[operation] === "none" ? [] : [partitionOf(operation, input, keys.get(place))],
  };
}

function isOurs(operation: string): operation is Operation {
  return Object.hasOwn(PARTITION, operation);
}

/** The value of the partition key: in the key, the item, or at the start of a query's condition (`#kind = :kind`). */
function partitionOf(operation: Operation, input: RowInput, name: string | undefined): string {
  const given = {
    key: () => input.Key?.[name ?? ""],
    item: () => input.Item?.[name ?? ""],
    condition: () => valueInCondition(input, name),
    none: () => undefined,
  }[PARTITION[operation]]();
  const value = given?.S ?? given?.N;
  if (value === undefined) {
    throw new Error(`dynamodb:${operation} of ${input.TableName} names no partition that can be read here`);
  }
  return value;
}

/** DynamoDB takes other orders and spellings too; our functions write this one. */
function valueInCondition(input: RowInput, name: string | undefined): Attributes[string] | undefined {
  const [, left = "", right = ""] =
    /^(#?\w+) = (:\w+)(?: AND .+)?$/.exec(input.KeyConditionExpression ?? "") ?? [];
  if ((input.ExpressionAttributeNames?.[left] ?? left) !== name) return undefined;
  return input.ExpressionAttributeValues?.[right];
}
