import { equal } from "./bytes.ts";
import { encodeCanonical } from "./canonical-json.ts";
import { HASH_BYTES } from "./constants.ts";
import type { Dossier, Place } from "./dossier.ts";
import { mayBeAdmitted } from "./dossier-admission.ts";
import { applyAnswer, applyFiled, applyRepublished, type FoldContext } from "./dossier-apply.ts";
import { type KnownHead, type Link, verifyChain } from "./dossier-chain.ts";
import { epochKeys, type OwnWraps } from "./dossier-epochs.ts";
import { type OpenedPayload, openEvent } from "./dossier-event.ts";
import { type MailboxState, mailboxState, type Payload, type PayloadOf } from "./dossier-payload.ts";
import type { ProtocolError } from "./errors.ts";
import { fail, ok, type Result } from "./result.ts";

/** A dossier from its events (SPEC.md, Folding a dossier): the one way in which a console believes anything of it. */

/**
 * A refusal names the event and keeps what stood before it: a server's lie, or a member's wrong event, is shown with
 * the dossier up to there and hides nothing.
 */
export type FoldResult =
  | { readonly ok: true; readonly value: Dossier }
  | {
      readonly ok: false;
      readonly error: ProtocolError;
      readonly seq: number;
      readonly before: Dossier | null;
    };

/**
 * Errors: those of the chain (`chain`, `sequence`, `epoch`, `not-a-member`, `fork`, `older`, `duplicate`, `key`,
 * `author`, `signature`), of the keys (`key`, `not-mine`, `commitment`), of opening an event, of what it says, and
 * `left-out` for a member whom the melder left out and did not admit.
 */
export function foldDossier(
  options: OwnWraps &
    FoldContext & {
      readonly dossierId: Uint8Array;
      /** All of them, in order, from the first. */
      readonly events: readonly Uint8Array[];
      readonly known?: KnownHead | undefined;
    },
): FoldResult {
  const chain = verifyChain(options);
  const opened = epochKeys(chain.links, options);
  let dossier: Dossier | null = null;
  for (const link of chain.links) {
    const seq = link.parts.header.seq;
    if (opened.refused?.seq === seq) return { ok: false, ...opened.refused, before: dossier };
    const next: Result<Dossier, ProtocolError> = foldEvent(
      dossier ?? emptyDossier(options.dossierId, opened.keys),
      link,
      options,
    );
    if (!next.ok) return { ok: false, error: next.error, seq, before: dossier };
    dossier = next.value;
  }
  if (chain.refused !== null) return { ok: false, ...chain.refused, before: dossier };
  if (dossier === null) return { ok: false, error: "sequence", seq: 1, before: null };
  return { ok: true, value: withAnnouncements(dossier) };
}

/** A content that is gone without a member's word is the server's doing, and is shown as such. */
function withAnnouncements(dossier: Dossier): Dossier {
  const said = dossier.entries.flatMap(({ payload }) => (payload.kind === "destroyed" ? [payload.seq] : []));
  const destroyed = dossier.destroyed.map(({ seq }) => ({ seq, announced: said.includes(seq) }));
  return { ...dossier, destroyed };
}

function emptyDossier(dossierId: Uint8Array, keys: ReadonlyMap<number, Uint8Array>): Dossier {
  return {
    dossierId,
    keys,
    head: { seq: 0, hash: new Uint8Array(HASH_BYTES) },
    epoch: 0,
    members: [],
    leftOut: [],
    admitted: [],
    mustLeave: [],
    mailbox: { current: null, signKeys: [], moved: null, contested: false },
    filed: [],
    answers: [],
    entries: [],
    classification: new Map(),
    closed: [],
    destroyed: [],
  };
}

function foldEvent(dossier: Dossier, link: Link, context: FoldContext): Result<Dossier, ProtocolError> {
  const { header } = link.parts;
  const members = header.members?.members.map(({ id }) => id) ?? dossier.members;
  const at: Dossier = { ...dossier, epoch: header.epoch, head: { seq: header.seq, hash: link.hash } };
  const key = dossier.keys.get(header.epoch);
  if (key === undefined) return ok({ ...at, members, closed: [...dossier.closed, header.seq] });
  const opened = openEvent(link.parts, key);
  if (!opened.ok) return opened;
  if (opened.value === null) {
    // who is left out stands in a members event: nobody may make the dossier forget it
    if (header.members !== null) return fail("ciphertext");
    return ok({ ...at, destroyed: [...dossier.destroyed, { seq: header.seq, announced: false }] });
  }
  const { until } = link.signer;
  if (until !== null && opened.value.payload.day > until) return fail("author");
  const place = { seq: header.seq, epoch: header.epoch, author: header.author };
  return applyPayload(at, place, opened.value, members, context);
}

function applyPayload(
  dossier: Dossier,
  place: Place,
  { payload, attachment }: OpenedPayload,
  members: Dossier["members"],
  context: FoldContext,
): Result<Dossier, ProtocolError> {
  switch (payload.kind) {
    case "members":
      return applyMembers(dossier, payload, members, context);
    case "filed":
      return applyFiled(dossier, place, payload, attachment, context);
    case "answer":
      return applyAnswer(dossier, place, { payload, attachment }, context);
    case "republished":
      return applyRepublished(dossier, place, payload);
    default: {
      const entries = [...dossier.entries, { ...place, payload }];
      return ok({ ...dossier, entries, classification: classified(dossier, payload) });
    }
  }
}

function classified(dossier: Dossier, payload: Payload): Dossier["classification"] {
  if (payload.kind !== "classified") return dossier.classification;
  return new Map([
    ...dossier.classification,
    ...payload.fields.map(({ name, values }) => [name, values] as const),
  ]);
}

/**
 * Everybody who was left out and is not admitted stays left out, whatever the event's own list forgets. A member who
 * cannot read the epoch before takes mailbox and admissions from this event, once; those who can, check them.
 */
function applyMembers(
  dossier: Dossier,
  payload: PayloadOf<"members">,
  members: Dossier["members"],
  { instanceId }: FoldContext,
): Result<Dossier, ProtocolError> {
  const readsOn = dossier.epoch === 0 || dossier.keys.has(dossier.epoch - 1);
  if (readsOn && !sameMailbox(payload.mailbox, dossier.mailbox)) return fail("key");
  const stay = dossier.admitted.filter((id) => members.includes(id));
  const wanted = new Set([...dossier.leftOut, ...dossier.mustLeave, ...dossier.admitted, ...payload.leftOut]);
  const entering = members.filter((id) => wanted.has(id) && !stay.includes(id));
  const refused = entering.filter((id) => !mayBeAdmitted(dossier, id, payload, instanceId));
  if (readsOn && refused.length > 0) return fail("left-out");
  return ok({
    ...dossier,
    members,
    leftOut: [...wanted].filter((id) => !members.includes(id)),
    admitted: [...stay, ...entering],
    mustLeave: [],
    mailbox: payload.mailbox,
  });
}

function sameMailbox(a: MailboxState, b: MailboxState): boolean {
  const [x, y] = [a, b].map((state) => encodeCanonical(mailboxState, state));
  return x?.ok === true && y?.ok === true && equal(x.value, y.value);
}
