import { expect, test } from "vitest";
import { FUNCTIONS, kebab, type Plane, pascal } from "#infra/functions.ts";
import { assembly, type Resource, type StackName } from "./support/assembly.ts";

const stage = await assembly("local");
const roles = stage.ofType("AWS::IAM::Role");

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, unknown>>;
}

const STACK_OF: Readonly<Record<Plane, StackName>> = { intake: "Intake", console: "Console", jobs: "Jobs" };

function roleOf({ stack, properties }: Resource): Resource {
  return stage.find(stack, properties.Role["Fn::GetAtt"][0]);
}

function statementsOf(role: Resource): readonly Statement[] {
  return (role.properties.Policies ?? []).flatMap(
    (policy: { PolicyDocument: { Statement: Statement[] } }) => policy.PolicyDocument.Statement,
  );
}

function actionsOf({ Action }: Statement): readonly string[] {
  return [Action].flat() as string[];
}

/** What functions of a plane may do, each as `action store`: `dynamodb:PutItem InboxTable`. */
function grantsOf(plane: Plane, name?: string): readonly string[] {
  return FUNCTIONS.filter((each) => each.plane === plane && (name === undefined || each.name === name))
    .flatMap((each) => statementsOf(roleOf(stage.find(STACK_OF[plane], pascal(each.name)))))
    .flatMap((statement) =>
      [statement.Resource]
        .flat()
        .flatMap((resource) => actionsOf(statement).map((action) => `${action} ${storeOf(resource)}`)),
    );
}

/** The name of the store in the export that a policy imports. */
function storeOf(resource: unknown): string {
  const exported = /(?:GetAtt|Ref)([A-Za-z]+?(?:Table|Bucket|Key))(?:Arn)?[0-9A-F]{8}/;
  return exported.exec(JSON.stringify(resource))?.[1] ?? "none";
}

test("every function has a role of its own, with nothing but its inline policy", () => {
  const functions = stage.ofType("AWS::Lambda::Function");
  const own = functions.map((each) => roleOf(each));
  expect(new Set(own.map(({ stack, id }) => `${stack} ${id}`)).size).toBe(functions.length);
  for (const { properties } of roles) {
    expect(properties.ManagedPolicyArns).toBeUndefined();
    expect(properties.Policies).toHaveLength(1);
  }
  expect(stage.ofType("AWS::IAM::Policy")).toEqual([]);
  expect(stage.ofType("AWS::IAM::ManagedPolicy")).toEqual([]);
});

test("no role may do everything of a service, or anything on everything", () => {
  for (const role of roles) {
    for (const statement of statementsOf(role)) {
      expect(statement.Effect).toBe("Allow");
      for (const action of actionsOf(statement)) expect(action).toMatch(/^[a-z0-9-]+:[A-Za-z]+$/);
      expect([statement.Resource].flat()).not.toContain("*");
    }
  }
});

test("a star in a resource stands for the objects of a bucket, below a prefix where there is one, or a log stream", () => {
  for (const role of roles) {
    for (const { Resource: resource } of statementsOf(role)) {
      const star = /"([^"]*\*[^"]*)"/.exec(JSON.stringify(resource))?.[1];
      if (star !== undefined)
        expect(["/incoming/*", "/blobs/*", "/board/*", "/directory/*", "/*"]).toContain(star);
    }
  }
});

test("no intake function touches what staff keep", () => {
  const touched = new Set(grantsOf("intake").map((grant) => grant.split(" ")[1]));
  expect([...touched].sort()).toEqual([
    "BlobsBucket",
    "BlobsTable",
    "ChallengeKey",
    "InboxTable",
    "OutboxTable",
    "PublicationTable",
    "ReceiptKey",
  ]);
});

test("intake reads nothing of a file, a reply, or what was published besides the directory", () => {
  const grants = grantsOf("intake");
  expect(grants.filter((grant) => grant.startsWith("s3:")).sort()).toEqual(["s3:PutObject BlobsBucket"]);
  expect(grants.filter((grant) => grant.endsWith("OutboxTable")).sort()).toEqual([
    "dynamodb:DeleteItem OutboxTable",
    "dynamodb:PutItem OutboxTable",
    // The index alone, which holds keys: how many records wait is part of how hard the work is.
    "dynamodb:Query OutboxTable",
  ]);
  const published = FUNCTIONS.filter(({ plane }) => plane === "intake")
    .flatMap(({ name }) => statementsOf(roleOf(stage.find("Intake", pascal(name)))))
    .filter((statement) => JSON.stringify(statement.Resource).includes("PublicationTable"));
  expect(published.length).toBeGreaterThan(0);
  for (const statement of published) {
    expect(statement.Condition).toEqual({
      "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": ["directory"] },
    });
  }
});

