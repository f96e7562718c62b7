import { intake } from "#shared/api/intake.ts";
import { amsterdamDay } from "#shared/domain/day.ts";
import type { Reply } from "#shared/protocol/asks.ts";
import { monthOf } from "#shared/protocol/board-layout.ts";
import { type OwnRecord, selfRecord } from "#shared/protocol/board-own.ts";
import { fromBase64Url } from "#shared/protocol/bytes.ts";
import { MESSAGE_ID_BYTES } from "#shared/protocol/constants.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { sealEnvelope } from "#shared/protocol/envelope.ts";
import type { Level } from "#shared/protocol/level.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import { mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import type { Content, FileEntry, Message } from "#shared/protocol/message.ts";
import { verifyReceipt } from "#shared/protocol/receipt.ts";
import { rekeyTo } from "#shared/protocol/rekey.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { secureRandom } from "#shared/protocol/sodium.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { encodeSubmission, queuedRecordId } from "#shared/protocol/submission.ts";
import { sodiumSha512, withdrawToken } from "#shared/protocol/withdraw.ts";
import type { ApiClient } from "#web/ui/api-client.ts";
import { breathe } from "#web/ui/time-slices.ts";
import { type FileUpload, fileUpload, type UploadError } from "./file-upload.ts";
import type { OutgoingFile } from "./outgoing-file.ts";
import type { OwnSlots } from "./own-slots.ts";
import { stampedCall } from "./stamped-call.ts";

/** What goes into one envelope, and from which mailbox. */
export type Parcel = ParcelCommon & ParcelMessage;

/** What differs by kind. A move, a withdrawal and an objection carry no text and no files. */
export type ParcelMessage =
  | {
      readonly kind: "melding" | "consultation";
      readonly content: Content;
      readonly files: readonly OutgoingFile[];
    }
  | {
      readonly kind: "follow-up";
      readonly content: Content;
      readonly files: readonly OutgoingFile[];
      readonly reply: Reply | null;
    }
  /** To these keys; the record that shows it goes to the new mailbox. */
  | { readonly kind: "rekey"; readonly newKeys: MailboxKeys }
  | { readonly kind: "withdrawal" | "objection" };

interface ParcelCommon {
  readonly keys: MailboxKeys;
  /** The mailbox belongs to a raadpleging. */
  readonly consultation: boolean;
  /** Who knows the melder's name from here on. */
  readonly level: Level;
  /** Name and contact details, and who may know them: with the message that raises the level. */
  readonly identity?:
    | { readonly to: readonly StaffId[]; readonly name: string; readonly contact: string }
    | undefined;
  readonly readers: readonly StaffId[];
  readonly leftOut: readonly StaffId[];
  /** Hash of the last staff message that this mailbox has; null in a new one. */
  readonly after: Uint8Array | null;
  /** Slots of the own lane that are free this month. */
  readonly freeSlots: readonly number[];
  /** Those used since the mailbox was opened, which the board may not show yet. */
  readonly slots: OwnSlots;
}

export type DeliveryError = UploadError | "readers-changed" | "directory" | "too-long";

export type DeliveryStep =
  | { readonly name: "prepare" | "work" | "post" }
  | { readonly name: "file"; readonly file: number; readonly of: number };

export interface DeliveryRun {
  readonly api: ApiClient;
  readonly signal?: AbortSignal | undefined;
  /** `part` from 0 to 1 over everything. */
  readonly onProgress?: ((step: DeliveryStep, part: number) => void) | undefined;
}

/** An envelope that the server stored, with what proves it and what takes it back. */
export interface Delivered {
  readonly id: Uint8Array;
  /** The day on which it was first stored. */
  readonly day: number;
  readonly commitment: Uint8Array;
  readonly withdrawHash: Uint8Array;
  readonly w: Uint8Array;
  /** Its board record and files, which the server cannot find by the envelope. */
  readonly recordId: Uint8Array;
  readonly blobIds: readonly Uint8Array[];
  readonly signature: Uint8Array;
  /** Whether the receipt's signature holds for exactly this envelope, and its day can be true. */
  readonly receiptHolds: boolean;
  /** What the board will say of it in its mailbox. */
  readonly own: OwnRecord;
}

