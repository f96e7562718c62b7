import { type Stack, Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";
import type { Settings } from "./settings.ts";

/**
 * Every remark of a check that we answer instead of following, with the answer. There is no other place for one.
 * Each names the finding and the constructs that it is about, and nothing beside them; a test fails when a finding is
 * no longer made, so that no answer outlives its question.
 */
export interface Exception {
  /** As the check prints it, with the part between brackets if it has one; DATA where it prints that stack's name. */
  readonly id: string;
  /** Paths in the tree of constructs. */
  readonly at: readonly string[];
  readonly reason: string;
  /** Where the settings decide whether the finding is made. */
  readonly when?: (settings: Settings) => boolean;
}

const APIS = ["Intake/Plane/Api", "Console/Plane/Api"];
const API_STAGES = APIS.map((api) => `${api}/DeploymentStage.api/Resource`);
const SITES = ["Sites/Melder", "Sites/Console"];
const DISTRIBUTIONS = SITES.map((site) => `${site}/Distribution/Resource`);
/** The routes of a melder. A new one must be added here: the sentence is read again for it. */
const MELDER_ROUTES = [
  "challenge/GET",
  "blobs/{blobId}/parts/{part}/PUT",
  "envelopes/POST",
  "withdrawals/POST",
].map((route) => `Intake/Plane/Api/Default/${route}/Resource`);

const NOTHING_RECORDS =
  "It would record addresses, browsers and times of melders or of the staff who read them (record 16).";

const RECORDING: readonly Exception[] = [
  { id: "AwsSolutions-APIG1", at: API_STAGES, reason: NOTHING_RECORDS },
  { id: "AwsSolutions-APIG6", at: API_STAGES, reason: NOTHING_RECORDS },
  { id: "AwsSolutions-CFR3", at: DISTRIBUTIONS, reason: NOTHING_RECORDS },
  {
    id: "AwsSolutions-S1",
    at: [
      "Data/BlobsBucket/Resource",
      "Data/PublicBucket/Resource",
      ...SITES.map((site) => `${site}/Files/Resource`),
    ],
    reason: NOTHING_RECORDS,
  },
  {
    id: "AwsSolutions-COG8",
    at: ["Identity/Staff/Resource"],
    reason:
      "The plan adds threat protection, which keeps addresses, devices and places of staff, for as long as AWS likes (record 36).",
  },
];

const FIREWALL: readonly Exception[] = [
  {
    id: "AwsSolutions-APIG3",
    at: API_STAGES,
    reason:
      "A firewall keeps addresses; proof of work and one throttle over all callers stand instead (record 35).",
  },
  {
    id: "AwsSolutions-CFR2",
    at: DISTRIBUTIONS,
    reason:
      "A firewall keeps addresses; proof of work and one throttle over all callers stand instead (record 35).",
  },
  {
    id: "AwsSolutions-CFR1",
    at: DISTRIBUTIONS,
    reason: "A melder may be abroad or use Tor Browser, and a country is read from an address.",
  },
];

const ACCESS: readonly Exception[] = [
  {
    id: "AwsSolutions-APIG4",
    at: MELDER_ROUTES,
    reason:
      "A melder has no account: an open route is what this is for. The proof of work is checked by the function.",
  },
  {
    id: "AwsSolutions-COG4",
    at: MELDER_ROUTES,
    reason: "A melder has no account: a user pool never sees one.",
  },
  {
    id: "AwsSolutions-APIG2",
    at: APIS.map((api) => `${api}/Resource`),
    reason:
      "Each function checks path and body against the strict schemas of the contract; a second set here could differ.",
  },
  {
    id: "AwsSolutions-COG1",
    at: ["Identity/Staff/Resource"],
    reason:
      "Fourteen characters and a second factor; rules on kinds of characters make passwords weaker (NIST SP 800-63B-4).",
  },
];

/** A stack's name begins with that of its stage. */
export const DATA = "<Data>";
/** The names under which the data stack gives its buckets to others: the library makes them. */
const EXPORTED = {
  blobs: `${DATA}:ExportsOutputFnGetAttBlobsBucketArn545CA3D6`,
  public: `${DATA}:ExportsOutputFnGetAttPublicBucketArn96DBD37E`,
};

const folder = (bucket: keyof typeof EXPORTED, name: string, at: readonly string[]): Exception => ({
  id: `AwsSolutions-IAM5[Resource::${EXPORTED[bucket]}/${name}/*]`,
  at: at.map((role) => `${role}/Role/Resource`),
  reason: "The objects of one folder, whose names are drawn at random: a policy can name no single one.",
});

const STORAGE: readonly Exception[] = [
  {
    id: "AwsSolutions-DDB3",
    at: ["Data/KeysTable/Resource", "Data/OutboxTable/Resource"],
    reason:
      "What can be put back was not destroyed: a deleted key must be gone at once, and a lost answer is sent again.",
  },
  folder("blobs", "incoming", [
    "Intake/PutBlobPart",
    "Console/GetBlobPart",
    "Console/MoveRegister",
    "Jobs/ReleaseInbox",
    "Jobs/Sweep",
    "Jobs/Canary",
  ]),
  folder("blobs", "blobs", [
    "Console/GetBlobPart",
    "Console/MoveRegister",
    "Jobs/ReleaseInbox",
    "Jobs/Sweep",
  ]),
  folder("public", "directory", ["Console/PublishDirectory"]),
  folder("public", "board", ["Jobs/PublishBoard"]),
  {
    id: "AwsSolutions-CFR4",
    at: DISTRIBUTIONS,
    reason:
      "Without a host name of its own a site has the certificate of cloudfront.net, whose oldest TLS is fixed.",
    when: ({ addresses }) => addresses === undefined,
  },
  {
    id: "Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk",
    at: SITES.map((site) => `${site}/Distribution/Origin1`),
    reason:
      "A default root object is set, and no query string reaches a bucket: there is nothing to list with.",
  },
];

/** The exceptions of a deployment. */
export function exceptionsFor(settings: Settings): readonly Exception[] {
  return [...RECORDING, ...FIREWALL, ...ACCESS, ...STORAGE].filter(({ when }) => when?.(settings) ?? true);
}

/** Throws where an exception names a construct that is not there. */
export function acknowledgeExceptions(app: IConstruct, settings: Settings): void {
  const { stackName } = constructAt(app, "Data", DATA) as Stack;
  for (const { id: written, at, reason } of exceptionsFor(settings)) {
    const id = written.replace(DATA, stackName);
    for (const path of at) Validations.of(constructAt(app, path, id)).acknowledge({ id, reason });
  }
}

function constructAt(app: IConstruct, path: string, id: string): IConstruct {
  const found = app.node.findAll().find(({ node }) => node.path === path);
  if (!found) throw new Error(`The exception for ${id} names ${path}, and there is no such construct.`);
  return found;
}
