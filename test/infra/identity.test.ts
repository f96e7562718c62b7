import { expect, test } from "vitest";
import { ROLES } from "#shared/domain/roles.ts";
import { assembly, type Resource } from "./support/assembly.ts";

const stage = await assembly("example");
const pool = only("AWS::Cognito::UserPool");
const client = only("AWS::Cognito::UserPoolClient");

function only(type: string): Resource {
  const [found, ...more] = stage.ofType(type);
  if (!found || more.length > 0) throw new Error(`Expected one ${type}`);
  return found;
}

test("nobody signs in without a second factor, and never by text message", () => {
  expect(pool.properties.MfaConfiguration).toBe("ON");
  expect(pool.properties.EnabledMfas).toEqual(["SOFTWARE_TOKEN_MFA"]);
});

test("accounts are made by a beheerder and recovered by a beheerder", () => {
  expect(pool.properties.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
  expect(pool.properties.AccountRecoverySetting.RecoveryMechanisms).toEqual([
    { Name: "admin_only", Priority: 1 },
  ]);
});

test("there is a group for each role", () => {
  const groups = stage.ofType("AWS::Cognito::UserPoolGroup").map(({ properties }) => properties.GroupName);
  expect(groups).toEqual([...ROLES]);
});

test("the console is a public client: code only, no secret, its own address, the scope of the API", () => {
  expect(client.properties).toMatchObject({
    GenerateSecret: false,
    AllowedOAuthFlows: ["code"],
    AllowedOAuthFlowsUserPoolClient: true,
    EnableTokenRevocation: true,
    PreventUserExistenceErrors: "ENABLED",
    AccessTokenValidity: 15,
  });
  const [openid, scope] = client.properties.AllowedOAuthScopes;
  expect(openid).toBe("openid");
  expect(JSON.stringify(scope)).toContain("/staff");
  const [callback, ...more] = client.properties.CallbackURLs;
  expect(more).toEqual([]);
  expect(JSON.stringify(callback)).toMatch(/https:\/\/.*ConsoleDistribution/);
});

test("no password crosses our own pages: the client signs in through the provider's page alone", () => {
  // Unsaid, Cognito would allow a password by SRP and ways of somebody's own making.
  expect(client.properties.ExplicitAuthFlows).toEqual(["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]);
});

test("a passkey counts as two factors, for its holder is always verified, and belongs to the sign-in page", () => {
  expect(pool.properties).toMatchObject({
    UserPoolTier: "ESSENTIALS",
    WebAuthnFactorConfiguration: "MULTI_FACTOR_WITH_USER_VERIFICATION",
    WebAuthnUserVerification: "required",
    WebAuthnRelyingPartyID: "meldpunt-example.auth.eu-central-1.amazoncognito.com",
  });
  expect(pool.properties.Policies.SignInPolicy.AllowedFirstAuthFactors).toEqual(["PASSWORD", "WEB_AUTHN"]);
  expect(only("AWS::Cognito::UserPoolDomain").properties.ManagedLoginVersion).toBe(2);
  const { ClientId } = only("AWS::Cognito::ManagedLoginBranding").properties;
  expect(ClientId).toEqual({ Ref: client.id });
});

test("without federation there is one way in", () => {
  expect(client.properties.SupportedIdentityProviders).toEqual(["COGNITO"]);
  expect(stage.ofType("AWS::Cognito::UserPoolIdentityProvider")).toEqual([]);
});

test("there is no way in for a visitor without an account", () => {
  expect(stage.resources.filter(({ type }) => type.startsWith("AWS::Cognito::IdentityPool"))).toEqual([]);
});
