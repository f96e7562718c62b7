import { absent, at, both, isRecord, type Looked, type Properties, type Rule } from "./rule.ts";

/** What an API may do with a request beside handing it to a function. */

const STAGE = "AWS::ApiGateway::Stage";

/** Off, in so many words and for every route: what is not said is AWS's to change. */
function methodSettings(name: string, wanted: unknown): Rule["breaks"] {
  return ({ type, properties: { MethodSettings: all } }) => {
    if (type !== STAGE) return [];
    const given = Array.isArray(all) ? all.filter(isRecord) : [];
    const said =
      given.some(({ HttpMethod, ResourcePath }) => HttpMethod === "*" && ResourcePath === "/*") &&
      given.every((each) => each[name] === wanted);
    return said ? [] : [`MethodSettings do not say ${name} ${JSON.stringify(wanted)} of every route`];
  };
}

/** `method.request.path.x` names a part of the path; anything else is a header or a query. */
function declaredParameters({ type, properties }: Looked): readonly string[] {
  if (type !== "AWS::ApiGateway::Method") return [];
  const names = Object.keys((properties.RequestParameters ?? {}) as Properties);
  return names
    .filter((name) => !/^method\.request\.path\.[A-Za-z]+$/.test(name))
    .map((name) => `RequestParameters has ${name}`);
}

const LAMBDA_CALL = /:lambda:path\/2015-03-31\/functions\/.*\/invocations/;

function integration({ type, properties }: Looked): readonly string[] {
  if (type !== "AWS::ApiGateway::Method") return [];
  const { Integration } = properties;
  if (!isRecord(Integration)) return ["no Integration"];
  return [
    ...(Integration.Type === "AWS" ? [] : [`Integration.Type is ${JSON.stringify(Integration.Type)}`]),
    ...(Integration.PassthroughBehavior === "NEVER" ? [] : ["Integration passes what no template handles"]),
    ...(LAMBDA_CALL.test(JSON.stringify(Integration.Uri))
      ? []
      : ["Integration.Uri is not a call of a function"]),
    // A header of the call could make it asynchronous, and a failed event would then be kept.
    ...["RequestParameters", "CacheKeyParameters", "Credentials", "ConnectionType"]
      .filter((name) => Integration[name] !== undefined)
      .map((name) => `Integration.${name} is set`),
  ];
}

/** They are no templates of the mapping language: each `$context.…` in them is filled in. */
function gatewayAnswer({ type, properties }: Looked): readonly string[] {
  if (type !== "AWS::ApiGateway::GatewayResponse") return [];
  const text = JSON.stringify([properties.ResponseTemplates, properties.ResponseParameters]);
  return /\$(context|stageVariables)|method\.request/.test(text)
    ? ["the answer repeats something of the request"]
    : [];
}

export const GATEWAY_RULES: readonly Rule[] = [
  {
    name: "no-second-front",
    promise: "No API stands behind a network of the provider's choice, which could log by itself.",
    breaks: ({ type, properties }) =>
      type === "AWS::ApiGateway::RestApi" &&
      at(properties, "EndpointConfiguration.Types").join() !== "REGIONAL"
        ? ["EndpointConfiguration.Types is not REGIONAL"]
        : [],
  },
  {
    name: "no-access-log",
    promise: "No API writes an access log.",
    breaks: both(
      absent(STAGE, "AccessLogSetting"),
      // A deployment can make a stage by the way, with settings of its own.
      absent("AWS::ApiGateway::Deployment", "StageName", "StageDescription", "DeploymentCanarySettings"),
    ),
  },
  {
    name: "no-execution-log",
    promise: "No API writes an execution log.",
    breaks: methodSettings("LoggingLevel", "OFF"),
  },
  {
    name: "no-data-trace",
    promise: "No API writes requests or answers to a log.",
    breaks: methodSettings("DataTraceEnabled", false),
  },
  {
    name: "no-method-metrics",
    promise: "No API counts the calls of a route by themselves: one count at night would tell who did what.",
    breaks: methodSettings("MetricsEnabled", false),
  },
  {
    name: "no-trace-of-a-stage",
    promise: "No API traces requests: a trace has the caller's address and browser.",
    breaks: absent(STAGE, "TracingEnabled"),
  },
  {
    name: "no-kept-answer",
    promise: "No API keeps answers, or sends some callers another way.",
    breaks: absent(STAGE, "CacheClusterEnabled", "CanarySetting", "MethodSettings.CachingEnabled"),
  },
  {
    name: "no-proxy",
    promise: "Every route hands a function what its templates pass, and waits for the answer.",
    breaks: integration,
  },
  {
    name: "path-alone",
    promise: "No route reads a header or a query.",
    breaks: declaredParameters,
  },
  {
    name: "own-answers",
    promise: "What an API answers by itself repeats nothing of the request.",
    breaks: gatewayAnswer,
  },
  {
    name: "no-code-at-the-door",
    promise: "Staff tokens are checked by the user pool, not by code that would see headers and address.",
    breaks: ({ type, properties }) =>
      type === "AWS::ApiGateway::Authorizer" && at(properties, "Type")[0] !== "COGNITO_USER_POOLS"
        ? ["the authorizer is a function"]
        : [],
  },
];
