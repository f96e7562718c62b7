import * as z from "zod/mini";
import { MOVES } from "#shared/domain/moves.ts";
import { CHANNELS, LEVELS } from "#shared/domain/register.ts";
import { STATES } from "#shared/domain/states.ts";
import * as field from "./fields.ts";
import { type MembershipRule, type Route, route } from "./route.ts";

/** KMS encrypts at most 4,096 bytes at once, and a locked vault must fit (SPEC.md, Vault). */
const MAX_VAULT_BYTES = 4_096;
/** An opened melding of the largest class, encrypted and signed again as an event, with room for its header. */
const MAX_EVENT_BYTES = 300_000;
/** A summary is a list entry, not a dossier. */
const MAX_SUMMARY_BYTES = 16_384;
/** The directory with its largest staff (64 members at about 2.5 KB). */
const MAX_DIRECTORY_BYTES = 200_000;
/** Root keys of one organisation: a ceremony has a handful of people. */
const MAX_ROOTS = 16;
/** Wraps per change of members: as many as a directory has readers at most. */
const MAX_WRAPS = 64;
/** Records of one message at most; a longer answer is two messages. */
const MAX_RECORDS = 16;
/** Files of one dossier that one request removes; a console with more asks again. */
const MAX_BLOBS = 200;
/** Files of one message at most: MAX_FILE_ENTRIES of the protocol. */
const MAX_KEPT_FILES = 20;
/** X-Wing ciphertext (1,120) and the sealed epoch key (32 + 16). */
const WRAP_BYTES = 1_168;
/** An id of a credential, WebAuthn level 3 §4. */
const MAX_PASSKEY_ID_BYTES = 1_023;
/** Type, challenge and origin as JSON: some 200 bytes; browsers may add members. */
const MAX_CLIENT_DATA_BYTES = 2_048;
/** Authenticator data with the largest public key in use (RSA 4096), and a statement that browsers leave out. */
const MAX_ATTESTATION_BYTES = 8_192;
/** Authenticator data of an assertion: 37 bytes and extensions, of which we ask none. */
const MAX_AUTHENTICATOR_DATA_BYTES = 1_024;
/** An RSA 4096 signature; ES256 takes 72. */
const MAX_ASSERTION_BYTES = 512;
/** Passkeys of one person: two devices and a few keys in a drawer. */
export const MAX_PASSKEYS = 5;
/** COSE algorithms of passkeys: ES256, Ed25519, RS256. Every authenticator in use has one of them. */
export const PASSKEY_ALGORITHMS = [-7, -8, -257] as const;
/** Board record, SPEC.md, Board. */
const RECORD_BYTES = 4_096;

const wrap = z.strictObject({ member: field.staffId, wrap: field.fixedBytes(WRAP_BYTES) });

/** Dates and states in the clear, nothing else: what the law's clocks need (law: Wbk art. 2a). */
export const registerRow = z.strictObject({
  dossierId: field.dossierId,
  channel: z.enum(CHANNELS),
  level: z.enum(LEVELS),
  state: z.enum(STATES),
  received: field.day,
  acknowledged: z.nullable(field.day),
  feedback: z.nullable(field.day),
  closed: z.nullable(field.day),
  destroyAfter: z.nullable(field.day),
  lastCopy: z.nullable(field.day),
  hold: z.boolean(),
});

const event = z.strictObject({
  seq: field.count,
  epoch: field.count,
  author: field.staffId,
  day: field.day,
  event: field.boundedBytes(MAX_EVENT_BYTES),
});

const auditEntry = z.strictObject({
  position: field.count,
  day: field.day,
  /** Null in the chain of days: a block binds every chain and tells nothing of any. */
  entry: z.nullable(
    z.strictObject({
      who: field.staffId,
      what: z.string().check(z.maxLength(40)),
      dossierId: z.nullable(field.dossierId),
    }),
  ),
  hash: field.fixedBytes(32),
});

const passkeyId = field.boundedBytes(MAX_PASSKEY_ID_BYTES);

/**
 * The console plane: staff behind OpenID Connect. The functions store and give ciphertext; they enforce roles,
 * membership, order and legal moves, and keep the audit chain. Every route states whom it serves.
 */
