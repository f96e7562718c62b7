import { describe, expect, it } from "vitest";
import { destinationOf } from "#infra/onion/destination.ts";
import { onionFiles } from "#infra/onion/files.ts";
import { melderHeaders } from "#infra/onion/headers.ts";
import { stageSettings } from "#infra/stages.ts";
import { assembly } from "../support/assembly.ts";
import { allOf, parseNginx } from "./nginx-text.ts";

const stage = await assembly("example");
const headers = melderHeaders(stage.folder);
const onionHost = `${"a".repeat(56)}.onion`;
const settings = { ...stageSettings("example"), onionHost };
const origin = "https://melder.example.nl";
const files = new Map(
  onionFiles({ ...destinationOf({ stage: "example", settings, origin }), headers }).map(({ name, text }) => [
    name,
    text,
  ]),
);
const textOf = (name: string) => files.get(name) ?? "";
const nginx = parseNginx(textOf("nginx.conf"));
const values = (name: string) => allOf(nginx, name).map((each) => each.values.join(" "));
/** Lines that say something. */
const lines = (name: string) =>
  textOf(name)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

/** What the template itself says, read apart from what the generator reads. */
function templateHeaders(): Record<string, string> {
  const policy = stage
    .ofType("AWS::CloudFront::ResponseHeadersPolicy")
    .find(({ id }) => id.startsWith("MelderHeaders"));
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } =
    policy?.properties.ResponseHeadersPolicyConfig ?? {};
  const items = custom.Items.map(({ Header, Value }: { Header: string; Value: string }) => [Header, Value]);
  return {
    "Content-Security-Policy": security.ContentSecurityPolicy.ContentSecurityPolicy,
    "Referrer-Policy": security.ReferrerPolicy.ReferrerPolicy,
    "X-Content-Type-Options": "nosniff",
    ...Object.fromEntries(items),
  };
}

