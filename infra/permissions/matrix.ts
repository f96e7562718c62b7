import type { Grant } from "../local/access/policies.ts";
import { readPolicies } from "../local/access/policies.ts";
import type { Assembly } from "../local/assembly.ts";
import { physicalId } from "../local/physical.ts";
import { createResolver, type Resolver } from "../local/resolver.ts";

/** The permissions of an assembly, as people ask for them. Everything is read from the templates. */
export interface Matrix {
  /** In the order of planes and names. */
  readonly functions: readonly FunctionRights[];
  readonly stores: readonly StoreAccess[];
  readonly keys: readonly KeyAccess[];
}

/** What one function may do: a line per resource and condition. */
export interface FunctionRights {
  readonly stack: string;
  readonly name: string;
  readonly lines: readonly RightsLine[];
}

export interface RightsLine {
  /** `InboxTable`, `BlobsBucket`, `ReceiptKey`, `log` for the function's own log group. */
  readonly store: string;
  /** What of it: `index pending`, `incoming/*`; empty for all of it. */
  readonly part: string;
  /** Without the service: `PutItem`. */
  readonly actions: readonly string[];
  /** Conditions as a reader says them: `partition directory`. */
  readonly only: readonly string[];
}

export interface StoreAccess {
  readonly store: string;
  /** The rows that the line is about: `partition directory`; empty for all of the store. */
  readonly rows: string;
  /** Functions and services that can get content out of it. */
  readonly readers: readonly string[];
  /** Those that see in an index which keys there are, and no content. */
  readonly lookers: readonly string[];
  readonly writers: readonly string[];
  readonly removers: readonly string[];
}

export interface KeyAccess {
  readonly key: string;
  /** Functions, and services of AWS, with what they may do with it. */
  readonly users: readonly string[];
  /** What an administrator of the account may do: nothing that uses the key. */
  readonly administration: readonly string[];
}

/** CDK ends the name of a resource inside a construct with a hash of its path. */
const HASH = /[0-9A-F]{8}$/;

const READS = ["GetItem", "BatchGetItem", "Query", "Scan", "GetObject", "ListUsers"];
const WRITES = ["PutItem", "UpdateItem", "BatchWriteItem", "PutObject", "SendEmail"];
const REMOVES = ["DeleteItem", "BatchWriteItem", "DeleteObject"];

export function matrixOf(assembly: Assembly): Matrix {
  const resolver = createResolver(assembly);
  const { grants } = readPolicies(assembly, resolver);
  const nameOf = resourceNames(assembly);
  const functions = assembly
    .ofType("AWS::Lambda::Function")
    .map(({ stack, id }) => ({ stack, name: id, lines: linesOf(grants, id, nameOf) }));
  return {
    functions,
    stores: storeAccess(functions, servedBuckets(assembly, resolver)),
    keys: keyAccess(assembly, resolver),
  };
}

type NameOf = (arn: string) => { readonly store: string; readonly part: string };

