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
import { words as en } from "../messages/en/words.ts";
import { words as nl } from "../messages/nl/words.ts";
import { useShellText } from "../messages/shell.ts";
import { ScreenTitle } from "../screen-title.tsx";

const useText = messagesOf({ nl, en });

const GROUP = 3;

interface WordsProps {
  readonly code: Code;
  readonly name: string;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The words, once. Two of them come back from paper before anything is sent: a copied code is a kept code. */
export function Words({ code, name, onBack, onNext }: WordsProps) {
  const text = useText();
  const shell = useShellText();
  const [asked] = useState(() => askedPositions(code.words.length));
  const [typed, setTyped] = useState<readonly string[]>(asked.map(() => ""));
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const next = () => {
    const found = asked.flatMap((position, i) => retypeProblem(code, position, typed[i] ?? "", text));
    setProblems(found);
    if (found.length === 0) onNext();
  };
  return (
    <>
      <ScreenTitle step={4} title={text.title} />
      <ErrorSummary problems={problems} />
      <Paragraph>{text.intro}</Paragraph>
      <Notice kind="warning">
        <p>{text.once}</p>
        <p>{text.paper}</p>
      </Notice>
      <WordList words={code.words} />
      <Paragraph>
        <strong>{text.name(name)}</strong> {text.nameHint}
      </Paragraph>
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
            error={problems.find(({ id }) => id === `word-${position}`)?.message}
            onInput={(value) => setTyped(typed.map((old, j) => (j === i ? value : old)))}
            onEnter={next}
          />
        ))}
      </section>
      <ButtonGroup>
        <Button kind="primary" onClick={next}>
          {text.send}
        </Button>
        <Button onClick={onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}

function retypeProblem(code: Code, position: number, typed: string, text: typeof nl): FieldProblem[] {
  const found = retyped(code.words, position, typed);
  return found === "right" ? [] : [{ id: `word-${position}`, message: text[found](position) }];
}

/** Four groups of three, as lists that a screen reader reads in order; covered while the window is not in use. */
function WordList({ words }: { words: readonly string[] }) {
  const text = useText();
  const covered = useCovered();
  const groups = Array.from({ length: words.length / GROUP }, (_, g) =>
    words.slice(g * GROUP, (g + 1) * GROUP),
  );
  return (
    <div class="nl-card nl-stack">
      <ol class={`melder-words${covered ? " melder-words--covered" : ""}`} aria-label={text.list}>
        {groups.map((group, g) => (
          <li key={group.join(" ")}>
            <ol start={g * GROUP + 1} aria-label={text.group(g + 1)}>
              {group.map((word, i) => (
                <li key={`${i}-${word}`}>{word}</li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {covered ? <Paragraph kind="subtle">{text.hidden}</Paragraph> : null}
    </div>
  );
}
