import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { App, Stack } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { describe, expect, test, vi } from "vitest";
import { securityHeaders } from "#infra/constructs/security-headers.ts";
import { checkTemplate } from "#infra/constructs/silence/template-language.ts";
import { exceptionsFor } from "#infra/exceptions.ts";
import { stageSettings } from "#infra/stages.ts";
import { MAX_PART_BYTES } from "#shared/protocol/blob-layout.ts";
import { assembly, type Resource } from "./support/assembly.ts";
import { actionsOf, behaviours, reading, statementsOf } from "./support/reading.ts";

/**
 * What is promised about this deployment on AWS, each as one test on the templates of stage `example`: for a privacy
 * officer to read, and to see run. Here: what a melder touches. Beside it stands `promises-of-stores.test.ts`. `infra/constructs/silence` refuses most of it in any
 * stage.
 */

const ROOT = path.resolve(import.meta.dirname, "..", "..");
const stage = await assembly("example");
const { some, none } = reading(stage);
const settings = stageSettings("example");

const STAGE = "AWS::ApiGateway::Stage";
const DISTRIBUTION = "AWS::CloudFront::Distribution";
const FUNCTION = "AWS::Lambda::Function";
const BUCKET = "AWS::S3::Bucket";
const METHOD = "AWS::ApiGateway::Method";

describe("API Gateway", () => {
  test.each(["Intake", "Console"] as const)("the API of %s writes no access log", (stack) => {
    for (const { properties } of some(STAGE, stack)) expect(properties.AccessLogSetting).toBeUndefined();
  });

  test("no API writes execution logs or traces of data, and none could: the account has no role for it", () => {
    for (const { properties } of some(STAGE)) {
      expect(properties.MethodSettings.length).toBeGreaterThan(0);
      for (const each of properties.MethodSettings) {
        expect(each).toMatchObject({
          HttpMethod: "*",
          ResourcePath: "/*",
          LoggingLevel: "OFF",
          DataTraceEnabled: false,
        });
      }
    }
    none(/^AWS::ApiGateway::Account$/);
  });

  test("where a security baseline asks for logging it is answered with a reason, not followed", () => {
    const answered = exceptionsFor(settings).filter(({ reason }) =>
      reason.includes("It would record addresses"),
    );
    expect(answered.map(({ id }) => id).toSorted()).toEqual([
      "AwsSolutions-APIG1",
      "AwsSolutions-APIG6",
      "AwsSolutions-CFR3",
      "AwsSolutions-S1",
    ]);
  });

  test("no function gets the event of a proxy: no address, header, query or time comes with a request", () => {
    for (const { properties } of some(METHOD)) {
      const { Type, PassthroughBehavior, RequestParameters, RequestTemplates } = properties.Integration;
      expect([Type, PassthroughBehavior, RequestParameters]).toEqual(["AWS", "NEVER", undefined]);
      expect(Object.keys(RequestTemplates)).toHaveLength(1);
      const [template] = Object.values<string>(RequestTemplates);
      expect(template).not.toMatch(/identity|header|querystring|requestId|requestTime|params\(\)/i);
    }
  });

  test("a function of the intake plane gets the parts of the path and the body, and nothing else", () => {
    for (const { properties } of some(METHOD, "Intake")) {
      const [template = ""] = Object.values<string>(properties.Integration.RequestTemplates);
      expect(template).toMatch(/^\{"path":\{.*\},"body":.*\}$/);
      const pathNames = Object.keys(properties.RequestParameters ?? {}).map(
        (name) => name.split(".").at(-1) ?? "",
      );
      checkTemplate(template, { pathNames, claims: false });
    }
  });

  test("no call is counted per route", () => {
    for (const { properties } of some(STAGE)) {
      for (const each of properties.MethodSettings) expect(each.MetricsEnabled).toBe(false);
    }
  });
});

