import { describe, expect, it } from "vitest";
import {
  contentType,
  RESPONSE_TEMPLATE,
  requestTemplate,
  THROWN,
  THROWN_TEMPLATE,
} from "#infra/constructs/mapping-templates.ts";
import { createGateway, type GatewayRequest, type Invocation } from "#infra/local/gateway.ts";
import type { RestApi } from "#infra/local/rest-api.ts";
import { consoleApi } from "#shared/api/console.ts";
import { intake } from "#shared/api/intake.ts";
import type { Route } from "#shared/api/route.ts";

/** An API of real routes with the mapping templates that infra synthesises for them. */
function apiOf(routes: Readonly<Record<string, Route>>): RestApi {
  return {
    id: "Api",
    binaryMediaTypes: ["application/octet-stream"],
    methods: Object.entries(routes).map(([name, route]) => ({
      method: route.method,
      segments: route.path.split("/").slice(1),
      functionArn: name,
      requestTemplates: { [contentType(route)]: requestTemplate(route) },
      convertToText: true,
      responses: [
        { status: 500, pattern: new RegExp(`^(?:${THROWN})$`), template: THROWN_TEMPLATE },
        { status: 200, pattern: undefined, template: RESPONSE_TEMPLATE },
      ],
      authorizer:
        route.members === undefined ? undefined : { scopes: ["console/staff"], header: "x-staff-token" },
    })),
    gatewayResponses: {
      DEFAULT_4XX: { status: undefined, template: '{"error":"bad-request"}' },
      UNAUTHORIZED: { status: 401, template: '{"error":"$context.error.responseType"}' },
    },
  };
}

const answered = (answer: unknown): Invocation => ({ kind: "answer", json: JSON.stringify(answer) });
const done = answered({ status: 200, body: { done: true } });

/** Sends one request and gives the answer with the event that the function saw. */
async function send(
  routes: Readonly<Record<string, Route>>,
  request: Partial<GatewayRequest>,
  invocation: Invocation = done,
  claims: Readonly<Record<string, unknown>> = { username: "f-bakker", "cognito:groups": ["functionaris"] },
) {
  const seen: { name: string; event: unknown }[] = [];
  const call = createGateway(apiOf(routes), {
    async invoke(name, event) {
      seen.push({ name, event });
      return invocation;
    },
    verifyToken: async (token, scopes) =>
      token === "good" && scopes[0] === "console/staff" ? claims : undefined,
  });
  const answer = await call({
    method: "GET",
    path: "/",
    contentType: undefined,
    body: Buffer.alloc(0),
    header: () => undefined,
    ...request,
  });
  return { ...answer, seen };
}

describe("the request template", () => {
  it("passes path values and a binary body as base64, and nothing else", async () => {
    const body = Buffer.from([0, 39, 34, 92, 255, 10]);
    const { seen, status } = await send(intake, {
      method: "PUT",
      path: "/blobs/Zm9v/parts/3",
      contentType: "application/octet-stream",
      body,
    });
    expect(status).toBe(200);
    expect(seen).toEqual([
      { name: "putBlobPart", event: { path: { blobId: "Zm9v", part: "3" }, body: body.toString("base64") } },
    ]);
  });

  it.each(["it's", 'a"b', "a\\b", "a b", "ü", "%27", "$input.body", "#set($x=1)", '","claims":{"x":"'])(
    "keeps %j in a path inside its text",
    async (value) => {
      const { seen } = await send(intake, {
        method: "PUT",
        path: `/blobs/${encodeURIComponent(value)}/parts/0`,
        contentType: "application/octet-stream",
        body: Buffer.from("x"),
      });
      const event = seen[0]?.event as { path: { blobId: string } };
      expect(Object.keys(event)).toEqual(["path", "body"]);
      expect(new URLSearchParams(`v=${event.path.blobId}`).get("v")).toBe(value);
    },
  );

  it("keeps quotes, apostrophes and template text in a JSON body as they are", async () => {
    const body = { version: 1, locked: `it's "quoted" \\ $input.body #end ünï \u2028`, signature: null };
    const { seen } = await send(consoleApi, {
      method: "PUT",
      path: "/vault",
      contentType: "application/json; charset=utf-8",
      body: Buffer.from(JSON.stringify(body)),
      header: () => "good",
    });
    expect(seen[0]?.event).toMatchObject({ path: {}, body });
  });

  it("flattens a list of groups with commas, as AWS gives every claim as text", async () => {
    const groups = ["functionaris", "beheerder"];
    const claims = { username: "f-bakker", "cognito:groups": groups, origin_jti: "session-1", exp: 17 };
    const { seen } = await send(consoleApi, { path: "/me", header: () => "good" }, done, claims);
    expect(seen[0]?.event).toEqual({
      path: {},
      body: null,
      claims: { username: "f-bakker", groups: "functionaris,beheerder", session: "session-1" },
    });
  });

  it("gives a missing claim as empty text", async () => {
    const { seen } = await send(consoleApi, { path: "/me", header: () => "good" }, done, { username: "x" });
    expect(seen[0]?.event).toMatchObject({ claims: { groups: "", session: "" } });
  });

  it("lets no claim end its own text", async () => {
    const claims = { username: 'x","username":"f-bakker', "cognito:groups": [] };
    const { seen } = await send(consoleApi, { path: "/me", header: () => "good" }, done, claims);
    expect(seen[0]?.event).not.toMatchObject({ claims: { username: "f-bakker" } });
  });
});

