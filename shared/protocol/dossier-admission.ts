import { equal } from "./bytes.ts";
import type { Dossier } from "./dossier.ts";
import { consentHolds } from "./dossier-consent.ts";
import type { PayloadOf } from "./dossier-payload.ts";
import type { InstanceId, StaffId } from "./staff.ts";

/**
 * Whether somebody whom the melder left out may become a member (SPEC.md, Left out): by the melder's own signed
 * consent, or by a duty of the law that two members entered and of which the melder was told before.
 */
export function mayBeAdmitted(
  dossier: Dossier,
  staffId: StaffId,
  payload: PayloadOf<"members">,
  instanceId: InstanceId,
): boolean {
  return consented(dossier, staffId, payload, instanceId) || obliged(dossier, staffId, payload);
}

function consented(
  dossier: Dossier,
  staffId: StaffId,
  { consents }: PayloadOf<"members">,
  instanceId: InstanceId,
): boolean {
  const mailbox = dossier.mailbox.signKeys.at(-1);
  return consents.some(
    (consent) =>
      consent.staffId === staffId &&
      mailbox !== undefined &&
      consentHolds({ instanceId, staffId, day: consent.day }, mailbox, consent.signature) &&
      stillStands(dossier, mailbox, consent),
  );
}

/**
 * Whether the reply that has this signature is filed, and no later one of the same mailbox takes it back. Within one day
 * the order of arrival is not known, so a no of that day counts as later.
 */
function stillStands(
  dossier: Dossier,
  mailbox: Uint8Array,
  { staffId, signature, reply }: PayloadOf<"members">["consents"][number],
): boolean {
  // filed in a part of the past that this member was not handed: those who were, check it
  if (dossier.closed.includes(reply)) return true;
  const answers = consentReplies(dossier, mailbox);
  const takenBack = answers.filter(({ answer }) => answer === "no" || answer === "withdrawn");
  // its content was destroyed: the signature is all that is left of it, and the order of the events
  if (dossier.destroyed.some(({ seq }) => seq === reply))
    return !takenBack.some(({ seq, reader }) => seq > reply && reader === staffId);
  const yes = answers.find(({ seq }) => seq === reply);
  if (yes?.answer !== "yes" || yes.signature === null || !equal(yes.signature, signature)) return false;
  return !takenBack.some(
    ({ to, received, reader }) => received >= yes.received && (equal(to, yes.to) || reader === staffId),
  );
}

/** What a mailbox replied to asks for a consent; `reader` of the ask, where this member can read it. */
function consentReplies({ filed, answers }: Dossier, mailbox: Uint8Array) {
  return filed.flatMap(({ seq, payload: { received }, message, mailboxSign }) => {
    const reply = message.kind === "follow-up" ? message.reply : null;
    if (reply?.kind !== "consent" || !equal(mailboxSign, mailbox)) return [];
    const ask = answers.find(({ message: { hash } }) => equal(hash, reply.to))?.message.ask;
    return [{ ...reply, seq, received, reader: ask?.kind === "consent" ? ask.reader : null }];
  });
}

function obliged(dossier: Dossier, staffId: StaffId, { duties }: PayloadOf<"members">): boolean {
  return duties.some((duty) => {
    if (duty.staffId !== staffId) return false;
    // entered in a part of the past that this member was not handed: those who were, check it
    if ([duty.entered, duty.confirmed, duty.told].some((seq) => dossier.closed.includes(seq))) return true;
    const entered = dossier.entries.find(({ seq }) => seq === duty.entered);
    const confirmed = dossier.entries.find(({ seq }) => seq === duty.confirmed);
    const told = dossier.answers.find(({ seq }) => seq === duty.told);
    return (
      entered?.payload.kind === "duty" &&
      entered.payload.staffId === staffId &&
      confirmed?.payload.kind === "duty-confirmed" &&
      confirmed.payload.entered === entered.seq &&
      confirmed.author !== entered.author &&
      told?.message.kind === "members" &&
      told.seq > entered.seq
    );
  });
}
