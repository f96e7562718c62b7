import { expect, test } from "vitest";
import { type Ask, readPolicies } from "#infra/local/access/policies.ts";
import type { Assembly, Resource } from "#infra/local/assembly.ts";
import { createResolver } from "#infra/local/resolver.ts";

interface Given {
  readonly statement: Readonly<Record<string, unknown>>;
  readonly keyStatement?: Readonly<Record<string, unknown>>;
}

const KEY = "arn:aws:kms:eu-central-1:000000000000:key/Data-Key";
const sign = { Effect: "Allow", Action: "kms:Sign", Resource: KEY };
const anyone = { Effect: "Allow", Action: "kms:Sign", Resource: "*" };

/** One function with one statement in its role, and one key. */
function policies({ statement, keyStatement = anyone }: Given) {
  const resource = (id: string, type: string, properties: Record<string, unknown>): Resource => ({
    stack: "Data",
    id,
    type,
    properties,
    metadata: {},
    path: ["Data", id],
    folder: "",
  });
  const resources = [
    resource("Reader", "AWS::Lambda::Function", { Role: { "Fn::GetAtt": ["Role", "Arn"] } }),
    resource("Role", "AWS::IAM::Role", {
      Path: "/meldpunt/local/reader/",
      Policies: [{ PolicyDocument: { Statement: [statement] } }],
    }),
    resource("Key", "AWS::KMS::Key", { KeyPolicy: { Statement: [keyStatement] } }),
  ];
  const assembly: Assembly = {
    resources,
    parameters: [],
    exports: new Map(),
    ofType: (type) => resources.filter((each) => each.type === type),
    find: (_, id) => resources.find((each) => each.id === id),
  };
  const read = readPolicies(assembly, createResolver(assembly));
  return {
    grants: read.grants,
    allows: (name: string, asked: Ask) => read.allowing(name, asked).length > 0,
  };
}

const ask = { action: "kms:Sign", resource: KEY, partitions: [] };

test("a role and the key's own policy must both allow it", () => {
  expect(policies({ statement: sign }).allows("Reader", ask)).toBe(true);
  expect(policies({ statement: { ...sign, Action: "kms:Decrypt" } }).allows("Reader", ask)).toBe(false);
  const other = { ...anyone, Action: ["kms:GetPublicKey"] };
  expect(policies({ statement: sign, keyStatement: other }).allows("Reader", ask)).toBe(false);
});

test("a key policy knows a role by its path", () => {
  const only = (path: string) => ({
    ...anyone,
    Condition: { ArnLike: { "aws:PrincipalArn": `arn:aws:iam::000000000000:role/meldpunt/local/${path}/*` } },
  });
  expect(policies({ statement: sign, keyStatement: only("reader") }).allows("Reader", ask)).toBe(true);
  expect(policies({ statement: sign, keyStatement: only("writer") }).allows("Reader", ask)).toBe(false);
});

test("a star stands for any text, a dot for a dot", () => {
  const objects = (pattern: string) => ({ Effect: "Allow", Action: "s3:GetObject", Resource: pattern });
  const object = { action: "s3:GetObject", resource: "arn:aws:s3:::files/blobs/x/0", partitions: [] };
  expect(policies({ statement: objects("arn:aws:s3:::files/blobs/*") }).allows("Reader", object)).toBe(true);
  expect(policies({ statement: objects("arn:aws:s3:::files/incoming/*") }).allows("Reader", object)).toBe(
    false,
  );
  expect(policies({ statement: objects("arn.aws.s3...files/blobs/*") }).allows("Reader", object)).toBe(false);
});

test("rows are told apart by their partition key, whole or by how it begins", () => {
  const rows = (operator: string, key: string) =>
    policies({ statement: { ...sign, Condition: { [operator]: { "dynamodb:LeadingKeys": [key] } } } });
  const row = (...partitions: string[]) => ({ ...ask, partitions });
  const like = rows("ForAllValues:StringLike", "passkey#*");
  expect(like.allows("Reader", row("passkey#anna"))).toBe(true);
  for (const other of ["anna", "xpasskey#anna"]) expect(like.allows("Reader", row(other))).toBe(false);
  expect(like.allows("Reader", row("passkey#anna", "anna"))).toBe(false);
  expect(rows("ForAllValues:StringEquals", "passkey#*").allows("Reader", row("passkey#anna"))).toBe(false);
});

test.each([
  { ...sign, Effect: "Deny" },
  { ...sign, Condition: { StringLike: { "kms:ViaService": "x" } } },
])("%j is not judged here, so it is not read", (statement) => {
  expect(() => policies({ statement })).toThrow(/not judged here/);
});

test("a function that the templates do not know may nothing", () => {
  expect(policies({ statement: sign }).allows("Stranger", ask)).toBe(false);
});

test("a statement is as many grants as it has actions and resources", () => {
  const only = { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": ["directory"] } };
  const statement = { Effect: "Allow", Action: ["a:B", "a:C"], Resource: ["x", "y"], Condition: only };
  const { grants } = policies({ statement });
  expect(grants.map(({ action, resource }) => `${action} ${resource}`)).toEqual([
    "a:B x",
    "a:B y",
    "a:C x",
    "a:C y",
  ]);
  expect(grants[0]?.only).toEqual(["ForAllValues:StringEquals dynamodb:LeadingKeys directory"]);
});
