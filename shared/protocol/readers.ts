import { IDENTITY_SLOTS, SLOTS } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import type { Message } from "./message.ts";
import { fail, ok, type Result } from "./result.ts";
import type { EnvelopeDirectory, StaffId } from "./staff.ts";

/** Whom an envelope may be sealed to (SPEC.md, Envelope): the directory's rules, applied again before sealing. */

interface Choice {
  readonly directory: EnvelopeDirectory;
  readonly readers: readonly StaffId[];
  readonly leftOut: readonly StaffId[];
  readonly message: Pick<Message, "kind">;
  readonly identity?: { readonly to: readonly StaffId[] } | undefined;
}

/** A VP decides nothing and so never counts as the second pair of eyes. */
const COUNTING_ROLES: readonly string[] = ["functionaris", "waarnemer"];
const CONFIDANT = "vertrouwenspersoon";

function kemKeys(
  ids: readonly StaffId[],
  directory: EnvelopeDirectory,
  most: number,
): Result<Uint8Array[], ProtocolError> {
  if (ids.length > most) return fail("too-many-readers");
  if (new Set(ids).size !== ids.length) return fail("duplicate");
  const keys: Uint8Array[] = [];
  for (const id of ids) {
    const entry = directory.staff.find((member) => member.id === id);
    if (entry === undefined) return fail("not-a-member");
    if (entry.kem === null) return fail("key");
    keys.push(entry.kem);
  }
  return ok(keys);
}

/**
 * A melding needs the directory's number of readers who count. What follows is never blocked while one reader of it
 * remains: a melder must be able to write on when colleagues have left. In a raadpleging that is a vertrouwenspersoon.
 */
function enough({ directory, readers, message }: Choice): boolean {
  if (message.kind !== "melding") return readers.length > 0;
  const counting = directory.staff.filter(
    ({ id, role }) => readers.includes(id) && COUNTING_ROLES.includes(role),
  );
  return counting.length >= directory.policy.minReaders;
}

/** A raadpleging is for vertrouwenspersonen alone, who may know the name too; its content is nobody else's. */
function allConfidants(ids: readonly StaffId[], { staff }: EnvelopeDirectory): boolean {
  return ids.every((id) => staff.some((entry) => entry.id === id && entry.role === CONFIDANT));
}

/** Errors: `too-many-readers`, `duplicate`, `not-a-member`, `key`, `left-out`, `too-few-readers`. */
export function readerKeys(
  choice: Choice,
): Result<{ readonly body: Uint8Array[]; readonly identity: Uint8Array[] }, ProtocolError> {
  const body = kemKeys(choice.readers, choice.directory, SLOTS);
  if (!body.ok) return body;
  const identity = kemKeys(choice.identity?.to ?? [], choice.directory, IDENTITY_SLOTS);
  if (!identity.ok) return identity;
  const named = [...choice.readers, ...(choice.identity?.to ?? [])];
  if (choice.message.kind === "consultation" && !allConfidants(named, choice.directory))
    return fail("not-a-member");
  if (choice.leftOut.some((id) => named.includes(id))) return fail("left-out");
  if (new Set(choice.leftOut).size !== choice.leftOut.length) return fail("duplicate");
  return enough(choice) ? ok({ body: body.value, identity: identity.value }) : fail("too-few-readers");
}
