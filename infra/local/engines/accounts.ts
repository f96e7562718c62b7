import * as z from "zod/mini";
import type { Engine } from "./engine.ts";
import { serveJson } from "./json-server.ts";

/** An account at the sign-in, as far as it is asked for. */
export interface Account {
  readonly username: string;
  readonly email: string;
}

const TARGET = "AWSCognitoIdentityProviderService.ListUsers";
/** Cognito gives at most so many in one answer. */
const PAGE = 60;

const listUsers = z.strictObject({
  UserPoolId: z.string(),
  AttributesToGet: z.tuple([z.literal("email")]),
  PaginationToken: z.optional(z.string().check(z.regex(/^\d+$/))),
});

/** Amazon Cognito on this machine, for the one question that our functions ask it; people sign in elsewhere. */
export function start({ accounts }: { readonly accounts: readonly Account[] }): Promise<Engine> {
  return serveJson(({ headers }, body) => {
    if (headers["x-amz-target"] !== TARGET) return refused("UnknownOperationException");
    const asked = listUsers.safeParse(JSON.parse(body));
    if (!asked.success) return refused("InvalidParameterException");
    const from = Number(asked.data.PaginationToken ?? 0);
    const more = from + PAGE < accounts.length;
    const Users = accounts.slice(from, from + PAGE).map(({ username, email }) => ({
      Username: username,
      Enabled: true,
      UserStatus: "CONFIRMED",
      Attributes: [{ Name: "email", Value: email }],
    }));
    return { status: 200, body: { Users, ...(more && { PaginationToken: String(from + PAGE) }) } };
  });
}

function refused(name: string) {
  return { status: 400, body: { __type: name, message: name } };
}
