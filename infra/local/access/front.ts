import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { Assembly } from "../assembly.ts";
import { LOCAL_CREDENTIALS } from "../engines/engine.ts";
import type { Engines } from "../functions.ts";
import { physicalId } from "../physical.ts";
import type { Resolver } from "../resolver.ts";
import { asksOf, type SdkRequest, serviceOf } from "./asks.ts";
import { type Ask, type Policies, readPolicies } from "./policies.ts";

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
}

export async function startFront(options: FrontOptions): Promise<Front> {
  const policies = readPolicies(options.assembly, options.resolver);
  const partitionKeys = partitionKeysOf(options.assembly);
  const agent = new Agent({ keepAlive: true });
  const server = createServer(async (incoming, response) => {
    const call = await readCall(incoming).catch(() => undefined);
    // The caller hung up halfway: a function that was stopped.
    if (call === undefined) return response.destroy();
    const caller = callerOf(call);
    const denied = asksOf(call, partitionKeys).find((ask) => !policies.allows(caller, ask));
    if (denied === undefined) return pass(call, response, { ...options, agent, policies, caller });
    options.refused(
      `${caller} may not ${denied.action} ${denied.resource} ${denied.partitions.join(" ")}`.trimEnd(),
    );
    return refuse(call, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  const engine = { endpoint, stop: async () => {} };
  return {
    engines: { dynamodb: engine, s3: engine, kms: engine },
    stop: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function partitionKeysOf(assembly: Assembly): ReadonlyMap<string, string> {
  return new Map(
    assembly.ofType("AWS::DynamoDB::Table").map((table) => {
      const schema = table.properties.KeySchema as readonly { AttributeName: string; KeyType: string }[];
      return [physicalId(table), schema.find(({ KeyType }) => KeyType === "HASH")?.AttributeName ?? ""];
    }),
  );
}

async function readCall(incoming: IncomingMessage): Promise<SdkRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return {
    method: incoming.method ?? "GET",
    url: incoming.url ?? "/",
    headers: incoming.headers,
    body: Buffer.concat(chunks),
  };
}

const CREDENTIAL = /Credential=([^/]+)\//;

/** `Authorization: AWS4-HMAC-SHA256 Credential=<access key id>/…` */
function callerOf({ headers }: SdkRequest): string {
  return CREDENTIAL.exec(String(headers.authorization ?? ""))?.[1] ?? "";
}

interface Passing {
  readonly engines: Engines;
  readonly agent: Agent;
  readonly policies: Policies;
  readonly caller: string;
}

function pass(
  call: SdkRequest,
  response: ServerResponse,
  { engines, agent, policies, caller }: Passing,
): void {
  const { hostname, port } = new URL(engines[serviceOf(call)].endpoint);
  const authorization = String(call.headers.authorization ?? "").replace(
    CREDENTIAL,
    `Credential=${LOCAL_CREDENTIALS.accessKeyId}/`,
  );
  const onward = request(
    {
      hostname,
      port,
      agent,
      method: call.method,
      path: call.url,
      headers: { ...call.headers, authorization },
    },
    (answer) => {
      if (answer.statusCode === 404 && hidesMissing(call, policies, caller)) {
        answer.resume();
        refuse(call, response);
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.once("error", () => response.writeHead(502).end());
  onward.end(call.body);
}

/** S3 says that an object is not there only to who may list the bucket; to others it is forbidden. */
function hidesMissing(call: SdkRequest, policies: Policies, caller: string): boolean {
  if (serviceOf(call) !== "s3") return false;
  const [source] = asksOf(call, new Map());
  const bucket = source?.resource.split("/")[0] ?? "";
  const list: Ask = { action: "s3:ListBucket", resource: bucket, partitions: [] };
  return source?.action === "s3:GetObject" && !policies.allows(caller, list);
}

function refuse(call: SdkRequest, response: ServerResponse): void {
  if (serviceOf(call) === "s3") {
    response.writeHead(403, { "content-type": "application/xml" });
    response.end("<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>");
    return;
  }
  response.writeHead(400, { "content-type": "application/x-amz-json-1.0" });
  response.end(JSON.stringify({ __type: "AccessDeniedException", message: "not authorized" }));
}
