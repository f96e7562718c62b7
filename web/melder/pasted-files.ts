/**
 * The files of a paste. None where there is text too: a program that copies words of a sheet or a letter adds a picture
 * of them, and whoever pastes wants the words.
 */
export function pastedFiles(clipboard: Pick<DataTransfer, "types" | "files"> | null): readonly File[] {
  if (!clipboard || clipboard.types.includes("text/plain")) return [];
  return [...clipboard.files];
}
