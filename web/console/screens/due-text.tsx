import type { Day } from "#shared/domain/day.ts";
import type { TermSettings } from "#shared/domain/deadlines.ts";
import type { RegisterRow } from "#shared/domain/register.ts";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import { nextDue } from "../work/due.ts";

/** What is due in words, with a mark that does not rest on colour. */
export function DueText(props: {
  register: RegisterRow;
  today: Day;
  settings: TermSettings;
  legal?: boolean;
}) {
  const text = useMessages().due;
  const language = useLanguage();
  const due = nextDue(props.register, props.today, props.settings);
  if (due === undefined) return <span class="console-due">{text.nothing}</span>;
  const by = dayText(due.by, language);
  const sentence = due.urgency === "late" ? text[`${due.term}Late`](by) : text[due.term](by);
  return (
    <span class={`console-due console-due--${due.urgency}`}>
      {due.urgency === "none" ? null : <strong class="console-due__mark">{text[due.urgency]}</strong>}{" "}
      {sentence}
      {props.legal && due.legal !== due.by ? ` (${text.legal(dayText(due.legal, language))})` : ""}
    </span>
  );
}
