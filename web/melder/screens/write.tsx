import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { ErrorSummary } from "#web/ui/components/error-summary.tsx";
import { TextArea } from "#web/ui/components/form-field.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { useProblems } from "#web/ui/use-problems.ts";
import { filesProblem } from "../attachments/chosen-file.ts";
import { type ChangeDraft, type Draft, MAX_TEXT_BYTES, textBytes } from "../draft.ts";
import { type FileLimits, FilePicker } from "../file-picker.tsx";
import { write as en } from "../messages/en/write.ts";
import { write as nl } from "../messages/nl/write.ts";
import { useShellText } from "../messages/shell.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { MarksWhileWriting } from "../writing/marked-text.tsx";
import { storyProblem } from "../writing/story-problem.ts";

const useText = messagesOf({ nl, en });

interface WriteProps {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly limits: FileLimits;
  readonly onBack: () => void;
  /** To the topics. */
  readonly onMore: () => void;
  readonly onNext: () => void;
}

/** Only the story itself is required. */
export function Write({ draft, change, limits, onBack, onMore, onNext }: WriteProps) {
  const text = useText();
  const shell = useShellText();
  const message = storyProblem(draft.text, text);
  const files = filesProblem(draft.files, limits);
  const problems = useProblems([
    ...(message ? [{ id: "story", message }] : []),
    ...(files ? [{ id: "files", message: text.files.problem[files](limits.maxFiles) }] : []),
  ]);
  return (
    <>
      <ScreenTitle step={1} title={text.title} />
      <ErrorSummary problems={problems.shown} attempt={problems.attempt} />
      <Paragraph>{text.notAll}</Paragraph>
      <Paragraph>{text.memory}</Paragraph>
      <TextArea
        id="story"
        label={text.label}
        description={
          <>
            <p>{text.hint}</p>
            <p>{text.careful}</p>
          </>
        }
        value={draft.text}
        error={problems.of("story")}
        onInput={(value) => change({ text: value })}
      />
      <Room text={draft.text} />
      <MarksWhileWriting text={draft.text} />
      <FilePicker
        files={draft.files}
        onChange={(files) => change({ files })}
        limits={limits}
        error={problems.of("files")}
      />
      <More draft={draft} onMore={onMore} />
      <ButtonGroup>
        <Button kind="primary" onClick={() => problems.check() && onNext()}>
          {shell.next}
        </Button>
        <Button onClick={onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}

/** Says how full it is, but only for the rare long text. */
function Room({ text: value }: { text: string }) {
  const text = useText();
  const percent =
    value.length < MAX_TEXT_BYTES / 8 ? 0 : Math.ceil((textBytes(value) / MAX_TEXT_BYTES) * 100);
  return <p role="status">{percent >= 80 ? text.room(percent) : ""}</p>;
}

/** The way to the topics, for who wants it; nothing there is needed to send. */
function More({ draft, onMore }: { draft: Draft; onMore: () => void }) {
  const text = useText();
  const told = draft.answers.length + draft.kinds.length > 0;
  return (
    <section class="nl-card nl-stack">
      <Paragraph>{text.moreWhat}</Paragraph>
      {told ? <Paragraph>{text.moreDone}</Paragraph> : null}
      <p>
        <Button onClick={onMore}>{text.more}</Button>
      </p>
    </section>
  );
}
