import type { ViewerFile } from "./message.ts";
import { scrollRegion } from "./receive.ts";

/** More than this is no longer a text that anybody reads on one page; the rest is in the download. */
const MAX_SHOWN_CHARACTERS = 500_000;

/** Shows a text file as text, whatever it contains: no markup is ever read as markup. */
export function showText(file: ViewerFile): void {
  const text = new TextDecoder("utf-8").decode(file.bytes);
  const pre = document.createElement("pre");
  pre.textContent = text.slice(0, MAX_SHOWN_CHARACTERS);
  const region = scrollRegion(file.words.title);
  region.append(pre);
  if (text.length > MAX_SHOWN_CHARACTERS) {
    const cut = document.createElement("p");
    cut.className = "message";
    cut.textContent = file.words.cut;
    region.append(cut);
  }
  document.body.replaceChildren(region);
}
