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
}

/** What the synthesised roles and key policies allow. */
export interface Policies {
  /** `name`: the logical name of the function. */
  allows(name: string, ask: Ask): boolean;
}

/** A policy statement as the templates have it, resolved. */
interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

interface Role {
  readonly arn: string;
  readonly statements: readonly Statement[];
}

const LEADING_KEYS = "ForAllValues:StringEquals dynamodb:LeadingKeys";
const PRINCIPAL = "ArnLike aws:PrincipalArn";

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
    allows(name, ask) {
      const role = roles.get(name);
      if (role === undefined) return false;
      const key = keys.get(ask.resource);
      return (
        role.statements.some((statement) => holds(statement, ask, role.arn)) &&
        (key === undefined || key.some((statement) => holds(statement, ask, role.arn)))
      );
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
  return { arn: `arn:aws:iam::${LOCAL_ACCOUNT}:role${Path ?? "/"}${id}`, statements: statements.map(known) };
}

function keyStatements(resource: Resource, resolver: Resolver): readonly Statement[] {
  const { KeyPolicy } = resolver.resolve(resource.stack, resource.properties) as {
    readonly KeyPolicy: { readonly Statement: readonly Statement[] };
  };
  return KeyPolicy.Statement.map(known);
}

/** Throws for a statement that this machine would judge differently from AWS. */
function known(statement: Statement): Statement {
  const unknown = conditionsOf(statement).filter(([name]) => name !== LEADING_KEYS && name !== PRINCIPAL);
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
    conditionsOf(statement).every(([name, values]) =>
      name === LEADING_KEYS
        ? ask.partitions.every((partition) => values.includes(partition))
        : values.some((pattern) => matches(pattern, principal)),
    )
  );
}

/** IAM's pattern: `*` for any text. */
function matches(pattern: string, text: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.+^${}()|[\]\\?]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(".*")}$`).test(text);
}
