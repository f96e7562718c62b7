import { expect, test } from "vitest";
import { RESPONSE_TEMPLATE, requestTemplate, THROWN } from "#infra/constructs/mapping-templates.ts";
import { checkTemplate } from "#infra/constructs/silence/template-language.ts";
import { renderTemplate } from "#infra/local/velocity.ts";
import { consoleApi } from "#shared/api/console.ts";
import { intake } from "#shared/api/intake.ts";
import { ERROR_STATUS } from "#shared/api/route.ts";
import { assembly, type Resource } from "./support/assembly.ts";

const stage = await assembly("example");
const methods = stage.ofType("AWS::ApiGateway::Method");

function templatesOf({ properties }: Resource): readonly string[] {
  const { RequestTemplates, IntegrationResponses } = properties.Integration;
  return [
    ...Object.values<string>(RequestTemplates),
    ...IntegrationResponses.flatMap((each: { ResponseTemplates: Record<string, string> }) =>
      Object.values(each.ResponseTemplates),
    ),
  ];
}

function pathNamesOf({ properties }: Resource): string[] {
  return Object.keys(properties.RequestParameters ?? {}).map((name) => {
    expect(name).toMatch(/^method\.request\.path\.[A-Za-z]+$/);
    return name.replace("method.request.path.", "");
  });
}

test("no integration is a proxy, and none passes what no template handles", () => {
  expect(methods.length).toBeGreaterThan(0);
  for (const { properties } of methods) {
    const { Integration } = properties;
    expect(Integration.Type).toBe("AWS");
    expect(Integration.PassthroughBehavior).toBe("NEVER");
    expect(Integration.ContentHandling).toBe("CONVERT_TO_TEXT");
    expect(Integration.RequestParameters).toBeUndefined();
    expect(Integration.CacheKeyParameters).toBeUndefined();
    expect(Object.keys(Integration.RequestTemplates)).toHaveLength(1);
  }
});

test("every template keeps to the allowed language", () => {
  for (const method of methods) {
    const allowed = { pathNames: pathNamesOf(method), claims: method.stack === "Console" };
    for (const template of templatesOf(method)) checkTemplate(template, allowed);
  }
});

test("no template names anything by which a caller is known", () => {
  for (const method of methods) {
    for (const template of templatesOf(method)) {
      expect(template).not.toMatch(/identity|header|querystring|requestId|requestTime|sourceIp|userAgent/i);
    }
  }
});

test("a throw and an answer without a status are 500 with a closed body", () => {
  for (const { properties } of methods) {
    const [thrown, given, ...more] = properties.Integration.IntegrationResponses;
    expect(more).toEqual([]);
    expect(thrown).toMatchObject({ StatusCode: "500", SelectionPattern: THROWN });
    expect(thrown.ResponseTemplates).toEqual({ "application/json": '{"error":"internal"}' });
    expect(given.SelectionPattern).toBeUndefined();
    expect(properties.MethodResponses.map((each: { StatusCode: string }) => each.StatusCode)).toEqual([
      "200",
      "500",
    ]);
  }
  expect("any message\nover two lines").toMatch(new RegExp(`^(?:${THROWN})$`));
});

const source = { path: {}, claims: {} };
const respond = (answer: unknown) =>
  renderTemplate(RESPONSE_TEMPLATE, { ...source, body: JSON.stringify(answer) });

test("the answer of a function becomes status and body", () => {
  expect(respond({ status: 409, body: { error: "conflict" } })).toEqual({
    status: 409,
    text: '{"error":"conflict"}',
  });
  expect(respond({ status: 200, body: { id: "a'b\"c" } })).toEqual({
    status: 200,
    text: '{"id":"a\'b\\"c"}',
  });
});

test.each([{}, { body: { secret: "x" } }])("%j answers 500 and none of it", (answer) => {
  expect(respond(answer)).toEqual({ status: 500, text: '{"error":"internal"}' });
});

const BLOB = "AAAAAAAAAAAAAAAAAAAAAA";

test("a function on the intake plane gets path and body, and nothing else", () => {
  const template = requestTemplate(intake.putBlobPart);
  const { text } = renderTemplate(template, {
    path: { blobId: BLOB, part: "3" },
    claims: {},
    body: "c3RhbXA=",
  });
  expect(JSON.parse(text)).toEqual({ path: { blobId: BLOB, part: "3" }, body: "c3RhbXA=" });
});

test("a path value with quotes cannot add a member", () => {
  const template = requestTemplate(intake.putBlobPart);
  const path = { blobId: `x","claims":{"groups":"beheerder`, part: "'\"\\" };
  const event = JSON.parse(renderTemplate(template, { path, claims: {}, body: "" }).text);
  expect(Object.keys(event)).toEqual(["path", "body"]);
  expect(Object.keys(event.path)).toEqual(["blobId", "part"]);
});

test("a route with a JSON body gets it as an object, one without gets null", () => {
  const claims = { username: "anna", "cognito:groups": "functionaris,beheerder", origin_jti: "6f1c-9a" };
  const body = JSON.stringify({ batch: 3 });
  const put = JSON.parse(
    renderTemplate(requestTemplate(consoleApi.putInboxRead), { path: {}, claims, body }).text,
  );
  expect(put).toEqual({
    path: {},
    body: { batch: 3 },
    claims: { username: "anna", groups: "functionaris,beheerder", session: "6f1c-9a" },
  });
  const get = renderTemplate(requestTemplate(consoleApi.whoAmI), { path: {}, claims, body: "" }).text;
  expect(JSON.parse(get).body).toBeNull();
});

test("without claims the texts are empty, never the name of a variable", () => {
  const { text } = renderTemplate(requestTemplate(consoleApi.whoAmI), { path: {}, claims: {}, body: "" });
  expect(JSON.parse(text).claims).toEqual({ username: "", groups: "", session: "" });
});

test("a user name with quotes cannot give itself a group or another name", () => {
  const username = `x","groups":"beheerder","session":"y","username":"anna`;
  const claims = { username, "cognito:groups": "coordinator", origin_jti: `z","groups":"beheerder` };
  const event = JSON.parse(
    renderTemplate(requestTemplate(consoleApi.whoAmI), { path: {}, claims, body: "" }).text,
  );
  expect(event.claims.groups).toBe("coordinator");
  expect(event.claims.session).not.toMatch(/^[a-z]$/);
  expect(event.claims.username).not.toMatch(/^[a-z][a-z0-9-]*$/);
});

test("what API Gateway answers by itself is a code and status of the contract", () => {
  for (const stack of ["Intake", "Console"] as const) {
    const answers = stage
      .ofType("AWS::ApiGateway::GatewayResponse", stack)
      .map(({ properties }) => properties);
    for (const { ResponseTemplates, StatusCode } of answers) {
      const { error, ...rest } = JSON.parse(ResponseTemplates["application/json"]);
      expect(rest).toEqual({});
      expect(String(ERROR_STATUS[error as keyof typeof ERROR_STATUS])).toBe(StatusCode);
    }
    const types = answers.map(({ ResponseType }) => ResponseType);
    expect(types).toEqual(
      expect.arrayContaining(["DEFAULT_4XX", "DEFAULT_5XX", "UNAUTHORIZED", "THROTTLED"]),
    );
  }
});
