import * as z from "zod/mini";
import { fromBase64Url } from "#shared/protocol/bytes.ts";
import { MAX_FILE_ENTRIES } from "#shared/protocol/constants.ts";

/**
 * The settings of a deployment: what may differ between organisations. Every field must be there or is marked
 * optional with what its absence means; a field that is not known is refused, and nothing has a default. What
 * belongs together is checked in `stage-rules.ts`.
 */

/** An Ed25519 public key (RFC 8032 section 5.1.5). */
const ROOT_BYTES = 32;

const whole = (least: number, most: number) => {
  const sentence = `must be a whole number from ${least} to ${most}.`;
  return z.int(sentence).check(z.minimum(least, sentence), z.maximum(most, sentence));
};

const matching = (pattern: RegExp, sentence: string) => z.string(sentence).check(z.regex(pattern, sentence));

/** Strict: another last letter may spell the same bytes, and whoever decodes strictly then has no key at all. */
const rootSentence = "must be an Ed25519 public key in base64url, as the ceremony prints it.";
const root = z
  .string(rootSentence)
  .check(z.refine((text) => fromBase64Url(text)?.length === ROOT_BYTES, rootSentence));

const yesOrNo = z.boolean("must be true or false.");
const email = z.email("must be an e-mail address, such as beheer@example.nl.");

const hostName = matching(
  /^([a-z0-9-]+\.)+[a-z]{2,}$/,
  "must be a host name in lower case, without https://.",
);

/** CloudFront takes certificates from us-east-1 only. */
const certificate = matching(
  /^arn:aws:acm:us-east-1:\d{12}:certificate\/[a-z0-9-]+$/,
  "must be the ARN of a certificate in us-east-1, for CloudFront takes no other: request it there.",
);

const address = z.strictObject({ host: hostName, certificate });

const https = matching(/^https:\/\/[a-z0-9.-]+(\/[A-Za-z0-9._~/-]*)?$/, "must be an https address.");

const federation = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({
      kind: z.literal("oidc"),
      issuer: https,
      clientId: matching(
        /^.{1,200}$/,
        "must be the client id that the provider gave, at most 200 characters.",
      ),
      /** Name in AWS Secrets Manager: a secret stands in no settings. */
      clientSecretName: matching(
        /^[A-Za-z0-9/_+=.@-]{1,200}$/,
        "must be the name of a secret in AWS Secrets Manager, never the secret itself.",
      ),
    }),
    z.strictObject({ kind: z.literal("saml"), metadataUrl: https }),
  ],
  'must be "oidc" or "saml".',
);

export const settings = z.strictObject({
  /** Part of every key derivation and signature: never changes after the first melding. */
  instanceId: matching(/^[a-z0-9-]{3,40}$/, "must be 3 to 40 of a-z, 0-9 and -."),
  /** In the Union, for melders' data must not leave it (law: GDPR chapter V). */
  region: z.enum(
    ["eu-central-1", "eu-west-1", "eu-west-3", "eu-north-1"],
    "must be eu-central-1, eu-west-1, eu-west-3 or eu-north-1: what melders send stays in the Union.",
  ),
  /** Root keys of the directory (base64url) and how many of them must sign: from the key ceremony. */
  roots: z
    .array(root, "must be a list of public root keys.")
    .check(z.maxLength(20, "must be at most 20 keys.")),
  rootThreshold: whole(1, 20),
  /** The inbox is opened to consoles in batches. */
  release: z.strictObject({
    everyMinutes: whole(1, 1_440),
    /** False: a batch without real envelopes is skipped. Tells when somebody reported, so on this machine only. */
    whenIdle: yesOrNo,
    /** Mean number of dummy envelopes a day. */
    dummiesPerDay: whole(0, 50),
    /** Days that an envelope's row lives, whatever happens to it. */
    rowDays: whole(30, 365),
  }),
  /** The board is published at whole hours of the clock in Europe/Amsterdam. */
  publish: z.strictObject({
    hours: z
      .array(whole(0, 23), "must be a list of hours, such as [6, 18].")
      .check(z.minLength(1, "must name at least one hour, or no answer ever reaches a melder.")),
    /** False: nothing is published while nothing waits. As above, on this machine only. */
    whenIdle: yesOrNo,
    /** Records in every batch, exactly: the same number as the policy in the directory, and its bounds. */
    k: whole(1, 64),
    /** Days that a board record lives: the same number as the policy in the directory, and its bounds. */
    recordDays: whole(30, 180),
  }),
  /** As in the policy of the directory. */
  files: z.strictObject({
    maxBytes: whole(65_536, 100_000_000),
    max: whole(0, MAX_FILE_ENTRIES),
  }),
  /** Days that failures of console and jobs stay readable. Intake logs nothing at all. */
  logDays: z.union(
    [z.literal(7), z.literal(14), z.literal(30), z.literal(90)],
    "must be 7, 14, 30 or 90: CloudWatch has no other between them.",
  ),
  /**
   * Who hears that something is wrong with the meldpunt itself: addresses of operators, never of a melder. Alarms
   * name no dossier and no person.
   */
  alarmsTo: z.array(email, "must be a list of e-mail addresses."),
  /** Sender of the mails to staff, an address that SES has verified. Without it no mail is sent at all. */
  mailFrom: z.optional(email),
  /** Name of the sign-in page below Cognito's own domain; unique in the world. */
  signInPrefix: matching(
    /^(?!.*(aws|amazon|cognito))[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
    'must be 3 to 63 of a-z, 0-9 and -, without "aws", "amazon" or "cognito", which Cognito refuses.',
  ),
  /** Origin of the sign-in page where it is not Cognito's own: on this machine only, for no stack makes another. */
  signInOrigin: z.optional(
    matching(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/, "must be an origin, such as http://127.0.0.1:8083."),
  ),
  /** The organisation's own identity provider. Cognito cannot see whether it asked for a second factor. */
  federation: z.optional(federation),
  /**
   * True: the organisation states that its provider never lets staff in without a second factor. Nobody here can see
   * it, so it is checked by hand before going live. Needed with `federation` where `passkeyStep` is false.
   */
  federationHasSecondFactor: z.optional(z.literal(true)),
  /** True: whoever signs in must also show a passkey of our own, which the console's API checks. */
  passkeyStep: yesOrNo,
  /** Where browsers find the console, where it is not `addresses.console`: on this machine only. */
  consoleOrigin: z.optional(
    matching(/^http:\/\/(127\.0\.0\.1|localhost):\d+$/, "must be an address of this machine, with its port."),
  ),
  /** Host name of the onion service of the melder's site (Tor rend-spec-v3 §6). */
  onionHost: z.optional(
    matching(/^[a-z2-7]{56}\.onion$/, "must be a version 3 onion address: 56 of a-z and 2-7, then .onion."),
  ),
  /** Own host names; without them the sites live below cloudfront.net. */
  addresses: z.optional(z.strictObject({ melder: address, console: address })),
  /** Seconds between runs of the schedules on this machine, so that a person can try it. */
  everySeconds: z.optional(whole(1, 3_600)),
});

export type Settings = Readonly<z.infer<typeof settings>>;
