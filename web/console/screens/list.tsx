import { useMemo } from "preact/hooks";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Details } from "#web/ui/components/details.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Progress } from "#web/ui/components/progress.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import type { Desk } from "../work/desk.ts";
import type { Received } from "../work/envelopes.ts";
import { revealIdentity } from "../work/identity.ts";
import { passedOver } from "../work/inbox.ts";
import type { View } from "../work/listing.ts";
import { termSettings } from "../work/moves.ts";
import { linesOf, type WorkspaceState } from "../work/store.ts";
import { DossierList, EmptyList } from "./dossier-list.tsx";
import { IdentityPanel } from "./identity.tsx";
import { PaperWordPanel } from "./paper-word.tsx";
import { MessageContent } from "./received-message.tsx";
import { useArrival } from "./use-arrival.ts";

interface ListScreenProps {
  readonly desk: Desk;
  readonly state: WorkspaceState;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onOpen: (id: string) => void;
  readonly onUpdate: (all: boolean) => void;
}

export function ListScreen({ desk, state, view, onView, onOpen, onUpdate }: ListScreenProps) {
  const messages = useMessages();
  const text = messages.list;
  const heading = useArrival();
  const today = desk.today();
  const lines = useMemo(
    () => linesOf(state, today, termSettings(desk.directory)),
    [state.known, today, desk],
  );
  return (
    <>
      <Heading level={1} headingRef={heading}>
        {text.title}
      </Heading>
      <UpdateLine state={state} onUpdate={onUpdate} />
      {state.strange > 0 ? (
        <Notice kind="warning">
          <p>{text.strange(state.strange)}</p>
        </Notice>
      ) : null}
      {state.unopened > 0 ? (
        <Notice kind="warning">
          <p>{text.unopened(state.unopened)}</p>
        </Notice>
      ) : null}
      <PassedOver desk={desk} unfiled={state.unfiled} />
      {state.listed && lines.length === 0 && !state.updating ? <EmptyList /> : null}
      {lines.length > 0 ? <DossierList lines={lines} view={view} onView={onView} onOpen={onOpen} /> : null}
      <PaperWordPanel />
      <Loose desk={desk} title={text.stuckTitle} intro={text.stuckText} received={state.stuck} />
      <Loose desk={desk} title={text.endedTitle} intro={text.endedText} received={state.ended} />
      <Loose desk={desk} title={text.unfiledTitle} intro={text.unfiledText} received={state.unfiled} />
    </>
  );
}

function UpdateLine({ state, onUpdate }: { state: WorkspaceState; onUpdate: (all: boolean) => void }) {
  const messages = useMessages();
  const text = messages.list;
  const language = useLanguage();
  const opened = [...state.known.values()].filter(({ brief, problem }) => brief || problem).length;
  if (state.problem !== undefined) {
    return (
      <Notice kind="error" announce>
        <p>{messages.problems[state.problem]}</p>
        <Button onClick={() => onUpdate(false)}>{messages.shell.retry}</Button>
      </Notice>
    );
  }
  if (state.updating) {
    const label = state.listed ? text.opening(opened, state.known.size) : text.loading;
    const share = state.known.size === 0 ? undefined : opened / state.known.size;
    return <Progress id="updating" label={label} value={share} />;
  }
  const time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" });
  return (
    <div class="console-update">
      <p role="status" class="nl-paragraph--subtle">
        {state.updatedAt === undefined ? "" : messages.shell.upToDate(time.format(state.updatedAt))}
      </p>
      <ButtonGroup>
        <Button onClick={() => onUpdate(false)}>{text.refresh}</Button>
        <Button kind="subtle" onClick={() => onUpdate(true)}>
          {text.readAgain}
        </Button>
      </ButtonGroup>
    </div>
  );
}

/** Dossiers of meldings that named this member, opened by a colleague without her. */
function PassedOver({ desk, unfiled }: { desk: Desk; unfiled: readonly Received[] }) {
  const language = useLanguage();
  const text = useMessages().list;
  return passedOver(desk, unfiled).map(({ reference, day }) => (
    <Notice key={reference} kind="warning">
      <p>{text.passedOver(reference, dayText(day, language))}</p>
    </Notice>
  ));
}

/** Messages that stand in no dossier here: shown, so that none is lost. */
function Loose(props: { desk: Desk; title: string; intro: string; received: readonly Received[] }) {
  const language = useLanguage();
  const { list, dossier } = useMessages();
  const text = dossier.thread;
  if (props.received.length === 0) return null;
  return (
    <section class="nl-stack">
      <Heading level={2}>{props.title}</Heading>
      <Paragraph>{props.intro}</Paragraph>
      <div>
        {props.received.map(({ envelopeId, day, opened: { message, mailboxSign } }) => (
          <Details key={envelopeId} summary={text.day(dayText(day, language))}>
            {message.kind === "consultation" ? (
              <Notice kind="warning">
                <p>{list.apart}</p>
              </Notice>
            ) : null}
            {"content" in message ? <MessageContent content={message.content} /> : text.noText}
            {message.level === "without-name" ? null : (
              <IdentityPanel
                onOpen={() =>
                  revealIdentity(props.desk, [
                    { envelopeId, mailboxSign, kind: message.kind, day, oldWords: false },
                  ])
                }
              />
            )}
          </Details>
        ))}
      </div>
    </section>
  );
}
