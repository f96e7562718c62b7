import type { Directory } from "#shared/protocol/directory.ts";
import { Button } from "#web/ui/components/button.tsx";
import { Details } from "#web/ui/components/details.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { BulletList, Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { type Due, dues, type Untimed } from "../journey/due.ts";
import { mailboxRead as en } from "../messages/en/mailbox-read.ts";
import { mailboxRead as nl } from "../messages/nl/mailbox-read.ts";
import { OtherWays } from "../other-ways.tsx";
import type { OpenMailboxView } from "./timeline.ts";

const useText = messagesOf({ nl, en });

interface TermsCardProps {
  readonly view: OpenMailboxView;
  readonly directory: Directory;
  /** To write and ask where the message is; missing where nothing can be written. */
  readonly onAsk: (() => void) | undefined;
}

/** What comes next, by which day; and where a day went by without it, that it did and what the melder can do. */
export function TermsCard({ view, directory, onAsk }: TermsCardProps) {
  const { terms: text } = useText();
  const sentence = useDueSentence();
  const due = dues(view, directory);
  if (!due.run) return due.why === "moved" ? null : <NoTerm due={due} onAsk={onAsk} />;
  const { acknowledge, feedback } = due;
  const [late, rest] = [[acknowledge, feedback].filter(isLate), [acknowledge, feedback].filter(isNotLate)];
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.title}</Heading>
      {late.length > 0 ? (
        <Notice kind="warning" title={text.lateTitle}>
          <BulletList items={late.map(sentence)} />
        </Notice>
      ) : null}
      {rest.length > 0 ? <BulletList items={rest.map(sentence)} /> : null}
      <Paragraph kind="subtle">{text.computed}</Paragraph>
      <Paragraph kind="subtle">{text.noMail}</Paragraph>
      {late.length > 0 || (feedback.state === "answered" && feedback.past) ? <Options onAsk={onAsk} /> : null}
    </section>
  );
}

/** Why no term can be named; after a move one that holds whatever stands in the brievenbus that was left. */
function NoTerm({ due, onAsk }: Pick<TermsCardProps, "onAsk"> & { due: Untimed }) {
  const { terms: text } = useText();
  const language = useLanguage();
  const latest = due.why === "elsewhere" ? dayText(due.latest, language, true) : undefined;
  const past = due.why === "elsewhere" && due.past;
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.title}</Heading>
      <Paragraph>{text.none[due.why]}</Paragraph>
      {latest === undefined ? null : <Paragraph>{(past ? text.latestPast : text.latest)(latest)}</Paragraph>}
      <Paragraph kind="subtle">{text.noMail}</Paragraph>
      {past ? <Options onAsk={onAsk} /> : null}
    </section>
  );
}

/** Late for certain: an answer that may be the one is for the melder to judge. */
const isLate = ({ state }: Due) => state === "late";
const isNotLate = (due: Due) => !isLate(due);

function useDueSentence(): (due: Due) => string {
  const { terms: text } = useText();
  const language = useLanguage();
  return ({ term, day, state, on, past }) => {
    const last = dayText(day, language, true);
    const came = on === null ? "" : dayText(on, language);
    if (term === "acknowledge") return text.acknowledge[state](last, came);
    if (state !== "answered") return text.feedback[state === "late" ? "late" : "running"](last);
    return past ? text.feedback.answeredPast(last, came) : text.feedback.answered(last, came);
  };
}

/** The way outside opens when a term is missed (Wbk; Directive (EU) 2019/1937 art. 15): said plainly, with help first. */
export function Options({ onAsk }: Pick<TermsCardProps, "onAsk">) {
  const { options: text } = useText().terms;
  return (
    <div class="nl-card nl-stack">
      <Heading level={3}>{text.title}</Heading>
      <ul>
        {onAsk ? (
          <li>
            {text.write}
            <p>
              <Button onClick={onAsk}>{text.writeButton}</Button>
            </p>
          </li>
        ) : null}
        <li>{text.confidant}</li>
        <li>{text.huis}</li>
        <li>{text.outside}</li>
        <li>{text.public}</li>
      </ul>
      <Details summary={text.contacts}>
        {/* Not fetched when it is needed: an empty or late brievenbus would then be seen from outside. */}
        <OtherWays />
      </Details>
    </div>
  );
}
