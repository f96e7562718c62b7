import { expect, test } from "vitest";
import { assembly } from "./support/assembly.ts";

const stage = await assembly("example");

interface Behavior {
  readonly PathPattern?: string;
  readonly ResponseHeadersPolicyId: { readonly Ref: string };
  readonly ViewerProtocolPolicy: string;
  readonly CachePolicyId: unknown;
  readonly OriginRequestPolicyId?: { readonly Ref: string };
}

function behaviorsOf(site: "Melder" | "Console"): readonly Behavior[] {
  const found = stage.ofType("AWS::CloudFront::Distribution").find(({ id }) => id.startsWith(site));
  if (!found) throw new Error(`No distribution for ${site}`);
  const { CacheBehaviors, DefaultCacheBehavior } = found.properties.DistributionConfig;
  return [DefaultCacheBehavior, ...CacheBehaviors];
}

/** All headers that a path of a site answers with, as a browser sees them. */
function headersOf(site: "Melder" | "Console", pattern?: string): Readonly<Record<string, string>> {
  const behavior = behaviorsOf(site).find(({ PathPattern }) => PathPattern === pattern);
  if (!behavior) throw new Error(`${site} has no behaviour for ${pattern}`);
  const config = stage.find("Sites", behavior.ResponseHeadersPolicyId.Ref).properties
    .ResponseHeadersPolicyConfig;
  const security = config.SecurityHeadersConfig;
  for (const each of Object.values<{ Override: boolean }>(security)) expect(each.Override).toBe(true);
  const custom = config.CustomHeadersConfig.Items.map(
    (each: { Header: string; Value: string; Override: boolean }) => {
      expect(each.Override).toBe(true);
      return [each.Header.toLowerCase(), each.Value];
    },
  );
  const { AccessControlMaxAgeSec, IncludeSubdomains } = security.StrictTransportSecurity;
  return {
    ...Object.fromEntries(custom),
    "content-security-policy": security.ContentSecurityPolicy.ContentSecurityPolicy,
    "referrer-policy": security.ReferrerPolicy.ReferrerPolicy,
    "x-content-type-options": security.ContentTypeOptions ? "nosniff" : "",
    "strict-transport-security": `max-age=${AccessControlMaxAgeSec}${IncludeSubdomains ? "; includeSubDomains" : ""}`,
  };
}

function directivesOf(policy: string | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (policy ?? "").split("; ").map((directive) => {
      const [name = "", ...values] = directive.split(" ");
      return [name, values.join(" ")];
    }),
  );
}

const STRICT = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "form-action": "'none'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "'none'",
};

test("the melder's site runs its own code alone, talks to itself alone and is framed by nobody", () => {
  expect(directivesOf(headersOf("Melder")["content-security-policy"])).toEqual(STRICT);
});

test("the console may also talk to the sign-in page and frame its own viewer", () => {
  expect(directivesOf(headersOf("Console")["content-security-policy"])).toEqual({
    ...STRICT,
    "connect-src": "'self' https://meldpunt-example.auth.eu-central-1.amazoncognito.com",
    "frame-src": "'self'",
  });
});

test("the viewer is sandboxed without an origin, without network, and framed by the console alone", () => {
  const directives = directivesOf(headersOf("Console", "/viewer/*")["content-security-policy"]);
  expect(directives.sandbox).toBe("allow-scripts");
  expect(directives["connect-src"]).toBeUndefined();
  expect(directives["default-src"]).toBe("'none'");
  expect(directives["frame-ancestors"]).toBe("'self'");
  expect(directives["script-src"]).toBe("'self'");
});

test("everything that the melder's site serves stays out of caches, the board and the API too", () => {
  const patterns = behaviorsOf("Melder").map(({ PathPattern }) => PathPattern);
  expect(patterns).toEqual([undefined, "/api/*", "/board/pages/*", "/board/*", "/directory/*"]);
  for (const pattern of patterns) expect(headersOf("Melder", pattern)["cache-control"]).toBe("no-store");
});