/** Logical names by the ARNs of this machine. Throws for a resource that a reader would not find in the document. */
function resourceNames(assembly: Assembly): NameOf {
  const names = new Map(assembly.resources.map((resource) => [physicalId(resource), resource.id]));
  return (arn) => {
    const [, , service = "", , , ...rest] = arn.split(":");
    if (service === "logs") return { store: "log", part: "" };
    const path = rest.join(":").replace(/^(table|key|userpool|identity|configuration-set)\//, "");
    const [id = "", ...inside] = path.split("/");
    const store = names.get(id)?.replace(HASH, "");
    if (store === undefined) throw new Error(`no resource of the templates is called ${arn}`);
    return { store, part: inside.join("/").replace(/^index\//, "index ") };
  };
}

function linesOf(grants: readonly Grant[], name: string, nameOf: NameOf): readonly RightsLine[] {
  const own = grants.filter(({ functionName }) => functionName === name);
  const byPlace = Map.groupBy(own, ({ resource, only }) => [resource, ...only].join(" "));
  return [...byPlace.values()].map((same) => {
    const { resource, only } = same[0] as Grant;
    const actions = same.map(({ action }) => action.split(":")[1] ?? "").sort();
    return { ...nameOf(resource), actions, only: only.map(conditionText) };
  });
}

/** `ForAllValues:StringEquals dynamodb:LeadingKeys directory` as `partition directory`. */
function conditionText(condition: string): string {
  const [, key = "", ...values] = condition.split(" ");
  const said = { "dynamodb:LeadingKeys": "partition", "ses:FromAddress": "sender" }[key] ?? key;
  return `${said} ${values.join(" or ")}`;
}

/** Buckets that CloudFront reads, by their own policy. */
function servedBuckets(assembly: Assembly, resolver: Resolver): readonly string[] {
  return assembly.ofType("AWS::S3::BucketPolicy").flatMap(({ stack, properties }) => {
    const { Bucket, PolicyDocument } = resolver.resolve(stack, properties) as {
      readonly Bucket: string;
      readonly PolicyDocument: { readonly Statement: readonly { readonly Effect: string }[] };
    };
    const bucket = assembly.ofType("AWS::S3::Bucket").find((each) => physicalId(each) === Bucket);
    const served = PolicyDocument.Statement.some(({ Effect }) => Effect === "Allow");
    return served && bucket !== undefined ? [bucket.id.replace(HASH, "")] : [];
  });
}

function storeAccess(
  functions: readonly FunctionRights[],
  served: readonly string[],
): readonly StoreAccess[] {
  const lines = functions.flatMap(({ name, lines: own }) => own.map((line) => ({ name, ...line })));
  const places = new Map(
    [...lines, ...served.map((store) => ({ store, only: [] as readonly string[] }))]
      .filter(({ store }) => store !== "log" && !store.endsWith("Key"))
      .map(({ store, only }) => [`${store} ${rowsOf(only)}`, { store, rows: rowsOf(only) }]),
  );
  return [...places.keys()].sort().flatMap((place) => {
    const { store, rows } = places.get(place) ?? { store: "", rows: "" };
    const on = lines.filter((line) => line.store === store && rowsOf(line.only) === rows);
    const readers = who(
      READS,
      on.filter((line) => !isIndex(line)),
    );
    return {
      store,
      rows,
      readers: served.includes(store) ? [...readers, "CloudFront, and so everybody"] : readers,
      lookers: who(READS, on.filter(isIndex)).filter((name) => !readers.includes(name)),
      writers: who(WRITES, on),
      removers: who(REMOVES, on),
    };
  });
}

const rowsOf = (only: readonly string[]) => only.find((each) => each.startsWith("partition ")) ?? "";
const isIndex = ({ part }: RightsLine) => part.startsWith("index ");

/** The functions that may do one of these actions. */
function who(
  actions: readonly string[],
  lines: readonly (RightsLine & { readonly name: string })[],
): readonly string[] {
  const can = lines.filter((line) => line.actions.some((each) => actions.includes(each)));
  return [...new Set(can.map(({ name }) => name))].sort();
}

interface KeyStatement {
  readonly Principal?: { readonly Service?: string };
  readonly Action: string | readonly string[];
  readonly Condition?: { readonly ArnLike?: { readonly "aws:PrincipalArn"?: string } };
}

/** A use is bound to a service of AWS or to the path of one function's role; what is bound to none is administration. */
function keyAccess(assembly: Assembly, resolver: Resolver): readonly KeyAccess[] {
  return assembly.ofType("AWS::KMS::Key").map(({ stack, id, properties }) => {
    const { KeyPolicy } = resolver.resolve(stack, properties) as {
      readonly KeyPolicy: { readonly Statement: readonly KeyStatement[] };
    };
    const actionsOf = ({ Action }: KeyStatement) =>
      [Action].flat().map((action) => action.replace("kms:", ""));
    const userOf = ({ Principal, Condition }: KeyStatement) =>
      Principal?.Service ?? /\/([a-z-]+)\/\*$/.exec(Condition?.ArnLike?.["aws:PrincipalArn"] ?? "")?.[1];
    return {
      key: id.replace(HASH, ""),
      users: KeyPolicy.Statement.flatMap((statement) => {
        const user = userOf(statement);
        return user === undefined ? [] : [`${user}: ${actionsOf(statement).join(", ")}`];
      }),
      administration: KeyPolicy.Statement.filter((statement) => userOf(statement) === undefined)
        .flatMap(actionsOf)
        .sort(),
    };
  });
}
