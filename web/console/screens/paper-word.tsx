import { useState } from "preact/hooks";
import { newPaperWords } from "#shared/protocol/words/paper-words.ts";
import { Button } from "#web/ui/components/button.tsx";
import { Details } from "#web/ui/components/details.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Paragraph, Visible } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";

/**
 * Two words for the slip of somebody who reports by word of mouth. They exist on the slip and in the staff member's
 * own record, and nowhere else: there is no dossier yet that could keep them.
 */
export function PaperWordPanel() {
  const text = useMessages().asks.paper;
  const [words, setWords] = useState<readonly string[]>();
  return (
    <Details summary={text.summary}>
      <Paragraph>{text.intro}</Paragraph>
      <ol>
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button onClick={() => setWords(newPaperWords())}>
        {words === undefined ? text.make : text.again}
      </Button>
      <div role="status" class="nl-stack">
        {words === undefined ? null : (
          <>
            <p>
              <strong>{text.words}</strong>
            </p>
            <p class="console-passphrase">{words.join(" ")}</p>
            <Paragraph>{text.once}</Paragraph>
          </>
        )}
      </div>
    </Details>
  );
}

/** On the melding of somebody who was given a slip: what was typed, and that only the right words count. */
export function PaperWordNotice({ typed }: { typed: string | undefined }) {
  const text = useMessages().asks.paper;
  if (typed === undefined) return null;
  return (
    <Notice kind="info" title={text.title}>
      <p>
        {text.typed}{" "}
        <strong>
          <Visible text={typed} />
        </strong>
      </p>
      <p>{text.match}</p>
      <p>{text.noMatch}</p>
    </Notice>
  );
}
