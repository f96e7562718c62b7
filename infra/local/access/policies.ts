import type { Assembly, Resource } from "../assembly.ts";
import { LOCAL_ACCOUNT } from "../engines/engine.ts";
import { attributeOf } from "../physical.ts";
import type { Resolver } from "../resolver.ts";

/** One permission that a call to AWS needs. */
export interface Ask {
  /** `dynamodb:PutItem` */
  readonly action: string;
  /** ARN of the table, index, bucket, object or key. */
  readonly resource: string;
  /** Partition keys of the rows that are asked for, where they are known. */
  readonly partitions: readonly string[];
  /** Of a mail. */
  readonly sender?: string;
}

/** One thing that a role allows: the smallest part of a policy that can be needed or not. */
export interface Grant {
  /** Logical name of the function: `PostEnvelope`. */
  readonly functionName: string;
  /** `dynamodb:PutItem` */
  readonly action: string;
  /** ARN; a star at its end stands for everything that begins so. */
  readonly resource: string;
  /** Conditions, each as one line: `ForAllValues:StringEquals dynamodb:LeadingKeys directory`. */
  readonly only: readonly string[];
}

/** What the synthesised roles and key policies allow. */
export interface Policies {
  /** Everything that any role allows. */
  readonly grants: readonly Grant[];
  /** The grants by which this is allowed; none where it is refused. `name`: the logical name of the function. */
  allowing(name: string, ask: Ask): readonly Grant[];
}

/** A policy statement as the templates have it, resolved. */
interface Statement {
  readonly Effect: string;
  /** In the policy of a key. */
  readonly Principal?: { readonly AWS?: string; readonly Service?: string };
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

interface Role {
  readonly arn: string;
  readonly allowed: readonly { readonly grant: Grant; readonly statement: Statement }[];
}

const LEADING_KEYS = "ForAllValues:StringEquals dynamodb:LeadingKeys";
const LEADING_KEYS_LIKE = "ForAllValues:StringLike dynamodb:LeadingKeys";
const PRINCIPAL = "ArnLike aws:PrincipalArn";
const SENDER = "StringEquals ses:FromAddress";
const JUDGED: readonly string[] = [LEADING_KEYS, LEADING_KEYS_LIKE, PRINCIPAL, SENDER];

/**
 * Reads who may do what from the templates. It knows the part of IAM that they use and throws at the first statement
 * with anything else, so nothing is allowed here by being misread.
 */
export function readPolicies(assembly: Assembly, resolver: Resolver): Policies {
  const roles = new Map(
    assembly
      .ofType("AWS::Lambda::Function")
      .map((resource) => [resource.id, roleOf(resource, assembly, resolver)] as const),
  );
  const keys = new Map(
    assembly
      .ofType("AWS::KMS::Key")
      .map((resource) => [attributeOf(resource, "Arn"), keyStatements(resource, resolver)] as const),
  );
  return {
    grants: [...roles.values()].flatMap(({ allowed }) => allowed.map(({ grant }) => grant)),
    allowing(name, ask) {
      const role = roles.get(name);
      const key = keys.get(ask.resource);
      if (role === undefined || key?.some((statement) => holds(statement, ask, role.arn)) === false)
        return [];
      return role.allowed
        .filter(({ statement }) => holds(statement, ask, role.arn))
        .map(({ grant }) => grant);
    },
  };
}

function roleOf(resource: Resource, assembly: Assembly, resolver: Resolver): Role {
  const [id] = (resource.properties.Role as { readonly "Fn::GetAtt": readonly [string] })["Fn::GetAtt"];
  const role = assembly.find(resource.stack, id);
  if (role === undefined) throw new Error(`${resource.id} has no role of its own`);
  const { Path, Policies } = resolver.resolve(role.stack, role.properties) as {
    readonly Path?: string;
    readonly Policies?: readonly { readonly PolicyDocument: { readonly Statement: readonly Statement[] } }[];
  };
  const statements = (Policies ?? []).flatMap((policy) => policy.PolicyDocument.Statement);
  return {
    arn: `arn:aws:iam::${LOCAL_ACCOUNT}:role${Path ?? "/"}${id}`,
    allowed: statements.flatMap((statement) => grantsOf(resource.id, known(statement))),
  };
}

/** One grant for each action on each resource, beside a statement that says no more than that. */
function grantsOf(functionName: string, statement: Statement): Role["allowed"] {
  const only = conditionsOf(statement).map(([name, values]) => `${name} ${values.join(" ")}`);
  return [statement.Action].flat().flatMap((action) =>
    [statement.Resource].flat().map((resource) => ({
      grant: { functionName, action, resource, only },
      statement: { ...statement, Action: action, Resource: resource },
    })),
  );
}

function keyStatements(resource: Resource, resolver: Resolver): readonly Statement[] {
  const { KeyPolicy } = resolver.resolve(resource.stack, resource.properties) as {
    readonly KeyPolicy: { readonly Statement: readonly Statement[] };
  };
  // What a service of AWS may do with a key allows no function anything.
  const forService = ({ Effect, Principal }: Statement) =>
    Effect === "Allow" && Principal?.Service !== undefined && Principal.AWS === undefined;
  return KeyPolicy.Statement.filter((statement) => !forService(statement)).map(known);
}

/** Throws for a statement that this machine would judge differently from AWS. */
function known(statement: Statement): Statement {
  const unknown = conditionsOf(statement).filter(([name]) => !JUDGED.includes(name));
  if (statement.Effect !== "Allow" || unknown.length > 0) {
    throw new Error(`a policy statement is not judged here: ${JSON.stringify(statement)}`);
  }
  return statement;
}

function conditionsOf({ Condition = {} }: Statement): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => [`${operator} ${key}`, [values].flat()] as const),
  );
}

function holds(statement: Statement, ask: Ask, principal: string): boolean {
  return (
    [statement.Action].flat().includes(ask.action) &&
    [statement.Resource].flat().some((pattern) => matches(pattern, ask.resource)) &&
    conditionsOf(statement).every(([name, values]) => {
      const like = (text: string) => values.some((pattern) => matches(pattern, text));
      if (name === PRINCIPAL) return like(principal);
      if (name === SENDER) return ask.sender !== undefined && values.includes(ask.sender);
      const one = name === LEADING_KEYS ? (text: string) => values.includes(text) : like;
      return ask.partitions.every(one);
    })
  );
}

/** IAM's pattern: `*` for any text. */
function matches(pattern: string, text: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.+^${}()|[\]\\?]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(".*")}$`).test(text);
}
