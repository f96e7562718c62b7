import { blobOpener } from "#shared/protocol/blob.ts";
import { openRecord } from "#shared/protocol/board-record.ts";
import { equal, readU32, toBase64Url } from "#shared/protocol/bytes.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { openEvent } from "#shared/protocol/dossier-event.ts";
import { dossierId, openEpochKey } from "#shared/protocol/dossier-key.ts";
import { parseEvent } from "#shared/protocol/dossier-layout.ts";
import { openSummary } from "#shared/protocol/dossier-summary.ts";
import { openEnvelope, openIdentity } from "#shared/protocol/envelope.ts";
import { openSigned } from "#shared/protocol/inner.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import type { FileEntry } from "#shared/protocol/message.ts";
import { INSTANCE } from "#test/support/organisation.ts";
import type { Holder } from "./keyring.ts";
import type { Objects } from "./objects.ts";
import type { Row, Rows } from "./recovery.ts";

/** Tries everything with everything. Who cannot open it here with all keys at once cannot open it. */

/** What can be opened of a dossier. */
export const KINDS = ["wraps", "events", "summaries", "envelopes", "identities", "files", "records"] as const;
export type Kind = (typeof KINDS)[number];

export interface Attempt {
  /** How many things of this kind there are, whoever's they are, and how often a key was tried on one. */
  readonly found: Readonly<Record<Kind, number>>;
  readonly tried: Readonly<Record<Kind, number>>;
  /** How many of a dossier opened, by dossier id. */
  opened(id: string, kind: Kind): number;
}

export interface Material {
  readonly rows: Rows;
  readonly objects: Objects;
  readonly holders: readonly Holder[];
  readonly directories: readonly Directory[];
  /** Asks the KMS to open something as it is. */
  readonly kmsOpens: (bytes: Uint8Array) => Promise<boolean>;
}

interface EpochKey {
  readonly id: string;
  readonly key: Uint8Array;
}
interface FoundFile {
  readonly id: string;
  readonly entry: FileEntry;
  readonly messageId: Uint8Array;
}

const bytesIn = (value: unknown): Uint8Array | undefined => (value instanceof Uint8Array ? value : undefined);

export async function tryEverything(material: Material): Promise<Attempt> {
  const ledger = newLedger();
  const keys = tryWraps(material, ledger);
  const files = [...tryEvents(material, keys, ledger), ...tryEnvelopes(material, ledger)];
  trySummaries(material, keys, ledger);
  await tryFiles(material, files, ledger);
  tryRecords(material, ledger);
  await tryKms(material, ledger);
  return ledger;
}

type Ledger = ReturnType<typeof newLedger>;

function newLedger() {
  const zero = () => Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  const found = zero();
  const tried = zero();
  const opened = new Map<string, Set<object>>();
  const place = (id: string, kind: Kind) => `${id} ${kind}`;
  return {
    found,
    tried,
    opened: (id: string, kind: Kind) => opened.get(place(id, kind))?.size ?? 0,
    /** `what` is counted once, however many keys open it. */
    open(id: string, kind: Kind, what: object) {
      opened.set(place(id, kind), (opened.get(place(id, kind)) ?? new Set()).add(what));
    },
  };
}

/** Every wrap of every dossier, with the keys of every member of staff and not of its own alone. */
function tryWraps({ rows, holders }: Material, ledger: Ledger): EpochKey[] {
  const keys: EpochKey[] = [];
  for (const row of rows.get("KeysTable") ?? []) {
    const sealed = bytesIn(row.sealed);
    if (sealed === undefined) continue;
    ledger.found.wraps += 1;
    const id = String(row.dossierId);
    const [epoch, member = ""] = String(row.wrap).split("#");
    const place = { dossierId: idBytes(id), epoch: Number(epoch), member };
    for (const { kem } of holders) {
      ledger.tried.wraps += kem.length;
      const key = openEpochKey(sealed, place, kem);
      if (!key.ok) continue;
      ledger.open(id, "wraps", row);
      if (!keys.some((known) => equal(known.key, key.value))) keys.push({ id, key: key.value });
    }
  }
  return keys;
}

const idBytes = (id: string) => new Uint8Array(Buffer.from(id, "base64url"));

function ofItem(rows: Rows, start: string): readonly Row[] {
  return (rows.get("DossiersTable") ?? []).filter(({ item }) => String(item).startsWith(start));
}

/** Every event with every epoch key, whichever dossier that is of; answers the files that they name. */
function tryEvents({ rows, directories, holders }: Material, keys: readonly EpochKey[], ledger: Ledger) {
  const files: FoundFile[] = [];
  for (const row of ofItem(rows, "event#")) {
    const parts = parseEvent(bytesIn(row.event) ?? new Uint8Array());
    if (!parts.ok) continue;
    ledger.found.events += 1;
    for (const { key } of keys) {
      ledger.tried.events += 1;
      const opened = openEvent(parts.value, key);
      if (!opened.ok || opened.value === null) continue;
      const id = String(row.dossierId);
      ledger.open(id, "events", row);
      const { payload, attachment } = opened.value;
      if (payload.kind !== "filed") continue;
      const place = { instanceId: INSTANCE, directoryHash: payload.directoryHash };
      const reader = holders.find(({ staffId }) => openSigned(attachment, place, staffId).ok);
      const inner = reader && openSigned(attachment, place, reader.staffId);
      if (inner?.ok) files.push(...filesOf(id, inner.value.message));
    }
  }
  if (directories.length === 0) throw new Error("nothing opens without a list");
  return files;
}

