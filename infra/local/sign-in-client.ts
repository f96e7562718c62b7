import type { Assembly } from "./assembly.ts";
import { physicalId } from "./physical.ts";
import type { Resolver } from "./resolver.ts";

/** The console as the sign-in provider knows it: what the template's user pool client says. */
export interface SignInClient {
  readonly id: string;
  /** All that the console asks for, in the form of the request. */
  readonly scope: string;
  /** The part of it that is for the API: `console/staff`. */
  readonly apiScopes: readonly string[];
  readonly accessTokenSeconds: number;
  /** How long somebody stays signed in. */
  readonly signedInSeconds: number;
}

const SECONDS: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };

/** The one `AWS::Cognito::UserPoolClient` of an assembly. */
export function readSignInClient(assembly: Assembly, resolver: Resolver): SignInClient {
  const [resource, ...others] = assembly.ofType("AWS::Cognito::UserPoolClient");
  if (resource === undefined || others.length > 0)
    throw new Error("the assembly must have one user pool client");
  const { AccessTokenValidity, RefreshTokenValidity, TokenValidityUnits, AllowedOAuthScopes } =
    resource.properties;
  const units = (TokenValidityUnits ?? {}) as Readonly<Record<string, string>>;
  const seconds = (value: unknown, unit: string | undefined) => {
    const length = Number(value) * (SECONDS[unit ?? ""] ?? Number.NaN);
    if (!Number.isFinite(length)) throw new Error("the user pool client must name its token validities");
    return length;
  };
  const scopes = (resolver.resolve(resource.stack, AllowedOAuthScopes) as unknown[]).map(String);
  return {
    id: physicalId(resource),
    scope: scopes.join(" "),
    apiScopes: scopes.filter((scope) => scope.includes("/")),
    accessTokenSeconds: seconds(AccessTokenValidity, units.AccessToken),
    signedInSeconds: seconds(RefreshTokenValidity, units.RefreshToken),
  };
}
