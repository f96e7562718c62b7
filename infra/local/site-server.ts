import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Behaviour, Distribution, Target } from "./distributions.ts";
import { type GatewayAnswer, type GatewayRequest, MAX_PAYLOAD_BYTES } from "./gateway.ts";
import type { FileSource } from "./static-files.ts";

/** What stands behind a distribution on this machine. */
export interface Origins {
  files(target: Target & { kind: "bucket" }): FileSource;
  api(target: Target & { kind: "api" }): (request: GatewayRequest) => Promise<GatewayAnswer>;
}

/** The stage of the API, and so the first part of its paths. */
const API_STAGE = "/api";

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/**
 * Serves a distribution: each path by its behaviour, with the headers of its policy on every answer. It looks at no
 * address and logs nothing; of the request's headers it reads `Accept-Encoding` for files and the two that the
 * gateway asks for.
 */
export function siteListener(distribution: Distribution, origins: Origins): RequestListener {
  return (request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const behaviour = distribution.behaviours.find(({ matches }) => matches(path));
    if (behaviour === undefined) return void response.writeHead(404).end();
    replyTo(request, path, behaviour, { distribution, origins })
      .catch((): Reply => ({ status: 500, headers: {}, body: "" }))
      .then((reply) => send(response, request.method === "HEAD", behaviour, reply));
  };
}

async function replyTo(
  request: IncomingMessage,
  path: string,
  behaviour: Behaviour,
  { distribution, origins }: { readonly distribution: Distribution; readonly origins: Origins },
): Promise<Reply> {
  const method = request.method ?? "GET";
  if (!behaviour.methods.includes(method)) return { status: 403, headers: {}, body: "" };
  if (behaviour.target.kind === "api") return callApi(request, path, method, origins.api(behaviour.target));
  const name = path === "/" ? `/${distribution.rootObject}` : safeDecode(path);
  const file = await origins.files(behaviour.target)(name, String(request.headers["accept-encoding"] ?? ""));
  if (file === undefined) {
    return { status: 404, headers: { "content-type": "text/plain; charset=utf-8" }, body: "Not found" };
  }
  return { status: 200, headers: file.headers, body: file.bytes };
}

async function callApi(
  request: IncomingMessage,
  path: string,
  method: string,
  call: (request: GatewayRequest) => Promise<GatewayAnswer>,
): Promise<Reply> {
  const { headers } = request;
  const body = await readBody(request);
  const answer = await call({
    method,
    path: path.slice(API_STAGE.length),
    contentType: headers["content-type"],
    body,
    header: (name) => {
      const value = headers[name];
      return typeof value === "string" ? value : undefined;
    },
  });
  return { status: answer.status, headers: { "content-type": "application/json" }, body: answer.body };
}

/** At most one byte more than the gateway takes: it then refuses by itself. */
async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (length <= MAX_PAYLOAD_BYTES) chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
  }
  return Buffer.concat(chunks).subarray(0, MAX_PAYLOAD_BYTES + 1);
}

function send(response: ServerResponse, head: boolean, { headers: rules }: Behaviour, reply: Reply): void {
  const body = Buffer.from(reply.body);
  const own = Object.entries(reply.headers).filter(([name]) => !rules.remove.includes(name));
  response.writeHead(reply.status, {
    ...Object.fromEntries(own),
    "content-length": body.length,
    ...rules.set,
  });
  response.end(head ? undefined : body);
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
