import { CfnOutput, Duration, Stack, type StackProps } from "aws-cdk-lib";
import {
  CfnManagedLoginBranding,
  OAuthScope,
  UserPoolClientIdentityProvider as Provider,
  UserPoolClient,
} from "aws-cdk-lib/aws-cognito";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { ContractApi } from "../constructs/contract-api.ts";
import { OWN_PROVIDER } from "../constructs/federation.ts";
import { securityHeaders } from "../constructs/security-headers.ts";
import { caches, Site } from "../constructs/site.ts";
import type { Settings } from "../stages.ts";
import { STAFF_TOKEN } from "./console.ts";
import { type IdentityStack, signInOrigin } from "./identity.ts";

export interface SitesStackProps extends StackProps {
  readonly settings: Settings;
  readonly publicBucket: Bucket;
  readonly intake: ContractApi;
  readonly console: ContractApi;
  readonly identity: IdentityStack;
}

/** The melder's site and the console, each on an origin of its own. A release uploads the built files. */
export class SitesStack extends Stack {
  /** Where a melder's browser finds the site: `https://…`, without a slash at the end. */
  readonly melderOrigin: string;

  constructor(scope: Construct, id: string, { settings, identity, ...props }: SitesStackProps) {
    super(scope, id, props);
    const origin = signInOrigin(settings);
    const common = { publicBucket: props.publicBucket, caches: caches(this) };
    const melder = new Site(this, "Melder", {
      plane: props.intake,
      apiHeaders: ["Content-Type"],
      ...common,
      headers: securityHeaders(this, "melder", origin),
      ...(settings.onionHost !== undefined && {
        pageHeaders: securityHeaders(this, "melder-pages", origin, settings.onionHost),
      }),
      address: settings.addresses?.melder,
    });
    const console = new Site(this, "Console", {
      plane: props.console,
      apiHeaders: ["Content-Type", STAFF_TOKEN],
      ...common,
      headers: securityHeaders(this, "console", origin),
      headersOf: {
        "/assets/*": securityHeaders(this, "console-assets", origin),
        "/viewer/*": securityHeaders(this, "viewer", origin),
      },
      address: settings.addresses?.console,
    });
    this.melderOrigin = `https://${settings.addresses?.melder.host ?? melder.distribution.distributionDomainName}`;
    this.client(
      identity,
      settings,
      settings.addresses?.console.host ?? console.distribution.distributionDomainName,
    );
    for (const [name, site] of Object.entries({ Melder: melder, Console: console })) {
      new CfnOutput(this, `${name}Address`, { value: site.distribution.distributionDomainName });
      new CfnOutput(this, `${name}Files`, { value: site.bucket.bucketName });
    }
  }

  /** The console as the identity provider knows it: a public client, so code with PKCE and no secret. */
  private client(identity: IdentityStack, { federation }: Settings, host: string): void {
    const client = new UserPoolClient(this, "ConsoleClient", {
      userPool: identity.pool,
      generateSecret: false,
      // Also with federation: a vertrouwenspersoon from outside has no account there, and an outage there must not
      // make a term pass. Whoever is linked to the own provider gets no password here.
      supportedIdentityProviders: [Provider.COGNITO, ...(federation ? [Provider.custom(OWN_PROVIDER)] : [])],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, identity.clientScope],
        callbackUrls: [`https://${host}/`],
        logoutUrls: [`https://${host}/`],
      },
      // What the sign-in page needs for passkeys. Unsaid, Cognito would allow two more ways; neither gives the scope.
      authFlows: { user: true },
      // A stolen token serves a quarter of an hour; staff sign in once a working day.
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(10),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    // Without a look of its own, even this one, the newer sign-in page shows nothing to a client.
    new CfnManagedLoginBranding(this, "SignInPage", {
      userPoolId: identity.pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    new CfnOutput(this, "ConsoleClientId", { value: client.userPoolClientId });
  }
}
