import * as z from "zod/mini";

/**
 * The settings of a deployment: what may differ between organisations. Every field must be there or is marked
 * optional with what its absence means; a field that is not known is refused.
 */

const hostName = z.string().check(z.regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, "a host name, without https://"));

/** CloudFront takes certificates from us-east-1 only. */
const certificate = z
  .string()
  .check(z.regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\//, "the ARN of a certificate in us-east-1"));

const address = z.strictObject({ host: hostName, certificate });

const https = z.string().check(z.regex(/^https:\/\/[a-z0-9.-]+(\/[A-Za-z0-9._~/-]*)?$/, "an https address"));

const federation = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("oidc"),
    issuer: https,
    clientId: z.string().check(z.minLength(1), z.maxLength(200)),
    /** Name in AWS Secrets Manager: a secret stands in no settings. */
    clientSecretName: z.string().check(z.regex(/^[A-Za-z0-9/_+=.@-]{1,200}$/)),
  }),
  z.strictObject({ kind: z.literal("saml"), metadataUrl: https }),
]);

const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

export const settings = z.strictObject({
  /** Part of every key derivation and signature: never changes after the first melding. */
  instanceId: z.string().check(z.regex(/^[a-z0-9-]{3,40}$/, "3 to 40 of a-z, 0-9 and -")),
  /** In the Union, for melders' data must not leave it (law: GDPR chapter V). */
  region: z.enum(["eu-central-1", "eu-west-1", "eu-west-3", "eu-north-1"]),
  /** Root keys of the directory (base64url) and how many of them must sign: from the key ceremony. */
  roots: z.array(z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/, "an Ed25519 public key, base64url"))),
  rootThreshold: whole(1, 20),
  /** The inbox is opened to consoles in batches. */
  release: z.strictObject({
    everyMinutes: whole(1, 1_440),
    /** False: a batch without real envelopes is skipped. Tells when somebody reported, so on this machine only. */
    whenIdle: z.boolean(),
    /** Mean number of dummy envelopes a day. */
    dummiesPerDay: whole(0, 50),
    /** Days that an envelope's row lives, whatever happens to it. */
    rowDays: whole(30, 365),
  }),
  /** The board is published at whole hours of the clock in Europe/Amsterdam. */
  publish: z.strictObject({
    hours: z.array(whole(0, 23)).check(z.minLength(1), z.maxLength(24)),
    /** False: nothing is published while nothing waits. As above, on this machine only. */
    whenIdle: z.boolean(),
    /** Records in every batch, exactly: the same number as the policy in the directory. */
    k: whole(1, 256),
    /** Days that a board record lives. */
    recordDays: whole(30, 365),
  }),
  /** As in the policy of the directory. */
  files: z.strictObject({
    maxBytes: whole(65_536, 100_000_000),
    max: whole(0, 20),
  }),
  /** Days that failures of console and jobs stay readable. Intake logs nothing at all. */
  logDays: z.union([z.literal(7), z.literal(14), z.literal(30), z.literal(90)]),
  /**
   * Who hears that something is wrong with the meldpunt itself: addresses of operators, never of a melder. Alarms
   * name no dossier and no person.
   */
  alarmsTo: z.array(z.email()),
  /** Sender of the mails to staff, an address that SES has verified. Without it no mail is sent at all. */
  mailFrom: z.optional(z.email()),
  /** Name of the sign-in page below Cognito's own domain; unique in the world. */
  signInPrefix: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/)),
  /** Origin of the sign-in page where it is not Cognito's. */
  signInOrigin: z.optional(z.string().check(z.regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/))),
  /** The organisation's own identity provider. Cognito cannot see whether it asked for a second factor. */
  federation: z.optional(federation),
  /** True: whoever signs in must also show a passkey of our own, which the console's API checks. */
  passkeyStep: z.boolean(),
  /** Where browsers find the console, where it is not `addresses.console`: on this machine only. */
  consoleOrigin: z.optional(z.string().check(z.regex(/^http:\/\/(127\.0\.0\.1|localhost):\d+$/))),
  /** Host name of the onion service of the melder's site (Tor rend-spec-v3 §6). */
  onionHost: z.optional(z.string().check(z.regex(/^[a-z2-7]{56}\.onion$/, "a version 3 onion address"))),
  /** Own host names; without them the sites live below cloudfront.net. */
  addresses: z.optional(z.strictObject({ melder: address, console: address })),
  /** Seconds between runs of the schedules on this machine, so that a person can try it. */
  everySeconds: z.optional(whole(1, 3_600)),
});

export type Settings = Readonly<z.infer<typeof settings>>;
