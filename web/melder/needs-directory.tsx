import type { ComponentChildren } from "preact";
import type { Directory } from "#shared/protocol/directory.ts";
import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { DirectoryNotice } from "./directory-notice.tsx";
import type { DirectoryState } from "./later.ts";
import { useShellText } from "./messages/shell.ts";
import { OtherWays } from "./other-ways.tsx";
import { ScreenTitle } from "./screen-title.tsx";

interface NeedsDirectoryProps {
  readonly state: DirectoryState;
  /** An expired directory is refused for writing; reading goes on under a warning. */
  readonly writing?: boolean;
  readonly onBack: () => void;
  readonly children: (directory: Directory) => ComponentChildren;
}

/** Shows what needs to know the readers only once they are known; else why not, and the other ways. */
export function NeedsDirectory({ state, writing = false, onBack, children }: NeedsDirectoryProps) {
  const text = useShellText();
  if (state.status === "loading") {
    return (
      <>
        <ScreenTitle title={text.directory.title} />
        <Notice kind="info" title={text.loading} announce />
      </>
    );
  }
  if (state.status === "ready" && !(writing && state.directory.expired)) {
    return (
      <>
        <DirectoryNotice state={state} />
        {children(state.directory)}
      </>
    );
  }
  return (
    <>
      <ScreenTitle title={text.directory.title} />
      <DirectoryNotice state={state} />
      <OtherWays />
      <p>
        <Button onClick={onBack}>{text.back}</Button>
      </p>
    </>
  );
}
