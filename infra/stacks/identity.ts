import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  type OAuthScope,
  ResourceServerScope,
  OAuthScope as Scope,
  UserPool,
  type UserPoolResourceServer,
} from "aws-cdk-lib/aws-cognito";
import type { Construct } from "constructs";
import { ROLES } from "#shared/domain/roles.ts";
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
    this.pool = this.userPool();
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
    this.pool.addDomain("SignIn", { cognitoDomain: { domainPrefix: settings.signInPrefix } });
    new CfnOutput(this, "StaffPoolId", { value: this.pool.userPoolId });
  }

  private userPool(): UserPool {
    return new UserPool(this, "Staff", {
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: true,
      mfa: Mfa.REQUIRED,
      // A text message can be intercepted and a mailbox be read by the organisation's own administrators.
      mfaSecondFactor: { otp: true, sms: false, email: false },
      passwordPolicy: { minLength: 14, tempPasswordValidity: Duration.days(3) },
      accountRecovery: AccountRecovery.NONE,
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

/** Where staff sign in: the console's page fetches its tokens there. */
export function signInOrigin({ signInOrigin: given, signInPrefix, region }: Settings): string {
  return given ?? `https://${signInPrefix}.auth.${region}.amazoncognito.com`;
}
