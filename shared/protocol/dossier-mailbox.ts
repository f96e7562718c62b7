import { equal } from "./bytes.ts";
import type { Filed } from "./dossier.ts";
import type { MailboxState } from "./dossier-payload.ts";
import { OBJECTION_DAYS } from "./rekey.ts";

type Keys = NonNullable<MailboxState["current"]>;

/** A message that is not the mailbox's first leaves it as it was, but for a move and an objection. */
export function mailboxAfter(mailbox: MailboxState, filed: Filed): MailboxState {
  const { message, mailboxSign } = filed;
  const signKeys = mailbox.signKeys.length === 0 ? [mailboxSign] : mailbox.signKeys;
  switch (message.kind) {
    case "melding":
    case "consultation":
      return { ...mailbox, signKeys, current: mailbox.current ?? message.mailbox };
    case "rekey":
      return moved({ ...mailbox, signKeys }, filed, message.mailbox);
    case "objection":
      return { ...mailbox, signKeys, contested: mailbox.contested || objects(mailbox, filed) };
    default:
      return { ...mailbox, signKeys };
  }
}

/**
 * Only the present keys move a mailbox; a second move, or one by keys that were left, is a matter for people. Not the
 * same move again: whoever heard no answer sends it twice.
 */
function moved(mailbox: MailboxState, filed: Filed, to: Keys): MailboxState {
  const { current } = mailbox;
  if (isRepeat(mailbox, filed, to)) return mailbox;
  if (mailbox.moved !== null || current === null || !equal(current.sign, filed.mailboxSign))
    return { ...mailbox, contested: true };
  return {
    ...mailbox,
    current: to,
    signKeys: [...mailbox.signKeys, to.sign],
    moved: { day: filed.payload.received, from: current },
  };
}

function isRepeat({ moved: move, current }: MailboxState, { mailboxSign }: Filed, to: Keys): boolean {
  const same = (a: Keys, b: Keys) =>
    equal(a.sign, b.sign) && equal(a.kem, b.kem) && equal(a.tagKey, b.tagKey);
  return move !== null && current !== null && equal(move.from.sign, mailboxSign) && same(current, to);
}

function objects({ moved: move }: MailboxState, { mailboxSign, payload }: Filed): boolean {
  return move !== null && equal(move.from.sign, mailboxSign) && payload.received <= move.day + OBJECTION_DAYS;
}
