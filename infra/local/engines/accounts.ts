import * as z from "zod/mini";
import type { Engine } from "./engine.ts";
import { serveJson } from "./json-server.ts";

/** An account at the sign-in, as far as it is asked for. */
export interface Account {
  readonly username: string;
  /** Not every account has one: the pool does not require it. */
  readonly email?: string;
  /** May not sign in any more. */
  readonly disabled?: boolean;
}

const TARGET = "AWSCognitoIdentityProviderService.ListUsers";
/** Cognito gives at most so many in one answer. */
const PAGE = 60;

const listUsers = z.strictObject({
  UserPoolId: z.string(),
  AttributesToGet: z.optional(z.array(z.string())),
  PaginationToken: z.optional(z.string().check(z.regex(/^\d+$/))),
});

/** Amazon Cognito on this machine, for the one question that our functions ask it; people sign in elsewhere. */
export function start({ accounts }: { readonly accounts: readonly Account[] }): Promise<Engine> {
  return serveJson(({ headers }, body) => {
    if (headers["x-amz-target"] !== TARGET) return refused("UnknownOperationException");
    const asked = listUsers.safeParse(JSON.parse(body));
    if (!asked.success) return refused("InvalidParameterException");
    const { AttributesToGet: wanted, PaginationToken = "0" } = asked.data;
    // Cognito answers for all or for none: "returns an error if not all users in the results have set a value".
    const lacks = (account: Account) => wanted?.some((name) => !attributesOf(account).has(name)) ?? false;
    if (accounts.some(lacks)) return refused("InvalidParameterException");
    const from = Number(PaginationToken);
    const more = from + PAGE < accounts.length;
    const Users = accounts.slice(from, from + PAGE).map((account) => ({
      Username: account.username,
      Enabled: account.disabled !== true,
      UserStatus: "CONFIRMED",
      Attributes: [...attributesOf(account)]
        .filter(([Name]) => wanted?.includes(Name) ?? true)
        .map(([Name, Value]) => ({ Name, Value })),
    }));
    return { status: 200, body: { Users, ...(more && { PaginationToken: String(from + PAGE) }) } };
  });
}

/** `sub` is Cognito's own and stands in every account, so an address is not simply the first attribute. */
function attributesOf({ username, email }: Account): ReadonlyMap<string, string> {
  return new Map([
    ["sub", `sub-of-${username}`],
    ...(email === undefined ? [] : [["email", email] as const]),
  ]);
}

function refused(name: string) {
  return { status: 400, body: { __type: name, message: name } };
}