describe("the response", () => {
  it("has status and body of the function's answer", async () => {
    const body = { text: `it's "quoted" $context.x #end`, list: [1, null] };
    const answer = await send(intake, { path: "/challenge" }, answered({ status: 403, body }));
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.body)).toEqual(body);
  });

  it.each<[string, Invocation]>([
    ["a throw", { kind: "thrown", message: "secret detail" }],
    ["a throw of several lines", { kind: "thrown", message: "secret\ndetail" }],
    ["a throw without a message", { kind: "thrown", message: "" }],
    ["an answer without a status", answered({ body: { x: 1 } })],
    ["an answer that is nothing", answered(null)],
  ])("is 500 internal for %s", async (_name, invocation) => {
    const answer = await send(intake, { path: "/challenge" }, invocation);
    expect(answer.status).toBe(500);
    expect(JSON.parse(answer.body)).toEqual({ error: "internal" });
  });

  it("is 504 when the function takes too long", async () => {
    expect((await send(intake, { path: "/challenge" }, { kind: "timeout" })).status).toBe(504);
  });
});

describe("the gateway refuses by itself", () => {
  it.each<[string, Partial<GatewayRequest>, number]>([
    ["an unknown path", { path: "/nothing" }, 403],
    ["an unknown method", { method: "DELETE", path: "/challenge" }, 403],
    ["an empty path value", { method: "PUT", path: "/blobs//parts/0" }, 403],
    ["another content type", { method: "POST", path: "/envelopes", contentType: "text/plain" }, 415],
    ["JSON for a binary route", { method: "POST", path: "/envelopes", contentType: "application/json" }, 415],
    [
      "a body that is too large",
      {
        method: "POST",
        path: "/envelopes",
        contentType: "application/octet-stream",
        body: Buffer.alloc(10_485_761),
      },
      413,
    ],
  ])("%s", async (_name, request, status) => {
    const answer = await send(intake, request);
    expect(answer.status).toBe(status);
    expect(answer.body).toBe('{"error":"bad-request"}');
    expect(answer.seen).toEqual([]);
  });

  it("a call without a token or with a bad one, with $context replaced and nothing rendered", async () => {
    for (const token of [undefined, "bad"]) {
      const answer = await send(consoleApi, { path: "/me", header: () => token });
      expect(answer).toMatchObject({ status: 401, body: '{"error":"UNAUTHORIZED"}', seen: [] });
    }
  });

  it("JSON that is none", async () => {
    const broken = { method: "PUT", path: "/vault", body: Buffer.from("{"), header: () => "good" };
    const answer = await send(consoleApi, broken);
    expect(answer).toMatchObject({ status: 400, seen: [] });
  });
});
