import { useEffect, useRef } from "preact/hooks";
import { amsterdamDay } from "#shared/domain/day.ts";
import { STATUTORY_TERMS, terms } from "#shared/domain/deadlines.ts";
import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { BulletList, Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { organisation } from "../configuration.ts";
import { DirectoryNotice } from "../directory-notice.tsx";
import type { DirectoryState } from "../later.ts";
import { start as en } from "../messages/en/start.ts";
import { start as nl } from "../messages/nl/start.ts";
import { OtherWays } from "../other-ways.tsx";
import { Person, possibleReaders } from "../person.tsx";
import type { Go } from "../place.ts";

const useText = messagesOf({ nl, en });

interface StartProps {
  readonly directory: DirectoryState;
  /** Somebody comes from another screen: the focus goes to the title. */
  readonly returned: boolean;
  readonly go: Go;
}

/** What can be reported, to whom, what is protected and what is not, and the two ways on. */
export function Start({ directory, returned, go }: StartProps) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(!returned);
  useEffect(() => {
    // Not on the first load: there the page begins at its beginning.
    if (!first.current) heading.current?.focus();
  }, []);
  return (
    <>
      <Heading level={1} headingRef={heading}>
        {text.title}
      </Heading>
      <Paragraph kind="lead">{text.lead(organisation.name)}</Paragraph>
      <Notice kind="warning" title={text.danger} />
      <div class="melder-choice">
        <Button kind="primary" onClick={() => go("report")}>
          {text.report}
        </Button>
        <Button onClick={() => go("mailbox")} describedBy="open-mailbox-hint">
          {text.openMailbox}
        </Button>
      </div>
      <p class="nl-paragraph--subtle" id="open-mailbox-hint">
        {text.openMailboxHint}
      </p>
      <What />
      <Readers directory={directory} />
      <After directory={directory} />
      <Tips />
      <Safe />
      <OtherWays />
      <p>
        <Button kind="subtle" onClick={() => go("receipt")}>
          {text.checkReceipt}
        </Button>
      </p>
    </>
  );
}

function What() {
  const { what } = useText();
  return (
    <section class="nl-stack">
      <Heading level={2}>{what.title}</Heading>
      <Paragraph>{what.intro}</Paragraph>
      <BulletList items={what.examples} />
      <Paragraph>{what.who}</Paragraph>
      <Paragraph kind="subtle">{what.not}</Paragraph>
    </section>
  );
}

function Readers({ directory: state }: { directory: DirectoryState }) {
  const { readers } = useText();
  return (
    <section class="nl-stack">
      <Heading level={2}>{readers.title}</Heading>
      <Paragraph>{readers.intro}</Paragraph>
      {state.status === "loading" ? <Paragraph kind="subtle">{readers.loading}</Paragraph> : null}
      <DirectoryNotice state={state} />
      {state.status === "ready" ? (
        <>
          <BulletList
            items={possibleReaders(state.directory).map((entry) => (
              <Person key={entry.id} entry={entry} directory={state.directory} explainAlternate />
            ))}
          />
          <Paragraph kind="subtle">
            {readers.verified} {readers.words(state.words.join(" "))}
          </Paragraph>
        </>
      ) : null}
    </section>
  );
}

function After({ directory }: { directory: DirectoryState }) {
  const { after } = useText();
  const language = useLanguage();
  const today = amsterdamDay(Date.now());
  const settings = directory.status === "ready" ? directory.directory.policy : STATUTORY_TERMS;
  const due = terms({ received: today, acknowledged: null }, settings);
  const steps = [
    { when: after.todayLabel, what: after.today },
    { when: after.soonLabel, what: after.soon },
    { when: after.until(dayText(due.acknowledge.strict, language)), what: after.acknowledge },
    { when: after.until(dayText(due.feedback.strict, language)), what: after.feedback },
  ];
  return (
    <section class="nl-stack">
      <Heading level={2}>{after.title}</Heading>
      <Paragraph>{after.intro}</Paragraph>
      <ol class="melder-timeline">
        {steps.map(({ when, what }) => (
          <li key={when}>
            <span class="melder-timeline__when">{when}</span>
            {what}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Tips() {
  const { tips } = useText();
  return (
    <section class="nl-stack">
      <Heading level={2}>{tips.title}</Heading>
      <div class="melder-two">
        <div class="nl-stack">
          <Heading level={3}>{tips.doTitle}</Heading>
          <BulletList items={tips.doList} />
        </div>
        <div class="nl-stack">
          <Heading level={3}>{tips.dontTitle}</Heading>
          <BulletList items={tips.dontList} />
        </div>
      </div>
    </section>
  );
}

function Safe() {
  const { safe } = useText();
  return (
    <section class="nl-stack">
      <Heading level={2}>{safe.title}</Heading>
      <Heading level={3}>{safe.yesTitle}</Heading>
      <BulletList items={safe.yes} />
      <Heading level={3}>{safe.noTitle}</Heading>
      <BulletList items={safe.no} />
    </section>
  );
}
