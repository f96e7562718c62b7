import { useEffect, useRef } from "preact/hooks";
import { useLanguage } from "#web/ui/i18n.ts";
import { visibleText } from "#web/ui/visible-controls.ts";
import { useMessages } from "../messages/index.ts";
import { VIEWER_READY, type ViewerFile, type ViewerKind, viewerPage } from "../viewer/message.ts";

/**
 * The sandboxed frame that shows a file. It has an origin of its own, so that even a file that takes it over finds
 * no token, no key and no network; the console's `frame-src` keeps it from going anywhere else with what it has.
 */
export function ViewerFrame({ kind, name, bytes }: { kind: ViewerKind; name: string; bytes: Uint8Array }) {
  const messages = useMessages().dossier.files.viewer;
  const language = useLanguage();
  const frame = useRef<HTMLIFrameElement>(null);
  const shownName = visibleText(name);

  useEffect(() => {
    const words = { ...messages, language, title: messages.frame(shownName) };
    const give = (event: MessageEvent) => {
      const target = frame.current?.contentWindow;
      if (!target || event.source !== target || event.data !== VIEWER_READY) return;
      // A copy is given away: the file can be shown or saved again afterwards.
      const copy = bytes.slice().buffer;
      const { frame: _, ...texts } = words;
      const file: ViewerFile = { kind, name: shownName, bytes: copy, words: texts };
      // An opaque origin has no name to address; the window itself is the address.
      target.postMessage(file, "*", [copy]);
    };
    addEventListener("message", give);
    return () => removeEventListener("message", give);
  }, [kind, shownName, bytes, messages, language]);

  return (
    <iframe
      class="console-viewer"
      ref={frame}
      title={messages.frame(shownName)}
      sandbox="allow-scripts"
      src={viewerPage(kind)}
      referrerpolicy="no-referrer"
    />
  );
}
