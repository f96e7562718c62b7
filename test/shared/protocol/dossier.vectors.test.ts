import { beforeAll, describe, expect, test } from "vitest";
import { foldDossier } from "#shared/protocol/dossier-fold.ts";
import { openSummary } from "#shared/protocol/dossier-summary.ts";
import { keyHolders } from "#shared/protocol/key-holders.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { directoryOf, voorbeelddam } from "../../support/organisation.ts";
import { decapsulate, H, keyedH, openAead, signatureVerifies, T, u32 } from "../../support/second-hash.ts";
import { bytesOf, changed, readVectors } from "../../support/vectors.ts";

beforeAll(ready);

interface Wrap {
  readonly member: string;
  readonly epoch: number;
  readonly wrap: string;
}

describe("dossier.json", () => {
  const { positive, mustFail } = readVectors("dossier");
  const [vector = {}] = positive;
  const events = (vector.events as string[]).map(bytesOf);
  const [opening, note] = events as [Uint8Array, Uint8Array];
  const hashes = (vector.hashes as string[]).map(bytesOf);
  const own = (vector.wraps as Wrap[]).filter(({ member }) => member === vector.staffId);
  const dossierId = bytesOf(vector.dossierId);
  const kem = { publicKey: bytesOf(vector.kemPublic), secretKey: bytesOf(vector.kemSecret) };

  const fold = (given: Uint8Array[]) => {
    const directory = directoryOf(voorbeelddam().draft);
    return foldDossier({
      instanceId: String(vector.instanceId),
      dossierId,
      staffId: String(vector.staffId),
      kemKeys: [kem],
      wraps: own.map(({ epoch, wrap }) => ({ epoch, wrap: bytesOf(wrap) })),
      holders: keyHolders(directory),
      directory: () => directory,
      events: given,
    });
  };

  test("folds to its members, its head and its note", () => {
    expect(fold(events)).toMatchObject({
      ok: true,
      value: {
        members: ["anna", "bram"],
        head: { seq: 2, hash: hashes[1] },
        entries: [{ payload: vector.payload }],
      },
    });
    const summary = openSummary(bytesOf(vector.summary), bytesOf(vector.epochKey), {
      dossierId,
      epoch: 0,
      head: { seq: 2, hash: hashes[1] as Uint8Array },
    });
    expect(summary).toMatchObject({ ok: true, value: { content: Uint8Array.of(1, 2, 3) } });
  });

  test("opens with SPEC.md and other libraries: wrap, event key, payload, chain, signatures", () => {
    const place = T("MI1/dossier-wrap", dossierId, u32(0), Buffer.from("anna"));
    const wrap = bytesOf(own[0]?.wrap);
    const ciphertext = wrap.slice(0, 1120);
    const shared = decapsulate(ciphertext, kem.secretKey);
    const epochKey = openAead(
      keyedH(shared, "MI1/kek/dossier", [kem.publicKey, ciphertext, place]),
      place,
      wrap.slice(1120),
    );
    expect(epochKey).toEqual(bytesOf(vector.epochKey));
    expect(opening.slice(90, 122)).toEqual(keyedH(epochKey, "MI1/epoch-key", [dossierId, u32(0)]));
    expect(opening.slice(123 + 48, 123 + 80)).toEqual(H("MI1/dossier-wrap-hash", wrap));

    const header = note.slice(0, 90);
    const [eventKey, sealed] = [note.slice(91, 163), note.slice(163, -64)];
    const key = openAead(epochKey, T("MI1/event-key", header), eventKey.slice(24), eventKey.slice(0, 24));
    const payload = openAead(key, T("MI1/event", header), sealed.slice(24), sealed.slice(0, 24));
    const length = Buffer.from(payload).readUInt32BE(0);
    expect(JSON.parse(Buffer.from(payload.slice(4, 4 + length)).toString())).toEqual(vector.payload);
    expect(payload).toHaveLength(1024);

    const body = H("MI1/event-body", eventKey, sealed);
    const signature = note.slice(-64);
    expect(signatureVerifies(bytesOf(vector.signPublic), signature, "MI1/event", header, body)).toBe(true);
    expect(H("MI1/event-hash", header, body, signature)).toEqual(hashes[1]);
    expect(note.slice(25, 57)).toEqual(hashes[0]);
    expect(
      H("MI1/dossier-id", Buffer.from(String(vector.instanceId)), bytesOf(vector.mailboxSign)).slice(0, 16),
    ).toEqual(dossierId);
  });

  test("has a consent by the mailbox", () => {
    const { staffId, day, signature } = vector.consent as { staffId: string; day: number; signature: string };
    const parts = [Buffer.from(String(vector.instanceId)), Buffer.from(staffId), u32(day)];
    expect(signatureVerifies(bytesOf(vector.mailboxSign), bytesOf(signature), "MI1/consent", ...parts)).toBe(
      true,
    );
  });

  test.each(mustFail)("$name → $error", (attempt) => {
    expect(fold([opening, changed(note, attempt)])).toMatchObject({
      ok: false,
      seq: 2,
      error: attempt.error,
    });
  });
});