describe("the web server of an onion host", () => {
  it("sends the headers of the template on every answer, and none that holds a browser to https", () => {
    const sent = allOf(nginx, "add_header").filter(({ values: [name] }) => name !== "Last-Modified");
    const set = Object.fromEntries(sent.map(({ values: [name = "", value = ""] }) => [name, value]));
    const { "Onion-Location": _, ...expected } = templateHeaders();
    expect(set).toEqual(expected);
    expect(Object.keys(expected).length).toBeGreaterThan(7);
    for (const each of sent) expect(each.values[2]).toBe("always");
    // Headers of one level replace those of the level above: so there is one level.
    const http = nginx.find(({ name }) => name === "http");
    expect(allOf(http?.block ?? [], "add_header")).toEqual(
      (http?.block ?? []).filter(({ name }) => name === "add_header"),
    );
  });

  it("doubles no header of the public site, and passes on none that only that one may set", () => {
    const hidden = values("proxy_hide_header").map((name) => name.toLowerCase());
    for (const name of [
      ...Object.keys(templateHeaders()),
      "Strict-Transport-Security",
      "X-Amz-Cf-Id",
      "Via",
    ]) {
      expect(hidden).toContain(name.toLowerCase());
    }
  });

  it("passes on nothing of a visitor's request but the type of its body", () => {
    expect(values("proxy_pass_request_headers")).toEqual(["off"]);
    expect(values("proxy_set_header").sort()).toEqual([
      "Connection ",
      "Content-Type $content_type",
      "Host melder.example.nl",
    ]);
    expect(textOf("nginx.conf")).not.toMatch(/forwarded|\$remote_|\$proxy_add|\$http_|user.agent/i);
  });

  it("keeps nothing: no log, no temporary file, no cache", () => {
    expect(values("access_log")).toEqual(["off"]);
    expect(new Set(values("error_log"))).toEqual(new Set(["/dev/null emerg"]));
    expect(values("log_not_found")).toEqual(["off"]);
    expect(values("proxy_max_temp_file_size")).toEqual(["0"]);
    expect(values("client_body_buffer_size")).toEqual(values("client_max_body_size"));
    for (const path of [...values("client_body_temp_path"), ...values("proxy_temp_path"), ...values("pid")]) {
      expect(path).toMatch(/^\/run\//);
    }
    expect(textOf("nginx.conf")).not.toMatch(/proxy_cache|log_format|proxy_store/);
    expect(lines("meldpunt-onion.service")).toEqual(
      expect.arrayContaining(["StandardOutput=null", "StandardError=null", "LimitCORE=0"]),
    );
  });

  it("has room for the name of an onion, which is longer than nginx expects", () => {
    expect(Number(values("server_names_hash_bucket_size")[0])).toBeGreaterThanOrEqual(128);
    expect(values("server_name")).toEqual(["_", onionHost]);
  });

  it("listens on a socket alone, and takes the changing paths from the public site, whose certificate it checks", () => {
    expect(values("listen").every((value) => value.startsWith("unix:/run/"))).toBe(true);
    expect(values("proxy_pass")).toEqual(Array.from({ length: 3 }, () => "https://$origin$request_uri"));
    expect(values("set")).toEqual(["$origin melder.example.nl"]);
    expect([values("proxy_ssl_verify"), values("proxy_ssl_name"), values("proxy_ssl_server_name")]).toEqual([
      ["on"],
      ["melder.example.nl"],
      ["on"],
    ]);
    const paths = allOf(nginx, "location").map((each) => each.values.join(" "));
    expect(paths).toEqual(["/", "/api/", "/board/", "/directory/"]);
    // A path of the public site that changes and is not here would be looked for on this host's disk.
    const changing = stage
      .ofType("AWS::CloudFront::Distribution")
      .find(({ id }) => id.startsWith("Melder"))
      ?.properties.DistributionConfig.CacheBehaviors.map(
        ({ PathPattern }: { PathPattern: string }) => PathPattern,
      );
    for (const pattern of changing ?? ["none"]) {
      expect(paths.slice(1).some((path) => pattern.startsWith(path))).toBe(true);
    }
  });
});

describe("the onion service", () => {
  it("makes clients work under a flood, keeps no log, and offers one port on the web server's socket", () => {
    const [socket] = new Set(values("listen").map((value) => value.split(" ")[0]));
    expect(lines("torrc")).toEqual(
      expect.arrayContaining([
        "HiddenServicePoWDefensesEnabled 1",
        "SafeLogging 1",
        "Log err file /dev/null",
        "SocksPort 0",
        "ControlSocket 0",
        `HiddenServicePort 80 ${socket}`,
      ]),
    );
    expect(lines("torrc").filter((line) => line.startsWith("HiddenServicePort"))).toHaveLength(1);
    expect(textOf("torrc")).not.toMatch(/ExportCircuitID|ORPort|SingleHop/);
    expect(textOf("apparmor-system_tor")).toContain(`${socket?.replace("unix:", "")} rw,`);
  });

  it("comes with a page for its keeper that says what it hides and what it does not", () => {
    const page = textOf("LEESMIJ.md");
    for (const said of [
      onionHost,
      "Dat iemand Tor gebruikt",
      "Safest",
      "hs_ed25519_secret_key",
      "Onion-Location",
    ]) {
      expect(page).toContain(said);
    }
  });

  it("is not made without an address of its own, or without a public site to stand before", () => {
    const { onionHost: _, ...without } = settings;
    expect(() => destinationOf({ stage: "example", settings: without, origin })).toThrow("has no onionHost");
    expect(() => destinationOf({ stage: "example", settings, origin: undefined })).toThrow("--origin");
    expect(() => destinationOf({ stage: "example", settings, origin: "http://melder.example.nl" })).toThrow(
      "https",
    );
    const broken = { ...headers, "X-Broken": 'a"b' };
    expect(() =>
      onionFiles({ ...destinationOf({ stage: "example", settings, origin }), headers: broken }),
    ).toThrow("nginx.conf");
  });
});
