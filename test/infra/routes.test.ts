import { expect, test } from "vitest";
import { FUNCTIONS, kebab, pascal } from "#infra/functions.ts";
import { consoleApi } from "#shared/api/console.ts";
import { intake } from "#shared/api/intake.ts";
import type { Route } from "#shared/api/route.ts";
import { assembly, type StackName } from "./support/assembly.ts";

const stage = await assembly("example");

const PLANES: readonly (readonly [StackName, Readonly<Record<string, Route>>])[] = [
  ["Intake", intake],
  ["Console", consoleApi],
];

/** `{"Fn::Join": ["", [… {"Fn::GetAtt": [id, "Arn"]} …]]}` → id. */
function functionOf(uri: { "Fn::Join": [string, unknown[]] }): string {
  const found = uri["Fn::Join"][1].find((part) => typeof part === "object") as { "Fn::GetAtt": [string] };
  return found["Fn::GetAtt"][0];
}

function methodsOf(stack: StackName) {
  return stage.ofType("AWS::ApiGateway::Method", stack);
}

function pathOf(stack: StackName, resourceId: { Ref?: string }): string {
  if (resourceId.Ref === undefined) return "";
  const { properties } = stage.find(stack, resourceId.Ref);
  return `${pathOf(stack, properties.ParentId)}/${properties.PathPart}`;
}

test.each(PLANES)(
  "%s serves exactly the routes of its contract, each by the function of its name",
  (stack, list) => {
    const served = methodsOf(stack).map(({ properties }) => [
      properties.HttpMethod,
      pathOf(stack, properties.ResourceId),
      functionOf(properties.Integration.Uri),
    ]);
    const contract = Object.entries(list).map(([name, { method, path }]) => [method, path, pascal(name)]);
    expect(served.sort()).toEqual(contract.sort());
  },
);

test("one function per route and job, and none besides", () => {
  const functions = stage.ofType("AWS::Lambda::Function").map(({ id }) => id);
  // The stage has no sender, and so no mail to staff.
  const names = FUNCTIONS.map(({ name }) => pascal(name)).filter((name) => name !== "DeadlineDigest");
  expect(functions.sort()).toEqual(names.sort());
});

test("no two functions share a file name", () => {
  const names = FUNCTIONS.map(({ name }) => kebab(name));
  expect(new Set(names).size).toBe(names.length);
});

test.each(PLANES)("%s: a function may be called through its own method and path alone", (stack, list) => {
  const allowed = stage.ofType("AWS::Lambda::Permission", stack).map(({ properties }) => {
    expect(properties.Principal).toBe("apigateway.amazonaws.com");
    return [properties.FunctionName["Fn::GetAtt"][0], properties.SourceArn["Fn::Join"][1].at(-1)];
  });
  const own = Object.entries(list).map(([name, { method, path }]) => [
    pascal(name),
    `/${method}${path.replace(/\{\w+\}/g, "*")}`,
  ]);
  expect(allowed.sort()).toEqual(own.sort());
});

test("every console method takes a staff token with the scope of the console; no intake method takes any", () => {
  const [authorizer] = stage.ofType("AWS::ApiGateway::Authorizer");
  expect(authorizer?.properties).toMatchObject({
    Type: "COGNITO_USER_POOLS",
    IdentitySource: "method.request.header.x-staff-token",
    AuthorizerResultTtlInSeconds: 0,
  });
  for (const { properties } of methodsOf("Console")) {
    expect(properties).toMatchObject({
      AuthorizationType: "COGNITO_USER_POOLS",
      AuthorizerId: { Ref: authorizer?.id },
      AuthorizationScopes: ["console/staff"],
    });
  }
  for (const { properties } of methodsOf("Intake")) expect(properties.AuthorizationType).toBe("NONE");
});

test("the API's own address is fenced: every method asks for the key that CloudFront sends", () => {
  for (const [stack] of PLANES) {
    for (const { properties } of methodsOf(stack)) expect(properties.ApiKeyRequired).toBe(true);
    expect(stage.ofType("AWS::ApiGateway::UsagePlanKey", stack)).toHaveLength(1);
  }
  const origins = stage
    .ofType("AWS::CloudFront::Distribution")
    .flatMap(({ properties }) => properties.DistributionConfig.Origins)
    .filter((origin) => origin.CustomOriginConfig);
  expect(origins.map((origin) => origin.OriginCustomHeaders)).toEqual([
    [{ HeaderName: "x-api-key", HeaderValue: { "Fn::ImportValue": "meldpunt-example-intake-origin-key" } }],
    [{ HeaderName: "x-api-key", HeaderValue: { "Fn::ImportValue": "meldpunt-example-console-origin-key" } }],
  ]);
});

test("both APIs are regional, on a stage named api, and take octet-stream as bytes", () => {
  for (const { properties } of stage.ofType("AWS::ApiGateway::RestApi")) {
    expect(properties.EndpointConfiguration).toEqual({ Types: ["REGIONAL"] });
    expect(properties.BinaryMediaTypes).toEqual(["application/octet-stream"]);
    expect(properties.ApiKeySourceType).toBe("HEADER");
  }
  expect(stage.ofType("AWS::ApiGateway::Stage").map(({ properties }) => properties.StageName)).toEqual([
    "api",
    "api",
  ]);
});
