import { CognitoIdentityProviderClient, ListUsersCommand } from "@aws-sdk/client-cognito-identity-provider";
import { environment } from "#functions/runtime/env.ts";

/** @public for the tests, which send what it asks through the check of the function's role. */
export const cognito = new CognitoIdentityProviderClient({});

/** The accounts of staff at the identity provider. What it knows of them is asked when it is needed, and not kept. */
export function staffAccounts() {
  const { USER_POOL } = environment("USER_POOL");
  return {
    /**
     * The mail addresses of all accounts that may sign in, by user name, which is the staff id. Always all of them, in
     * one question: AWS records who is asked for. And always whole accounts: whoever asks Cognito for the address alone
     * gets an error as soon as one account has none, and this pool requires none.
     */
    async addresses(): Promise<ReadonlyMap<string, string>> {
      const found = new Map<string, string>();
      let from: string | undefined;
      do {
        const page = await cognito.send(
          new ListUsersCommand({ UserPoolId: USER_POOL, ...(from && { PaginationToken: from }) }),
        );
        for (const { Username = "", Enabled = false, Attributes = [] } of page.Users ?? []) {
          const address = Attributes.find(({ Name }) => Name === "email")?.Value;
          if (Enabled && address) found.set(Username, address);
        }
        from = page.PaginationToken;
      } while (from !== undefined);
      return found;
    },
  };
}

export type StaffAccounts = ReturnType<typeof staffAccounts>;