test("who is let in is read from rows about passkeys, never from those with vaults", () => {
  const onVaults = FUNCTIONS.filter(({ plane, name }) =>
    statementsOf(roleOf(stage.find(STACK_OF[plane], pascal(name)))).some(
      ({ Resource: resource, Condition }) =>
        plane === "console" && JSON.stringify(resource).includes("StaffTable") && Condition === undefined,
    ),
  );
  expect(onVaults.map(({ name }) => name)).toEqual([
    "getPasskeyStep",
    "putPasskey",
    "getVault",
    "putVault",
    "putInboxRead",
  ]);
  const { Condition } =
    statementsOf(roleOf(stage.find("Console", "WhoAmI"))).find(({ Resource: resource }) =>
      JSON.stringify(resource).includes("StaffTable"),
    ) ?? {};
  expect(Condition).toEqual({ "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["passkey#*"] } });
});

test("asking for a challenge reads keys of an index, never a row", () => {
  const role = roleOf(stage.find("Intake", "GetChallenge"));
  const reads = statementsOf(role).filter((statement) => actionsOf(statement)[0]?.startsWith("dynamodb:"));
  expect(reads).toHaveLength(1);
  expect(actionsOf(reads[0] as Statement)).toEqual(["dynamodb:Query"]);
  expect(JSON.stringify(reads[0]?.Resource)).toContain('"/index/pending"');
});

test("no intake function may write a log, trace or metric", () => {
  for (const { name } of FUNCTIONS.filter(({ plane }) => plane === "intake")) {
    const role = JSON.stringify(roleOf(stage.find("Intake", pascal(name))).properties);
    expect(role).not.toMatch(/logs:|xray:|cloudwatch:/);
  }
  expect(stage.ofType("AWS::Logs::LogGroup", "Intake")).toEqual([]);
});

test("no console function can write the inbox or a file of a melding", () => {
  const writes = /:(Put|Update|Delete|BatchWrite)/;
  const inbox = grantsOf("console").filter((grant) => grant.endsWith("InboxTable"));
  expect(inbox.filter((grant) => writes.test(grant))).toEqual([]);
  const objects = FUNCTIONS.filter(({ plane }) => plane === "console")
    .flatMap(({ name }) => statementsOf(roleOf(stage.find("Console", pascal(name)))))
    .filter((statement) => JSON.stringify(statement.Resource).includes("BlobsBucket"));
  for (const statement of objects) {
    for (const action of actionsOf(statement)) {
      expect(["s3:GetObject", "s3:ListBucket", "s3:DeleteObject"]).toContain(action);
    }
  }
});

test("no console function can list or change what waits for the board", () => {
  const outbox = new Set(grantsOf("console").filter((grant) => grant.endsWith("OutboxTable")));
  expect([...outbox].filter((grant) => /Scan|Update|Delete/.test(grant))).toEqual([]);
});

test("each key serves the functions that it is for", () => {
  const grants = (plane: Plane) =>
    FUNCTIONS.filter((each) => each.plane === plane).flatMap(({ name }) =>
      grantsOf(plane, name)
        .filter((grant) => grant.startsWith("kms:"))
        .map((grant) => `${name} ${grant}`),
    );
  expect([...grants("intake"), ...grants("console"), ...grants("jobs")].sort()).toEqual([
    "getChallenge kms:GenerateMac ChallengeKey",
    "getVault kms:Decrypt VaultKey",
    "postEnvelope kms:GenerateMac ChallengeKey",
    "postEnvelope kms:Sign ReceiptKey",
    "publishBoard kms:Sign BoardKey",
    "putBlobPart kms:GenerateMac ChallengeKey",
    "putVault kms:Decrypt VaultKey",
    "putVault kms:Encrypt VaultKey",
    "withdrawEnvelope kms:GenerateMac ChallengeKey",
  ]);
});

test("a key's own policy lets nobody else use it, whatever their role says", () => {
  const use =
    /^kms:(Sign|Verify|Encrypt|Decrypt|ReEncrypt|GenerateMac|VerifyMac|GenerateDataKey|CreateGrant|DeriveShared|\*)/;
  for (const { id, properties } of stage.ofType("AWS::KMS::Key", "Data")) {
    const using = properties.KeyPolicy.Statement.filter((each: Statement) =>
      actionsOf(each).some((action) => use.test(action)),
    );
    expect(using.length, id).toBeGreaterThan(0);
    for (const statement of using) {
      expect(JSON.stringify(statement.Condition)).toMatch(
        /aws:PrincipalArn.*:role\/meldpunt\/local\/[a-z-]+\/\*/,
      );
    }
  }
});

test("the role of a function stands at the path that key policies name", () => {
  for (const { plane, name } of FUNCTIONS) {
    const role = roleOf(stage.find(STACK_OF[plane], pascal(name)));
    expect(role.properties.Path).toBe(`/meldpunt/local/${kebab(name)}/`);
  }
});

test("a function knows the names of exactly the stores that it may use", () => {
  for (const { plane, name } of FUNCTIONS) {
    const { Environment } = stage.find(STACK_OF[plane], pascal(name)).properties;
    const known = Object.keys(Environment.Variables)
      .filter((variable) => /^(TABLE|BUCKET|KEY)_/.test(variable))
      .map((variable) =>
        variable.replace(/^(\w+?)_(\w+)$/, (_, kind, store) => `${store} ${kind}`.toLowerCase()),
      );
    const stores = grantsOf(plane, name)
      .map((grant) => grant.split(" ")[1] ?? "")
      .filter((store) => store !== "none")
      .map((store) => store.replace(/([a-z])(Table|Bucket|Key)$/, "$1 $2").toLowerCase());
    expect(known.sort(), name).toEqual([...new Set(stores)].sort());
  }
});
