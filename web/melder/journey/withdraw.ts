import { intake } from "#shared/api/intake.ts";
import { encodeWithdrawal } from "#shared/protocol/submission.ts";
import type { ApiClient } from "#web/ui/api-client.ts";
import type { Delivered } from "./delivery.ts";
import { stampedCall } from "./stamped-call.ts";

/** `too-late`: its batch was released, or the server no longer knows it. */
export type WithdrawOutcome = "withdrawn" | "too-late" | "failed";

/** Takes back what was just sent, with its files and its board record, while no console has it. */
export async function withdraw(
  api: ApiClient,
  { id, w, recordId, blobIds }: Pick<Delivered, "id" | "w" | "recordId" | "blobIds">,
): Promise<WithdrawOutcome> {
  const answer = await stampedCall({
    api,
    route: intake.withdrawEnvelope,
    path: {},
    payload: encodeWithdrawal({ id, w, recordId, blobIds }),
  });
  if (answer.ok) return "withdrawn";
  return answer.error === "not-withdrawable" ? "too-late" : "failed";
}
