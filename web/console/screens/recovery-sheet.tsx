import { useMessages } from "../messages/index.ts";

/** The twelve words as they are printed: one sheet that says what it is for, and to be kept in a safe. */
export function RecoverySheet({ name, words }: { name: string; words: readonly string[] }) {
  const text = useMessages().keys.keep;
  return (
    <>
      <p class="console-sheet__title">{text.sheetTitle}</p>
      <p>{text.sheetFor(name, __ORGANISATION__.name)}</p>
      <ol class="console-words" translate={false}>
        {words.map((word, i) => (
          <li key={`${i}-${word}`}>{word}</li>
        ))}
      </ol>
      <p>{text.sheetWhat}</p>
      <p>{text.sheetKeep}</p>
    </>
  );
}
