import { useState } from "preact/hooks";
import { Button } from "#web/ui/components/button.tsx";
import { Details } from "#web/ui/components/details.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { ListWords } from "../list-words.tsx";
import { words as en } from "../messages/en/words.ts";
import { words as nl } from "../messages/nl/words.ts";
import { WordGroups } from "./word-groups.tsx";

const useText = messagesOf({ nl, en });

/** Copying and printing, each under the warning of what may keep the words. */
export function OtherWay({ words }: { words: readonly string[] }) {
  const text = useText();
  const [said, setSaid] = useState<"copied" | "copyFailed">();
  const copy = async () => {
    setSaid(undefined);
    // Refused without a permission, and missing where the page has no secure address.
    const done = await Promise.resolve(navigator.clipboard?.writeText(words.join(" "))).then(
      () => navigator.clipboard !== undefined,
      () => false,
    );
    setSaid(done ? "copied" : "copyFailed");
  };
  return (
    <Details summary={text.otherWay}>
      <Paragraph>{text.otherIntro}</Paragraph>
      <Heading level={2}>{text.copyTitle}</Heading>
      <Paragraph>{text.copyWarning}</Paragraph>
      <p>
        <Button onClick={() => void copy()}>{text.copy}</Button>
      </p>
      <p role="status">{said && text[said]}</p>
      <Heading level={2}>{text.printTitle}</Heading>
      <Paragraph>{text.printWarning}</Paragraph>
      <p>
        <Button onClick={() => print()}>{text.print}</Button>
      </p>
    </Details>
  );
}

/** All that comes onto paper, however the page is printed: a note like any other. Not shown on the screen. */
export function NoteSheet({ words, name }: { words: readonly string[]; name: string }) {
  const text = useText();
  return (
    <div class="melder-note">
      <p class="melder-note__title">{text.sheetTitle}</p>
      <WordGroups words={words} />
      <p>
        <ListWords words={name} sentence={text.sheetName} />
      </p>
    </div>
  );
}
