import { Duration } from "aws-cdk-lib";
import {
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseHeadersPolicyProps,
} from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

/**
 * The response headers of the sites; nothing else in the product sets one. The server on this machine reads them
 * from the synthesised template, so the browser tests run under exactly these.
 */

/** Which set of headers a path of a site gets. */
export type HeaderSet = "melder" | "melder-pages" | "console" | "console-assets" | "viewer";

type Directives = Readonly<Record<string, string>>;

/** Everything from the own origin, no inline code. `wasm-unsafe-eval` is for libsodium's WebAssembly alone. */
const STRICT: Directives = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "form-action": "'none'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "'none'",
};

/**
 * The page that shows an attachment, in a frame of the console. `sandbox` without `allow-same-origin` gives it an
 * origin of its own: a file that takes it over finds no token, no key, no network and no way out of the frame.
 */
const VIEWER: Directives = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "blob:",
  "form-action": "'none'",
  "base-uri": "'none'",
  "frame-ancestors": "'self'",
  sandbox: "allow-scripts",
  "require-trusted-types-for": "'script'",
  "trusted-types": "'none'",
};

function contentSecurityPolicy(set: HeaderSet, signInOrigin: string): string {
  const directives: Record<HeaderSet, Directives> = {
    melder: STRICT,
    "melder-pages": STRICT,
    console: { ...STRICT, "connect-src": `'self' ${signInOrigin}`, "frame-src": "'self'" },
    "console-assets": STRICT,
    viewer: VIEWER,
  };
  return Object.entries(directives[set])
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/**
 * A melder's browser keeps nothing: a cached page would tell who uses the computer next. The console's files with a
 * hash in their name never change; all else is asked for each time.
 */
const CACHE: Readonly<Record<HeaderSet, string>> = {
  melder: "no-store",
  "melder-pages": "no-store",
  console: "no-store",
  "console-assets": "public, max-age=31536000, immutable",
  viewer: "no-cache",
};

/** The viewer's scripts are loaded by its own frame, whose origin is nobody's: for it they come from elsewhere. */
const RESOURCE_POLICY: Readonly<Record<HeaderSet, string>> = {
  melder: "same-origin",
  "melder-pages": "same-origin",
  console: "same-origin",
  "console-assets": "same-origin",
  viewer: "cross-origin",
};

/** What a page could ask of a device; these pages ask nothing, but for the console's passkeys. */
const DEVICE_FEATURES = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "publickey-credentials-create",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "usb",
];

/**
 * What the origins add: ids and versions that say something about a request, a file or a server to whoever sees the
 * answer. CloudFront's own (`via`, `x-cache`, `x-amz-cf-*`) cannot be removed.
 */
const REMOVED = [
  "Server",
  "x-amz-apigw-id",
  "x-amz-id-2",
  "x-amz-request-id",
  "x-amz-server-side-encryption",
  "x-amz-version-id",
  "x-amzn-RequestId",
  "x-amzn-Remapped-Date",
  "X-Amzn-Trace-Id",
];

/** Two years, the least that browsers' own lists ask for. */
const HSTS_DAYS = 730;

function permissionsPolicy(set: HeaderSet): string {
  const own = (feature: string) => set === "console" && feature.startsWith("publickey-credentials-");
  return DEVICE_FEATURES.map((feature) => `${feature}=${own(feature) ? "(self)" : "()"}`).join(", ");
}

/**
 * The policy of one header set. Each overrides what the origin says. With `onionHost` Tor Browser offers to go to the
 * onion service instead, where nobody on the way sees an address; other browsers do nothing with it.
 */
export function securityHeaders(
  scope: Construct,
  set: HeaderSet,
  signInOrigin: string,
  onionHost?: string,
): ResponseHeadersPolicy {
  const id = `${set.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}Headers`;
  const custom: Readonly<Record<string, string>> = {
    "Cache-Control": CACHE[set],
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": RESOURCE_POLICY[set],
    "Permissions-Policy": permissionsPolicy(set),
    "X-Robots-Tag": set.startsWith("melder") ? "noarchive" : "noindex, nofollow",
    ...(onionHost !== undefined && { "Onion-Location": `http://${onionHost}/` }),
  };
  const props: ResponseHeadersPolicyProps = {
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: contentSecurityPolicy(set, signInOrigin),
        override: true,
      },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(HSTS_DAYS),
        includeSubdomains: true,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(custom).map(([header, value]) => ({ header, value, override: true })),
    },
    removeHeaders: REMOVED,
  };
  return new ResponseHeadersPolicy(scope, id, props);
}