describe("Lambda", () => {
  test("a function of the intake plane has no log and may write none", () => {
    expect(stage.ofType("AWS::Logs::LogGroup", "Intake")).toEqual([]);
    for (const { properties } of some(FUNCTION, "Intake"))
      expect(properties.LoggingConfig.LogGroup).toBeUndefined();
    for (const role of some("AWS::IAM::Role", "Intake")) {
      expect(role.properties.ManagedPolicyArns).toBeUndefined();
      for (const action of actionsOf(role)) expect(action).toMatch(/^(dynamodb|s3|kms):[A-Za-z]+$/);
    }
  });

  test("every other log ends after the days of the settings, and has no line per call with its time", () => {
    for (const { properties } of some("AWS::Logs::LogGroup")) {
      expect(properties.RetentionInDays).toBeLessThanOrEqual(settings.logDays);
    }
    for (const { stack, properties } of some(FUNCTION)) {
      expect(properties.LoggingConfig).toMatchObject({ ApplicationLogLevel: "WARN", SystemLogLevel: "WARN" });
      if (stack !== "Intake") expect(properties.LoggingConfig.LogGroup).toBeDefined();
    }
  });

  test("no request is kept because it failed: calls wait for their answer, and there is no queue", () => {
    for (const { properties } of some(FUNCTION)) expect(properties.DeadLetterConfig).toBeUndefined();
    for (const { properties } of some(METHOD))
      expect(properties.Integration.RequestParameters).toBeUndefined();
    none(/^AWS::(Lambda::(EventSourceMapping|Url)|SQS::)/);
    // What is said of failed calls is said of a job, and is that they end.
    for (const { stack, properties } of some("AWS::Lambda::EventInvokeConfig")) {
      expect([stack, properties.MaximumRetryAttempts]).toEqual(["Jobs", 0]);
      expect(properties.DestinationConfig).toBeUndefined();
    }
  });

  test("nothing is traced: no stage, no function", () => {
    for (const { properties } of some(STAGE)) expect(properties.TracingEnabled).toBe(false);
    for (const { properties } of some(FUNCTION)) expect(properties.TracingConfig).toBeUndefined();
    none(/^AWS::XRay::/);
  });

  test("no intake function reaches accounts of staff, and one alone puts objects: parts that come in", () => {
    const reaching = some("AWS::IAM::Role", "Intake").flatMap((role) =>
      statementsOf(role).flatMap(({ Action, Resource: on }) =>
        /"(s3|cognito[a-z-]*):/.test(JSON.stringify(Action)) ? [[role.id, Action, JSON.stringify(on)]] : [],
      ),
    );
    expect(reaching).toEqual([
      [expect.stringMatching(/^PutBlobPart/), "s3:PutObject", expect.stringContaining('"/incoming/*"')],
    ]);
  });
});

describe("CloudFront", () => {
  test("no site keeps a log of visits, in any of CloudFront's ways", () => {
    expect(some(DISTRIBUTION)).toHaveLength(2);
    for (const { properties } of some(DISTRIBUTION)) {
      expect(properties.DistributionConfig.Logging).toBeUndefined();
      for (const each of behaviours(properties)) expect(each.RealtimeLogConfigArn).toBeUndefined();
    }
    none(/^AWS::(CloudFront::(RealtimeLogConfig|MonitoringSubscription)|Logs::Delivery)/);
  });

  test("no code at the edge sees a visitor", () => {
    for (const { properties } of some(DISTRIBUTION)) {
      for (const each of behaviours(properties)) {
        expect([each.FunctionAssociations, each.LambdaFunctionAssociations]).toEqual([undefined, undefined]);
      }
    }
    none(/^AWS::CloudFront::(Function|KeyValueStore)/);
  });

  test("of a melder's headers only the kind of the body reaches the API, and no cookie or query", () => {
    const api = some(DISTRIBUTION)
      .filter(({ id }) => id.startsWith("Melder"))
      .flatMap(({ properties }) => behaviours(properties))
      .find(({ PathPattern }) => PathPattern === "/api/*");
    const policy = stage.find("Sites", api?.OriginRequestPolicyId.Ref).properties.OriginRequestPolicyConfig;
    expect(policy.HeadersConfig).toEqual({ HeaderBehavior: "whitelist", Headers: ["Content-Type"] });
    expect(policy.CookiesConfig).toEqual({ CookieBehavior: "none" });
    expect(policy.QueryStringsConfig).toEqual({ QueryStringBehavior: "none" });
  });

  test("CloudFront alone reads the files of a site, and signs each request that it sends to a bucket", () => {
    for (const { properties } of some("AWS::CloudFront::OriginAccessControl")) {
      expect(properties.OriginAccessControlConfig).toMatchObject({
        OriginAccessControlOriginType: "s3",
        SigningBehavior: "always",
        SigningProtocol: "sigv4",
      });
    }
    for (const { properties } of some(DISTRIBUTION)) {
      const origins = properties.DistributionConfig.Origins.filter(
        ({ S3OriginConfig }: Resource["properties"]) => S3OriginConfig,
      );
      expect(origins.length).toBeGreaterThan(0);
      for (const origin of origins) expect(origin.OriginAccessControlId).toBeDefined();
    }
  });
});