function filesOf(
  id: string,
  { messageId, files }: { messageId: Uint8Array; files: readonly FileEntry[] },
): FoundFile[] {
  return files.map((entry) => ({ id, entry, messageId }));
}

/** Every envelope and its identity block, with the keys of every reader; answers the files that they name. */
function tryEnvelopes({ rows, holders, directories }: Material, ledger: Ledger): FoundFile[] {
  const files: FoundFile[] = [];
  const directory = (hash: Uint8Array) => directories.find((each) => equal(each.hash, hash));
  for (const row of rows.get("InboxTable") ?? []) {
    const envelope = bytesIn(row.envelope);
    if (envelope === undefined) continue;
    ledger.found.envelopes += 1;
    ledger.found.identities += 1;
    for (const { staffId, kem } of holders) {
      ledger.tried.envelopes += kem.length;
      ledger.tried.identities += kem.length;
      const opener = { staffId, kemKeys: kem, directory };
      const letter = openEnvelope(envelope, { ...opener, day: Number(row.day) });
      if (letter.ok) {
        const id = idOf(letter.value.mailboxSign);
        ledger.open(id, "envelopes", row);
        files.push(...filesOf(id, letter.value.message));
      }
      const identity = openIdentity(envelope, opener);
      if (identity.ok) ledger.open(idOf(identity.value.mailboxSign), "identities", row);
    }
  }
  return files;
}

const idOf = (mailboxSign: Uint8Array) => toBase64Url(dossierId(INSTANCE, mailboxSign));

function trySummaries({ rows }: Material, keys: readonly EpochKey[], ledger: Ledger): void {
  for (const row of ofItem(rows, "summary")) {
    const bytes = bytesIn(row.summary);
    if (bytes === undefined) continue;
    ledger.found.summaries += 1;
    const id = String(row.dossierId);
    const head = { seq: Number(row.head) };
    for (const { key } of keys) {
      ledger.tried.summaries += 1;
      const place = { dossierId: idBytes(id), epoch: readU32(bytes, 1), head };
      if (openSummary(bytes, key, place).ok) ledger.open(id, "summaries", row);
    }
  }
}

/** Every object in the bucket with the key of every file that was found anywhere. */
async function tryFiles({ objects }: Material, files: readonly FoundFile[], ledger: Ledger): Promise<void> {
  ledger.found.files = objects.files.length;
  for (const object of objects.files) {
    const known = new Set<string>();
    for (const { id, entry, messageId } of files) {
      if (known.has(toBase64Url(entry.blobId))) continue;
      known.add(toBase64Url(entry.blobId));
      ledger.tried.files += 1;
      if ((await blobOpener(entry, messageId, 0).push(object)).ok) ledger.open(id, "files", object);
    }
  }
}

/** Records are sealed to the melder alone: here with the keys of staff, and under "any" for lack of a dossier. */
function tryRecords({ objects, rows, holders }: Material, ledger: Ledger): void {
  const waiting = (rows.get("OutboxTable") ?? []).flatMap(({ record }) => bytesIn(record) ?? []);
  for (const record of [...objects.records, ...waiting]) {
    ledger.found.records += 1;
    for (const { kem } of holders) {
      for (const pair of kem) {
        ledger.tried.records += 1;
        if (openRecord(record, pair).ok) ledger.open("any", "records", record);
      }
    }
  }
}

/** Records on the board that these words open: the melder's own, which nobody else can read. */
export function ownRecords({ objects }: Pick<Material, "objects">, keys: MailboxKeys): number {
  return objects.records.filter((record) => openRecord(record, keys.kem).ok).length;
}

/** As much as the KMS takes at once: 6,144 bytes of ciphertext. */
const KMS_CIPHERTEXT = 6_144;

/** The KMS has keys of its own; none of them may open anything of a dossier. */
async function tryKms({ rows, kmsOpens }: Material, ledger: Ledger): Promise<void> {
  const small = (row: Row, field: string) => {
    const bytes = bytesIn(row[field]);
    return bytes !== undefined && bytes.length <= KMS_CIPHERTEXT ? bytes : undefined;
  };
  const things = [
    ...(rows.get("KeysTable") ?? []).map((row) => ["wraps", row, small(row, "sealed")] as const),
    ...ofItem(rows, "event#").map((row) => ["events", row, small(row, "event")] as const),
  ];
  for (const [kind, row, bytes] of things) {
    if (bytes === undefined) continue;
    ledger.tried[kind] += 1;
    if (await kmsOpens(bytes)) ledger.open(String(row.dossierId), kind, row);
  }
}