test("on the console only files with a hash in their name are cached, and the viewer is asked for each time", () => {
  const cached = behaviorsOf("Console").map(({ PathPattern }) => [
    PathPattern ?? "",
    headersOf("Console", PathPattern)["cache-control"],
  ]);
  expect(Object.fromEntries(cached)).toEqual({
    "": "no-store",
    "/api/*": "no-store",
    "/board/pages/*": "no-store",
    "/board/*": "no-store",
    "/directory/*": "no-store",
    "/assets/*": "public, max-age=31536000, immutable",
    "/viewer/*": "no-cache",
  });
});

test.each(["Melder", "Console"] as const)("%s: every path has the headers that shut a page off", (site) => {
  for (const { PathPattern } of behaviorsOf(site)) {
    expect(headersOf(site, PathPattern)).toMatchObject({
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": PathPattern === "/viewer/*" ? "cross-origin" : "same-origin",
      "referrer-policy": "no-referrer",
      "strict-transport-security": "max-age=63072000; includeSubDomains",
      "x-content-type-options": "nosniff",
    });
    expect(headersOf(site, PathPattern)["permissions-policy"]).toMatch(
      /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
    );
  }
});

test("the console's own page alone may ask for a passkey", () => {
  const passkeys = (site: "Melder" | "Console", pattern?: string) =>
    headersOf(site, pattern)["permissions-policy"]?.match(/publickey-credentials-\w+=\(\w*\)/g);
  for (const [site, path] of [["Melder"], ["Console", "/viewer/*"], ["Console", "/assets/*"]] as const) {
    expect(passkeys(site, path)).toEqual(["publickey-credentials-create=()", "publickey-credentials-get=()"]);
  }
  expect(passkeys("Console")).toEqual([
    "publickey-credentials-create=(self)",
    "publickey-credentials-get=(self)",
  ]);
});

test("ids and names of servers are taken off every answer", () => {
  for (const { properties } of stage.ofType("AWS::CloudFront::ResponseHeadersPolicy")) {
    const removed = properties.ResponseHeadersPolicyConfig.RemoveHeadersConfig.Items.map(
      (each: { Header: string }) => each.Header.toLowerCase(),
    );
    expect(removed).toEqual(
      expect.arrayContaining([
        "server",
        "x-amzn-requestid",
        "x-amz-apigw-id",
        "x-amzn-trace-id",
        "x-amz-request-id",
      ]),
    );
  }
});

test("of a visitor's headers only these reach the API, and no cookie or query", () => {
  const passed = (site: "Melder" | "Console") => {
    const api = behaviorsOf(site).find(({ PathPattern }) => PathPattern === "/api/*");
    // CachingDisabled, the same in every account.
    expect(api?.CachePolicyId).toBe("4135ea2d-6df8-44a3-9df3-4b5a84be39ad");
    const { OriginRequestPolicyConfig: config } = stage.find(
      "Sites",
      api?.OriginRequestPolicyId?.Ref ?? "",
    ).properties;
    expect(config.CookiesConfig.CookieBehavior).toBe("none");
    expect(config.QueryStringsConfig.QueryStringBehavior).toBe("none");
    return config.HeadersConfig.Headers;
  };
  expect(passed("Melder")).toEqual(["Content-Type"]);
  expect(passed("Console")).toEqual(["Content-Type", "x-staff-token"]);
});

test("files reach no bucket with a header, cookie or query of the visitor", () => {
  for (const { properties } of stage.ofType("AWS::CloudFront::CachePolicy")) {
    const passed = properties.CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin;
    expect(passed.HeadersConfig.HeaderBehavior).toBe("none");
    expect(passed.CookiesConfig.CookieBehavior).toBe("none");
    expect(passed.QueryStringsConfig.QueryStringBehavior).toBe("none");
  }
});

test("nothing is served without TLS, and no answer of the API is rewritten", () => {
  for (const site of ["Melder", "Console"] as const) {
    for (const { ViewerProtocolPolicy, PathPattern } of behaviorsOf(site)) {
      expect(ViewerProtocolPolicy).toBe(PathPattern === "/api/*" ? "https-only" : "redirect-to-https");
    }
  }
  for (const { properties } of stage.ofType("AWS::CloudFront::Distribution")) {
    expect(properties.DistributionConfig.CustomErrorResponses).toBeUndefined();
  }
});
