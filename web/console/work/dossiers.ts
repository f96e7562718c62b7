import { consoleApi } from "#shared/api/console.ts";
import type { RegisterRow } from "#shared/domain/register.ts";
import { fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import type { Dossier } from "#shared/protocol/dossier.ts";
import { foldDossier } from "#shared/protocol/dossier-fold.ts";
import { openEpochKey } from "#shared/protocol/dossier-key.ts";
import { openSummary, sealSummary } from "#shared/protocol/dossier-summary.ts";
import type { ProtocolError } from "#shared/protocol/errors.ts";
import { keyHolders } from "#shared/protocol/key-holders.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { type Brief, briefOf, decodeBrief, encodeBrief } from "./brief.ts";
import type { Desk } from "./desk.ts";
import { type Problem, problemOfCall } from "./problem.ts";

/** A dossier as the server lists it: ciphertext beside the register row. */
export interface DossierRow {
  /** base64url. */
  readonly id: string;
  readonly idBytes: Uint8Array;
  readonly register: RegisterRow;
  /** Sequence of the last event. */
  readonly head: number;
  readonly epoch: number;
  readonly wraps: readonly { readonly epoch: number; readonly wrap: Uint8Array }[];
  readonly summary: Uint8Array | null;
}

/** A dossier whose events were read and proved. */
export interface OpenDossier {
  readonly row: DossierRow;
  readonly events: readonly Uint8Array[];
  /** Up to the first event that was refused. */
  readonly dossier: Dossier;
  readonly refused: { readonly seq: number; readonly error: ProtocolError } | null;
}

type Reader = Pick<Desk, "caller" | "me" | "kem" | "directory" | "directories">;

const bytesOf = (text: string) => fromBase64Url(text) ?? new Uint8Array();

/** The dossiers of which the caller is a member. */
export async function listRows(desk: Pick<Desk, "caller">): Promise<Result<DossierRow[], Problem>> {
  const answer = await desk.caller.call(consoleApi.listDossiers, { path: {}, body: undefined });
  if (!answer.ok) return fail(problemOfCall(answer.error));
  return ok(
    answer.value.dossiers.map(({ register, head, epoch, keys, summary }) => ({
      id: register.dossierId,
      idBytes: bytesOf(register.dossierId),
      register,
      head,
      epoch,
      wraps: keys.map((key) => ({ epoch: key.epoch, wrap: bytesOf(key.wrap) })),
      summary: summary === null ? null : bytesOf(summary),
    })),
  );
}

/**
 * What the summary says, if it is of this very head. Nothing is decided by it: a server could have made it, and what
 * matters is read from the signed events.
 */
export function cachedBrief(desk: Pick<Desk, "me" | "kem">, row: DossierRow): Brief | undefined {
  const wrap = row.wraps.find(({ epoch }) => epoch === row.epoch);
  if (row.summary === null || wrap === undefined) return undefined;
  const place = { dossierId: row.idBytes, epoch: row.epoch };
  const key = openEpochKey(wrap.wrap, { ...place, member: desk.me }, desk.kem);
  if (!key.ok) return undefined;
  const summary = openSummary(row.summary, key.value, { ...place, head: { seq: row.head } });
  if (!summary.ok) return undefined;
  const brief = decodeBrief(summary.value.content);
  return brief.ok ? brief.value : undefined;
}

async function fetchEvents(
  desk: Pick<Desk, "caller">,
  dossierId: string,
  known: readonly Uint8Array[],
): Promise<Result<Uint8Array[], Problem>> {
  const events = [...known];
  for (;;) {
    const path = { dossierId, after: String(events.length) };
    const answer = await desk.caller.call(consoleApi.listEvents, { path, body: undefined });
    if (!answer.ok) return fail(problemOfCall(answer.error));
    events.push(...answer.value.events.map(({ event }) => bytesOf(event)));
    if (!answer.value.more) return ok(events);
    if (answer.value.events.length === 0) return fail("internal");
  }
}

/**
 * Reads the events and folds them. With `before`, only newer ones are fetched and the head seen then must still be
 * there. A refusal keeps what stood before it, and is shown with it; without anything before it, it is a problem.
 */
export async function openRow(
  desk: Reader,
  row: DossierRow,
  before?: OpenDossier,
): Promise<Result<OpenDossier, Problem>> {
  const events = await fetchEvents(desk, row.id, before?.events ?? []);
  return events.ok ? foldRow(desk, row, events.value, before) : events;
}

/** As {@link openRow}, of events that are at hand. */
export function foldRow(
  desk: Reader,
  row: DossierRow,
  events: readonly Uint8Array[],
  before?: OpenDossier,
): Result<OpenDossier, Problem> {
  const folded = foldDossier({
    staffId: desk.me,
    kemKeys: desk.kem,
    wraps: row.wraps,
    instanceId: desk.directory.instanceId,
    holders: keyHolders(desk.directory),
    directory: desk.directories.find,
    dossierId: row.idBytes,
    events,
    known: before?.dossier.head,
  });
  if (folded.ok) {
    const present = { ...row, head: folded.value.head.seq };
    return ok({ row: present, events, dossier: folded.value, refused: null });
  }
  if (folded.before === null) return fail("unreadable");
  return ok({
    row,
    events,
    dossier: folded.before,
    refused: { seq: folded.seq, error: folded.error },
  });
}

/** Renews the cache after something was added. That it fails harms nothing: the next reader folds the events. */
export async function saveBrief(desk: Reader, open: OpenDossier): Promise<void> {
  const { dossierId, epoch, head, keys } = open.dossier;
  const key = keys.get(epoch);
  if (open.refused !== null || key === undefined) return;
  const content = encodeBrief(briefOf(open.dossier));
  const summary = toBase64Url(sealSummary(key, { dossierId, epoch, head }, content));
  const path = { dossierId: open.row.id };
  await desk.caller.call(consoleApi.putSummary, { path, body: { head: head.seq, summary } });
}
