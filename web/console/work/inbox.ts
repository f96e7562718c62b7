import { consoleApi } from "#shared/api/console.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import type { Desk } from "./desk.ts";
import type { DossierRow, OpenDossier } from "./dossiers.ts";
import { harvest, type Received } from "./envelopes.ts";
import { dossierOf, type FindRow, fileInto, groupByMailbox, type MailboxGroup } from "./filing.ts";
import { type Problem, problemOfCall } from "./problem.ts";

/** What one round over the inbox brought. */
export interface Round {
  /** Dossiers to which something was added, or that were new. */
  readonly changed: readonly OpenDossier[];
  /** Addressed to this member, of a dossier of which the member is none. */
  readonly unfiled: readonly Received[];
  /** Dossiers that could not be opened or added to: their messages are shown, and tried again next round. */
  readonly stuck: readonly Received[];
  /** Addressed to this member and not in order. */
  readonly strange: number;
  /** The last batch that was worked off. */
  readonly last: number;
}

/** The last batch that this member worked off before, on any device: where a round begins. */
export async function lastRead(desk: Pick<Desk, "caller">): Promise<Result<number, Problem>> {
  // Never backwards: asking for 0 changes nothing and answers where the server stands.
  const answer = await desk.caller.call(consoleApi.putInboxRead, { path: {}, body: { batch: 0 } });
  return answer.ok ? ok(answer.value.batch) : fail(problemOfCall(answer.error));
}

/** These end a round; any other problem is of one dossier and must not stop the next. */
const OF_THE_CONNECTION: readonly Problem[] = ["offline", "busy", "ended"];

/** `undefined`: a dossier of which the caller is no member. */
async function fileGroup(
  desk: Desk,
  group: MailboxGroup,
  find: FindRow,
): Promise<Result<OpenDossier | undefined, Problem>> {
  const open = await dossierOf(desk, group, find);
  if (!open.ok || open.value === undefined) return open;
  return fileInto(desk, open.value, group.messages);
}

/** A mailbox that moved in this very round: no list knows its new key yet. */
function rowOfMoved(changed: readonly OpenDossier[], mailbox: string): DossierRow | undefined {
  return changed.find(({ dossier }) => dossier.mailbox.signKeys.some((key) => toBase64Url(key) === mailbox))
    ?.row;
}

/**
 * Fetches what came after batch `after`, opens it and files it: a new melding opens its dossier, anything later is
 * added to the dossier of its mailbox. Only when everything is in its dossier is the batch noted as read; a round
 * that was broken off is done again and finds what it had filed.
 */
export async function workInbox(desk: Desk, after: number, find: FindRow): Promise<Result<Round, Problem>> {
  const harvested = await harvest(desk, after);
  if (!harvested.ok) return harvested;
  const { received, strange, last } = harvested.value;
  const changed: OpenDossier[] = [];
  const unfiled: Received[] = [];
  const stuck: Received[] = [];
  for (const group of groupByMailbox(received)) {
    const filed = await fileGroup(
      desk,
      group,
      (mailbox, derived) => rowOfMoved(changed, mailbox) ?? find(mailbox, derived),
    );
    if (filed.ok && filed.value !== undefined) changed.push(filed.value);
    else if (filed.ok) unfiled.push(...group.messages);
    else if (OF_THE_CONNECTION.includes(filed.error)) return filed;
    else stuck.push(...group.messages);
  }
  if (last > after && stuck.length === 0) {
    const noted = await desk.caller.call(consoleApi.putInboxRead, { path: {}, body: { batch: last } });
    if (!noted.ok) return fail(problemOfCall(noted.error));
  }
  return ok({ changed, unfiled, stuck, strange, last: stuck.length === 0 ? last : after });
}
