import { absent, at, both, isRecord, type Looked, noneOf, type Rule, valuesAt } from "./rule.ts";

/** What CloudFront may keep of a visitor, or hand on. */

const DISTRIBUTION = "AWS::CloudFront::Distribution";

/** A property of every behaviour of a distribution, the default one too. */
const ofBehaviours = (name: string): readonly string[] => [
  `DistributionConfig.DefaultCacheBehavior.${name}`,
  `DistributionConfig.CacheBehaviors.${name}`,
];

/** What a path of a site may pass on: the API needs the kind of the body and, on the console, the staff token. */
const PASSED_ON: readonly unknown[] = ["Content-Type", "x-staff-token"];

function passedOn({ type, properties }: Looked): readonly string[] {
  const policy = {
    "AWS::CloudFront::OriginRequestPolicy": "OriginRequestPolicyConfig",
    "AWS::CloudFront::CachePolicy": "CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin",
  }[type];
  if (policy === undefined) return [];
  const [config] = at(properties, policy);
  const one = (path: string) => valuesAt(config, path.split("."))[0];
  const headers = valuesAt(config, ["HeadersConfig", "Headers"]);
  return [
    ...(["none", "whitelist"].includes(String(one("HeadersConfig.HeaderBehavior"))) &&
    headers.every((header) => PASSED_ON.includes(header))
      ? []
      : ["a header of the visitor is passed on"]),
    ...(one("CookiesConfig.CookieBehavior") === "none" ? [] : ["cookies are passed on"]),
    ...(one("QueryStringsConfig.QueryStringBehavior") === "none" ? [] : ["the query is passed on"]),
  ];
}

/** CloudFront's own policies have an id that is text; some of them pass on everything of a visitor. */
function ownPolicies({ type, properties }: Looked): readonly string[] {
  if (type !== DISTRIBUTION) return [];
  const [origin, old] = ["OriginRequestPolicyId", "ForwardedValues"].map((name) =>
    ofBehaviours(name).flatMap((path) => at(properties, path)),
  );
  return [
    ...(origin?.every(isRecord) ? [] : ["a path has an origin request policy that is not in this template"]),
    ...(old?.length === 0 ? [] : ["ForwardedValues is set"]),
  ];
}

export const SITE_RULES: readonly Rule[] = [
  {
    name: "no-site-log",
    promise: "No site keeps a log of visits, by any of the three ways that CloudFront has.",
    breaks: both(
      absent(DISTRIBUTION, "DistributionConfig.Logging", ...ofBehaviours("RealtimeLogConfigArn")),
      noneOf(/^AWS::CloudFront::(RealtimeLogConfig|MonitoringSubscription)/),
    ),
  },
  {
    name: "no-code-at-the-edge",
    promise: "No code runs between visitor and site: it would see the address.",
    breaks: both(
      absent(
        DISTRIBUTION,
        ...ofBehaviours("FunctionAssociations"),
        ...ofBehaviours("LambdaFunctionAssociations"),
      ),
      noneOf(/^AWS::CloudFront::(Function|KeyValueStore|ConnectionFunction)/),
    ),
  },
  {
    name: "no-mark-on-a-visitor",
    promise: "No visitor gets a cookie or a signed link of the provider, to be sent one way or recognised.",
    breaks: both(
      absent(
        DISTRIBUTION,
        "DistributionConfig.ContinuousDeploymentPolicyId",
        ...ofBehaviours("TrustedKeyGroups"),
        ...ofBehaviours("TrustedSigners"),
      ),
      noneOf(/^AWS::CloudFront::ContinuousDeploymentPolicy/),
    ),
  },
  {
    name: "nothing-of-the-visitor",
    promise: "A site passes on the kind of a body and a staff token, and no other header, cookie or query.",
    breaks: both(passedOn, ownPolicies),
  },
];
