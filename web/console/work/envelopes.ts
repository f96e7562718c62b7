import { consoleApi } from "#shared/api/console.ts";
import { fromBase64Url } from "#shared/protocol/bytes.ts";
import { type OpenedEnvelope, openEnvelope } from "#shared/protocol/envelope.ts";
import type { ProtocolError } from "#shared/protocol/errors.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { breathe } from "#web/ui/time-slices.ts";
import type { Desk } from "./desk.ts";
import { type Problem, problemOfCall } from "./problem.ts";

/** An envelope that was addressed to this member. */
export interface Received {
  /** base64url, as the server names it. */
  readonly envelopeId: string;
  readonly batch: number;
  /** The day of its batch. */
  readonly day: number;
  readonly opened: OpenedEnvelope;
}

export interface Harvest {
  readonly received: readonly Received[];
  /** Batches of envelopes that were addressed to this member but are not in order: counted, never shown. */
  readonly strange: readonly number[];
  /** Batches of envelopes under a list that the server does not hand out (yet): for whom they are is not known. */
  readonly unopened: readonly number[];
  /** The last batch of which everything was fetched. */
  readonly last: number;
}

/** What every envelope gives that is for somebody else, real or dummy. */
const NOT_OURS: readonly ProtocolError[] = ["not-mine"];

type Desktop = Pick<Desk, "caller" | "me" | "kem" | "directories">;

/**
 * Fetches every envelope of the batches after `after`, whole and whoever it is for, and opens each. What the server
 * sees is the same for every member: all envelopes, in the order of their batches. An envelope that does not open
 * never stops the next.
 */
export async function harvest(desk: Desktop, after: number): Promise<Result<Harvest, Problem>> {
  const received: Received[] = [];
  const outcomes = { strange: [] as number[], unopened: [] as number[] };
  let last = after;
  for (;;) {
    const path = { after: String(last) };
    const list = await desk.caller.call(consoleApi.listBatches, { path, body: undefined });
    if (!list.ok) return fail(problemOfCall(list.error));
    for (const { batch, envelopes } of list.value.batches) {
      for (const id of envelopes) {
        const one = await fetchAndOpen(desk, id, batch);
        if (!one.ok) return one;
        if (typeof one.value === "string") outcomes[one.value].push(batch);
        else if (one.value !== undefined) received.push(one.value);
        await breathe();
      }
      last = batch;
    }
    if (!list.value.more) return ok({ received, ...outcomes, last });
  }
}

/**
 * One envelope: ours, strange, not to be opened yet, or nothing for us. A problem is the connection's, never the
 * envelope's: it ends the round, and nothing that was not looked at is noted as read.
 */
async function fetchAndOpen(
  desk: Desktop,
  envelopeId: string,
  batch: number,
): Promise<Result<Received | "strange" | "unopened" | undefined, Problem>> {
  const answer = await desk.caller.call(consoleApi.getEnvelope, {
    path: { id: envelopeId },
    body: undefined,
  });
  // Withdrawn or past its life since the list was made.
  if (!answer.ok && answer.error === "not-found") return ok(undefined);
  if (!answer.ok) return fail(problemOfCall(answer.error));
  const { envelope, day } = answer.value;
  const bytes = fromBase64Url(envelope) ?? new Uint8Array();
  let opened = open(desk, bytes, day);
  if (!opened.ok && opened.error === "directory-hash") {
    // Sealed under a list that is newer than this session.
    const refreshed = await desk.directories.refresh();
    if (!refreshed.ok) return fail(refreshed.error === "unreachable" ? "offline" : "internal");
    opened = open(desk, bytes, day);
  }
  if (opened.ok) return ok({ envelopeId, batch, day, opened: opened.value });
  if (opened.error === "directory-hash") return ok("unopened");
  return ok(NOT_OURS.includes(opened.error) ? undefined : "strange");
}

function open({ me, kem, directories }: Desktop, bytes: Uint8Array, day: number) {
  return openEnvelope(bytes, { staffId: me, kemKeys: kem, directory: directories.find, day });
}
