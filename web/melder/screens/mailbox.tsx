import { useState } from "preact/hooks";
import type { Code } from "#shared/protocol/code.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { mailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import { type Opened, useForget } from "../forget.ts";
import { ownSlots } from "../journey/own-slots.ts";
import type { DirectoryState } from "../later.ts";
import { NeedsDirectory } from "../needs-directory.tsx";
import { EnterCode } from "./enter-code.tsx";
import { FetchBoard } from "./fetch-board.tsx";
import { FollowUp } from "./follow-up.tsx";
import { type OpenMailboxView, ReadMailbox } from "./read-mailbox.tsx";

interface MailboxProps {
  readonly directory: DirectoryState;
  /** Forgets everything and goes to the start. */
  readonly close: () => void;
}

/** The brievenbus: words, board, messages, a follow-up. Leaving it forgets it. */
export function Mailbox({ directory, close }: MailboxProps) {
  const reload = () => {
    if (directory.status === "ready") void directory.reload();
  };
  return (
    <NeedsDirectory state={directory} onBack={close}>
      {(verified) => <Inside directory={verified} reload={reload} close={close} />}
    </NeedsDirectory>
  );
}

function Inside(props: { directory: Directory; reload: () => void; close: () => void }) {
  const { directory, reload, close } = props;
  const [opened, setOpened] = useState<Opened>();
  const [view, setView] = useState<OpenMailboxView>();
  const [slots] = useState(ownSlots);
  const [writing, setWriting] = useState(false);
  useForget(opened);
  const open = (code: Code) => setOpened({ code, keys: mailboxKeys(directory.instanceId, code.entropy) });
  if (!opened) return <EnterCode onOpen={open} onBack={close} />;
  const name = opened.keys.name.join(" ");
  if (!view) {
    return <FetchBoard keys={opened.keys} directory={directory} onView={setView} onClose={close} />;
  }
  const fetchAgain = () => {
    setWriting(false);
    setView(undefined);
  };
  if (writing) {
    return (
      <FollowUp
        keys={opened.keys}
        view={view}
        slots={slots}
        directory={directory}
        reload={reload}
        onBack={() => setWriting(false)}
        onDone={fetchAgain}
        onClose={close}
      />
    );
  }
  return (
    <ReadMailbox
      name={name}
      view={view}
      directory={directory}
      onWrite={() => setWriting(true)}
      onAgain={fetchAgain}
      onClose={close}
    />
  );
}
