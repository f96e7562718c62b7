import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { ErrorSummary, type FieldProblem } from "#web/ui/components/error-summary.tsx";
import { TextField } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { askedPositions, retyped } from "#web/ui/kept-words.ts";
import { useCovered } from "#web/ui/use-covered.ts";
import { useMessages } from "../messages/index.ts";
import { useArrival } from "./use-arrival.ts";

interface WordsToKeepProps {
  readonly title: string;
  readonly words: readonly string[];
  readonly why: string;
  readonly keep: string;
  /** Where the person is in a row of screens. */
  readonly step?: ComponentChildren;
  /** Printed in place of the screen; without it nothing is offered to print. */
  readonly sheet?: ComponentChildren;
  readonly onKept: () => void;
}

/** Words that exist on paper from now on: shown, then taken off the screen, and two of them asked back. */
export function WordsToKeep(props: WordsToKeepProps) {
  const [shown, setShown] = useState(true);
  const change = (to: boolean) => {
    setShown(to);
    scrollTo(0, 0);
  };
  return shown ? (
    <Shown key="shown" {...props} onWritten={() => change(false)} />
  ) : (
    <Asked key="asked" {...props} onAgain={() => change(true)} />
  );
}

function Shown(props: WordsToKeepProps & { onWritten: () => void }) {
  const text = useMessages().keys.keep;
  const heading = useArrival();
  return (
    <>
      <div class="console-on-screen nl-stack">
        {props.step}
        <Heading level={1} headingRef={heading}>
          {props.title}
        </Heading>
        <Paragraph kind="lead">{props.why}</Paragraph>
        <Notice kind="warning">
          <p>{props.keep}</p>
        </Notice>
        <WordList label={text.list(props.title)} words={props.words} />
        <ButtonGroup>
          <Button kind="primary" onClick={props.onWritten}>
            {text.printed}
          </Button>
          {props.sheet ? <Button onClick={() => print()}>{text.print}</Button> : null}
        </ButtonGroup>
      </div>
      {props.sheet ? <div class="console-sheet">{props.sheet}</div> : null}
    </>
  );
}

function WordList({ label, words }: { label: string; words: readonly string[] }) {
  const covered = useCovered();
  const text = useMessages().keys.keep;
  return (
    <div class="nl-card nl-stack">
      <ol
        class={`console-words${covered ? " console-words--covered" : ""}`}
        aria-label={label}
        translate={false}
      >
        {words.map((word, i) => (
          <li key={`${i}-${word}`}>{word}</li>
        ))}
      </ol>
      {covered ? <Paragraph kind="subtle">{text.covered}</Paragraph> : null}
    </div>
  );
}

function Asked({ words, step, onKept, onAgain }: WordsToKeepProps & { onAgain: () => void }) {
  const text = useMessages().keys.keep;
  const heading = useArrival();
  const [asked] = useState(() => askedPositions(words.length));
  const [typed, setTyped] = useState<readonly string[]>(asked.map(() => ""));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const check = (event: Event) => {
    event.preventDefault();
    const found = asked.flatMap((position, i) => {
      const is = retyped(words, position, typed[i] ?? "");
      return is === "right" ? [] : [{ id: `word-${position}`, message: text[is](position) }];
    });
    setProblems(found);
    if (found.length === 0) onKept();
  };
  return (
    <form class="nl-stack" onSubmit={check}>
      {step}
      <Heading level={1} headingRef={heading}>
        {text.checkTitle}
      </Heading>
      <ErrorSummary problems={problems} />
      <Paragraph>{text.check}</Paragraph>
      {asked.map((position, i) => (
        <TextField
          key={position}
          id={`word-${position}`}
          short
          label={text.word(position)}
          value={typed[i] ?? ""}
          error={problems.find(({ id }) => id === `word-${position}`)?.message}
          onInput={(value) => setTyped(typed.map((old, j) => (j === i ? value : old)))}
        />
      ))}
      <ButtonGroup>
        <Button kind="primary" type="submit">
          {text.next}
        </Button>
        <Button onClick={onAgain}>{text.again}</Button>
      </ButtonGroup>
    </form>
  );
}
