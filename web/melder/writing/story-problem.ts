import { MAX_TEXT_BYTES, textBytes } from "../draft.ts";

interface StoryText {
  readonly empty: string;
  readonly tooLong: string;
}

/** Why a story cannot be sent as it is, in words; nothing where it can. */
export function storyProblem(value: string, text: StoryText): string | undefined {
  if (value.trim() === "") return text.empty;
  return textBytes(value) > MAX_TEXT_BYTES ? text.tooLong : undefined;
}
