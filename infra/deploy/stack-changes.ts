import { type Account, deployedStack } from "./account.ts";
import { runCdk } from "./cdk.ts";
import { DeployRefusal } from "./refusal.ts";
import { describeRemade, stackState } from "./stack-state.ts";
import { readStacks, type SynthesisedStack } from "./synthesised.ts";

/** What a deployment would do to the stacks, told line by line. */

/** Who may do what, what is reachable, what encrypts: what a privacy officer looks at first. */
const SECURITY =
  /^AWS::(IAM|KMS|Cognito|SES|CloudFront::(Distribution|OriginAccess|ResponseHeaders)|S3::BucketPolicy|Lambda::Permission|ApiGateway::(Authorizer|RestApi))/;

/** `[+] AWS::S3::Bucket Melder/Files …`, as `cdk diff` marks a resource. */
const CHANGED_RESOURCE = /^\[[-+~]\] AWS::/;

/** Whether something would change, and whether stacks that failed are removed and made anew for it. */
export interface StackChanges {
  readonly changed: boolean;
  readonly remade: boolean;
}

/** Throws refusals for a stack that must be mended first. */
export async function showStackChanges(
  assembly: string,
  region: string,
  account: Account,
  say: (line: string) => void,
): Promise<StackChanges> {
  const stacks = readStacks(assembly);
  if (!account.reached) {
    for (const stack of stacks) showNew(stack, say);
    return { changed: true, remade: false };
  }
  const found = await Promise.all(stacks.map(({ name }) => deployedStack(region, name)));
  const states = stacks.map(({ name }, i) => stackState(name, found[i]));
  const deployed = stacks.filter((_, i) => states[i] === "stands");
  const missing = stacks.filter((_, i) => states[i] !== "stands");
  const changed = deployed.length > 0 && (await showDifferences(assembly, deployed, say));
  for (const [i, { name }] of stacks.entries()) {
    const stack = found[i];
    if (stack !== undefined && states[i] === "remade") say(describeRemade(name, stack));
  }
  for (const stack of missing) showNew(stack, say);
  if (!changed && missing.length === 0) say("Stacks: nothing would change.");
  return { changed: changed || missing.length > 0, remade: states.includes("remade") };
}

/** The CDK's own comparison, resource by resource, with what widens rights in tables of their own. */
async function showDifferences(
  assembly: string,
  stacks: readonly SynthesisedStack[],
  say: (line: string) => void,
): Promise<boolean> {
  const ids = stacks.map(({ id }) => id);
  const { code, output } = await runCdk(assembly, [
    "diff",
    ...ids,
    "--exclusively",
    "--method=template",
    "--quiet",
  ]);
  const differing = /Number of stacks with differences: (\d+)/.exec(output)?.[1];
  if (code !== 0 || differing === undefined) {
    throw new DeployRefusal(`The CDK could not compare the stacks:\n${output.trim()}`);
  }
  if (differing === "0") return false;
  const lines = output.split("\n").filter((line) => !NOISE.test(line));
  say(`Stacks: ${lines.filter((line) => CHANGED_RESOURCE.test(line)).length} resources would change.`);
  for (const line of lines) say(line);
  return true;
}

/** What the CDK says of itself: which role it could not take, and its sum. */
const NOISE = /^(current credentials could not be used|Lookup role )|Number of stacks with|^\s*$/;

function showNew({ name, resources }: SynthesisedStack, say: (line: string) => void): void {
  const all = Object.entries(resources);
  const counts = new Map<string, number>();
  for (const [, { Type }] of all) counts.set(Type, (counts.get(Type) ?? 0) + 1);
  say(`Stack ${name} would be made, with ${all.length} resources:`);
  for (const [type, count] of [...counts].sort()) say(`  ${String(count).padStart(4)}  ${type}`);
  say("  of which matter for who may do what:");
  for (const [id, { Type }] of all) if (SECURITY.test(Type)) say(`        ${Type} ${id}`);
}
