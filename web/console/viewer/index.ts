import { showImage } from "./image.ts";
import { introduce, receiveFile, showMessage } from "./receive.ts";
import { showText } from "./text.ts";

/** The viewer for pictures and texts. */
async function main(): Promise<void> {
  const file = await receiveFile();
  introduce(file);
  try {
    if (file.kind === "text") showText(file);
    else await showImage(file);
  } catch {
    showMessage(file.words.failed);
  }
}

void main();