/** As with lists and boards, the melder's clock may be wrong by so much. */
const CLOCK_DAYS = 2;

/** One message on its way. Everything made once stays the same bytes, so `run` again never sends it twice. */
export interface Delivery {
  run(run: DeliveryRun): Promise<Result<Delivered, DeliveryError>>;
  /** Whether the envelope was posted and no clear refusal came back: the server may have it. */
  mayBeStored(): boolean;
}

/** After these the server may have stored what it was sent. */
const UNCLEAR: readonly (DeliveryError | "blob-unknown")[] = ["offline", "stopped", "internal", "busy"];

/** Beside the files, posting counts as this many bytes of work in the progress bar. */
const POST_WEIGHT = 200_000;

export function delivery(parcel: Parcel, directory: Directory): Delivery {
  const messageId = secureRandom(MESSAGE_ID_BYTES);
  const toSend = "files" in parcel ? parcel.files : [];
  let uploads = toSend.map((file, index) => fileUpload(file, messageId, index));
  let sealed: Sealed | undefined;
  let delivered: Delivered | undefined;
  let posted = false;

  async function attempt(run: DeliveryRun): Promise<Result<Delivered, DeliveryError | "blob-unknown">> {
    if (directory.expired) return fail("directory");
    const bar = progressBar(uploads, run);
    const files = await uploadAll(uploads, run, bar);
    if (!files.ok) return files;
    if (sealed === undefined) {
      bar({ name: "prepare" }, uploads.length, 0);
      await breathe();
      const made = seal(parcel, directory, messageId, files.value);
      if (!made.ok) return made;
      sealed = made.value;
    }
    const result = await post(sealed, directory, run, (step, part) => bar(step, uploads.length, part));
    posted ||= result.ok || UNCLEAR.includes(result.error);
    return result;
  }

  return {
    mayBeStored: () => posted,
    async run(run) {
      if (delivered !== undefined) return ok(delivered);
      let result = await attempt(run);
      if (!result.ok && result.error === "blob-unknown") {
        // Parts live a day without an envelope. Whoever waited longer sends them anew, under new ids.
        uploads = toSend.map((file, index) => fileUpload(file, messageId, index));
        sealed = undefined;
        result = await attempt(run);
      }
      if (result.ok) delivered = result.value;
      return result.ok || result.error !== "blob-unknown"
        ? (result as Result<Delivered, DeliveryError>)
        : fail("file-refused");
    },
  };
}

type Bar = (step: DeliveryStep, filesDone: number, part: number) => void;

function progressBar(uploads: readonly FileUpload[], { onProgress }: DeliveryRun): Bar {
  const weights = [...uploads.map(({ size }) => size), POST_WEIGHT];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (step, filesDone, part) => {
    const before = weights.slice(0, filesDone).reduce((sum, weight) => sum + weight, 0);
    onProgress?.(step, (before + (weights[filesDone] ?? 0) * part) / total);
  };
}

