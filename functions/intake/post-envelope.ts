import { type BlobsTable, blobsTable } from "#functions/adapters/blobs-table.ts";
import { challengeKey } from "#functions/adapters/challenge-key.ts";
import { clock } from "#functions/adapters/clock.ts";
import { type InboxTable, inboxTable } from "#functions/adapters/inbox-table.ts";
import type { SigningKey } from "#functions/adapters/kms.ts";
import { publicationTable } from "#functions/adapters/publication-table.ts";
import { receiptKey } from "#functions/adapters/receipt-key.ts";
import { sha512 } from "#functions/adapters/sha512.ts";
import { type NewSubmission, type Stored, storeSubmission } from "#functions/adapters/submissions.ts";
import { environment } from "#functions/runtime/env.ts";
import { lambda, type Use } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { receiptMessage } from "#shared/protocol/receipt-layout.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { queuedRecordId, submissionId } from "#shared/protocol/submission.ts";
import { type KnownDirectories, knownDirectories } from "./known-directories.ts";
import { checkSubmission } from "./submission-checks.ts";
import { wholeBlobs } from "./whole-blobs.ts";
import { paidPayload, type WorkDeps } from "./work.ts";

export interface Deps extends WorkDeps {
  readonly blobs: Pick<BlobsTable, "find">;
  readonly directories: KnownDirectories;
  readonly inbox: Pick<InboxTable, "stored">;
  readonly instanceId: string;
  readonly maxFiles: number;
  readonly receiptKey: SigningKey;
  readonly store: (submission: NewSubmission) => Promise<Stored>;
}

/** What a receipt is made of, as found in the submission or in its row. */
interface Facts {
  readonly id: string;
  readonly commitment: Uint8Array;
  readonly withdrawHash: Uint8Array;
  readonly day: number;
}

/**
 * Stores an envelope with its own board record and claims its files, in one transaction, and answers the receipt.
 * The same bytes give the same receipt and day again, also on another day and after the envelope is gone.
 */
export const postEnvelope: Use<typeof intake.postEnvelope, Deps> = async ({ body }, deps) => {
  const paid = await paidPayload(intake.postEnvelope, [], body, deps);
  if (!paid.ok) return paid;
  const checked = checkSubmission(paid.value, deps.maxFiles);
  if (!checked.ok) return checked;
  const { envelope, parts, withdrawHash, selfRecord, blobIds } = checked.value;
  const id = toBase64Url(submissionId(sha512, paid.value));

  const known = await deps.directories.include(parts.directoryHash);
  const blobs = known ? await wholeBlobs(blobIds, deps.blobs) : fail("unknown-directory");
  // A repetition may name a directory that is older by now, and its files are claimed: the row decides first.
  if (!blobs.ok) return (await again(id, deps)) ?? blobs;

  const today = deps.clock.today();
  const facts = { id, commitment: parts.commitment, withdrawHash, day: today };
  const record = {
    id: toBase64Url(queuedRecordId(sha512, selfRecord)),
    record: selfRecord,
    waiting: "self",
    day: today,
  } as const;
  // Signed while the row is written: a receipt for today is handed out only when the row says today.
  const [stored, receipt] = await Promise.all([
    deps.store({ row: { ...facts, envelope }, record, blobs: blobs.value }),
    sign(facts, deps),
  ]);
  if (stored === "stored") return ok({ id, day: today, receipt });
  return (await again(id, deps)) ?? fail("blob-unknown");
};

/** The answer for bytes that were stored before, from what their row kept; nothing when they never were. */
async function again(id: string, deps: Deps) {
  const row = await deps.inbox.stored(id);
  if (row === undefined) return undefined;
  return ok({ id, day: row.day, receipt: await sign({ id, ...row }, deps) });
}

async function sign(facts: Facts, { instanceId, receiptKey }: Deps): Promise<string> {
  return toBase64Url(await receiptKey.sign(receiptMessage({ instanceId, ...facts })));
}

export const handler = lambda(intake.postEnvelope, postEnvelope, () => {
  const { INSTANCE_ID, MAX_FILES } = environment("INSTANCE_ID", "MAX_FILES");
  return {
    blobs: blobsTable(),
    challengeKey: challengeKey(),
    clock,
    directories: knownDirectories(publicationTable(), clock),
    inbox: inboxTable(),
    instanceId: INSTANCE_ID,
    maxFiles: MAX_FILES,
    receiptKey: receiptKey(),
    store: storeSubmission,
  };
});
