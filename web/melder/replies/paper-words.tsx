import { useState } from "preact/hooks";
import { findWord, typedTokens } from "#shared/protocol/words/find.ts";
import { PAPER_WORDS } from "#shared/protocol/words/paper-words.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { ErrorSummary } from "#web/ui/components/error-summary.tsx";
import { TextField } from "#web/ui/components/form-field.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useShellText } from "../messages/shell.ts";
import type { Slip } from "../place.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { useTried } from "../tried.ts";
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
  const tried = useTried(typed);
  const wrong = problemOf(typedTokens(typed), text);
  const error = tried.holds ? wrong : undefined;
  const go = () => {
    if (wrong !== undefined) return tried.mark();
    const known = typedTokens(typed)
      .map(findWord)
      .filter((word) => word !== undefined);
    onSlip({ words: known, story: text.story(known.join(" ")) });
  };
  return (
    <>
      <ScreenTitle title={text.title} />
      <ErrorSummary problems={error ? [{ id: "slip", message: error }] : []} attempt={tried.attempt} />
      <Paragraph>{text.intro}</Paragraph>
      <TextField
        id="slip"
        label={text.label}
        description={text.hint}
        value={typed}
        contentLanguage="nl"
        error={error}
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
  tokens: readonly string[],
  text: ReturnType<typeof useRepliesText>["paper"],
): string | undefined {
  const strange = tokens.find((token) => findWord(token) === undefined);
  if (tokens.length === 0) return text.missing;
  if (strange !== undefined) return text.unknown(strange);
  return tokens.length === PAPER_WORDS ? undefined : text.count(tokens.length);
}
