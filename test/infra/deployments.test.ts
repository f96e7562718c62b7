import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { synthesise } from "#infra/app.ts";
import { type Settings, stageSettings } from "#infra/stages.ts";
import { bundled } from "./support/assembly.ts";

/** What the templates become with the settings that an organisation may choose, past all checks of the synthesis. */

await bundled();

interface Found {
  readonly id: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads properties of many resource types by path.
  readonly properties: any;
}

function deployed(changes: Partial<Settings>): (stack: string, type: string) => readonly Found[] {
  const outdir = mkdtempSync(path.join(tmpdir(), "deployment-"));
  synthesise("example", outdir, changes);
  return (stack, type) => {
    const { Resources } = JSON.parse(readFileSync(path.join(outdir, `${stack}.template.json`), "utf8"));
    return Object.entries<{ Type: string; Properties: object }>(Resources)
      .filter(([, { Type }]) => Type === type)
      .map(([id, { Properties }]) => ({ id, properties: Properties }));
  };
}

const certificate = (name: string) => `arn:aws:acm:us-east-1:111111111111:certificate/${name}`;
const ADDRESSES = {
  melder: { host: "meldpunt.example.nl", certificate: certificate("melder") },
  console: { host: "console.example.nl", certificate: certificate("console") },
};
/** Invented: nobody has a key of it, though its checksum fits. */
const ONION = "bdz2m2rwtjprxm4em3fdagcwlatohl7jhskudbc5xpa5tkadzzcgvpqd.onion";
const OIDC = {
  kind: "oidc",
  issuer: "https://login.example.nl/organisation",
  clientId: "meldpunt",
  clientSecretName: "meldpunt/sign-in",
} as const;

const full = deployed({
  addresses: ADDRESSES,
  onionHost: ONION,
  federation: OIDC,
  federationHasSecondFactor: true,
});
const bare = deployed({});
const saml = deployed({
  federation: { kind: "saml", metadataUrl: "https://login.example.nl/metadata.xml" },
  addresses: ADDRESSES,
  passkeyStep: true,
});

const distribution = (from: typeof full, site: string) =>
  from("Sites", "AWS::CloudFront::Distribution").find(({ id }) => id.startsWith(site))?.properties
    .DistributionConfig;

test("with addresses each site has its own host name and certificate, and TLS 1.2 at least", () => {
  for (const [site, { host, certificate: arn }] of [
    ["Melder", ADDRESSES.melder],
    ["Console", ADDRESSES.console],
  ] as const) {
    expect(distribution(full, site).Aliases).toEqual([host]);
    expect(distribution(full, site).ViewerCertificate).toEqual({
      AcmCertificateArn: arn,
      MinimumProtocolVersion: "TLSv1.2_2021",
      SslSupportMethod: "sni-only",
    });
  }
});

test("without addresses both sites live below cloudfront.net", () => {
  for (const site of ["Melder", "Console"]) {
    expect(distribution(bare, site).Enabled).toBe(true);
    expect(distribution(bare, site).Aliases).toBeUndefined();
    expect(distribution(bare, site).ViewerCertificate).toBeUndefined();
  }
});

test("sign-in comes back to the console's own host alone", () => {
  const [client] = full("Sites", "AWS::Cognito::UserPoolClient");
  expect(client?.properties.CallbackURLs).toEqual(["https://console.example.nl/"]);
  expect(client?.properties.LogoutURLs).toEqual(["https://console.example.nl/"]);
});

/** The Onion-Location of each path of a site; `/` is everything that has no path of its own. */
function onionLocations(from: typeof full, site: string): Readonly<Record<string, string>> {
  const { DefaultCacheBehavior, CacheBehaviors } = distribution(from, site);
  const policies = from("Sites", "AWS::CloudFront::ResponseHeadersPolicy");
  const found = [DefaultCacheBehavior, ...CacheBehaviors].flatMap(
    ({ PathPattern = "/", ResponseHeadersPolicyId }) => {
      const policy = policies.find(({ id }) => id === ResponseHeadersPolicyId.Ref);
      const headers = policy?.properties.ResponseHeadersPolicyConfig.CustomHeadersConfig.Items;
      const onion = headers.find(({ Header }: { Header: string }) => Header === "Onion-Location");
      return onion ? [[PathPattern, onion.Value]] : [];
    },
  );
  return Object.fromEntries(found);
}

test("the onion service is named on the melder's pages, and nowhere else", () => {
  expect(onionLocations(full, "Melder")).toEqual({ "/": `http://${ONION}/` });
  expect(onionLocations(full, "Console")).toEqual({});
  expect(onionLocations(bare, "Melder")).toEqual({});
});

test("the pages of the melder's site keep every other header when an onion service is named", () => {
  const policy = (from: typeof full) => {
    const { ResponseHeadersPolicyId } = distribution(from, "Melder").DefaultCacheBehavior;
    const found = from("Sites", "AWS::CloudFront::ResponseHeadersPolicy");
    const config = found.find(({ id }) => id === ResponseHeadersPolicyId.Ref)?.properties
      .ResponseHeadersPolicyConfig;
    const { Items } = config.CustomHeadersConfig;
    const others = Items.filter(({ Header }: { Header: string }) => Header !== "Onion-Location");
    return { ...config, Name: "", CustomHeadersConfig: { Items: others } };
  };
  expect(policy(full)).toEqual(policy(bare));
});

test("an OIDC provider gives who somebody is and nothing else, and its secret is in no template", () => {
  const [provider, ...more] = full("Identity", "AWS::Cognito::UserPoolIdentityProvider");
  expect(more).toEqual([]);
  expect(provider?.properties).toMatchObject({
    ProviderName: "organisation",
    ProviderType: "OIDC",
    AttributeMapping: { username: "sub" },
    ProviderDetails: {
      oidc_issuer: OIDC.issuer,
      client_id: OIDC.clientId,
      client_secret: "{{resolve:secretsmanager:meldpunt/sign-in:SecretString:::}}",
      authorize_scopes: "openid",
      attributes_request_method: "GET",
    },
  });
});

test("a SAML provider is known by its metadata and maps nothing", () => {
  const [provider] = saml("Identity", "AWS::Cognito::UserPoolIdentityProvider");
  expect(provider?.properties).toMatchObject({
    ProviderType: "SAML",
    ProviderDetails: { MetadataURL: "https://login.example.nl/metadata.xml", IDPSignout: "false" },
  });
  expect(provider?.properties.AttributeMapping).toBeUndefined();
});

test.each([
  ["OIDC", full],
  ["SAML", saml],
])("with %s own accounts stay possible, and they keep their second factor", (_, from) => {
  const [client] = from("Sites", "AWS::Cognito::UserPoolClient");
  expect(client?.properties.SupportedIdentityProviders).toEqual(["COGNITO", "organisation"]);
  const [pool] = from("Identity", "AWS::Cognito::UserPool");
  expect(pool?.properties.MfaConfiguration).toBe("ON");
});

test("federation needs a passkey of our own, or a written statement about the second factor that nobody here sees", () => {
  expect(() => stageSettings("example", { federation: OIDC })).toThrow(
    /federation needs passkeyStep: true, or/,
  );
  expect(stageSettings("example", { federation: OIDC, federationHasSecondFactor: true }).federation).toEqual(
    OIDC,
  );
  expect(() =>
    stageSettings("example", { federation: OIDC, federationHasSecondFactor: false as never }),
  ).toThrow(/federationHasSecondFactor/);
});