async function uploadAll(
  uploads: readonly FileUpload[],
  { api, signal }: DeliveryRun,
  bar: Bar,
): Promise<Result<FileEntry[], UploadError>> {
  const entries: FileEntry[] = [];
  for (const [index, upload] of uploads.entries()) {
    const step: DeliveryStep = { name: "file", file: index + 1, of: uploads.length };
    bar(step, index, 0);
    const entry = await upload.run({ api, signal, onProgress: (part) => bar(step, index, part) });
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  return ok(entries);
}

interface Sealed {
  readonly bytes: Uint8Array;
  /** By the melder's own calendar. */
  readonly sealedOn: number;
  readonly commitment: Uint8Array;
  readonly withdrawHash: Uint8Array;
  readonly w: Uint8Array;
  readonly recordId: Uint8Array;
  readonly blobIds: readonly Uint8Array[];
  readonly own: OwnRecord;
}

function seal(
  parcel: Parcel,
  directory: Directory,
  messageId: Uint8Array,
  files: FileEntry[],
): Result<Sealed, DeliveryError> {
  const { keys, readers, leftOut } = parcel;
  const message = messageOf(parcel, directory, messageId, files);
  const envelope = sealEnvelope({
    directory,
    readers: [...readers],
    leftOut: [...leftOut],
    message,
    sign: keys.sign,
    identity: parcel.identity,
  });
  if (!envelope.ok) return fail(envelope.error === "too-large" ? "too-long" : "directory");
  const day = directory.verifiedOn;
  const month = monthOf(day);
  const own: OwnRecord = {
    messageId,
    day,
    readers,
    leftOut,
    kind: parcel.kind,
    consultation: parcel.consultation,
    level: parcel.level,
    reply: parcel.kind === "follow-up" ? (parcel.reply?.to ?? null) : null,
  };
  const record = selfRecord({
    ...own,
    keys: parcel.kind === "rekey" ? parcel.newKeys : keys,
    instanceId: directory.instanceId,
    month,
    j: parcel.slots.take(month, parcel.freeSlots),
  });
  if (!record.ok) return fail("internal");
  const { w, withdrawHash } = withdrawToken(keys.withdrawSeed, envelope.value.commitment);
  const blobIds = files.map(({ blobId }) => blobId);
  const bytes = encodeSubmission({
    withdrawHash,
    selfRecord: record.value,
    blobIds,
    envelope: envelope.value.bytes,
  });
  const recordId = queuedRecordId(sodiumSha512, record.value);
  const { commitment } = envelope.value;
  const sealedOn = amsterdamDay(Date.now());
  return ok({ bytes, sealedOn, commitment, withdrawHash, w, recordId, blobIds, own });
}

function messageOf(
  parcel: Parcel,
  { instanceId }: Directory,
  messageId: Uint8Array,
  files: FileEntry[],
): Message {
  const { keys, after, level } = parcel;
  const common = { messageId, after, level, files };
  switch (parcel.kind) {
    case "melding":
      return {
        ...common,
        kind: "melding",
        content: parcel.content,
        mailbox: mailboxPublic(keys),
        filedBy: null,
      };
    case "consultation":
      return { ...common, kind: "consultation", content: parcel.content, mailbox: mailboxPublic(keys) };
    case "follow-up":
      return { ...common, kind: "follow-up", content: parcel.content, reply: parcel.reply };
    case "rekey": {
      const subject = { instanceId, messageId, oldSign: keys.sign.publicKey };
      return { ...common, kind: "rekey", ...rekeyTo(subject, parcel.newKeys) };
    }
    default:
      return { ...common, kind: parcel.kind };
  }
}

async function post(
  sealed: Sealed,
  directory: Directory,
  { api, signal }: DeliveryRun,
  onStep: (step: DeliveryStep, part: number) => void,
): Promise<Result<Delivered, DeliveryError | "blob-unknown">> {
  onStep({ name: "work" }, 0);
  const answer = await stampedCall({
    api,
    route: intake.postEnvelope,
    path: {},
    payload: sealed.bytes,
    signal,
    onWork: (part) => onStep({ name: "work" }, part * 0.8),
  });
  if (!answer.ok) return fail(postError(answer.error));
  onStep({ name: "post" }, 1);
  const id = fromBase64Url(answer.value.id) ?? new Uint8Array();
  const signature = fromBase64Url(answer.value.receipt) ?? new Uint8Array();
  const { commitment, withdrawHash, w, recordId, blobIds, own } = sealed;
  const { day } = answer.value;
  const facts = { instanceId: directory.instanceId, commitment, withdrawHash, day };
  // From the day on which it was sealed, for what is sent again keeps its first day, until today.
  const possible = day >= sealed.sealedOn - CLOCK_DAYS && day <= amsterdamDay(Date.now()) + CLOCK_DAYS;
  const receiptHolds = possible && verifyReceipt({ ...facts, signature, receiptKey: directory.receiptKey });
  return ok({ id, day, commitment, withdrawHash, w, recordId, blobIds, signature, receiptHolds, own });
}

function postError(error: string): DeliveryError | "blob-unknown" {
  switch (error) {
    case "offline":
    case "stopped":
    case "busy":
    case "blob-unknown":
      return error;
    case "proof-of-work":
      return "work";
    case "unknown-directory":
      return "readers-changed";
    case "too-large":
      return "too-long";
    default:
      return "internal";
  }
}
