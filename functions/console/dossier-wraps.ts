import type { Wrap } from "#functions/adapters/keys-table.ts";
import { isConsultation, type RegisterRow } from "#shared/domain/register.ts";
import { isConfidant, isReader } from "#shared/domain/roles.ts";
import { fromBase64Url } from "#shared/protocol/bytes.ts";
import type { EventHeader } from "#shared/protocol/dossier-layout.ts";
import type { KnownDirectory } from "./current-directory.ts";

/**
 * The wraps that a members event brings, one for each member that its header names and for nobody else. Undefined
 * when they differ, or when somebody is named who is not in the directory with a role that reads dossiers of this
 * channel: the console of every member checks the same and more, this only keeps mistakes out.
 */
export function wrapsOf(
  header: EventHeader,
  { dossierId, ...row }: Pick<RegisterRow, "dossierId" | "channel">,
  submitted: readonly { readonly member: string; readonly wrap: string }[],
  directory: KnownDirectory | undefined,
  today: number,
): Wrap[] | undefined {
  const named = header.members?.members.map(({ id }) => id) ?? [];
  const wraps = submitted.flatMap(({ member, wrap }): Wrap[] => {
    const sealed = fromBase64Url(wrap);
    return sealed ? [{ dossierId, epoch: header.epoch, member, sealed }] : [];
  });
  const members = wraps.map(({ member }) => member);
  const reads = isConsultation(row) ? isConfidant : isReader;
  const mayRead = new Set(
    directory?.staff
      .filter(({ role, appointedUntil }) => reads(role) && appointedUntil >= today)
      .map(({ id }) => id),
  );
  const fits =
    wraps.length === submitted.length &&
    new Set(members).size === members.length &&
    members.length === named.length &&
    named.every((id) => members.includes(id) && mayRead.has(id));
  return fits ? wraps : undefined;
}
