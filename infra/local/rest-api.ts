import type { Assembly, Resource } from "./assembly.ts";
import { physicalId } from "./physical.ts";
import type { Resolver } from "./resolver.ts";

/** One integration response: how an outcome of a function becomes a status and a body. */
export interface IntegrationResponse {
  readonly status: number;
  /** Matched against the whole message of a thrown error; the response without one serves every other outcome. */
  readonly pattern: RegExp | undefined;
  /** Template of `application/json`. */
  readonly template: string | undefined;
}

/** One method of a REST API, resolved. */
export interface ApiMethod {
  readonly method: string;
  /** Segments of the path; `{name}` stands for a value. */
  readonly segments: readonly string[];
  readonly functionArn: string;
  readonly requestTemplates: Readonly<Record<string, string>>;
  /** Request bodies of a binary media type reach the template as base64 text. */
  readonly convertToText: boolean;
  readonly responses: readonly IntegrationResponse[];
  /** `undefined`: anybody may call it. */
  readonly authorizer: { readonly scopes: readonly string[]; readonly header: string } | undefined;
}

export interface GatewayResponse {
  readonly status: number | undefined;
  readonly template: string | undefined;
}

export interface RestApi {
  /** First label of its host name, by which a distribution names it as an origin. */
  readonly id: string;
  readonly binaryMediaTypes: readonly string[];
  readonly methods: readonly ApiMethod[];
  /** By response type: `DEFAULT_4XX`, `UNAUTHORIZED`, … */
  readonly gatewayResponses: Readonly<Record<string, GatewayResponse>>;
}

/** `AWS::ApiGateway::Method`, as far as the local gateway executes it. */
interface MethodProperties {
  readonly HttpMethod: string;
  readonly ResourceId: string;
  readonly RestApiId: string;
  readonly AuthorizationType?: string;
  readonly AuthorizationScopes?: readonly string[];
  readonly AuthorizerId?: string;
  readonly Integration: {
    readonly Type: string;
    readonly Uri: string;
    readonly ContentHandling?: string;
    readonly PassthroughBehavior?: string;
    readonly RequestTemplates?: Readonly<Record<string, string>>;
    readonly IntegrationResponses?: readonly {
      readonly StatusCode: string;
      readonly SelectionPattern?: string;
      readonly ResponseTemplates?: Readonly<Record<string, string>>;
    }[];
  };
}

/** The REST APIs of an assembly. Throws for a method that this gateway would execute differently from AWS. */
export function readRestApis(assembly: Assembly, resolver: Resolver): RestApi[] {
  const properties = (resource: Resource) =>
    resolver.resolve(resource.stack, resource.properties) as Readonly<Record<string, unknown>>;
  const methods = assembly
    .ofType("AWS::ApiGateway::Method")
    .map((resource) => properties(resource) as unknown as MethodProperties);
  const paths = pathsOf(assembly, properties);
  const headers = headersOf(assembly, properties);
  return assembly.ofType("AWS::ApiGateway::RestApi").map((api) => {
    const id = physicalId(api);
    return {
      id,
      binaryMediaTypes: (properties(api).BinaryMediaTypes ?? []) as string[],
      methods: methods
        .filter((method) => method.RestApiId === id)
        .map((method) => apiMethod(method, paths.get(method.ResourceId), headers)),
      gatewayResponses: gatewayResponsesOf(assembly, properties, id),
    };
  });
}

type Properties = (resource: Resource) => Readonly<Record<string, unknown>>;

/** Path segments of every `AWS::ApiGateway::Resource`, by its id. */
function pathsOf(assembly: Assembly, properties: Properties): ReadonlyMap<string, readonly string[]> {
  const parts = new Map(
    assembly.ofType("AWS::ApiGateway::Resource").map((resource) => {
      const { ParentId, PathPart } = properties(resource);
      return [physicalId(resource), { parent: String(ParentId), part: String(PathPart) }] as const;
    }),
  );
  const segments = (id: string): readonly string[] => {
    const here = parts.get(id);
    return here === undefined ? [] : [...segments(here.parent), here.part];
  };
  return new Map([...parts.keys()].map((id) => [id, segments(id)]));
}

/** The header in which each authorizer finds the token. */
function headersOf(assembly: Assembly, properties: Properties): ReadonlyMap<string, string> {
  return new Map(
    assembly.ofType("AWS::ApiGateway::Authorizer").map((resource) => {
      const source = String(properties(resource).IdentitySource);
      return [physicalId(resource), source.replace("method.request.header.", "").toLowerCase()] as const;
    }),
  );
}

function apiMethod(
  method: MethodProperties,
  segments: readonly string[] | undefined,
  headers: ReadonlyMap<string, string>,
): ApiMethod {
  const { Integration: integration } = method;
  const path = `${method.HttpMethod} /${(segments ?? []).join("/")}`;
  if (integration.Type !== "AWS")
    throw new Error(`${path}: integration type ${integration.Type} is not run here`);
  if (integration.PassthroughBehavior !== "NEVER")
    throw new Error(`${path}: passthrough behaviour must be NEVER`);
  return {
    method: method.HttpMethod,
    segments: segments ?? [],
    functionArn: functionArn(integration.Uri),
    requestTemplates: integration.RequestTemplates ?? {},
    convertToText: integration.ContentHandling === "CONVERT_TO_TEXT",
    responses: (integration.IntegrationResponses ?? []).map((response) => ({
      status: Number(response.StatusCode),
      pattern: response.SelectionPattern ? new RegExp(`^(?:${response.SelectionPattern})$`) : undefined,
      template: response.ResponseTemplates?.["application/json"],
    })),
    authorizer: authorizerOf(method, path, headers),
  };
}

/** `arn:…:lambda:path/2015-03-31/functions/<arn of the function>/invocations`. */
function functionArn(uri: string): string {
  const found = /\/functions\/(.+)\/invocations$/.exec(uri)?.[1];
  if (found === undefined) throw new Error(`no function in the integration ${uri}`);
  return found;
}

function authorizerOf(method: MethodProperties, path: string, headers: ReadonlyMap<string, string>) {
  if (method.AuthorizationType === undefined || method.AuthorizationType === "NONE") return undefined;
  const header = headers.get(method.AuthorizerId ?? "");
  const scopes = method.AuthorizationScopes ?? [];
  if (method.AuthorizationType !== "COGNITO_USER_POOLS" || header === undefined || scopes.length === 0) {
    throw new Error(`${path}: only a Cognito authorizer with scopes is run here`);
  }
  return { scopes, header };
}

function gatewayResponsesOf(
  assembly: Assembly,
  properties: Properties,
  api: string,
): Readonly<Record<string, GatewayResponse>> {
  const own = assembly
    .ofType("AWS::ApiGateway::GatewayResponse")
    .map(properties)
    .filter(({ RestApiId }) => RestApiId === api);
  return Object.fromEntries(
    own.map(({ ResponseType, StatusCode, ResponseTemplates }) => [
      String(ResponseType),
      {
        status: StatusCode === undefined ? undefined : Number(StatusCode),
        template: (ResponseTemplates as Readonly<Record<string, string>> | undefined)?.["application/json"],
      },
    ]),
  );
}
