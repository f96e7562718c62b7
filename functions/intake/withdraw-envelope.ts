import { challengeKey } from "#functions/adapters/challenge-key.ts";
import { clock } from "#functions/adapters/clock.ts";
import { sha512 } from "#functions/adapters/sha512.ts";
import { type Retraction, takeBackSubmission } from "#functions/adapters/submissions.ts";
import { environment } from "#functions/runtime/env.ts";
import { lambda, type Use } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { parseWithdrawal, withdrawHashOf } from "#shared/protocol/submission.ts";
import { paidPayload, type WorkDeps } from "./work.ts";

export interface Deps extends WorkDeps {
  readonly takeBack: (retraction: Retraction) => Promise<boolean>;
}

/**
 * Takes an envelope back before its batch is released, with its files and its board record. Every reason against it
 * gets the same answer, and what becomes of a file or record that it names is not told.
 */
export const withdrawEnvelope: Use<typeof intake.withdrawEnvelope, Deps> = async ({ body }, deps) => {
  const paid = await paidPayload(intake.withdrawEnvelope, [], body, deps);
  if (!paid.ok) return paid;
  const withdrawal = parseWithdrawal(paid.value);
  if (!withdrawal.ok) return fail("bad-request");
  const { id, w, recordId, blobIds } = withdrawal.value;
  const withdrawn = await deps.takeBack({
    id: toBase64Url(id),
    withdrawHash: withdrawHashOf(sha512, w),
    recordId: toBase64Url(recordId),
    blobIds: blobIds.map(toBase64Url),
  });
  return withdrawn ? ok({ withdrawn: true }) : fail("not-withdrawable");
};

export const handler = lambda(intake.withdrawEnvelope, withdrawEnvelope, () => {
  // Only the transaction uses them: a name that is missing must stop the start, not the first withdrawal.
  environment("TABLE_INBOX", "TABLE_BLOBS", "TABLE_OUTBOX");
  return { challengeKey: challengeKey(), clock, takeBack: takeBackSubmission };
});
