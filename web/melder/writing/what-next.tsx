import type { Message } from "#shared/protocol/message.ts";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { ListWords } from "../list-words.tsx";
import { sent as en } from "../messages/en/sent.ts";
import { sent as nl } from "../messages/nl/sent.ts";
import type { ComingDay } from "./coming-days.ts";

const useText = messagesOf({ nl, en });

interface WhatNextProps {
  readonly days: readonly ComingDay[];
  readonly kind: Message["kind"];
  readonly mailboxName: string;
}

/** What happens when, as days; and what somebody can do when a day goes by. */
export function WhatNext({ days, kind, mailboxName }: WhatNextProps) {
  const text = useText();
  const language = useLanguage();
  const dayOf = (day: number) => dayText(day, language, true);
  const look = days.find(({ what }) => what === "look");
  const begins = kind === "melding" || kind === "consultation";
  const termsRun = days.some(({ what }) => what === "acknowledge");
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.nextTitle}</Heading>
      <ol class="melder-timeline">
        {days.map(({ what, day }) => (
          <li key={what}>
            <span class="melder-timeline__when">{text.days[what].when(dayOf(day))}</span>
            {text.days[what].what}
          </li>
        ))}
      </ol>
      {kind === "consultation" ? (
        <Paragraph>{termsRun ? text.consultationTerms : text.noTerms}</Paragraph>
      ) : null}
      {begins ? null : <Paragraph>{text.letter}</Paragraph>}
      {look ? <Paragraph>{text.reminder(dayOf(look.day))}</Paragraph> : null}
      <Paragraph>{text.mail}</Paragraph>
      {begins ? <Paragraph>{termsRun ? text.late : text.lateConsultation}</Paragraph> : null}
      <Paragraph>
        <strong>
          <ListWords words={mailboxName} sentence={text.mailbox} />
        </strong>
      </Paragraph>
    </section>
  );
}
