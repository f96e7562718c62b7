import type { StaffId } from "#shared/protocol/staff.ts";
import type { Delivery } from "./delivery.ts";

/** What was tried to send, with the words of whose brievenbus, and for whom. */
export interface Attempt<Of> {
  /** What was written; the same object as long as nothing of it changed. */
  readonly of: Of;
  readonly words: object;
  readonly consultation: boolean;
  readonly readers: readonly StaffId[];
  readonly delivery: Pick<Delivery, "mayBeStored">;
}

/** Whether another version than `current`, which keeps its bytes, may have been stored. */
export function earlierMayBeThere<Of>(attempts: readonly Attempt<Of>[], current: Attempt<Of> | undefined) {
  return attempts.some((attempt) => attempt !== current && attempt.delivery.mayBeStored());
}

type Meant = Pick<Attempt<unknown>, "words" | "consultation" | "readers">;

/**
 * Whether what goes out now needs other words than these. Whatever comes from one brievenbus is filed together: what may
 * be there already must be no raadpleging where this is a melding, and nobody may read that who is not to read this.
 */
export function needsNewWords(attempts: readonly Attempt<unknown>[], now: Meant): boolean {
  return attempts.some(
    ({ words, consultation, readers, delivery }) =>
      words === now.words &&
      delivery.mayBeStored() &&
      (consultation !== now.consultation || readers.some((id) => !now.readers.includes(id))),
  );
}
