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
      consentHolds({ instanceId, staffId, day: consent.day }, mailbox, consent.signature),
  );
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
