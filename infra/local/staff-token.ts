import { createLocalJWKSet, type JWK, jwtVerify } from "jose";

/** Claims that a REST API's Cognito authorizer looks at in an access token. */
export interface TokenRules {
  readonly issuer: string;
  readonly clientId: string;
  /** Public key of the provider. */
  readonly key: JWK;
}

export type TokenVerifier = (
  token: string,
  scopes: readonly string[],
) => Promise<Readonly<Record<string, unknown>> | undefined>;

/** As the Cognito authorizer with scopes: an access token of this provider and client, unexpired, in scope. */
export function createTokenVerifier({ issuer, clientId, key }: TokenRules): TokenVerifier {
  const keys = createLocalJWKSet({ keys: [key] });
  return async (token, scopes) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        algorithms: ["RS256"],
        requiredClaims: ["exp"],
      });
      const granted = typeof payload.scope === "string" ? payload.scope.split(" ") : [];
      const fits =
        payload.client_id === clientId &&
        payload.token_use === "access" &&
        scopes.some((scope) => granted.includes(scope));
      return fits ? payload : undefined;
    } catch {
      return undefined;
    }
  };
}
