interface ListWordsProps {
  /** From the list of words, which is Dutch. */
  readonly words: string;
  /** The message around them. */
  readonly sentence: (words: string) => string;
}

/** From the private use area: in no message. */
const GAP = "\u{e000}";

/** A sentence with words of the list in it, marked as Dutch: an English voice makes them unintelligible. */
export function ListWords({ words, sentence }: ListWordsProps) {
  const [before, after] = sentence(GAP).split(GAP);
  return (
    <>
      {before}
      <span lang="nl">{words}</span>
      {after}
    </>
  );
}
