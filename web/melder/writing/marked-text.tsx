import { useEffect, useMemo, useState } from "preact/hooks";
import { Paragraph, VisuallyHidden } from "#web/ui/components/text.tsx";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { useUiMessages } from "#web/ui/messages/index.ts";
import { segments } from "#web/ui/visible-controls.ts";
import { marks as en } from "../messages/en/marks.ts";
import { marks as nl } from "../messages/nl/marks.ts";
import { listText } from "../person.tsx";
import { countMarks, MARK_KINDS, runsOf } from "./marks.ts";

const useText = messagesOf({ nl, en });

/** The story as it will be sent, with what was found in it underlined and named for who cannot see the line. */
export function MarkedText({ text: story }: { text: string }) {
  const text = useText();
  return (
    <div class="nl-plain-text">
      <bdi>
        {runsOf(story).map(({ text: run, kind }, i) =>
          kind === undefined ? (
            <Characters key={i} text={run} />
          ) : (
            <mark key={i} class="melder-mark">
              <Characters text={run} />
              <VisuallyHidden> ({text.mark[kind]})</VisuallyHidden>
            </mark>
          ),
        )}
      </bdi>
    </div>
  );
}

/** Hidden characters as their code. Not isolated from what stands beside it: a mark is part of its sentence. */
function Characters({ text }: { text: string }) {
  const messages = useUiMessages();
  return segments(text).map(({ text: part, code }, i) =>
    code === undefined ? (
      part
    ) : (
      <span key={i} class="nl-control-character" title={messages.hiddenCharacter(code)}>
        {code}
      </span>
    ),
  );
}

/** What the page looks for, what it found, and that this is not all there is. */
export function MarksNote({ text: story }: { text: string }) {
  const text = useText();
  const found = useFound(story);
  return (
    <>
      <Paragraph kind="subtle">{text.looksFor}</Paragraph>
      <Paragraph>{found === "" ? text.nothing : `${text.found(found)} ${text.mayStay}`}</Paragraph>
    </>
  );
}

/** Long enough that a screen reader is not interrupted in the middle of a word. */
const PAUSE_MS = 1_500;

/** While writing: how much was found, said once somebody pauses. */
export function MarksWhileWriting({ text: story }: { text: string }) {
  const text = useText();
  const [settled, setSettled] = useState(story);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(story), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [story]);
  const found = useFound(settled);
  return <p role="status">{found === "" ? "" : text.foundWhileWriting(found)}</p>;
}

/** "2 datums en 1 telefoonnummer"; empty where nothing was found. */
function useFound(story: string): string {
  const text = useText();
  const language = useLanguage();
  const counts = useMemo(() => countMarks(story), [story]);
  const kinds = MARK_KINDS.filter((kind) => counts[kind] > 0);
  return listText(
    kinds.map((kind) => text.kind[kind](counts[kind])),
    language,
  );
}
