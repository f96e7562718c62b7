import {
  CfnAuthorizer,
  CfnDeployment,
  CfnGatewayResponse,
  type CfnMethod,
  CfnRestApi,
} from "aws-cdk-lib/aws-apigateway";
import type { Broken } from "./broken.ts";
import { method, QUIET, stage } from "./quiet-parts.ts";

/** A template that says more than path and body. */
const saying = (text: string): Broken => ({
  rule: "path-and-body",
  what: `a template with ${text}`,
  build: (stack) => method(stack, { requestTemplates: { "application/json": text } }),
});

const PROXIES = ["AWS_PROXY", "HTTP_PROXY", "HTTP", "MOCK"] as const;

export const BROKEN_GATEWAY: readonly Broken[] = [
  {
    rule: "no-second-front",
    what: "an API at the edge",
    build: (stack) =>
      new CfnRestApi(stack, "Api", { name: "api", endpointConfiguration: { types: ["EDGE"] } }),
  },
  {
    rule: "no-second-front",
    what: "an API that does not say where it stands",
    build: (stack) => new CfnRestApi(stack, "Api", { name: "api" }),
  },
  {
    rule: "nothing-hidden",
    what: "an API from a file of its own",
    build: (stack) => new CfnRestApi(stack, "Api", { body: { paths: {} } }),
  },
  {
    rule: "no-access-log",
    what: "a stage that a deployment makes by the way",
    build: (stack) =>
      new CfnDeployment(stack, "Deployment", {
        restApiId: "one",
        stageName: "other",
        stageDescription: { tracingEnabled: true },
      }),
  },
  {
    rule: "no-execution-log",
    what: "being silent of one route alone",
    build: (stack) => stage(stack, { methodSettings: [{ ...QUIET, resourcePath: "/envelopes" }] }),
  },
  {
    rule: "no-access-log",
    what: "an access log",
    build: (stack) =>
      stage(stack, { accessLogSetting: { destinationArn: "arn", format: "$context.requestId" } }),
  },
  {
    rule: "no-access-log",
    what: "an access log of the console",
    stack: "Console",
    build: (stack) =>
      stage(stack, { accessLogSetting: { destinationArn: "arn", format: "$context.requestId" } }),
  },
  {
    rule: "no-execution-log",
    what: "a log of errors",
    build: (stack) => stage(stack, { methodSettings: [{ ...QUIET, loggingLevel: "ERROR" }] }),
  },
  {
    rule: "no-execution-log",
    what: "saying nothing about logs",
    build: (stack) => stage(stack, { methodSettings: [] }),
  },
  {
    rule: "no-execution-log",
    what: "a second route with a log",
    build: (stack) => stage(stack, { methodSettings: [QUIET, { ...QUIET, loggingLevel: "INFO" }] }),
  },
  {
    rule: "no-data-trace",
    what: "a trace of data",
    build: (stack) => stage(stack, { methodSettings: [{ ...QUIET, dataTraceEnabled: true }] }),
  },
  {
    rule: "no-method-metrics",
    what: "counting calls per route",
    build: (stack) => stage(stack, { methodSettings: [{ ...QUIET, metricsEnabled: true }] }),
  },
  {
    rule: "no-trace-of-a-stage",
    what: "a traced stage",
    build: (stack) => stage(stack, { tracingEnabled: true }),
  },
  {
    rule: "no-kept-answer",
    what: "a cache of answers",
    build: (stack) => stage(stack, { cacheClusterEnabled: true, cacheClusterSize: "0.5" }),
  },
  ...PROXIES.map(
    (type): Broken => ({
      rule: "no-proxy",
      what: `an integration of type ${type}`,
      build: (stack) => method(stack, { type }),
    }),
  ),
  {
    rule: "no-proxy",
    what: "an event that waits in a queue",
    build: (stack) =>
      method(stack, { requestParameters: { "integration.request.header.X-Amz-Invocation-Type": "'Event'" } }),
  },
  {
    rule: "no-proxy",
    what: "passing on what no template handles",
    build: (stack) => method(stack, { passthroughBehavior: "WHEN_NO_MATCH" }),
  },
  {
    rule: "no-proxy",
    what: "an API that writes into a store by itself",
    build: (stack) => method(stack, { uri: "arn:aws:apigateway:eu-central-1:dynamodb:action/PutItem" }),
  },
  {
    rule: "path-alone",
    what: "reading a header",
    build: (stack) => method(stack, {}, { requestParameters: { "method.request.header.User-Agent": false } }),
  },
  {
    rule: "path-alone",
    what: "reading a query",
    build: (stack) => method(stack, {}, { requestParameters: { "method.request.querystring.from": false } }),
  },
  ...[
    "$context.identity.sourceIp",
    "$context.identity.userAgent",
    "$context.requestTime",
    "$context.requestTimeEpoch",
    "$context.requestId",
    "$input.params()",
    "$input.params().header",
    "$input.params('X-Forwarded-For')",
    "$input.params('name')",
    "$!context.authorizer.claims.username",
    "$method.request.header.Referer",
  ].map(saying),
  {
    rule: "path-and-body",
    what: "an answer that repeats an address",
    build: (stack) =>
      method(stack, {
        integrationResponses: [
          { statusCode: "200", responseTemplates: { "application/json": "$context.identity.sourceIp" } },
        ],
      }),
  },
  {
    rule: "path-and-body",
    what: "a header of the answer",
    build: (stack) =>
      method(stack, {
        integrationResponses: [
          {
            statusCode: "200",
            responseParameters: { "method.response.header.x": "context.identity.sourceIp" },
          },
        ],
      }),
  },
  {
    rule: "path-and-body",
    what: "claims where nobody signs in",
    stack: "Console",
    build: (stack) =>
      method(stack, { requestTemplates: { "application/json": "$!context.authorizer.claims.username" } }),
  },
  {
    rule: "path-and-body",
    what: "an override that slips a template in",
    build: (stack) =>
      (method(stack) as CfnMethod).addPropertyOverride("Integration.RequestTemplates", {
        "text/plain": "$context.identity.sourceIp",
      }),
  },
  {
    rule: "own-answers",
    what: "an answer of the gateway with an address in it",
    build: (stack) =>
      new CfnGatewayResponse(stack, "Answer", {
        restApiId: "one",
        responseType: "DEFAULT_4XX",
        responseTemplates: { "application/json": '{"you":"$context.identity.sourceIp"}' },
      }),
  },
  {
    rule: "no-code-at-the-door",
    what: "a function that checks tokens",
    stack: "Console",
    build: (stack) => new CfnAuthorizer(stack, "Door", { name: "door", restApiId: "one", type: "REQUEST" }),
  },
];
