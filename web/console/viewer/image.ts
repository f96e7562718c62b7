import type { ViewerFile } from "./message.ts";
import { scrollRegion } from "./receive.ts";
import { zoom } from "./zoom.ts";

/**
 * Draws a picture on a canvas. Decoding to a bitmap keeps pixels only: no metadata, no markup, nothing that
 * runs. A format with active content (SVG) is not decoded by `createImageBitmap` and so is refused.
 */
export async function showImage(file: ViewerFile): Promise<void> {
  const bitmap = await createImageBitmap(new Blob([file.bytes]));
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", file.words.picture);
  const region = scrollRegion(file.words.title);
  const size = zoom(file.words.larger, file.words.smaller, draw);

  function draw() {
    const fit = Math.min(1, region.clientWidth / bitmap.width);
    const scale = fit * size.factor();
    const sharp = Math.min(bitmap.width, bitmap.width * scale * devicePixelRatio);
    canvas.width = Math.max(1, Math.round(sharp));
    canvas.height = Math.max(1, Math.round((sharp * bitmap.height) / bitmap.width));
    canvas.style.width = `${Math.round(bitmap.width * scale)}px`;
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  }

  const bar = document.createElement("div");
  bar.className = "bar";
  bar.append(...size.buttons);
  region.append(canvas);
  document.body.replaceChildren(bar, region);
  draw();
  addEventListener("resize", draw);
}
