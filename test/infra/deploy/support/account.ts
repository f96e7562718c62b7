import { createServer, type IncomingMessage } from "node:http";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";

/**
 * An AWS account as the CDK's command line and our own deployment see it, over the real protocols: STS and
 * CloudFormation (query, XML) and the one parameter of SSM that says that the account was bootstrapped. Making a
 * stack makes nothing but its record; `outputOf` says what its outputs are.
 */
export interface TestAccount {
  readonly endpoint: string;
  readonly stacks: Map<string, TestStack>;
  /** Names of the operations that were called, without those that only look. */
  readonly changes: string[];
  /** Operations for which the operator has no rights. */
  readonly forbidden: Set<string>;
  stop(): Promise<void>;
}

export interface TestStack {
  readonly template: string;
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export type OutputOf = (stack: string, output: string) => string;

export const TEST_ACCOUNT = "111111111111";
const STACK_ARN = `arn:aws:cloudformation:eu-central-1:${TEST_ACCOUNT}:stack`;

type Parameters = URLSearchParams;
type Answer = { readonly status?: number; readonly xml: string };

export async function startAccount(outputOf: OutputOf): Promise<TestAccount> {
  const stacks = new Map<string, TestStack>();
  const changes: string[] = [];
  const forbidden = new Set<string>();
  const waiting = new Map<string, string>();
  const operations: Readonly<Record<string, (parameters: Parameters) => Answer | Promise<Answer>>> = {
    GetCallerIdentity: () => ({
      xml: `<Arn>arn:aws:iam::${TEST_ACCOUNT}:user/operator</Arn><UserId>U</UserId><Account>${TEST_ACCOUNT}</Account>`,
    }),
    AssumeRole: () => refusal("AccessDenied", "the operator's own rights are enough"),
    DescribeStacks: (parameters) => {
      const name = nameOf(parameters);
      const stack = stacks.get(name);
      if (stack === undefined) return refusal("ValidationError", `Stack with id ${name} does not exist`);
      return { xml: `<Stacks><member>${describe(name, stack)}</member></Stacks>` };
    },
    GetTemplate: (parameters) => {
      const stack = stacks.get(nameOf(parameters));
      return { xml: `<TemplateBody>${escaped(stack?.template ?? "")}</TemplateBody>` };
    },
    CreateChangeSet: async (parameters) => {
      const name = nameOf(parameters);
      const template =
        parameters.get("TemplateBody") ?? (await fetchTemplate(parameters.get("TemplateURL") ?? ""));
      waiting.set(name, template);
      if (!stacks.has(name)) stacks.set(name, { template: "{}", status: "REVIEW_IN_PROGRESS", outputs: {} });
      return { xml: `<Id>${STACK_ARN}-set/${name}</Id><StackId>${STACK_ARN}/${name}/1</StackId>` };
    },
    DescribeChangeSet: (parameters) => ({
      xml: `<ChangeSetName>set</ChangeSetName><ChangeSetId>${STACK_ARN}-set/${nameOf(parameters)}</ChangeSetId><StackName>${nameOf(parameters)}</StackName><StackId>${STACK_ARN}/${nameOf(parameters)}/1</StackId><CreationTime>2026-11-22T00:00:00Z</CreationTime><Status>CREATE_COMPLETE</Status><ExecutionStatus>AVAILABLE</ExecutionStatus><Changes><member><Type>Resource</Type><ResourceChange><Action>Add</Action><LogicalResourceId>All</LogicalResourceId><ResourceType>Test::All</ResourceType></ResourceChange></member></Changes>`,
    }),
    ExecuteChangeSet: (parameters) => {
      const name = nameOf(parameters);
      const template = waiting.get(name) ?? "{}";
      const { Outputs = {} } = JSON.parse(template) as { Outputs?: Record<string, unknown> };
      const outputs = Object.keys(Outputs).map((key) => [key, outputOf(name, key)]);
      stacks.set(name, { template, status: "CREATE_COMPLETE", outputs: Object.fromEntries(outputs) });
      return { xml: "" };
    },
    DescribeStackEvents: () => ({ xml: "<StackEvents></StackEvents>" }),
    DeleteChangeSet: () => ({ xml: "" }),
  };
  const server = createServer(async (request, response) => {
    const body = await read(request);
    if (request.headers["x-amz-target"] === "AmazonSSM.GetParameter") {
      response.end(JSON.stringify({ Parameter: { Value: "30" } }));
      return;
    }
    const parameters = new URLSearchParams(body);
    const action = parameters.get("Action") ?? "";
    if (!/^(Get|Describe|AssumeRole)/.test(action)) changes.push(action);
    const operation = forbidden.has(action) ? undefined : operations[action];
    const { status = 200, xml } =
      operation === undefined
        ? refusal("AccessDenied", `not authorized to perform ${action}`)
        : await operation(parameters);
    response
      .writeHead(status, { "content-type": "text/xml" })
      .end(
        status === 200
          ? `<${action}Response><${action}Result>${xml}</${action}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></${action}Response>`
          : xml,
      );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`,
    stacks,
    changes,
    forbidden,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** By name or by ARN. */
const nameOf = (parameters: Parameters) =>
  (parameters.get("StackName") ?? "").replace(`${STACK_ARN}/`, "").replace(/\/1$/, "");

function describe(name: string, { status, outputs }: TestStack): string {
  const members = Object.entries(outputs).map(
    ([key, value]) =>
      `<member><OutputKey>${key}</OutputKey><OutputValue>${escaped(value)}</OutputValue></member>`,
  );
  return `<StackName>${name}</StackName><StackId>${STACK_ARN}/${name}/1</StackId><StackStatus>${status}</StackStatus><CreationTime>2026-11-22T00:00:00Z</CreationTime><EnableTerminationProtection>false</EnableTerminationProtection><Outputs>${members.join("")}</Outputs>`;
}

function refusal(code: string, message: string): Answer {
  return {
    status: 400,
    xml: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  };
}

/** A large template lies in the bucket of the bootstrap: `https://s3.<region>.amazonaws.com/<bucket>/<key>`. */
async function fetchTemplate(url: string): Promise<string> {
  const [, Bucket = "", ...key] = new URL(url).pathname.split("/");
  const client = new S3Client({});
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: key.join("/") }));
  const text = (await Body?.transformToString()) ?? "";
  client.destroy();
  return text;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
