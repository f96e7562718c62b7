import type { ComponentChildren } from "preact";
import type { Directory } from "#shared/protocol/directory.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { FileList } from "#web/ui/components/file-list.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { BulletList, Heading, Paragraph, Visible } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { outgoingFiles } from "../attachments/chosen-file.ts";
import type { Draft } from "../draft.ts";
import { Lazy } from "../lazy.tsx";
import { check as en } from "../messages/en/check.ts";
import { check as nl } from "../messages/nl/check.ts";
import { useShellText } from "../messages/shell.ts";
import { entriesOf, Person } from "../person.tsx";
import { placeOf } from "../readers/name-place.ts";
import { NameSummary } from "../readers/name-summary.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { MarkedText, MarksNote } from "../writing/marked-text.tsx";
import { openTopics, topicsWereOpened } from "../writing/topics-parts.ts";

const useText = messagesOf({ nl, en });

interface CheckProps {
  readonly draft: Draft;
  readonly readers: readonly StaffId[];
  readonly directory: Directory;
  readonly earlierMayBeThere: boolean;
  readonly onBack: () => void;
  readonly onWrite: () => void;
  readonly onReaders: () => void;
  readonly onMore: () => void;
  readonly onNext: () => void;
}

/** Everything once more before anything is made or sent (WCAG 2.2, 3.3.4). */
export function Check(props: CheckProps) {
  const { draft, readers, directory } = props;
  const text = useText();
  const shell = useShellText();
  const people = (ids: readonly StaffId[]) =>
    entriesOf(directory, ids).map((entry) => <Person key={entry.id} entry={entry} directory={directory} />);
  const leftOut = [
    ...people(draft.leftOut),
    ...draft.leftOutNames.map((name) => <Visible key={name} text={name} />),
  ];
  return (
    <>
      <ScreenTitle step={3} title={text.title} />
      <Paragraph>{text.intro}</Paragraph>
      {props.earlierMayBeThere ? <Notice kind="info" title={text.earlier} /> : null}
      <Part title={text.text} change={text.changeText} onChange={props.onWrite}>
        <div class="melder-excerpt">
          <MarkedText text={draft.text} />
        </div>
        <MarksNote text={draft.text} />
        <Heading level={3}>{text.files}</Heading>
        {draft.files.length === 0 ? <Paragraph>{text.noFiles}</Paragraph> : null}
        <FileList
          label={text.files}
          files={outgoingFiles(draft.files).map(({ name, size }, i) => ({ key: String(i), name, size }))}
        />
      </Part>
      <Part title={text.more} change={text.changeMore} word={text.tellMore} onChange={props.onMore}>
        <ToldOf draft={draft} />
      </Part>
      <Part title={text.readers} change={text.changeReaders} onChange={props.onReaders}>
        <BulletList items={people(readers)} />
        <Heading level={3}>{text.leftOut}</Heading>
        {leftOut.length > 0 ? <BulletList items={leftOut} /> : <Paragraph>{text.nobody}</Paragraph>}
        {draft.first === "meldpunt" ? null : <Paragraph>{text.consultation}</Paragraph>}
        <Heading level={3}>{text.name}</Heading>
        <NameSummary choice={draft} place={placeOf(draft, readers, directory)} />
      </Part>
      <ButtonGroup>
        <Button kind="primary" onClick={props.onNext}>
          {text.next}
        </Button>
        <Button onClick={props.onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}

/** The words of the questions come with the topics: only who opened those has them. */
function ToldOf({ draft }: { draft: Draft }) {
  const text = useText();
  const { kinds, answers } = draft;
  if (kinds.length + answers.length === 0) return <Paragraph>{text.noMore}</Paragraph>;
  if (!topicsWereOpened()) return <Paragraph>{text.fromQuestions}</Paragraph>;
  return <Lazy load={openTopics}>{({ Told }) => <Told kinds={kinds} answers={answers} />}</Lazy>;
}

interface PartProps {
  readonly title: string;
  /** What a screen reader says of the button; the word on it is part of this. */
  readonly change: string;
  readonly word?: string;
  readonly onChange: () => void;
  readonly children: ComponentChildren;
}

function Part(props: PartProps) {
  const text = useText();
  return (
    <section class="nl-card nl-stack">
      <Heading level={2}>{props.title}</Heading>
      {props.children}
      <p>
        <Button label={props.change} onClick={props.onChange}>
          {props.word ?? text.change}
        </Button>
      </p>
    </section>
  );
}
