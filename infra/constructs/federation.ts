import { SecretValue } from "aws-cdk-lib";
import { CfnUserPoolIdentityProvider, type UserPool } from "aws-cdk-lib/aws-cognito";
import type { Construct } from "constructs";
import type { Settings } from "../settings.ts";

type Federation = NonNullable<Settings["federation"]>;

/** The organisation's own provider, by the name under which accounts are linked to it. */
export const OWN_PROVIDER = "organisation";

/**
 * Lets staff sign in with the account that they have anyway. Nothing is taken over from it but who somebody is: no
 * name, no address and no group. An account that a beheerder made is linked to it, and keeps its user name, which
 * is the staff id; whoever is not linked gets an account without a role, and every route refuses it (record 37).
 */
export function federate(scope: Construct, pool: UserPool, federation: Federation): void {
  new CfnUserPoolIdentityProvider(scope, "OwnProvider", {
    userPoolId: pool.userPoolId,
    providerName: OWN_PROVIDER,
    ...(federation.kind === "oidc" ? oidc(federation) : saml(federation)),
  });
}

function oidc({ issuer, clientId, clientSecretName }: Extract<Federation, { kind: "oidc" }>) {
  return {
    providerType: "OIDC",
    providerDetails: {
      oidc_issuer: issuer,
      client_id: clientId,
      // A reference that CloudFormation resolves at the deployment: the secret is in no template.
      client_secret: SecretValue.secretsManager(clientSecretName).unsafeUnwrap(),
      authorize_scopes: "openid",
      attributes_request_method: "GET",
    },
    attributeMapping: { username: "sub" },
  };
}

/** Who somebody is, is the NameID; it needs no mapping. */
function saml({ metadataUrl }: Extract<Federation, { kind: "saml" }>) {
  return { providerType: "SAML", providerDetails: { MetadataURL: metadataUrl, IDPSignout: "false" } };
}
