import { challengeKey } from "#functions/adapters/challenge-key.ts";
import { clock } from "#functions/adapters/clock.ts";
import { type InboxTable, inboxTable } from "#functions/adapters/inbox-table.ts";
import { sha512 } from "#functions/adapters/sha512.ts";
import { lambda, type Use } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { parseWithdrawal, withdrawHashOf } from "#shared/protocol/submission.ts";
import { paidPayload, type WorkDeps } from "./work.ts";

export interface Deps extends WorkDeps {
  readonly inbox: Pick<InboxTable, "withdraw">;
}

/** Takes an envelope back before its batch is released. Every reason against it gets the same answer. */
export const withdrawEnvelope: Use<typeof intake.withdrawEnvelope, Deps> = async ({ body }, deps) => {
  const paid = await paidPayload(intake.withdrawEnvelope, [], body, deps);
  if (!paid.ok) return paid;
  const withdrawal = parseWithdrawal(paid.value);
  if (!withdrawal.ok) return fail("bad-request");
  const { id, w } = withdrawal.value;
  const withdrawn = await deps.inbox.withdraw(toBase64Url(id), withdrawHashOf(sha512, w));
  return withdrawn ? ok({ withdrawn: true }) : fail("not-withdrawable");
};

export const handler = lambda(intake.withdrawEnvelope, withdrawEnvelope, () => ({
  challengeKey: challengeKey(),
  clock,
  inbox: inboxTable(),
}));
