import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import type { DirectoryState } from "./later.ts";
import { useShellText } from "./messages/shell.ts";

/** Says when the list of readers is missing, refused or past its date; nothing while it is fine. */
export function DirectoryNotice({ state }: { state: DirectoryState }) {
  const shell = useShellText();
  const text = shell.directory;
  if (state.status === "failed" && state.why === "offline") {
    return (
      <Notice kind="error" title={text.offline} announce>
        <Paragraph>{text.offlineWhat}</Paragraph>
        <Button onClick={state.retry}>{shell.again}</Button>
      </Notice>
    );
  }
  if (state.status === "failed") {
    return (
      <Notice kind="error" title={text.refused} announce>
        <Paragraph>{text.refusedWhat}</Paragraph>
      </Notice>
    );
  }
  if (state.status === "ready" && state.directory.expired) {
    return (
      <Notice kind="warning" title={text.expired} announce>
        <Paragraph>{text.expiredWhat}</Paragraph>
      </Notice>
    );
  }
  return null;
}
