import type { Settings } from "../settings.ts";
import { deployedStack } from "./account.ts";
import { DeployRefusal } from "./refusal.ts";

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

/** The stacks that must have been made, by the last part of their names. */
const STACKS = ["data", "identity", "sites"] as const;

/** Everything deployed so far; nothing while one of the stacks is missing. Throws for a stack that stands half. */
export async function readDeployment(stage: string, { region }: Settings): Promise<Deployment | undefined> {
  const names = STACKS.map((part) => `meldpunt-${stage}-${part}`);
  const stacks = await Promise.all(names.map((name) => deployedStack(region, name)));
  if (stacks.some((stack) => stack === undefined)) return undefined;
  const outputs = Object.assign({}, ...stacks.map((stack) => stack?.outputs)) as Record<string, string>;
  const output = (name: string) => {
    const value = outputs[name];
    if (value) return value;
    throw new DeployRefusal(
      `The stacks of "${stage}" have no output ${name}: an older version made them. Run the deployment with --stacks-only first.`,
    );
  };
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
