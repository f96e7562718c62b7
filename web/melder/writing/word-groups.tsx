import { messagesOf } from "#web/ui/i18n.ts";
import { words as en } from "../messages/en/words.ts";
import { words as nl } from "../messages/nl/words.ts";

const useText = messagesOf({ nl, en });

const GROUP = 3;

/** Four groups of three, as lists that a screen reader reads in order and by number; the words are Dutch. */
export function WordGroups({ words, covered = false }: { words: readonly string[]; covered?: boolean }) {
  const text = useText();
  const groups = Array.from({ length: words.length / GROUP }, (_, g) =>
    words.slice(g * GROUP, (g + 1) * GROUP),
  );
  return (
    <ol class={`melder-words${covered ? " melder-words--covered" : ""}`} aria-label={text.list}>
      {groups.map((group, g) => (
        <li key={group.join(" ")}>
          <ol start={g * GROUP + 1} aria-label={text.group(g + 1)}>
            {group.map((word, i) => (
              <li key={`${i}-${word}`} lang="nl">
                {word}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
