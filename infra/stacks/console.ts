import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { CognitoUserPoolsAuthorizer } from "aws-cdk-lib/aws-apigateway";
import type { Construct } from "constructs";
import { consoleApi } from "#shared/api/console.ts";
import { ContractApi } from "../constructs/contract-api.ts";
import { PlaneFunction } from "../constructs/plane-function.ts";
import type { Stores } from "../constructs/stores.ts";
import type { ConsoleRoute } from "../functions.ts";
import type { Settings } from "../stages.ts";
import type { IdentityStack } from "./identity.ts";

/** The header of the staff token: CloudFront does not pass on `Authorization`. */
export const STAFF_TOKEN = "x-staff-token";

export interface ConsoleStackProps extends StackProps {
  readonly stores: Stores;
  readonly settings: Settings;
  readonly identity: IdentityStack;
}

/** The staff's plane. */
export class ConsoleStack extends Stack {
  readonly plane: ContractApi;

  constructor(scope: Construct, id: string, { stores, settings, identity, ...props }: ConsoleStackProps) {
    super(scope, id, props);
    const authorizer = new CognitoUserPoolsAuthorizer(this, "Authorizer", {
      cognitoUserPools: [identity.pool],
      identitySource: `method.request.header.${STAFF_TOKEN}`,
      // A token that was withdrawn must not live on in a cache.
      resultsCacheTtl: Duration.seconds(0),
    });
    this.plane = new ContractApi(this, "Plane", {
      routes: consoleApi,
      functionOf: (name) =>
        new PlaneFunction(this, { plane: "console", name: name as ConsoleRoute, stores, settings }).function,
      staff: { authorizer, scope: identity.scope },
    });
  }
}
