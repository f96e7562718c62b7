import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import type { Due } from "../work/due.ts";

/** What is due in words, with a mark that does not rest on colour. */
export function DueText({ due, legal = false }: { due: Due | undefined; legal?: boolean }) {
  const text = useMessages().due;
  const language = useLanguage();
  if (due === undefined) return <span class="console-due">{text.nothing}</span>;
  const by = dayText(due.by, language);
  const sentence = due.urgency === "late" ? text[`${due.term}Late`](by) : text[due.term](by);
  return (
    <span class={`console-due console-due--${due.urgency}`}>
      {due.urgency === "none" ? null : <strong class="console-due__mark">{text[due.urgency]}</strong>}{" "}
      {sentence}
      {legal && due.legal !== due.by ? ` (${text.legal(dayText(due.legal, language))})` : ""}
    </span>
  );
}
