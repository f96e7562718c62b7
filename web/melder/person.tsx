import type { Directory } from "#shared/protocol/directory.ts";
import type { StaffEntry, StaffId } from "#shared/protocol/staff.ts";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useShellText } from "./messages/shell.ts";
import { awayUntil } from "./readers/away.ts";

/** A reader's role in words, with the kind of vertrouwenspersoon. */
export function useRoleText(): (entry: Pick<StaffEntry, "role" | "vpKind">) => string {
  const text = useShellText();
  return ({ role, vpKind }) =>
    vpKind === null ? text.role[role] : `${text.role[role]}, ${text.vpKind[vpKind]}`;
}

/** Name, role, and until when somebody is away; in the list of everybody also what an alternate is. */
export function Person(props: { entry: StaffEntry; directory: Directory; explainAlternate?: boolean }) {
  const { entry, directory, explainAlternate = false } = props;
  const text = useShellText();
  const language = useLanguage();
  const roleText = useRoleText();
  const away = awayUntil(entry, directory);
  return (
    <>
      <strong>{entry.name}</strong>, {roleText(entry)}
      {explainAlternate && directory.alternates.includes(entry.id) ? ` (${text.alternate})` : ""}
      {away === undefined ? "" : ` (${text.awayUntil(dayText(away, language))})`}
    </>
  );
}

/** Everybody to whom something can be sealed today, the alternates too. */
export function possibleReaders(directory: Directory): StaffEntry[] {
  return directory.staff.filter(
    (entry) => entry.kem !== null && entry.appointedUntil >= directory.verifiedOn,
  );
}

/** The entries of `ids`, in the directory's order. */
export function entriesOf(directory: Directory, ids: readonly StaffId[]): StaffEntry[] {
  return directory.staff.filter((entry) => ids.includes(entry.id));
}

/** "Anna de Vries, Bo Jansen and Cem Kaya". */
export function listText(names: readonly string[], language: "nl" | "en"): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}
