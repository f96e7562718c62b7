import type { ApiMethod, IntegrationResponse, RestApi } from "./rest-api.ts";
import { renderTemplate } from "./velocity.ts";

/** The part of a request that a gateway may look at. No address, and of the headers only the two it needs. */
export interface GatewayRequest {
  readonly method: string;
  /** Path below the stage, still percent-encoded: `/blobs/x/parts/0`. */
  readonly path: string;
  readonly contentType: string | undefined;
  readonly body: Buffer;
  readonly header: (name: string) => string | undefined;
}

export interface GatewayAnswer {
  readonly status: number;
  readonly body: string;
}

/** What became of calling a function: its answer as JSON text, or the message of what it threw. */
export type Invocation =
  | { readonly kind: "answer"; readonly json: string }
  | { readonly kind: "thrown"; readonly message: string }
  | { readonly kind: "timeout" };

export interface GatewayParts {
  invoke(functionArn: string, event: unknown): Promise<Invocation>;
  /** The claims of a valid token with one of the scopes; `undefined` refuses the call. */
  verifyToken(
    token: string,
    scopes: readonly string[],
  ): Promise<Readonly<Record<string, unknown>> | undefined>;
}

/** Payload quota of API Gateway REST APIs: 10 MB. */
export const MAX_PAYLOAD_BYTES = 10_485_760;

/** Default statuses of the gateway responses that can occur here (API Gateway developer guide). */
const GATEWAY_STATUS = {
  MISSING_AUTHENTICATION_TOKEN: 403,
  UNAUTHORIZED: 401,
  UNSUPPORTED_MEDIA_TYPE: 415,
  REQUEST_TOO_LARGE: 413,
  BAD_REQUEST_BODY: 400,
  API_CONFIGURATION_ERROR: 500,
  INTEGRATION_TIMEOUT: 504,
} as const;

type GatewayError = keyof typeof GATEWAY_STATUS;

/** Thrown where API Gateway answers by itself, without a function. */
class GatewayRefusal extends Error {
  readonly type: GatewayError;

  constructor(type: GatewayError) {
    super(type);
    this.type = type;
  }
}

/** Executes the methods of a REST API as its templates say. */
export function createGateway(api: RestApi, parts: GatewayParts) {
  return async (request: GatewayRequest): Promise<GatewayAnswer> => {
    try {
      return await execute(api, parts, request);
    } catch (error) {
      const type = error instanceof GatewayRefusal ? error.type : "API_CONFIGURATION_ERROR";
      return gatewayAnswer(api, type);
    }
  };
}

async function execute(api: RestApi, parts: GatewayParts, request: GatewayRequest): Promise<GatewayAnswer> {
  const found = findMethod(api, request);
  if (found === undefined) throw new GatewayRefusal("MISSING_AUTHENTICATION_TOKEN");
  const claims = await claimsFor(found.method, parts, request);
  if (request.body.length > MAX_PAYLOAD_BYTES) throw new GatewayRefusal("REQUEST_TOO_LARGE");
  const event = eventFor(api, found.method, { path: found.path, claims, request });
  const invocation = await parts.invoke(found.method.functionArn, event);
  if (invocation.kind === "timeout") throw new GatewayRefusal("INTEGRATION_TIMEOUT");
  return answerFor(found.method, found.path, invocation);
}

function findMethod(api: RestApi, request: GatewayRequest) {
  const given = request.path.split("/").slice(1);
  const candidates = api.methods
    .filter(({ method, segments }) => method === request.method && segments.length === given.length)
    .flatMap((method) => {
      const path = match(method.segments, given);
      return path === undefined ? [] : [{ method, path }];
    });
  return candidates.sort((a, b) => Object.keys(a.path).length - Object.keys(b.path).length)[0];
}

/** Values of the path parameters; `undefined` when the path is another one. */
function match(segments: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  const path: Record<string, string> = {};
  for (const [i, segment] of segments.entries()) {
    const value = given[i] ?? "";
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name === undefined && segment !== value) return undefined;
    if (name !== undefined) {
      if (value === "") return undefined;
      path[name] = decoded(value);
    }
  }
  return path;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** On AWS every claim reaches the template as text, a list with commas between its items. */
async function claimsFor(
  method: ApiMethod,
  parts: GatewayParts,
  request: GatewayRequest,
): Promise<Readonly<Record<string, string>>> {
  if (method.authorizer === undefined) return {};
  const token = request.header(method.authorizer.header);
  const claims = token === undefined ? undefined : await parts.verifyToken(token, method.authorizer.scopes);
  if (claims === undefined) throw new GatewayRefusal("UNAUTHORIZED");
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(",") : String(value),
    ]),
  );
}

interface Call {
  readonly path: Readonly<Record<string, string>>;
  readonly claims: Readonly<Record<string, string>>;
  readonly request: GatewayRequest;
}

function eventFor(api: RestApi, method: ApiMethod, { path, claims, request }: Call): unknown {
  // A request without a content type counts as JSON.
  const type = (request.contentType ?? "application/json").split(";")[0]?.trim().toLowerCase() ?? "";
  const template = Object.hasOwn(method.requestTemplates, type) ? method.requestTemplates[type] : undefined;
  if (template === undefined) throw new GatewayRefusal("UNSUPPORTED_MEDIA_TYPE");
  const binary = api.binaryMediaTypes.includes(type);
  // Raw bytes pass no template: a route for them that does not convert them is a fault of the template.
  if (binary && !method.convertToText) throw new GatewayRefusal("API_CONFIGURATION_ERROR");
  const body = request.body.toString(binary ? "base64" : "utf8");
  try {
    return JSON.parse(renderTemplate(template, { body, path, claims }).text);
  } catch {
    throw new GatewayRefusal("BAD_REQUEST_BODY");
  }
}

function answerFor(
  method: ApiMethod,
  path: Readonly<Record<string, string>>,
  invocation: Exclude<Invocation, { kind: "timeout" }>,
): GatewayAnswer {
  const response = responseFor(method.responses, invocation);
  if (response?.template === undefined) throw new GatewayRefusal("API_CONFIGURATION_ERROR");
  const body =
    invocation.kind === "answer" ? invocation.json : JSON.stringify({ errorMessage: invocation.message });
  const rendered = renderTemplate(response.template, { body, path, claims: {} });
  return { status: rendered.status ?? response.status, body: rendered.text };
}

/** Patterns are tried on errors only; an error that fits none is served like an answer, as on AWS. */
function responseFor(
  responses: readonly IntegrationResponse[],
  invocation: Invocation,
): IntegrationResponse | undefined {
  const message = invocation.kind === "thrown" ? invocation.message : undefined;
  const chosen = responses.find(({ pattern }) => message !== undefined && pattern?.test(message));
  return chosen ?? responses.find(({ pattern }) => pattern === undefined);
}

/** Gateway responses are no templates: `$context.…` is replaced, nothing else. */
function gatewayAnswer(api: RestApi, type: GatewayError): GatewayAnswer {
  const status = GATEWAY_STATUS[type];
  const own =
    api.gatewayResponses[type] ?? api.gatewayResponses[status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX"];
  const template = own?.template ?? '{"message":$context.error.messageString}';
  const body = template
    .replaceAll("$context.error.responseType", type)
    .replaceAll("$context.error.messageString", JSON.stringify(type))
    .replaceAll("$context.error.message", type);
  return { status: own?.status ?? status, body };
}
