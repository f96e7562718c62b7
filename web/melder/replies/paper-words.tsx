import { useState } from "preact/hooks";
import { findWord, typedTokens } from "#shared/protocol/words/find.ts";
import { PAPER_WORDS } from "#shared/protocol/words/paper-words.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { ErrorSummary, type FieldProblem } from "#web/ui/components/error-summary.tsx";
import { TextField } from "#web/ui/components/form-field.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useShellText } from "../messages/shell.ts";
import type { Slip } from "../place.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { useRepliesText } from "./replies-text.ts";

interface PaperWordsProps {
  /** On to a melding that carries the words of the slip. */
  readonly onSlip: (slip: Slip) => void;
  readonly onBack: () => void;
}

/**
 * For somebody who reported by word of mouth and has no brievenbus yet: the words of the slip that staff gave. A
 * melding carries them, so that staff can tie the new brievenbus to the record that they wrote.
 */
export function PaperWords({ onSlip, onBack }: PaperWordsProps) {
  const { paper: text, next } = useRepliesText();
  const shell = useShellText();
  const [typed, setTyped] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const go = () => {
    const tokens = typedTokens(typed);
    const words = tokens.map(findWord);
    const strange = tokens.find((_, i) => words[i] === undefined);
    const wrong = problemOf(tokens.length, strange, text);
    if (wrong !== undefined) return setProblems([{ id: "slip", message: wrong }]);
    const known = words.filter((word) => word !== undefined);
    onSlip({ words: known, story: text.story(known.join(" ")) });
  };
  return (
    <>
      <ScreenTitle title={text.title} />
      <ErrorSummary problems={problems} />
      <Paragraph>{text.intro}</Paragraph>
      <TextField
        id="slip"
        label={text.label}
        description={text.hint}
        value={typed}
        error={problems[0]?.message}
        onInput={setTyped}
        onEnter={go}
      />
      <section class="nl-stack">
        <Heading level={2}>{text.steps.title}</Heading>
        <ol>
          {text.steps.list.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <ButtonGroup>
        <Button kind="primary" onClick={go}>
          {next}
        </Button>
        <Button onClick={onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}

function problemOf(
  count: number,
  strange: string | undefined,
  text: ReturnType<typeof useRepliesText>["paper"],
): string | undefined {
  if (count === 0) return text.missing;
  if (strange !== undefined) return text.unknown(strange);
  return count === PAPER_WORDS ? undefined : text.count(count);
}
