import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Code } from "#shared/protocol/code.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { ErrorSummary, type FieldProblem } from "#web/ui/components/error-summary.tsx";
import { TextField } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { askedPositions, retyped } from "#web/ui/kept-words.ts";
import { useCovered } from "#web/ui/use-covered.ts";
import { type Problems, useProblems } from "#web/ui/use-problems.ts";
import { ListWords } from "../list-words.tsx";
import { words as en } from "../messages/en/words.ts";
import { words as nl } from "../messages/nl/words.ts";
import { useShellText } from "../messages/shell.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { NoteSheet, OtherWay } from "../writing/other-way.tsx";
import { WordGroups } from "../writing/word-groups.tsx";

const useText = messagesOf({ nl, en });

interface WordsProps {
  readonly code: Code;
  readonly name: string;
  /** New words for a mailbox: no step of a melding. */
  readonly anew?: boolean;
  /** These came in place of others, with which something may have arrived. */
  readonly replaced?: boolean;
  /** What else is to be known before these words are sent with. */
  readonly children?: ComponentChildren;
  /** Nothing to go back to: what belongs to these words may have arrived. */
  readonly onBack: (() => void) | undefined;
  readonly onNext: () => void;
}

/** The words, once. Two of them come back from paper before anything is sent: what came onto paper is kept. */
export function Words({ code, name, anew = false, replaced = false, children, onBack, onNext }: WordsProps) {
  const text = useText();
  const shell = useShellText();
  const [asked] = useState(() => askedPositions(code.words.length));
  const [typed, setTyped] = useState<readonly string[]>(asked.map(() => ""));
  const problems = useProblems(
    asked.flatMap((position, i) => retypeProblem(code, position, typed[i] ?? "", text)),
  );
  const next = () => problems.check() && onNext();
  return (
    <>
      <NoteSheet words={code.words} name={name} />
      <ScreenTitle {...(!anew && { step: 4 })} title={text.title} />
      <ErrorSummary problems={problems.shown} attempt={problems.attempt} />
      {replaced ? (
        <Notice kind="warning" title={text.replacedTitle}>
          <p>{text.replaced}</p>
        </Notice>
      ) : null}
      {children}
      <Paragraph>{text.intro}</Paragraph>
      <Notice kind="warning">
        <p class="melder-paper">{text.paper}</p>
        <p>{text.paperHow}</p>
        <p>{text.once}</p>
      </Notice>
      <CoveredWords words={code.words} />
      <Paragraph>
        <strong>
          <ListWords words={name} sentence={text.name} />
        </strong>{" "}
        {text.nameHint}
      </Paragraph>
      <OtherWay words={code.words} />
      <Retype asked={asked} typed={typed} problems={problems} onTyped={setTyped} onEnter={next} />
      <ButtonGroup>
        <Button kind="primary" onClick={next}>
          {text.send}
        </Button>
        {onBack ? <Button onClick={onBack}>{shell.back}</Button> : null}
      </ButtonGroup>
    </>
  );
}

interface RetypeProps {
  /** Positions from 1. */
  readonly asked: readonly number[];
  readonly typed: readonly string[];
  readonly problems: Problems;
  readonly onTyped: (typed: readonly string[]) => void;
  readonly onEnter: () => void;
}

function Retype({ asked, typed, problems, onTyped, onEnter }: RetypeProps) {
  const text = useText();
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.retype}</Heading>
      <Paragraph>{text.retypeHint}</Paragraph>
      {asked.map((position, i) => (
        <TextField
          key={position}
          id={`word-${position}`}
          short
          label={text.wordNumber(position)}
          value={typed[i] ?? ""}
          error={problems.of(`word-${position}`)}
          onInput={(value) => onTyped(typed.map((old, j) => (j === i ? value : old)))}
          onEnter={onEnter}
        />
      ))}
    </section>
  );
}

function retypeProblem(code: Code, position: number, typed: string, text: typeof nl): FieldProblem[] {
  const found = retyped(code.words, position, typed);
  return found === "right" ? [] : [{ id: `word-${position}`, message: text[found](position) }];
}

/** Covered while the window is not in use. */
function CoveredWords({ words }: { words: readonly string[] }) {
  const text = useText();
  const covered = useCovered();
  return (
    <div class="nl-card nl-stack">
      <WordGroups words={words} covered={covered} />
      {covered ? <Paragraph kind="subtle">{text.hidden}</Paragraph> : null}
    </div>
  );
}
