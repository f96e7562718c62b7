import { useState } from "preact/hooks";
import { type Code, parseCode, suggestWord } from "#shared/protocol/code.ts";
import { CODE_WORDS } from "#shared/protocol/constants.ts";
import { findWord, typedTokens } from "#shared/protocol/words/find.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Details } from "#web/ui/components/details.tsx";
import { ErrorSummary } from "#web/ui/components/error-summary.tsx";
import { TextArea } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { ListWords } from "../list-words.tsx";
import { mailbox as en } from "../messages/en/mailbox.ts";
import { mailbox as nl } from "../messages/nl/mailbox.ts";
import { useShellText } from "../messages/shell.ts";
import { OtherWays } from "../other-ways.tsx";
import { useRepliesText } from "../replies/replies-text.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { useTried } from "../tried.ts";

const useText = messagesOf({ nl, en });

/** A typed word that is not in the list, and the one that was most likely meant. */
interface UnknownWord {
  readonly typed: string;
  readonly suggestion: string | undefined;
}

interface EnterCodeProps {
  /** With an expired list of readers the brievenbus can be read and no more. */
  readonly expired: boolean;
  readonly onOpen: (code: Code) => void;
  /** For somebody who has no twelve words yet, but a slip that staff gave. */
  readonly onSlip: () => void;
  readonly onBack: () => void;
}

/** The twelve words, typed or pasted. Everything is judged here; no answer of a server depends on it. */
export function EnterCode({ expired, onOpen, onSlip, onBack }: EnterCodeProps) {
  const text = useText();
  const shell = useShellText();
  const replies = useRepliesText();
  const [typed, setTyped] = useState("");
  const tried = useTried(typed);
  const [unknown, setUnknown] = useState<readonly UnknownWord[]>([]);
  const error = tried.holds ? problemText(typed, text) : undefined;
  const open = () => {
    const code = parseCode(typed);
    if (code.ok) return onOpen(code.value);
    setUnknown(unknownWords(typed));
    tried.mark();
  };
  const replace = ({ typed: wrong, suggestion = "" }: UnknownWord) => {
    const tokens = typedTokens(typed).map((token) => (token === wrong ? suggestion : token));
    setTyped(tokens.join(" "));
    setUnknown(unknown.filter((word) => word.typed !== wrong));
  };
  return (
    <>
      <ScreenTitle title={text.enterTitle} />
      <ErrorSummary problems={error ? [{ id: "code", message: error }] : []} attempt={tried.attempt} />
      <TextArea
        id="code"
        small
        label={text.enterLabel}
        description={text.enterHint}
        value={typed}
        contentLanguage="nl"
        error={error}
        onInput={setTyped}
      />
      {unknown.map((word) =>
        word.suggestion === undefined ? null : (
          <Notice key={word.typed} kind="info">
            <p>
              <ListWords words={word.suggestion} sentence={text.meant} />
            </p>
            <Button onClick={() => replace(word)}>
              <ListWords words={word.suggestion} sentence={text.use} />
            </Button>
          </Notice>
        ),
      )}
      <ButtonGroup>
        <Button kind="primary" onClick={open}>
          {text.open}
        </Button>
        <Button onClick={onBack}>{shell.back}</Button>
      </ButtonGroup>
      <Details summary={text.lost}>
        <Paragraph>{text.lostWhat}</Paragraph>
      </Details>
      <p>
        <Button kind="subtle" onClick={onSlip}>
          {replies.paper.offer}
        </Button>
      </p>
      {expired ? <OtherWays /> : null}
    </>
  );
}

function unknownWords(typed: string): UnknownWord[] {
  const strange = typedTokens(typed).filter((token) => findWord(token) === undefined);
  return [...new Set(strange)].map((token) => ({ typed: token, suggestion: suggestWord(token) }));
}

function problemText(typed: string, text: typeof nl): string {
  const count = typedTokens(typed).length;
  if (count === 0) return text.missing;
  if (count !== CODE_WORDS) return text.length(count);
  const first = unknownWords(typed)[0];
  return first ? text.unknown(first.typed) : text.checksum;
}
