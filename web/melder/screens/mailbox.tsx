import { useMemo, useRef, useState } from "preact/hooks";
import type { OwnRecord } from "#shared/protocol/board-own.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import type { Code } from "#shared/protocol/code.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { mailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import { type Opened, useForget } from "../forget.ts";
import { ownSlots } from "../journey/own-slots.ts";
import type { DirectoryState } from "../later.ts";
import { type Doing, keptUnder, MailboxAction } from "../mailbox/action-screen.tsx";
import { drop, isBegun, type Kept, nothingKept } from "../mailbox/kept.ts";
import { withSent } from "../mailbox/timeline.ts";
import { NeedsDirectory } from "../needs-directory.tsx";
import type { Slip } from "../place.ts";
import { PaperWords } from "../replies/paper-words.tsx";
import { useLeaveWarning } from "../writing/leave-warning.ts";
import { EnterCode } from "./enter-code.tsx";
import { FetchBoard, type FetchedView } from "./fetch-board.tsx";
import { ReadMailbox } from "./read-mailbox.tsx";

interface MailboxProps {
  readonly directory: DirectoryState;
  /** On to a melding that carries the words of a slip of paper. */
  readonly onSlip: (slip: Slip) => void;
  /** To the start; a melding that was begun stays. */
  readonly onBack: () => void;
  /** Forgets everything and goes to the start. */
  readonly close: () => void;
}

/** The brievenbus: words, board, messages, and what is sent from it. Leaving it forgets it. */
export function Mailbox({ directory, onSlip, onBack, close }: MailboxProps) {
  const [opened, setOpened] = useState<Opened>();
  const [slip, setSlip] = useState(false);
  const [arrival, setArrival] = useState<OwnRecord>();
  useForget(opened);
  const reload = () => {
    if (directory.status === "ready") void directory.reload();
  };
  return (
    <NeedsDirectory state={directory} onBack={opened ? close : onBack}>
      {(verified) => {
        const { instanceId } = verified;
        const open = (code: Code) => setOpened({ code, keys: mailboxKeys(instanceId, code.entropy) });
        if (slip) return <PaperWords onSlip={onSlip} onBack={() => setSlip(false)} />;
        if (!opened) {
          const { expired } = verified;
          return <EnterCode expired={expired} onOpen={open} onSlip={() => setSlip(true)} onBack={onBack} />;
        }
        return (
          <Inside
            key={toBase64Url(opened.keys.sign.publicKey)}
            opened={opened}
            directory={verified}
            reload={reload}
            arrival={arrival}
            onMoved={(to, own) => {
              setArrival(own);
              setOpened(to);
            }}
            close={close}
          />
        );
      }}
    </NeedsDirectory>
  );
}

interface InsideProps {
  readonly opened: Opened;
  readonly directory: Directory;
  readonly reload: () => void;
  /** The move that led here, in this very visit. */
  readonly arrival: OwnRecord | undefined;
  readonly onMoved: (to: Opened, own: OwnRecord) => void;
  readonly close: () => void;
}

/** What was begun of one thing; from now on it is kept. */
function keptOf(all: Map<string, Kept>, name: string): Kept {
  const kept = all.get(name) ?? nothingKept();
  all.set(name, kept);
  return kept;
}

/** One opened mailbox. */
function Inside({ opened, directory, reload, arrival, onMoved, close }: InsideProps) {
  const { keys } = opened;
  const [fetched, setFetched] = useState<FetchedView>();
  const [sent, setSent] = useState<readonly OwnRecord[]>(arrival ? [arrival] : []);
  const [slots] = useState(ownSlots);
  const [doing, setDoing] = useState<Doing>();
  const all = useRef(new Map<string, Kept>()).current;
  useLeaveWarning([...all.values()].some(isBegun));
  const view = useMemo(() => fetched && withSent(fetched, sent), [fetched, sent]);
  if (!view) return <FetchBoard keys={keys} directory={directory} onView={setFetched} onClose={close} />;
  const fetchAgain = () => {
    setDoing(undefined);
    setFetched(undefined);
  };
  if (doing) {
    const kept = keptOf(all, keptUnder(doing));
    const holder = {
      keys,
      view,
      slots,
      kept,
      directory,
      reload,
      onSent: (own: OwnRecord) => {
        drop(kept);
        setSent((before) => [...before, own]);
      },
      onTakenBack: (own: OwnRecord) => setSent((before) => before.filter((each) => each !== own)),
      onBack: () => setDoing(undefined),
      onDone: fetchAgain,
      onClose: close,
    };
    return <MailboxAction doing={doing} holder={holder} onMoved={onMoved} />;
  }
  return (
    <ReadMailbox
      name={keys.name.join(" ")}
      view={view}
      directory={directory}
      begun={(action) => isBegun(all.get(keptUnder({ action })))}
      go={(action) => setDoing({ action })}
      onAnswer={(message, reply) => setDoing({ action: "answer", message, reply })}
      onAgain={fetchAgain}
      onClose={close}
    />
  );
}
