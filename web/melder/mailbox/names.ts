import type { Directory } from "#shared/protocol/directory.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { messagesOf } from "#web/ui/i18n.ts";
import { mailboxRead as en } from "../messages/en/mailbox-read.ts";
import { mailboxRead as nl } from "../messages/nl/mailbox-read.ts";

const useText = messagesOf({ nl, en });

/** The name of a reader, also of one who left. */
export function useNameOf(directory: Directory): (id: StaffId) => string {
  const { line } = useText();
  return (id) => {
    const present = directory.staff.find((entry) => entry.id === id);
    if (present) return present.name;
    return line.formerReader(directory.former.find((entry) => entry.id === id)?.name ?? id);
  };
}
