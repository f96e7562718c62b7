import { consoleApi } from "#shared/api/console.ts";
import { type Level, raised } from "#shared/domain/register.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import type { Dossier } from "#shared/protocol/dossier.ts";
import { appendEvent } from "#shared/protocol/dossier-members.ts";
import type { Payload } from "#shared/protocol/dossier-payload.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { type Desk, writerOf } from "./desk.ts";
import { foldRow, type OpenDossier, openRow } from "./dossiers.ts";
import { type Problem, problemOfBytes, problemOfCall } from "./problem.ts";

/** What is to be added. */
export interface Draft {
  readonly payload: Exclude<Payload, { kind: "members" }>;
  readonly attachment?: Uint8Array;
  /** Ids of the files that the server must keep from now on: those of a message that is filed. */
  readonly keepFiles?: readonly Uint8Array[];
  /** Who knows the melder's name since the message that is filed: the register row rises to it, and never falls. */
  readonly level?: Level;
}

/** The dossier after the attempt. On a conflict it holds what a colleague, or another tab, added first. */
export type Attempt =
  | { readonly done: true; readonly open: OpenDossier }
  | { readonly done: false; readonly open: OpenDossier };

/**
 * Adds one event behind the head that is known here. The server takes one event per place: whoever comes second
 * gets `done: false` and the dossier with the winner's event, and nothing of the second was kept.
 */
export async function appendOnce(
  desk: Desk,
  open: OpenDossier,
  { keepFiles = [], level, ...draft }: Draft,
): Promise<Result<Attempt, Problem>> {
  // What stands behind a refused event is unknown; adding to it would confirm a history that nobody could check.
  if (open.refused !== null) return fail(problemOfBytes(open.refused.error));
  const event = appendEvent({ dossier: open.dossier, author: writerOf(desk), ...draft });
  if (!event.ok) return fail(event.error === "not-a-member" ? "not-allowed" : "internal");
  const answer = await desk.caller.call(consoleApi.appendEvent, {
    path: { dossierId: open.row.id },
    body: {
      event: toBase64Url(event.value),
      wraps: [],
      keepFiles: keepFiles.map(toBase64Url),
      ...(level && { level }),
    },
  });
  if (answer.ok) {
    const events = [...open.events, event.value];
    const { register } = open.row;
    const row = {
      ...open.row,
      register: { ...register, level: raised(register.level, level ?? register.level) },
    };
    const folded = foldRow(desk, { ...row, head: answer.value.seq }, events, open);
    return folded.ok ? ok({ done: true, open: folded.value }) : folded;
  }
  if (answer.error !== "conflict") return fail(problemOfCall(answer.error));
  const fresh = await openRow(desk, open.row, open);
  return fresh.ok ? ok({ done: false, open: fresh.value }) : fresh;
}

/** Colleagues and tabs that write at the same moment settle within a few rounds; more is something else. */
const ROUNDS = 6;

/**
 * Adds what `write` makes of the present state, again and again until it is in or `write` finds that it need not be.
 * For what is right whatever a colleague added meanwhile; an answer to a melder is not (answer.ts).
 */
export async function append(
  desk: Desk,
  open: OpenDossier,
  write: (dossier: Dossier) => Draft | undefined,
): Promise<Result<OpenDossier, Problem>> {
  let current = open;
  for (let round = 0; round < ROUNDS; round += 1) {
    const draft = write(current.dossier);
    if (draft === undefined) return ok(current);
    const attempt = await appendOnce(desk, current, draft);
    if (!attempt.ok) return attempt;
    current = attempt.value.open;
    if (attempt.value.done) return ok(current);
  }
  return fail("conflict");
}
