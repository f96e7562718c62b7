/**
 * What the console and its viewer page say to each other. The viewer runs in a sandboxed frame with an opaque
 * origin: it has no token, no key, no storage and no network, only the bytes of the one file that it is given.
 */

/** How a file can be shown. Everything else is only offered as a download. */
export type ViewerKind = "image" | "pdf" | "text";

/** The texts of the viewer in the language of the console: the frame cannot know it. */
export interface ViewerWords {
  readonly language: string;
  readonly title: string;
  readonly loading: string;
  readonly failed: string;
  readonly locked: string;
  readonly cut: string;
  readonly previous: string;
  readonly next: string;
  /** With `{page}` and `{pages}`. */
  readonly position: string;
  readonly larger: string;
  readonly smaller: string;
  readonly pageText: string;
  readonly noText: string;
  readonly picture: string;
}

/** Console → viewer, once. The bytes are transferred, not copied. */
export interface ViewerFile {
  readonly kind: ViewerKind;
  readonly name: string;
  readonly bytes: ArrayBuffer;
  readonly words: ViewerWords;
}

/** Viewer → console, once, when it can receive its file. */
export const VIEWER_READY = "viewer-ready";

/** The page that shows a kind: PDF has its own, because its reader is 1.7 MB that a photo need not wait for. */
export function viewerPage(kind: ViewerKind): string {
  return kind === "pdf" ? "/viewer/pdf.html" : "/viewer/index.html";
}
