import type { Assembly, Resource } from "./assembly.ts";
import { apiHost, bucketHost, physicalId } from "./physical.ts";
import type { Resolver } from "./resolver.ts";
import { type HeaderRules, readHeaderPolicies } from "./response-headers.ts";

/** Where the requests of a behaviour go. */
export type Target =
  | { readonly kind: "api"; readonly api: string }
  | { readonly kind: "bucket"; readonly bucket: string };

/** A cache behaviour: which paths, to where, with which headers. Nothing is cached on this machine. */
export interface Behaviour {
  readonly matches: (path: string) => boolean;
  readonly methods: readonly string[];
  readonly target: Target;
  readonly headers: HeaderRules;
}

/** A CloudFront distribution: one site on one origin. */
export interface Distribution {
  /** `Melder`, `Console`. */
  readonly name: string;
  readonly rootObject: string;
  /** In the order in which CloudFront tries them; the last one takes every path. */
  readonly behaviours: readonly Behaviour[];
}

interface BehaviourProperties {
  readonly PathPattern?: string;
  readonly TargetOriginId: string;
  readonly AllowedMethods?: readonly string[];
  readonly ResponseHeadersPolicyId?: unknown;
  readonly FunctionAssociations?: unknown;
  readonly LambdaFunctionAssociations?: unknown;
}

interface DistributionConfig {
  readonly DefaultRootObject?: string;
  readonly Origins: readonly { readonly Id: string; readonly DomainName: unknown }[];
  readonly DefaultCacheBehavior: BehaviourProperties;
  readonly CacheBehaviors?: readonly BehaviourProperties[];
  readonly CustomErrorResponses?: unknown;
}

const READ_ONLY = ["GET", "HEAD"];

/** The distributions of an assembly. Throws for what would behave differently here. */
export function readDistributions(assembly: Assembly, resolver: Resolver): Distribution[] {
  const policies = readHeaderPolicies(assembly, resolver);
  const targets = targetsByHost(assembly);
  return assembly.ofType("AWS::CloudFront::Distribution").map((resource) => {
    const config = resource.properties.DistributionConfig as DistributionConfig;
    if (config.CustomErrorResponses !== undefined)
      throw new Error(`${resource.id}: error responses are not run here`);
    const origins = new Map(
      config.Origins.map(({ Id, DomainName }) => [
        Id,
        targets.get(resolver.text(resource.stack, DomainName)),
      ]),
    );
    const behaviour = (properties: BehaviourProperties): Behaviour => {
      const target = origins.get(properties.TargetOriginId);
      const policy = resolver.text(resource.stack, properties.ResponseHeadersPolicyId);
      const headers = policies.get(policy);
      if (target === undefined || headers === undefined) {
        throw new Error(
          `${resource.id}: ${properties.PathPattern ?? "*"} has no known origin or header policy`,
        );
      }
      refuseEdgeFunctions(resource, properties);
      const methods = properties.AllowedMethods ?? READ_ONLY;
      return { matches: pathPattern(properties.PathPattern), methods, target, headers };
    };
    return {
      name: resource.path.at(-2) ?? resource.id,
      rootObject: config.DefaultRootObject ?? "",
      behaviours: [...(config.CacheBehaviors ?? []), config.DefaultCacheBehavior].map(behaviour),
    };
  });
}

function refuseEdgeFunctions(resource: Resource, properties: BehaviourProperties): void {
  if (properties.FunctionAssociations !== undefined || properties.LambdaFunctionAssociations !== undefined) {
    throw new Error(`${resource.id}: functions at the edge are not run here`);
  }
}

function targetsByHost(assembly: Assembly): ReadonlyMap<string, Target> {
  const apis = assembly.ofType("AWS::ApiGateway::RestApi").map(physicalId);
  const buckets = assembly.ofType("AWS::S3::Bucket").map(physicalId);
  return new Map<string, Target>([
    ...apis.map((api) => [apiHost(api), { kind: "api", api }] as const),
    ...buckets.map((bucket) => [bucketHost(bucket), { kind: "bucket", bucket }] as const),
  ]);
}

/** CloudFront's path patterns: `*` for any text, `?` for one character; with or without the first slash. */
function pathPattern(pattern: string | undefined): (path: string) => boolean {
  if (pattern === undefined) return () => true;
  const whole = pattern.startsWith("/") ? pattern : `/${pattern}`;
  const escaped = whole.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  const expression = new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "s");
  return (path) => expression.test(path);
}
