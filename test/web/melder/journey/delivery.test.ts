import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { blobOpener } from "#shared/protocol/blob.ts";
import { verifyOwnRecord } from "#shared/protocol/board-own.ts";
import { openRecord } from "#shared/protocol/board-record.ts";
import { concat, equal, toBase64Url } from "#shared/protocol/bytes.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { openEnvelope } from "#shared/protocol/envelope.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import type { FileEntry } from "#shared/protocol/message.ts";
import { splitStamped } from "#shared/protocol/proof-of-work.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { parseSubmission } from "#shared/protocol/submission.ts";
import { openerOf } from "#test/support/melding.ts";
import { directoryOf, INSTANCE, melder, unwrap, voorbeelddam } from "#test/support/organisation.ts";
import { delivery, type Parcel } from "#web/melder/journey/delivery.ts";
import { ownSlots } from "#web/melder/journey/own-slots.ts";
import { withdraw } from "#web/melder/journey/withdraw.ts";
import { apiClient } from "#web/ui/api-client.ts";
import { type IntakeOrigin, startIntake, type Visit } from "../support/intake-origin.ts";

let origin: IntakeOrigin;
let directory: Directory;
let unknown: Directory;
const MIB = 1024 * 1024;

beforeAll(async () => {
  await ready();
  const { draft } = voorbeelddam();
  const known = directoryOf(draft);
  origin = await startIntake(known.hash);
  // The stage makes its own receipt key; a second directory carries it, and intake knows both.
  directory = directoryOf({ ...draft, receiptKey: origin.stage.publicKey("KEY_RECEIPT") });
  unknown = directoryOf({ ...draft, notAfter: draft.notAfter - 1 });
  const { publishHashes } = await import("#test/support/functions-melder.ts");
  await publishHashes(known.hash, directory.hash);
});
afterAll(() => origin.stop());
afterEach(() => {
  origin.trouble = () => undefined;
  origin.visits.length = 0;
});

const api = () => apiClient({ base: origin.api, pause: 1 });
const fileOf = (size: number, name = "bewijs.pdf") =>
  new File([Uint8Array.from({ length: size }, (_, i) => i % 251)], name, { type: "application/pdf" });

type Melding = Extract<Parcel, { kind: "melding" | "consultation" }>;

function parcelOf(label: string, change: Partial<Melding> = {}): Melding {
  return {
    kind: "melding",
    consultation: false,
    keys: melder(label),
    content: { text: "De deur stond open.", language: "nl", kinds: [], answers: [], leftOutNames: ["Piet"] },
    files: [],
    readers: ["anna", "carla"],
    leftOut: ["bram"],
    after: null,
    level: "without-name",
    freeSlots: [11],
    slots: ownSlots(),
    ...change,
  };
}

const posts = () => origin.visits.filter(({ route }) => route === "postEnvelope");
const payloadOf = ({ body }: Visit) => unwrap(splitStamped(body)).payload;

/** What the server stored for the one envelope of a test. */
function stored() {
  const visit = posts().find(({ status }) => status === 200);
  if (visit === undefined) throw new Error("no envelope was stored");
  return unwrap(parseSubmission(payloadOf(visit)));
}

function openFor(reader: "anna" | "bram" | "carla", envelope: Uint8Array) {
  return openEnvelope(envelope, openerOf(voorbeelddam().people[reader], directory));
}

async function fileFrom(entry: FileEntry, messageId: Uint8Array, index: number): Promise<Uint8Array> {
  const opener = blobOpener(entry, messageId, index);
  const sent = origin.visits.filter(
    ({ route, path, status }) =>
      route === "putBlobPart" && status === 200 && path.blobId === toBase64Url(entry.blobId),
  );
  const parts = new Map(sent.map((visit) => [Number(visit.path.part), payloadOf(visit)]));
  const chunks: Uint8Array[] = [];
  for (let i = 0; i < opener.parts; i += 1)
    chunks.push(unwrap(await opener.push(parts.get(i) ?? new Uint8Array())));
  unwrap(await opener.finish());
  return concat(...chunks);
}

const rowCount = async () => (await origin.stage.rows("TABLE_INBOX")).length;

