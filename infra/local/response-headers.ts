import type { Assembly } from "./assembly.ts";
import { physicalId } from "./physical.ts";
import type { Resolver } from "./resolver.ts";

/** What a response-headers policy does to a response. Names as the policy writes them. */
export interface HeaderRules {
  readonly set: Readonly<Record<string, string>>;
  /** Lower case. */
  readonly remove: readonly string[];
}

/** `ResponseHeadersPolicyConfig` of CloudFormation, as far as it sets headers. */
interface PolicyConfig {
  readonly SecurityHeadersConfig?: {
    readonly ContentSecurityPolicy?: { readonly ContentSecurityPolicy: string };
    readonly ContentTypeOptions?: object;
    readonly FrameOptions?: { readonly FrameOption: string };
    readonly ReferrerPolicy?: { readonly ReferrerPolicy: string };
    readonly StrictTransportSecurity?: {
      readonly AccessControlMaxAgeSec: number;
      readonly IncludeSubdomains?: boolean;
      readonly Preload?: boolean;
    };
  };
  readonly CustomHeadersConfig?: {
    readonly Items: readonly { readonly Header: string; readonly Value: string }[];
  };
  readonly RemoveHeadersConfig?: { readonly Items: readonly { readonly Header: string }[] };
}

/** The response-headers policies of an assembly by what `Ref` gives. */
export function readHeaderPolicies(assembly: Assembly, resolver: Resolver): ReadonlyMap<string, HeaderRules> {
  return new Map(
    assembly.ofType("AWS::CloudFront::ResponseHeadersPolicy").map((resource) => {
      const config = resolver.resolve(resource.stack, resource.properties.ResponseHeadersPolicyConfig);
      return [physicalId(resource), headerRules(config as PolicyConfig)] as const;
    }),
  );
}

/** The headers that CloudFront makes of a policy. */
function headerRules(config: PolicyConfig): HeaderRules {
  const security = config.SecurityHeadersConfig ?? {};
  const hsts = security.StrictTransportSecurity;
  const set: Record<string, string | undefined> = {
    "Content-Security-Policy": security.ContentSecurityPolicy?.ContentSecurityPolicy,
    "X-Content-Type-Options": security.ContentTypeOptions && "nosniff",
    "X-Frame-Options": security.FrameOptions?.FrameOption,
    "Referrer-Policy": security.ReferrerPolicy?.ReferrerPolicy,
    "Strict-Transport-Security":
      hsts &&
      [
        `max-age=${hsts.AccessControlMaxAgeSec}`,
        ...(hsts.IncludeSubdomains ? ["includeSubDomains"] : []),
        ...(hsts.Preload ? ["preload"] : []),
      ].join("; "),
    ...Object.fromEntries(
      (config.CustomHeadersConfig?.Items ?? []).map(({ Header, Value }) => [Header, Value]),
    ),
  };
  const given = Object.entries(set).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    set: Object.fromEntries(given),
    remove: (config.RemoveHeadersConfig?.Items ?? []).map(({ Header }) => Header.toLowerCase()),
  };
}
