import type { Directory } from "./directory.ts";
import { countsAsReader } from "./directory-policy.ts";
import type { ProtocolError } from "./errors.ts";
import { fail, ok, type Result } from "./result.ts";
import type { StaffId } from "./staff.ts";

/**
 * Who reads a melding when the melder leaves `leftOut` out: every functionaris, then as many waarnemers, then
 * alternates, as the least number of readers asks for. The melder sees the list before sending and may change it.
 * Error: `too-few-readers` when even the alternates do not suffice.
 */
export function readersFor(
  directory: Directory,
  leftOut: readonly StaffId[],
): Result<StaffId[], ProtocolError> {
  const candidates = directory.staff.filter(
    (entry) =>
      countsAsReader(entry) && !leftOut.includes(entry.id) && entry.appointedUntil >= directory.verifiedOn,
  );
  const first = candidates.filter(({ role }) => role === "functionaris");
  const deputies = candidates.filter(
    ({ id, role }) => role === "waarnemer" && !directory.alternates.includes(id),
  );
  const alternates = directory.alternates.flatMap((id) => candidates.filter((entry) => entry.id === id));
  const missing = Math.max(0, directory.policy.minReaders - first.length);
  const readers = [...first, ...[...deputies, ...alternates].slice(0, missing)];
  return readers.length >= directory.policy.minReaders
    ? ok(readers.map(({ id }) => id))
    : fail("too-few-readers");
}
