import type { DeployedStack } from "./account.ts";
import { DeployRefusal } from "./refusal.ts";

/**
 * What a deployment finds under the name of a stack. `none`: nothing. `remade`: making it failed before it was ever
 * whole; the CDK removes it and makes it anew. `stands`: it can be changed.
 */
export type StackState = "none" | "remade" | "stands";

const STATES: Readonly<Record<string, StackState>> = {
  // Made for a first change set that nobody ran.
  REVIEW_IN_PROGRESS: "none",
  CREATE_FAILED: "remade",
  ROLLBACK_COMPLETE: "remade",
  ROLLBACK_FAILED: "remade",
};

/** What gets a stack out of a state that no deployment gets past, by CloudFormation's own commands. */
const WAYS_OUT: Readonly<Record<string, (name: string) => string>> = {
  UPDATE_ROLLBACK_FAILED: (name) =>
    `Its events say which resource could not go back; mend that, then: aws cloudformation continue-update-rollback --stack-name ${name}`,
  UPDATE_FAILED: (name) =>
    `A change stopped halfway and was left so. Take it back first: aws cloudformation rollback-stack --stack-name ${name}`,
  DELETE_FAILED: (name) =>
    `Somebody began to remove it, and a resource stayed; its events say which. Find out whether that was meant, before anything else: its data may be melders'. To end it: aws cloudformation delete-stack --stack-name ${name}`,
};

/** Throws a refusal, with what to do, for a stack that must be mended first or at which somebody works. */
export function stackState(name: string, stack: DeployedStack | undefined): StackState {
  if (stack === undefined) return "none";
  const { status } = stack;
  const known = STATES[status];
  if (known !== undefined) return known;
  if (/(?<!_CLEANUP)_IN_PROGRESS$/.test(status)) {
    throw new DeployRefusal(
      `Stack ${name} is ${status}: CloudFormation works on it. Wait until that ends, then run this again.`,
    );
  }
  if (!status.endsWith("_FAILED")) return "stands";
  const wayOut = WAYS_OUT[status]?.(name) ?? "Its events in CloudFormation say why; mend that first";
  throw new DeployRefusal(`Stack ${name} is ${status}. ${wayOut}. Then run this again.`);
}

/** For whoever deploys: why a stack that the account has is made all the same. */
export function describeRemade(name: string, { status }: DeployedStack): string {
  return `Stack ${name} is ${status}: making it failed before it was ever whole, and its events say why. It is removed and made anew. What its templates keep (tables, buckets, keys) can stay behind, empty and without a stack: look for it afterwards.`;
}
