import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentType, RESPONSE_TEMPLATE, requestTemplate } from "#infra/constructs/mapping-templates.ts";
import { readDistributions } from "#infra/local/distributions.ts";
import { createGateway } from "#infra/local/gateway.ts";
import { type Listener, listen, PortTaken } from "#infra/local/listeners.ts";
import { createResolver } from "#infra/local/resolver.ts";
import type { RestApi } from "#infra/local/rest-api.ts";
import { siteListener } from "#infra/local/site-server.ts";
import { folderSource } from "#infra/local/static-files.ts";
import { intake } from "#shared/api/intake.ts";
import { fixtureAssembly } from "./fixture-assembly.ts";

const policy = (csp: string, cache: string) => ({
  Type: "AWS::CloudFront::ResponseHeadersPolicy",
  Properties: {
    ResponseHeadersPolicyConfig: {
      SecurityHeadersConfig: {
        ContentSecurityPolicy: { ContentSecurityPolicy: csp, Override: true },
        ContentTypeOptions: { Override: true },
        FrameOptions: { FrameOption: "DENY", Override: true },
        ReferrerPolicy: { ReferrerPolicy: "no-referrer", Override: true },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 600, IncludeSubdomains: true, Preload: true },
      },
      CustomHeadersConfig: { Items: [{ Header: "Cache-Control", Value: cache, Override: true }] },
      RemoveHeadersConfig: { Items: [{ Header: "Vary" }] },
    },
  },
});

const assembly = fixtureAssembly({
  Sites: {
    Resources: {
      Api: { Type: "AWS::ApiGateway::RestApi" },
      Files: { Type: "AWS::S3::Bucket" },
      Strict: policy("default-src 'none'", "no-store"),
      Assets: policy("default-src 'self'", "immutable"),
      Site: {
        Type: "AWS::CloudFront::Distribution",
        Metadata: { "aws:cdk:path": "Sites/Melder/Distribution/Resource" },
        Properties: {
          DistributionConfig: {
            DefaultRootObject: "index.html",
            Origins: [
              {
                Id: "api",
                DomainName: { "Fn::Join": ["", [{ Ref: "Api" }, ".execute-api.eu-central-1.amazonaws.com"]] },
              },
              { Id: "files", DomainName: { "Fn::GetAtt": ["Files", "RegionalDomainName"] } },
            ],
            DefaultCacheBehavior: { TargetOriginId: "files", ResponseHeadersPolicyId: { Ref: "Strict" } },
            CacheBehaviors: [
              {
                PathPattern: "/api/*",
                TargetOriginId: "api",
                ResponseHeadersPolicyId: { Ref: "Strict" },
                AllowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"],
              },
              {
                PathPattern: "/assets/*",
                TargetOriginId: "files",
                ResponseHeadersPolicyId: { Ref: "Assets" },
              },
            ],
          },
        },
      },
    },
  },
});

const STRICT = {
  "content-security-policy": "default-src 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=600; includeSubDomains; preload",
  "cache-control": "no-store",
};

const api: RestApi = {
  id: "Sites-Api",
  binaryMediaTypes: ["application/octet-stream"],
  gatewayResponses: {},
  methods: [intake.getChallenge, intake.postEnvelope].map((route) => ({
    method: route.method,
    segments: route.path.split("/").slice(1),
    functionArn: route.path,
    requestTemplates: { [contentType(route)]: requestTemplate(route) },
    convertToText: true,
    responses: [{ status: 200, pattern: undefined, template: RESPONSE_TEMPLATE }],
    authorizer: undefined,
  })),
};

let folder: string;
let listener: Listener;
const events: unknown[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "site-"));
  mkdirSync(join(folder, "melder", "assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "outside");
  writeFileSync(join(folder, "melder", "index.html"), "<p>begin</p>");
  writeFileSync(join(folder, "melder", "lees.html"), "<p>lees</p>");
  writeFileSync(join(folder, "melder", "assets", "a.js"), "let a");
  writeFileSync(join(folder, "melder", "assets", "a.js.gz"), gzipSync("let a"));
  listener = await listen(0, "MELDER_PORT");
  const gateway = createGateway(api, {
    async invoke(_arn, event) {
      events.push(event);
      return { kind: "answer", json: '{"status":200,"body":{"ok":true}}' };
    },
    verifyToken: async () => undefined,
  });
  const [distribution] = readDistributions(assembly, createResolver(assembly));
  if (distribution === undefined) throw new Error("no distribution");
  const files = folderSource(join(folder, "melder"));
  listener.serve(siteListener(distribution, { files: () => files, api: () => gateway }));
});

afterAll(async () => {
  await listener.stop();
  rmSync(folder, { recursive: true });
});

const headersOf = (response: Response) => Object.fromEntries(response.headers);

describe("the headers of a path are those of its behaviour's policy", () => {
  it.each([
    ["/", 200],
    ["/lees.html", 200],
    ["/nothing.html", 404],
    ["/api/challenge", 200],
    ["/api/nothing", 403],
  ])("%s", async (path, status) => {
    const response = await fetch(listener.origin + path);
    expect(response.status).toBe(status);
    expect(headersOf(response)).toMatchObject(STRICT);
  });

  it("/assets/a.js, which has a policy of its own", async () => {
    const response = await fetch(`${listener.origin}/assets/a.js`);
    expect(headersOf(response)).toMatchObject({
      "content-security-policy": "default-src 'self'",
      "cache-control": "immutable",
      "content-type": "text/javascript; charset=utf-8",
    });
  });

  it("and what the policy removes is not there", async () => {
    expect((await fetch(listener.origin)).headers.has("vary")).toBe(false);
  });
});

describe("files", () => {
  it("are served whole, also when a range is asked for", async () => {
    const response = await fetch(`${listener.origin}/`, { headers: { range: "bytes=0-1" } });
    expect([response.status, await response.text()]).toEqual([200, "<p>begin</p>"]);
  });

  it("are served in the compressed form that the build left", async () => {
    const response = await fetch(`${listener.origin}/assets/a.js`, {
      headers: { "accept-encoding": "gzip" },
    });
    expect([response.headers.get("content-encoding"), await response.text()]).toEqual(["gzip", "let a"]);
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/%00",
  ])("outside the site are not there: %s", async (path) => {
    expect(await rawStatus(path)).toBe(404);
  });

  it("are only read", async () => {
    expect((await fetch(`${listener.origin}/index.html`, { method: "POST", body: "x" })).status).toBe(403);
  });
});

/** `fetch` tidies a path before it sends it. */
function rawStatus(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(listener.origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

it("no header and no address of the caller reaches a function", async () => {
  events.length = 0;
  await fetch(`${listener.origin}/api/envelopes?canary=canary-query`, {
    method: "POST",
    body: Buffer.from("body"),
    headers: {
      "content-type": "application/octet-stream",
      "x-forwarded-for": "203.0.113.7",
      "user-agent": "canary-agent",
      "accept-language": "canary-language",
      referer: "http://canary-referer.example/",
      cookie: "canary=canary-cookie",
      authorization: "Bearer canary-token",
    },
  });
  expect(events).toEqual([{ path: {}, body: Buffer.from("body").toString("base64") }]);
});

it("a port that somebody else has is one clear sentence", async () => {
  const port = Number(new URL(listener.origin).port);
  const refusal = await listen(port, "MELDER_PORT").catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(PortTaken);
  expect((refusal as Error).message).toBe(
    `Port ${port} is in use or not allowed; choose another with MELDER_PORT=<port> npm start.`,
  );
});
