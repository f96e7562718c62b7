import type { ComponentChildren, Ref } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { amsterdamDay } from "#shared/domain/day.ts";
import { STATUTORY_TERMS, terms } from "#shared/domain/deadlines.ts";
import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { BulletList, Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { organisation } from "../configuration.ts";
import { Danger } from "../danger.tsx";
import { DirectoryNotice } from "../directory-notice.tsx";
import type { PageId } from "../information/blocks.ts";
import type { DirectoryState } from "../later.ts";
import { ListWords } from "../list-words.tsx";
import { start as en } from "../messages/en/start.ts";
import { start as nl } from "../messages/nl/start.ts";
import { Person, possibleReaders } from "../person.tsx";
import type { Go } from "../place.ts";

const useText = messagesOf({ nl, en });

interface StartProps {
  readonly directory: DirectoryState;
  /** Somebody comes from another screen: the focus goes to the title. */
  readonly returned: boolean;
  /** Something was written and waits. */
  readonly begun: boolean;
  /** What works without this site: there where nobody can write here. */
  readonly otherWays: ComponentChildren;
  readonly go: Go;
}

/** The way to what was begun or to the ways on, danger, what can be reported, how to stay safer, the ways on, who reads, what happens next: in that order. */
export function Start({ directory, returned, begun, otherWays, go }: StartProps) {
  const text = useText();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(!returned);
  const choose = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Not on the first load: there the page begins at its beginning.
    if (first.current) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const { startTitle, startLead } = organisation.texts;
  const read = (page: PageId) => () => go("information", { page });
  return (
    <>
      <Heading level={1} headingRef={heading}>
        {startTitle?.[language] ?? text.title}
      </Heading>
      <Paragraph kind="lead">{startLead?.[language] ?? text.lead(organisation.name)}</Paragraph>
      <p>
        {begun ? (
          <Button kind="primary" onClick={() => go("report")}>
            {text.choose.goOn}
          </Button>
        ) : (
          <Button onClick={() => jumpTo(choose.current)}>{text.choose.title}</Button>
        )}
      </p>
      <Danger go={go} />
      {wasDiscarded() ? <Notice kind="info" title={text.discarded} /> : null}
      <div class="melder-back">
        <p id="open-mailbox-hint">{text.back}</p>
        <Button onClick={() => go("mailbox")} describedBy="open-mailbox-hint">
          {text.openMailbox}
        </Button>
      </div>
      <What more={read("what")} />
      <Tips more={read("protected")} />
      <Choose read={read} go={go} begun={begun} headingRef={choose} />
      <Readers directory={directory} />
      {otherWays ?? <After directory={directory} />}
      <section class="nl-stack">
        <Heading level={2}>{text.more.title}</Heading>
        <More onClick={() => go("information")}>{text.more.all}</More>
        <More onClick={() => go("receipt")}>{text.more.checkReceipt}</More>
      </section>
    </>
  );
}

/** A browser short of memory lets go of a page in the background; Chromium says so afterwards. */
const wasDiscarded = () => (document as { wasDiscarded?: boolean }).wasDiscarded === true;

function More({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <p>
      <Button kind="subtle" onClick={onClick}>
        {children}
      </Button>
    </p>
  );
}

function What({ more }: { more: () => void }) {
  const { what } = useText();
  return (
    <section class="nl-stack">
      <Heading level={2}>{what.title}</Heading>
      <Paragraph>{what.intro}</Paragraph>
      <BulletList items={what.examples} />
      <Paragraph>{what.who}</Paragraph>
      <Paragraph kind="subtle">{what.not}</Paragraph>
      <More onClick={more}>{what.more}</More>
    </section>
  );
}

/** Before anything can be written, and on no screen of its own: three to do, three not to do. */
function Tips({ more }: { more: () => void }) {
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
      <Paragraph>{tips.betray}</Paragraph>
      <More onClick={more}>{tips.more}</More>
    </section>
  );
}

/** Further down on the page, without a fragment in the address. */
function jumpTo(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}

interface ChooseProps extends Pick<StartProps, "begun" | "go"> {
  readonly read: (page: PageId) => () => void;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

function Choose({ read, go, begun, headingRef }: ChooseProps) {
  const { choose } = useText();
  const ways = [
    { title: choose.talkTitle, what: choose.talk, button: choose.toTalk, onClick: read("talk") },
    {
      title: choose.confidantTitle,
      what: choose.confidant,
      button: choose.toConfidants,
      onClick: read("confidants"),
    },
    { title: choose.outsideTitle, what: choose.outside, button: choose.toOutside, onClick: read("outside") },
    { title: choose.unsureTitle, what: choose.unsure, button: choose.toRoutes, onClick: () => go("routes") },
  ];
  return (
    <section class="nl-stack">
      <Heading level={2} headingRef={headingRef}>
        {choose.title}
      </Heading>
      <div class="nl-card nl-stack melder-choice--first">
        <Heading level={3}>{choose.writeTitle}</Heading>
        <Paragraph>{choose.write}</Paragraph>
        <Button kind="primary" onClick={() => go("report")}>
          {begun ? choose.goOn : choose.report}
        </Button>
      </div>
      <ul class="melder-choices">
        {ways.map(({ title, what, button, onClick }) => (
          <li class="nl-card nl-stack" key={title}>
            <Heading level={3}>{title}</Heading>
            <Paragraph>{what}</Paragraph>
            <Button onClick={onClick}>{button}</Button>
          </li>
        ))}
      </ul>
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
          {state.directory.expired ? null : (
            <Paragraph kind="subtle">
              {readers.verified} <ListWords words={state.words.join(" ")} sentence={readers.words} />
            </Paragraph>
          )}
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
