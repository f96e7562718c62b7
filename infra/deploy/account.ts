import { awsQuery, elements, NoAnswer } from "./aws-query.ts";
import { DeployRefusal } from "./refusal.ts";

/** The AWS account that the credentials lead to, or why there is none. */
export type Account =
  | { readonly reached: true; readonly id: string }
  | { readonly reached: false; readonly because: string };

export async function reachAccount(region: string): Promise<Account> {
  try {
    const [id = ""] = elements(await awsQuery(region, "sts", { Action: "GetCallerIdentity" }), "Account");
    return { reached: true, id };
  } catch (error) {
    if (error instanceof NoAnswer) return { reached: false, because: error.message };
    throw error;
  }
}

export interface DeployedStack {
  /** `CREATE_COMPLETE`, `UPDATE_ROLLBACK_FAILED`, … */
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** A stack that an account has; nothing where it never came so far. */
export async function deployedStack(region: string, name: string): Promise<DeployedStack | undefined> {
  try {
    const xml = await awsQuery(region, "cloudformation", { Action: "DescribeStacks", StackName: name });
    const keys = elements(xml, "OutputKey");
    const values = elements(xml, "OutputValue");
    const [status = ""] = elements(xml, "StackStatus");
    return { status, outputs: Object.fromEntries(keys.map((key, i) => [key, values[i] ?? ""])) };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    if (error.code === "ValidationError" && error.message.includes("does not exist")) return undefined;
    throw new DeployRefusal(`CloudFormation does not tell about ${name}: ${error.message}.`);
  }
}