function ownRecordOf(record: Uint8Array, keys: MailboxKeys) {
  const carrier = unwrap(openRecord(record, keys.kem));
  return unwrap(verifyOwnRecord(carrier.data, { instanceId: INSTANCE, mailboxSign: keys.sign.publicKey }));
}

describe("a melding on its way", () => {
  it("reaches the chosen readers and nobody else, with its files and its own record", async () => {
    const file = fileOf(2.5 * MIB);
    const parcel = parcelOf("whole", { files: [file, fileOf(10, "kort.txt")] });
    const sent = unwrap(await delivery(parcel, directory).run({ api: api() }));
    expect(sent.receiptHolds).toBe(true);
    const { envelope, selfRecord, blobIds } = stored();
    for (const reader of ["anna", "carla"] as const) {
      const { message } = unwrap(openFor(reader, envelope));
      if (message.kind !== "melding") throw new Error("not a melding");
      expect(message.content).toEqual(parcel.content);
      const opened = await Promise.all(
        message.files.map((entry, i) => fileFrom(entry, message.messageId, i)),
      );
      expect(equal(opened[0] ?? new Uint8Array(), new Uint8Array(await file.arrayBuffer()))).toBe(true);
      expect(opened[1]?.length).toBe(10);
      expect(blobIds.map(toBase64Url)).toEqual(message.files.map(({ blobId }) => toBase64Url(blobId)));
    }
    expect(openFor("bram", envelope)).toEqual({ ok: false, error: "not-mine" });
    expect(ownRecordOf(selfRecord, parcel.keys)).toMatchObject({
      readers: ["anna", "carla"],
      leftOut: ["bram"],
    });
  });

  it("tells how far it is, never backwards", async () => {
    const seen: number[] = [];
    const onProgress = (_: unknown, part: number) => seen.push(part);
    unwrap(
      await delivery(parcelOf("bar", { files: [fileOf(MIB)] }), directory).run({ api: api(), onProgress }),
    );
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  it("is sent once, however often it is run", async () => {
    const before = await rowCount();
    const once = delivery(parcelOf("once"), directory);
    const [first, second] = [await once.run({ api: api() }), await once.run({ api: api() })];
    expect(second).toEqual(first);
    expect((await rowCount()) - before).toBe(1);
  });

  it("is stored once when the answer was lost: the same bytes, the same receipt", async () => {
    const before = await rowCount();
    let lost = 0;
    origin.trouble = (route) => {
      if (route !== "postEnvelope" || lost >= 5) return undefined;
      lost += 1;
      return "after";
    };
    const parcel = delivery(parcelOf("lost"), directory);
    expect(await parcel.run({ api: api() })).toEqual({ ok: false, error: "offline" });
    const sent = unwrap(await parcel.run({ api: api() }));
    expect(sent.receiptHolds).toBe(true);
    expect(new Set(posts().map((visit) => toBase64Url(payloadOf(visit)))).size).toBe(1);
    expect((await rowCount()) - before).toBe(1);
  });

  it("goes on where the connection broke, part by part", async () => {
    origin.trouble = (route, { part }) => (route === "putBlobPart" && part === "1" ? "before" : undefined);
    const parcel = delivery(parcelOf("broken", { files: [fileOf(3 * MIB)] }), directory);
    expect(await parcel.run({ api: api() })).toEqual({ ok: false, error: "offline" });
    origin.trouble = () => undefined;
    unwrap(await parcel.run({ api: api() }));
    const parts = origin.visits.flatMap(({ route, path }) => (route === "putBlobPart" ? [path.part] : []));
    expect(parts).toEqual(parts.toSorted());
    expect(new Set(parts).size).toBe(parts.length);
  });

  it("stops when asked and keeps what was done", async () => {
    const control = new AbortController();
    const parcel = delivery(parcelOf("stopped", { files: [fileOf(2 * MIB)] }), directory);
    origin.trouble = (route, { part }) => {
      if (route !== "putBlobPart" || part !== "1") return undefined;
      control.abort();
      return "slow";
    };
    expect(await parcel.run({ api: api(), signal: control.signal })).toEqual({ ok: false, error: "stopped" });
    origin.trouble = () => undefined;
    unwrap(await parcel.run({ api: api() }));
    expect(origin.visits.filter(({ path }) => path.part === "0")).toHaveLength(1);
  });
});

describe("a melding that cannot go", () => {
  it("says that the readers changed when the server knows the directory no longer, and stores nothing", async () => {
    const before = await rowCount();
    const result = await delivery(parcelOf("unknown"), unknown).run({ api: api() });
    expect(result).toEqual({ ok: false, error: "readers-changed" });
    expect(await rowCount()).toBe(before);
  });

  it("refuses an expired directory before anything leaves the browser", async () => {
    const { draft } = voorbeelddam();
    const expired = directoryOf(draft, draft.notAfter + 1);
    expect(await delivery(parcelOf("expired"), expired).run({ api: api() })).toEqual({
      ok: false,
      error: "directory",
    });
    expect(origin.visits).toEqual([]);
  });

  it("says that a text is too long", async () => {
    const { content } = parcelOf("long");
    const long = parcelOf("long", { content: { ...content, text: "é".repeat(140_000) } });
    expect(await delivery(long, directory).run({ api: api() })).toEqual({ ok: false, error: "too-long" });
  });

  it("says that a file changed on disk", async () => {
    const gone = fileOf(100);
    gone.slice = () => new Blob(["other"]);
    const result = await delivery(parcelOf("gone", { files: [gone] }), directory).run({ api: api() });
    expect(result).toEqual({ ok: false, error: "file-changed" });
  });

  it("never seals to somebody who is left out", async () => {
    const wrong = parcelOf("left-out", { readers: ["anna", "bram"], leftOut: ["bram"] });
    expect((await delivery(wrong, directory).run({ api: api() })).ok).toBe(false);
    expect(posts()).toEqual([]);
  });
});

describe("withdrawing", () => {
  it("takes back what was just sent", async () => {
    const sent = unwrap(await delivery(parcelOf("withdrawn"), directory).run({ api: api() }));
    expect(await withdraw(api(), sent)).toBe("withdrawn");
    const rows = await origin.stage.rows("TABLE_INBOX");
    const row = rows.find(({ id }) => id === toBase64Url(sent.id));
    expect(row).toMatchObject({ withdrawn: true });
    expect(row).not.toHaveProperty("envelope");
  });

  it("takes its board record back too, so that the mailbox does not say that it arrived", async () => {
    const waiting = async () => (await origin.stage.rows("TABLE_OUTBOX")).map(({ id }) => id);
    const sent = unwrap(await delivery(parcelOf("record"), directory).run({ api: api() }));
    expect(await waiting()).toContain(toBase64Url(sent.recordId));
    expect(await withdraw(api(), sent)).toBe("withdrawn");
    expect(await waiting()).not.toContain(toBase64Url(sent.recordId));
  });

  it("takes its files back too, and the next sweep removes them", async () => {
    const files = [fileOf(10, "een.txt"), fileOf(20, "twee.txt")];
    const other = unwrap(await delivery(parcelOf("stays", { files }), directory).run({ api: api() }));
    const sent = unwrap(await delivery(parcelOf("goes", { files }), directory).run({ api: api() }));
    expect(sent.blobIds).toHaveLength(2);
    expect(await withdraw(api(), sent)).toBe("withdrawn");
    await (await import("#functions/jobs/sweep.ts")).handler();
    const left = (await origin.stage.rows("TABLE_BLOBS")).map(({ blobId }) => blobId);
    expect(left).toEqual(expect.arrayContaining(other.blobIds.map(toBase64Url)));
    for (const blobId of sent.blobIds) expect(left).not.toContain(toBase64Url(blobId));
  });

  it("cannot be done by who only saw the envelope", async () => {
    const sent = unwrap(await delivery(parcelOf("not-mine"), directory).run({ api: api() }));
    expect(await withdraw(api(), { ...sent, w: new Uint8Array(32) })).toBe("too-late");
  });

  it("says that it failed without a connection", async () => {
    origin.trouble = () => "before";
    const nothing = {
      id: new Uint8Array(32),
      w: new Uint8Array(32),
      recordId: new Uint8Array(16),
      blobIds: [],
    };
    expect(await withdraw(api(), nothing)).toBe("failed");
  });
});
