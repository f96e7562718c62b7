import { claimBlob, discardBlob } from "./blobs-table.ts";
import { transact, transactWhatHolds } from "./dynamodb.ts";
import { type InboxRow, putEnvelope, takeBackEnvelope } from "./inbox-table.ts";
import { type OutboxRow, putRecord, takeBackRecord } from "./outbox-table.ts";

export interface NewSubmission {
  readonly row: InboxRow;
  /** The record of the melder's own mailbox that came with it. */
  readonly record: OutboxRow;
  /** The files it names, with the number of parts that each was found to have. */
  readonly blobs: readonly { readonly blobId: string; readonly parts: number }[];
}

/**
 * `stored`; `known`: these bytes were stored before, whatever became of them; `blob-unknown`: a file is not there,
 * not the one that was looked at, or another envelope's.
 */
export type Stored = "stored" | "known" | "blob-unknown";

/** Envelope, record and claims in one transaction, so that a lost answer and a retry store one (SPEC.md, Submission). */
export async function storeSubmission({ row, record, blobs }: NewSubmission): Promise<Stored> {
  const claims = blobs.map(({ blobId, parts }) => claimBlob(blobId, parts));
  const outcome = await transact([putEnvelope(row), putRecord(record), ...claims]);
  if (outcome.written) return "stored";
  return outcome.failed[0] ? "known" : "blob-unknown";
}

export interface Retraction {
  readonly id: string;
  readonly withdrawHash: Uint8Array;
  /** The board record that the withdrawer says came with it. On the board already, it stays. */
  readonly recordId: string;
  /** Files that the withdrawer says came with it. Those that are not claimed, or released, stay as they are. */
  readonly blobIds: readonly string[];
}

/** All of it in one transaction, so that no end of it leaves something behind. False tells nothing of why. */
export async function takeBackSubmission(retraction: Retraction): Promise<boolean> {
  const { id, withdrawHash, recordId, blobIds } = retraction;
  const beside = [takeBackRecord(recordId), ...blobIds.map(discardBlob)];
  const outcome = await transactWhatHolds([takeBackEnvelope(id, withdrawHash)], beside);
  return outcome.written;
}