describe("Firewall and network", () => {
  test("no firewall logs, samples or lists addresses; one throttle over all callers stands instead", () => {
    none(/^AWS::(WAF|WAFv2|WAFRegional|NetworkFirewall)::/);
    for (const { properties } of some(DISTRIBUTION))
      expect(properties.DistributionConfig.WebACLId).toBeUndefined();
    for (const { properties } of some(STAGE)) {
      const [all] = properties.MethodSettings;
      expect(all.ThrottlingRateLimit).toBeGreaterThan(0);
      expect(all.ThrottlingBurstLimit).toBeGreaterThan(0);
    }
  });

  test("no balancer, network or resolver stands on the way and logs it", () => {
    for (const { properties } of some(FUNCTION)) expect(properties.VpcConfig).toBeUndefined();
    none(/^AWS::(EC2|ElasticLoadBalancing|ElasticLoadBalancingV2|Route53|Route53Resolver)::/);
  });
});

describe("S3", () => {
  test("no bucket writes an access log, and no trail is made that records objects", () => {
    for (const { properties } of some(BUCKET)) {
      expect(properties.LoggingConfiguration).toBeUndefined();
      expect(properties.MetadataConfiguration).toBeUndefined();
      expect(properties.InventoryConfigurations).toBeUndefined();
    }
    none(/^AWS::CloudTrail::/);
  });

  test("no browser talks to a bucket: every bucket refuses signed links and other origins", () => {
    for (const bucket of some(BUCKET)) {
      expect(bucket.properties.CorsConfiguration).toBeUndefined();
      const policy = stage
        .ofType("AWS::S3::BucketPolicy", bucket.stack)
        .find(({ properties }) => properties.Bucket.Ref === bucket.id);
      expect(policy?.properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({
          Effect: "Deny",
          Principal: { AWS: "*" },
          Action: "s3:*",
          Condition: { StringEquals: { "s3:authType": ["REST-QUERY-STRING", "POST"] } },
        }),
      );
    }
  });

  test("a file comes in through the API in parts that it can take, so S3 sees our functions and no melder", () => {
    // As base64 in the 6 MB of a synchronous call, with room for the rest.
    expect((MAX_PART_BYTES * 4) / 3).toBeLessThan(4_000_000);
    const put = some(METHOD, "Intake").find(({ properties }) => properties.HttpMethod === "PUT");
    expect(put?.properties.Integration).toMatchObject({ Type: "AWS", ContentHandling: "CONVERT_TO_TEXT" });
  });

  test("a bucket removes nothing by age but uploads in pieces that were never finished", () => {
    for (const { properties } of some(BUCKET)) {
      expect(properties.LifecycleConfiguration.Rules).toEqual([
        {
          Id: "unfinished-uploads",
          Status: "Enabled",
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        },
      ]);
    }
  });
});

describe("The page", () => {
  test("a page asks nobody else for anything: no font, script, image or count from elsewhere, and no referrer", () => {
    for (const { id, properties } of some("AWS::CloudFront::ResponseHeadersPolicy")) {
      const { ContentSecurityPolicy, ReferrerPolicy } =
        properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig;
      const policy: string = ContentSecurityPolicy.ContentSecurityPolicy;
      expect(policy).toMatch(/^default-src 'none';/);
      const elsewhere = policy.match(/https?:\/\/[^ ;]+/g) ?? [];
      const signIn = "https://meldpunt-example.auth.eu-central-1.amazoncognito.com";
      expect(elsewhere).toEqual(id.startsWith("ConsoleHeaders") ? [signIn] : []);
      expect(ReferrerPolicy.ReferrerPolicy).toBe("no-referrer");
    }
  });

  test("with an onion service the melder's pages name it in a header, and the console's do not", () => {
    // The library's own reading of templates is for whole ones.
    vi.stubEnv("CDK_VALIDATION", "false");
    const stack = new Stack(new App({ analyticsReporting: false }), "Headers");
    securityHeaders(stack, "melder-pages", "https://sign-in.example.nl", `${"a".repeat(56)}.onion`);
    securityHeaders(stack, "console", "https://sign-in.example.nl");
    const named = { Header: "Onion-Location", Value: `http://${"a".repeat(56)}.onion/`, Override: true };
    const found = Template.fromStack(stack).findResources("AWS::CloudFront::ResponseHeadersPolicy", {
      Properties: {
        ResponseHeadersPolicyConfig: { CustomHeadersConfig: { Items: Match.arrayWith([named]) } },
      },
    });
    expect(Object.keys(found)).toEqual([expect.stringMatching(/^MelderPagesHeaders/)]);
  });

  test("no handler knows a word for a caller's address or browser", () => {
    const files = globSync("functions/{intake,console}/*.ts", { cwd: ROOT });
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      expect([file, readFileSync(path.join(ROOT, file), "utf8")]).not.toEqual([
        file,
        expect.stringMatching(/sourceIp|x-forwarded-for|user-agent/i),
      ]);
    }
  });
});
