import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, type OutgoingHttpHeaders, request } from "node:http";
import type { Assembly } from "../assembly.ts";
import { LOCAL_CREDENTIALS } from "../engines/engine.ts";
import type { Engines } from "../functions.ts";
import { physicalId } from "../physical.ts";
import type { Resolver } from "../resolver.ts";
import { asksOf, type SdkRequest, serviceOf } from "./asks.ts";
import { withCapacity } from "./capacity.ts";
import { type Ask, type Grant, type Policies, readPolicies } from "./policies.ts";
import type { PartitionKeys } from "./table-asks.ts";

/** A call of a function with its answer: what an audit of calls, a copy of the stores or a bill is made from. */
export interface HeardCall {
  /** Logical name of the function: `PostEnvelope`. */
  readonly functionName: string;
  /** The permissions that it needed; nothing where that could not be read, which is refused. */
  readonly asks: readonly Ask[];
  /** What allowed it; nothing where it was refused here. */
  readonly grants: readonly Grant[];
  /** `GetVault may not kms:Encrypt arn:…`, where it was refused here. */
  readonly refusal: string | undefined;
  readonly request: SdkRequest;
  /** What the function got: 403 (S3) or 400 (the others) where it was refused here. */
  readonly status: number;
  readonly responseBody: Buffer;
}

/**
 * Stands before the engines and lets a function do what its synthesised role allows, as IAM would: a permission that
 * is missing in the template fails here and not after a deployment. Who calls is said by the access key id, which on
 * this machine is the logical name of the function.
 */
export interface Front {
  /** The engines as functions see them. */
  readonly engines: Engines;
  stop(): Promise<void>;
}

export interface FrontOptions {
  readonly assembly: Assembly;
  readonly resolver: Resolver;
  readonly engines: Engines;
  /** Hears of every refusal: `GetVault may not kms:Encrypt arn:…`. */
  readonly refused: (line: string) => void;
  /** Hears of every call, just before its answer goes back. */
  readonly captureCalls?: ((call: HeardCall) => void) | undefined;
}

