import { segments } from "#web/ui/visible-controls.ts";
import type { ViewerFile } from "./message.ts";
import { scrollRegion } from "./receive.ts";

/** More than this is no longer a text that anybody reads on one page; the rest is in the download. */
const MAX_SHOWN_CHARACTERS = 500_000;

/** Shows a text file as text, whatever it contains: no markup is read as markup, no hidden character hides. */
export function showText(file: ViewerFile): void {
  const text = new TextDecoder("utf-8").decode(file.bytes);
  const pre = document.createElement("pre");
  for (const segment of segments(text.slice(0, MAX_SHOWN_CHARACTERS))) {
    if (segment.code === undefined) {
      pre.append(segment.text);
    } else {
      const mark = document.createElement("mark");
      mark.textContent = segment.code;
      pre.append(mark);
    }
  }
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
