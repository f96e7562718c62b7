import { useState } from "preact/hooks";
import { parseCode } from "#shared/protocol/code.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { parseReceipt, proveReceiptIsMine, verifyReceipt } from "#shared/protocol/receipt.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { TextArea } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import type { DirectoryState } from "../later.ts";
import { receipt as en } from "../messages/en/receipt.ts";
import { receipt as nl } from "../messages/nl/receipt.ts";
import { useShellText } from "../messages/shell.ts";
import { NeedsDirectory } from "../needs-directory.tsx";
import { ScreenTitle } from "../screen-title.tsx";

const useText = messagesOf({ nl, en });

export function CheckReceipt({ directory, onBack }: { directory: DirectoryState; onBack: () => void }) {
  return (
    <NeedsDirectory state={directory} onBack={onBack}>
      {(verified) => <Form directory={verified} onBack={onBack} />}
    </NeedsDirectory>
  );
}

interface Verdict {
  readonly kind: "ok" | "error" | "warning";
  readonly lines: readonly string[];
}

/** Nothing leaves the page: the receipt key stands in the directory. */
function Form({ directory, onBack }: { directory: Directory; onBack: () => void }) {
  const text = useText();
  const shell = useShellText();
  const language = useLanguage();
  const [receipt, setReceipt] = useState("");
  const [words, setWords] = useState("");
  const [verdict, setVerdict] = useState<Verdict>();
  const check = () => setVerdict(judge(receipt, words, directory, text, (day) => dayText(day, language)));
  return (
    <>
      <ScreenTitle title={text.title} />
      <Paragraph>{text.intro}</Paragraph>
      <fieldset class="nl-fieldset nl-form-field">
        <legend>{text.file}</legend>
        <div class="nl-form-field__description" id="receipt-file-description">
          {text.fileHint}
        </div>
        <div class="nl-drop-zone">
          <input
            id="receipt-file"
            type="file"
            autocomplete="off"
            aria-describedby="receipt-file-description"
            onChange={async (event) => setReceipt((await event.currentTarget.files?.[0]?.text()) ?? "")}
          />
          <label class="nl-button nl-button--secondary" for="receipt-file">
            {text.choose}
          </label>
        </div>
      </fieldset>
      <TextArea id="receipt-text" small label={text.paste} value={receipt} onInput={setReceipt} />
      <TextArea
        id="receipt-words"
        small
        optional
        label={text.words}
        description={text.wordsHint}
        value={words}
        onInput={setWords}
      />
      {verdict ? (
        <Notice kind={verdict.kind} announce>
          {verdict.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      ) : null}
      <ButtonGroup>
        <Button kind="primary" onClick={check}>
          {text.check}
        </Button>
        <Button onClick={onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}

function judge(
  source: string,
  words: string,
  directory: Directory,
  text: typeof nl,
  day: (day: number) => string,
): Verdict {
  if (source.trim() === "") return { kind: "error", lines: [text.missing] };
  const receipt = parseReceipt(source);
  if (!receipt.ok) return { kind: "error", lines: [text.malformed] };
  const ours = receipt.value.instanceId === directory.instanceId;
  if (!ours || !verifyReceipt({ ...receipt.value, receiptKey: directory.receiptKey })) {
    return { kind: "error", lines: [text.bad] };
  }
  const good = text.good(day(receipt.value.day));
  if (words.trim() === "") return { kind: "ok", lines: [good] };
  const code = parseCode(words);
  if (!code.ok) return { kind: "warning", lines: [good, text.wordsWrong] };
  const mine = proveReceiptIsMine(receipt.value, code.value.entropy).ok;
  return mine ? { kind: "ok", lines: [good, text.mine] } : { kind: "warning", lines: [good, text.notMine] };
}
