/**
 * What a role allows and no run on this machine ever uses, each with the reason why it stays. A run of all tests fails
 * when something else is allowed and never used, and also when one of these is used or allowed no longer.
 */
export interface Surplus {
  /** Logical name of the function; `*` for all that have the grant. */
  readonly functionName: string;
  readonly action: string;
  /** ARN on this machine; a star stands for any text. */
  readonly resource: string;
  readonly reason: string;
}

const LOGS = "*:log-group:*";

export const SURPLUS: readonly Surplus[] = [
  {
    functionName: "*",
    action: "logs:CreateLogStream",
    resource: LOGS,
    reason: "The platform opens a log stream in the function's name; on this machine logs are files.",
  },
  {
    functionName: "*",
    action: "logs:PutLogEvents",
    resource: LOGS,
    reason: "The platform writes what the function prints in the function's name; as above.",
  },
];
