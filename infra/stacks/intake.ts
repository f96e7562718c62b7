import { Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { intake } from "#shared/api/intake.ts";
import { ContractApi } from "../constructs/contract-api.ts";
import { PlaneFunction } from "../constructs/plane-function.ts";
import type { Stores } from "../constructs/stores.ts";
import type { IntakeRoute } from "../functions.ts";
import type { Settings } from "../stages.ts";

export interface IntakeStackProps extends StackProps {
  readonly stores: Stores;
  readonly settings: Settings;
}

/** The melder's plane: no login, no identity, no log. */
export class IntakeStack extends Stack {
  readonly plane: ContractApi;

  constructor(scope: Construct, id: string, { stores, settings, ...props }: IntakeStackProps) {
    super(scope, id, props);
    // The library would give each function a log group; these have none (PlaneFunction says why).
    this.node.setContext("@aws-cdk/aws-lambda:useCdkManagedLogGroup", false);
    this.plane = new ContractApi(this, "Plane", {
      routes: intake,
      functionOf: (name) =>
        new PlaneFunction(this, { plane: "intake", name: name as IntakeRoute, stores, settings }).function,
    });
  }
}
