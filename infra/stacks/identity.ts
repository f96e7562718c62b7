import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import {
  AccountRecovery,
  type CfnUserPool,
  CfnUserPoolGroup,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  type OAuthScope,
  PasskeyUserVerification,
  ResourceServerScope,
  OAuthScope as Scope,
  UserPool,
  type UserPoolResourceServer,
} from "aws-cdk-lib/aws-cognito";
import type { Construct } from "constructs";
import { ROLES } from "#shared/domain/roles.ts";
import { federate } from "../constructs/federation.ts";
import { pascal } from "../functions.ts";
import type { Settings } from "../stages.ts";

/** The one scope of the console's API, as tokens carry it. */
export const CONSOLE_SCOPE = "console/staff";

export interface IdentityStackProps extends StackProps {
  readonly settings: Settings;
}

/**
 * Who signs in to the console. Staff only: melders have no account. Accounts are made by a beheerder, the user name
 * is the staff id, and groups carry the role, which counts only where the signed directory confirms it.
 */
export class IdentityStack extends Stack {
  readonly pool: UserPool;
  /** The one scope of the console's API, as tokens carry it. */
  readonly scope: string;
  readonly clientScope: OAuthScope;

  constructor(scope: Construct, id: string, { settings, ...props }: IdentityStackProps) {
    super(scope, id, props);
    this.pool = this.userPool(settings);
    if (settings.federation) federate(this, this.pool, settings.federation);
    for (const role of ROLES) {
      new CfnUserPoolGroup(this, `${pascal(role)}Group`, {
        userPoolId: this.pool.userPoolId,
        groupName: role,
      });
    }
    const staff = new ResourceServerScope({ scopeName: "staff", scopeDescription: "Use the console" });
    const server: UserPoolResourceServer = this.pool.addResourceServer("Console", {
      identifier: "console",
      scopes: [staff],
    });
    this.clientScope = Scope.resourceServer(server, staff);
    this.scope = CONSOLE_SCOPE;
    this.pool.addDomain("SignIn", {
      cognitoDomain: { domainPrefix: settings.signInPrefix },
      // The classic page knows no passkeys.
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    new CfnOutput(this, "StaffPoolId", { value: this.pool.userPoolId });
  }

  private userPool(settings: Settings): UserPool {
    const pool = new UserPool(this, "Staff", {
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: true,
      mfa: Mfa.REQUIRED,
      // A text message can be intercepted and a mailbox be read by the organisation's own administrators.
      mfaSecondFactor: { otp: true, sms: false, email: false },
      passwordPolicy: { minLength: 14, tempPasswordValidity: Duration.days(3) },
      signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
      // A passkey belongs to one host name; it is lost when the sign-in page moves to another.
      passkeyRelyingPartyId: signInHost(settings),
      passkeyUserVerification: PasskeyUserVerification.REQUIRED,
      accountRecovery: AccountRecovery.NONE,
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // A passkey that was unlocked by finger, face or PIN is two factors; without this line Cognito takes it for one,
    // and with a required second factor nobody could use it. The library has no property for it yet.
    (pool.node.defaultChild as CfnUserPool).webAuthnFactorConfiguration =
      "MULTI_FACTOR_WITH_USER_VERIFICATION";
    return pool;
  }
}

/** Where staff sign in: the console's page fetches its tokens there. */
export function signInOrigin({ signInOrigin: given, ...settings }: Settings): string {
  return given ?? `https://${cognitoHost(settings)}`;
}

function cognitoHost({ signInPrefix, region }: Pick<Settings, "signInPrefix" | "region">): string {
  return `${signInPrefix}.auth.${region}.amazoncognito.com`;
}

/** On this machine the sign-in page is an address without a name, to which no passkey can belong. */
function signInHost(settings: Settings): string {
  const { protocol, hostname } = new URL(signInOrigin(settings));
  return protocol === "https:" ? hostname : cognitoHost(settings);
}