export const consoleApi = {
  whoAmI: route({
    method: "GET",
    path: "/me",
    body: "none",
    answer: z.strictObject({
      staffId: field.staffId,
      /** Those that identity provider and directory agree on: what the server goes by. */
      roles: z.array(z.string()),
      /** What the identity provider says alone: which keys a newcomer makes, before any directory names them. */
      groups: z.array(z.string()),
      today: field.day,
    }),
    errors: ["not-signed-in", "not-allowed", "passkey-required"],
    members: "self",
  }),
  /**
   * The step between signing in and everything else, where a deployment asks for a passkey of our own (settings,
   * passkeyStep). `closed`: there is none and none may be made, until a beheerder opens that and the person signs in
   * anew. `make`: the first one. `show`: one of these. `done`: shown in this session. `no-session`: the token does not
   * say which session it comes from. Each call gives a new challenge of five minutes in place of the session's last.
   */
  getPasskeyStep: route({
    method: "GET",
    path: "/passkey",
    body: "none",
    answer: z.union([
      z.strictObject({ step: z.enum(["off", "closed", "no-session"]) }),
      z.strictObject({
        step: z.enum(["make", "show", "done"]),
        staffId: field.staffId,
        challenge: field.fixedBytes(32),
        /** Host name of the console: what a passkey is bound to. */
        rpId: z.string().check(z.maxLength(253)),
        passkeys: z.array(z.strictObject({ id: passkeyId, day: field.day })),
      }),
    ]),
    errors: ["not-signed-in"],
    members: "self",
    beforePasskey: true,
  }),
  /**
   * Registers a passkey (WebAuthn, attestation `none`); the session then counts as one that showed it. A further one
   * takes the challenge that `provePasskey` gave.
   */
  putPasskey: route({
    method: "PUT",
    path: "/passkey",
    body: z.strictObject({
      id: passkeyId,
      clientData: field.boundedBytes(MAX_CLIENT_DATA_BYTES),
      attestation: field.boundedBytes(MAX_ATTESTATION_BYTES),
    }),
    answer: z.strictObject({ passkeys: field.count }),
    errors: ["not-signed-in", "not-allowed", "passkey-required", "conflict", "bad-signature", "too-many"],
    members: "self",
    beforePasskey: true,
  }),
  /**
   * Shows a passkey (WebAuthn assertion with user verification): from then on the session reaches the other routes.
   * `further`: the challenge for one passkey more; null where this only repeats what was shown before.
   */
  provePasskey: route({
    method: "POST",
    path: "/passkey",
    body: z.strictObject({
      id: passkeyId,
      clientData: field.boundedBytes(MAX_CLIENT_DATA_BYTES),
      authenticatorData: field.boundedBytes(MAX_AUTHENTICATOR_DATA_BYTES),
      signature: field.boundedBytes(MAX_ASSERTION_BYTES),
    }),
    answer: z.strictObject({ step: z.literal("done"), further: z.nullable(field.fixedBytes(32)) }),
    errors: ["not-signed-in", "not-allowed", "conflict", "bad-signature"],
    members: "self",
    beforePasskey: true,
  }),
  /** Removes all passkeys of a colleague who lost one; for three days the next sign-in may make a new one. */
  resetPasskeys: route({
    method: "POST",
    path: "/passkey/reset",
    body: z.strictObject({ staffId: field.staffId }),
    answer: z.strictObject({ openUntil: field.day }),
    errors: ["not-signed-in", "not-allowed", "passkey-required", "not-found", "conflict"],
    members: "beheerder",
  }),
  getVault: route({
    method: "GET",
    path: "/vault",
    body: "none",
    answer: z.strictObject({
      vault: z.nullable(
        z.strictObject({ version: field.count, locked: field.boundedBytes(MAX_VAULT_BYTES) }),
      ),
    }),
    errors: ["not-signed-in", "not-allowed", "passkey-required"],
    members: "self",
  }),
  /** The first vault needs no signature; each later one is signed with the sign key of the present one. */
  putVault: route({
    method: "PUT",
    path: "/vault",
    body: z.strictObject({
      version: field.count,
      locked: field.boundedBytes(MAX_VAULT_BYTES),
      signature: z.nullable(field.signature),
    }),
    answer: z.strictObject({ version: field.count }),
    errors: ["not-signed-in", "not-allowed", "passkey-required", "stale-version", "bad-signature"],
    members: "self",
  }),
  /** Every directory version with its signatures: former ones check old messages. */
  listDirectories: route({
    method: "GET",
    path: "/directories",
    body: "none",
    answer: z.strictObject({
      directories: z.array(
        z.strictObject({
          version: field.count,
          bytes: field.boundedBytes(MAX_DIRECTORY_BYTES),
          signatures: z.array(z.strictObject({ root: field.fixedBytes(32), signature: field.signature })),
        }),
      ),
    }),
    errors: ["not-signed-in", "not-allowed", "passkey-required"],
    members: "signed",
  }),
  publishDirectory: route({
    method: "PUT",
    path: "/directories/{version}",
    body: z.strictObject({
      bytes: field.boundedBytes(MAX_DIRECTORY_BYTES),
      signatures: z
        .array(z.strictObject({ root: field.fixedBytes(32), signature: field.signature }))
        .check(z.maxLength(MAX_ROOTS)),
    }),
    answer: z.strictObject({ version: field.count }),
    errors: ["not-signed-in", "not-allowed", "passkey-required", "conflict", "bad-signature"],
    members: "beheerder",
  }),
  /** Released batches after `{after}`, ids in random order. */
  listBatches: route({
    method: "GET",
    path: "/inbox/batches/{after}",
    body: "none",
    answer: z.strictObject({
      batches: z.array(
        z.strictObject({ batch: field.count, day: field.day, envelopes: z.array(field.envelopeId) }),
      ),
      more: z.boolean(),
    }),
    errors: ["not-signed-in", "not-allowed", "passkey-required"],
    members: "readers",
  }),
  getEnvelope: route({
    method: "GET",
    path: "/inbox/envelopes/{id}",
    body: "none",
    answer: z.strictObject({ envelope: field.boundedBytes(300_000), batch: field.count, day: field.day }),
    errors: ["not-signed-in", "not-allowed", "passkey-required", "not-found"],
    members: "readers",
  }),
  /** The last batch that this member fetched and opened: all that the server keeps of reading. */
  putInboxRead: route({
    method: "PUT",
    path: "/inbox/read",
    body: z.strictObject({ batch: field.count }),
    answer: z.strictObject({ batch: field.count }),
    errors: ["not-signed-in", "not-allowed", "passkey-required"],
    members: "self",
  }),
  getBlobPart: route({
    method: "GET",
    path: "/blobs/{blobId}/parts/{part}",
    body: "none",
    answer: z.strictObject({ part: field.boundedBytes(1_100_000) }),
    errors: ["not-signed-in", "not-allowed", "passkey-required", "not-found"],
    members: "readers",
  }),
  /** Dossiers of which the caller is a member now, with register row and encrypted summary. */
  listDossiers: route({
    method: "GET",
    path: "/dossiers",
    body: "none",
    answer: z.strictObject({
      dossiers: z.array(
        z.strictObject({
          register: registerRow,
          head: field.count,
          epoch: field.count,
          keys: z.array(z.strictObject({ epoch: field.count, wrap: field.fixedBytes(WRAP_BYTES) })),
          summary: z.nullable(field.boundedBytes(MAX_SUMMARY_BYTES)),
        }),
      ),
    }),
    errors: ["not-signed-in", "not-allowed", "passkey-required"],
    members: "dossier",
  }),
  /** A dossier with its first event (members, epoch 0), wraps and register row, in one transaction. */
  createDossier: route({
    method: "POST",
    path: "/dossiers",
    body: z.strictObject({
      dossierId: field.dossierId,
      /** The first envelope: the server takes the day of receipt from its row and stores no link. */
      envelopeId: field.envelopeId,
      channel: z.enum(CHANNELS),
      level: z.enum(LEVELS),
      event: field.boundedBytes(MAX_EVENT_BYTES),
      wraps: z.array(wrap).check(z.minLength(1), z.maxLength(MAX_WRAPS)),
    }),
    answer: z.strictObject({ register: registerRow }),
    errors: ["not-signed-in", "not-allowed", "passkey-required", "not-found", "conflict"],
    members: "readers",
  }),
  listEvents: route({
    method: "GET",
    path: "/dossiers/{dossierId}/events/{after}",
    body: "none",
    answer: z.strictObject({ events: z.array(event), more: z.boolean() }),
    errors: ["not-signed-in", "not-allowed", "passkey-required", "not-found"],
    members: "dossier",
  }),
  /**
   * Accepts sequence last + 1 under the current epoch, once; the same bytes again give the same answer, others
   * `conflict`. A members event brings the wraps of the next epoch and its member list with it.
   */
  appendEvent: route({
    method: "POST",
    path: "/dossiers/{dossierId}/events",
    body: z.strictObject({
      event: field.boundedBytes(MAX_EVENT_BYTES),
      wraps: z.array(wrap).check(z.maxLength(MAX_WRAPS)),
      /** With an event that files a message: its files, which the server cannot find and from now on keeps. */
      keepFiles: z.optional(z.array(field.blobId).check(z.maxLength(MAX_KEPT_FILES))),
      /** With an event that files a message: who knows the melder's name since. The register row only ever rises. */
      level: z.optional(z.enum(LEVELS)),
    }),
    answer: z.strictObject({ seq: field.count }),
    errors: ["not-signed-in", "not-allowed", "passkey-required", "not-found", "conflict"],
    members: "dossier",
  }),
  putSummary: route({
    method: "PUT",
    path: "/dossiers/{dossierId}/summary",
    body: z.strictObject({ head: field.count, summary: field.boundedBytes(MAX_SUMMARY_BYTES) }),
    answer: z.strictObject({ head: field.count }),
    errors: ["not-signed-in", "not-allowed", "passkey-required", "not-found", "stale-version"],
    members: "dossier",
  }),
  /** A move of the table in shared/domain/moves.ts; the database refuses an illegal one. */
  moveRegister: route({
    method: "POST",
    path: "/dossiers/{dossierId}/register",
    body: z.strictObject({
      move: z.enum(MOVES),
      day: field.day,
      /** With a move that ends the dossier: its files, which only its members can name. They are removed too. */
      blobs: z.optional(z.array(field.blobId).check(z.maxLength(MAX_BLOBS))),
      /**
       * With such a move: the day of the batch that brought the last message of this dossier, as its events say. From
       * it follows when the last copy is gone; without it the server reckons with a message of today.
       */
      lastMessage: z.optional(field.day),
    }),
    answer: z.strictObject({ register: registerRow }),
    errors: ["not-signed-in", "not-allowed", "passkey-required", "not-found", "illegal-move"],
    members: "dossier",
  }),
  /**
   * Queues sealed board records. Can be written, not listed. The ids make a retry harmless. Without records it
   * queues nothing and tells the day on which `ask` records would be on the board: staff hear it before sending.
   */
  queueRecords: route({
    method: "POST",
    path: "/outbox",
    body: z.strictObject({
      dossierId: field.dossierId,
      /** `term`: meets a term of the law; `new`; `again`: republished. They leave in this order. */
      priority: z.enum(["term", "new", "again"]),
      records: z
        .array(z.strictObject({ id: field.fixedBytes(16), record: field.fixedBytes(RECORD_BYTES) }))
        .check(z.maxLength(MAX_RECORDS)),
      ask: z.optional(z.int().check(z.minimum(1), z.maximum(MAX_RECORDS))),
    }),
    answer: z.strictObject({ queued: field.count, expected: field.day }),
    errors: ["not-signed-in", "not-allowed", "passkey-required", "conflict"],
    members: "dossier",
  }),
  /**
   * One chain of the audit: `self`, the caller's own actions; a dossier id, for its members; `days`, one block a
   * day whatever happened, which binds the heads of all chains. A chain of its own per dossier, because gaps in
   * one common chain would count the work on dossiers that the caller must not know of.
   */
  listAudit: route({
    method: "GET",
    path: "/audit/{chain}/{after}",
    body: "none",
    answer: z.strictObject({ entries: z.array(auditEntry), more: z.boolean() }),
    errors: ["not-signed-in", "not-allowed", "passkey-required"],
    members: "self",
  }),
} as const satisfies Record<string, Route & { readonly members: MembershipRule }>;
