/** The number in danger, as a word of its own. */
const DANGER = /\b112\b/;

/** A text around the number in danger, that it can be tapped: parts at even places are text, at odd places the number. */
export function phoneParts(text: string): string[] {
  const found = DANGER.exec(text);
  if (found === null) return [text];
  const after = found.index + found[0].length;
  return [text.slice(0, found.index), found[0], ...phoneParts(text.slice(after))];
}
