import type { Settings } from "../settings.ts";
import { deployedStack } from "./account.ts";
import { stackState } from "./stack-state.ts";

/** What the account gave names to: the outputs of the stacks that the sites and their files need. */
export interface Deployment {
  readonly melder: SiteDeployment;
  readonly console: SiteDeployment;
  /** Directory and board. */
  readonly publicBucket: string;
  readonly clientId: string;
  readonly poolId: string;
  /** ARNs of the KMS keys whose public halves stand in the directory. */
  readonly boardKey: string;
  readonly receiptKey: string;
}

export interface SiteDeployment {
  /** Where its files go. */
  readonly bucket: string;
  /** Its name below cloudfront.net. */
  readonly domain: string;
}

/** Everything that was deployed, or what lacks of it. */
export type Found =
  | { readonly whole: true; readonly deployment: Deployment; readonly publicBucket: string }
  | {
      readonly whole: false;
      /** One sentence for each stack or output; none where the account has none of the stacks. */
      readonly lacking: readonly string[];
      /** Where a directory may be published already. */
      readonly publicBucket: string | undefined;
    };

/** The stacks that must have been made, by the last part of their names. */
const STACKS = ["data", "identity", "sites"] as const;

/** Looks at the account. Throws refusals for a stack that must be mended first. */
export async function readDeployment(stage: string, { region }: Settings): Promise<Found> {
  const names = STACKS.map((part) => `meldpunt-${stage}-${part}`);
  const stacks = await Promise.all(
    names.map(async (name) => {
      const stack = await deployedStack(region, name);
      return { name, stack, state: stackState(name, stack) };
    }),
  );
  const standing = stacks.filter(({ state }) => state === "stands");
  const outputs = Object.assign({}, ...standing.map(({ stack }) => stack?.outputs)) as Record<string, string>;
  const lacking = stacks
    .filter(({ state }) => state !== "stands")
    .map(({ name, stack }) => (stack ? `${name} is ${stack.status}.` : `${name} is not there.`));
  const someStand = stacks.some(({ stack }) => stack !== undefined);
  const missing: string[] = [];
  const deployment = deploymentOf((name) => {
    if (outputs[name] === undefined) missing.push(name);
    return outputs[name] ?? "";
  });
  if (missing.length === 0) return { whole: true, deployment, publicBucket: deployment.publicBucket };
  const older = missing.map((name) => `An older version made the stacks: they have no output ${name}.`);
  return {
    whole: false,
    lacking: !someStand ? [] : lacking.length > 0 ? lacking : older,
    publicBucket: outputs.PublicFiles,
  };
}

function deploymentOf(output: (name: string) => string): Deployment {
  return {
    melder: { bucket: output("MelderFiles"), domain: output("MelderAddress") },
    console: { bucket: output("ConsoleFiles"), domain: output("ConsoleAddress") },
    publicBucket: output("PublicFiles"),
    clientId: output("ConsoleClientId"),
    poolId: output("StaffPoolId"),
    boardKey: output("BoardKeyArn"),
    receiptKey: output("ReceiptKeyArn"),
  };
}
