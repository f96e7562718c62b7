import { VIEWER_READY, type ViewerFile } from "./message.ts";

/**
 * Announces the page to the console and waits for the file. Only the window that embeds this page is heard; its
 * origin cannot be compared, because an opaque origin has no "own" origin to compare it with.
 */
export function receiveFile(): Promise<ViewerFile> {
  return new Promise((resolve) => {
    addEventListener("message", function once(event: MessageEvent<ViewerFile>) {
      if (event.source !== window.parent) return;
      removeEventListener("message", once);
      resolve(event.data);
    });
    window.parent.postMessage(VIEWER_READY, "*");
  });
}

/** Puts one plain message in place of everything else. */
export function showMessage(text: string): void {
  const paragraph = document.createElement("p");
  paragraph.className = "message";
  paragraph.setAttribute("role", "status");
  paragraph.textContent = text;
  document.body.replaceChildren(paragraph);
}

/** Sets the language and title, so that a screen reader announces the frame well. */
export function introduce(file: ViewerFile): void {
  document.documentElement.lang = file.words.language;
  document.title = file.words.title;
  showMessage(file.words.loading);
}

export function button(label: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", press);
  return element;
}

/** The part of the page that scrolls; focusable, so that the keyboard can scroll it. */
export function scrollRegion(label: string): HTMLElement {
  const region = document.createElement("div");
  region.className = "region";
  region.tabIndex = 0;
  region.setAttribute("role", "region");
  region.setAttribute("aria-label", label);
  return region;
}