export async function startFront(options: FrontOptions): Promise<Front> {
  const policies = readPolicies(options.assembly, options.resolver);
  const partitionKeys = partitionKeysOf(options.assembly);
  const agent = new Agent({ keepAlive: true });
  const server = createServer(async (incoming, response) => {
    const call = await readCall(incoming).catch(() => undefined);
    // The caller hung up halfway: a function that was stopped.
    if (call === undefined) return response.destroy();
    const functionName = callerOf(call);
    const { asks, grants, refusal } = judge(functionName, call, policies, partitionKeys);
    if (refusal !== undefined) options.refused(refusal);
    const answer =
      refusal === undefined
        ? await pass(options.captureCalls === undefined ? call : withCapacity(call), {
            ...options,
            agent,
            policies,
            functionName,
            asks,
          })
        : refusalOf(call);
    if (answer === undefined) return response.writeHead(502).end();
    const { status, headers, body: responseBody } = answer;
    options.captureCalls?.({
      functionName,
      asks,
      grants: refusal === undefined ? [...grants, ...toldMissing(asks, policies, functionName, status)] : [],
      refusal,
      request: call,
      status,
      responseBody,
    });
    return response.writeHead(status, headers).end(responseBody);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  const engine = { endpoint, stop: async () => {} };
  return {
    engines: { dynamodb: engine, s3: engine, kms: engine, mail: engine, accounts: engine },
    stop: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Judgement = Pick<HeardCall, "asks" | "grants" | "refusal">;

/** Whether everything that a call needs is allowed; a call that cannot be read is not. */
function judge(
  functionName: string,
  call: SdkRequest,
  policies: Policies,
  partitionKeys: PartitionKeys,
): Judgement {
  try {
    const asks = asksOf(call, partitionKeys);
    const grants = asks.map((ask) => policies.allowing(functionName, ask));
    const denied = asks.find((_, index) => grants[index]?.length === 0);
    return { asks, grants: grants.flat(), refusal: denied && refusalLine(functionName, denied) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { asks: [], grants: [], refusal: `${functionName} may not what nobody can read: ${reason}` };
  }
}

interface KeySchema {
  readonly KeySchema: readonly { readonly AttributeName: string; readonly KeyType: string }[];
}

function partitionKeysOf(assembly: Assembly): PartitionKeys {
  const keyOf = ({ KeySchema }: KeySchema) =>
    KeySchema.find(({ KeyType }) => KeyType === "HASH")?.AttributeName ?? "";
  return new Map(
    assembly.ofType("AWS::DynamoDB::Table").flatMap((table) => {
      const name = physicalId(table);
      const { GlobalSecondaryIndexes: indexes = [], ...own } = table.properties as unknown as KeySchema & {
        readonly GlobalSecondaryIndexes?: readonly (KeySchema & { readonly IndexName: string })[];
      };
      return [
        [name, keyOf(own)] as const,
        ...indexes.map((index) => [`${name}/index/${index.IndexName}`, keyOf(index)] as const),
      ];
    }),
  );
}

async function readCall(incoming: IncomingMessage): Promise<SdkRequest> {
  const body = await bodyOf(incoming);
  return { method: incoming.method ?? "GET", url: incoming.url ?? "/", headers: incoming.headers, body };
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const CREDENTIAL = /Credential=([^/]+)\//;

/** `Authorization: AWS4-HMAC-SHA256 Credential=<access key id>/…` */
function callerOf({ headers }: SdkRequest): string {
  return CREDENTIAL.exec(String(headers.authorization ?? ""))?.[1] ?? "";
}

function refusalLine(caller: string, { action, resource, partitions }: Ask): string {
  return `${caller} may not ${action} ${resource} ${partitions.join(" ")}`.trimEnd();
}

/** What the function gets. */
interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

interface Passing {
  readonly engines: Engines;
  readonly agent: Agent;
  readonly policies: Policies;
  readonly functionName: string;
  readonly asks: readonly Ask[];
}

/** Asks the engine; nothing where it does not answer. */
async function pass(
  call: SdkRequest,
  { engines, agent, policies, functionName, asks }: Passing,
): Promise<Answer | undefined> {
  const { hostname, port } = new URL(engines[serviceOf(call)].endpoint);
  const authorization = String(call.headers.authorization ?? "").replace(
    CREDENTIAL,
    `Credential=${LOCAL_CREDENTIALS.accessKeyId}/`,
  );
  const onward = request({
    hostname,
    port,
    agent,
    method: call.method,
    path: call.url,
    headers: { ...call.headers, authorization },
  });
  onward.end(call.body);
  try {
    const [answer] = (await once(onward, "response")) as [IncomingMessage];
    const body = await bodyOf(answer);
    const status = answer.statusCode ?? 502;
    if (status === 404 && hidesMissing(asks, policies, functionName)) return refusalOf(call);
    return { status, headers: answer.headers, body };
  } catch {
    return undefined;
  }
}

/** S3 says that an object is not there only to who may list the bucket; to others it is forbidden. */
function hidesMissing(asks: readonly Ask[], policies: Policies, caller: string): boolean {
  return asks[0]?.action === "s3:GetObject" && toldMissing(asks, policies, caller, 404).length === 0;
}

/** The grants by which a function hears that an object is not there. */
function toldMissing(
  [source]: readonly Ask[],
  policies: Policies,
  caller: string,
  status: number,
): readonly Grant[] {
  if (status !== 404 || source?.action !== "s3:GetObject") return [];
  const bucket = source.resource.split("/")[0] ?? "";
  return policies.allowing(caller, { action: "s3:ListBucket", resource: bucket, partitions: [] });
}

/** Each protocol says it in its own way. */
function refusalOf(call: SdkRequest): Answer {
  const name = "AccessDeniedException";
  const json = Buffer.from(JSON.stringify({ __type: name, message: "not authorized" }));
  switch (serviceOf(call)) {
    case "s3": {
      const text = "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>";
      return { status: 403, headers: { "content-type": "application/xml" }, body: Buffer.from(text) };
    }
    case "mail":
      return {
        status: 403,
        headers: { "content-type": "application/json", "x-amzn-errortype": name },
        body: json,
      };
    default:
      return { status: 400, headers: { "content-type": "application/x-amz-json-1.0" }, body: json };
  }
}
