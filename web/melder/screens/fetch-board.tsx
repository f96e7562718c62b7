import { useEffect, useRef, useState } from "preact/hooks";
import type { MailboxView } from "#shared/protocol/board-reader.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Progress } from "#web/ui/components/progress.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { bytesText } from "#web/ui/file-size.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { pins } from "../configuration.ts";
import { type BoardError, fetchBoard, openMailbox } from "../journey/open-mailbox.ts";
import type { OpenMailboxView } from "../mailbox/timeline.ts";
import { mailbox as en } from "../messages/en/mailbox.ts";
import { mailbox as nl } from "../messages/nl/mailbox.ts";
import { useShellText } from "../messages/shell.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { getFile } from "../site.ts";

const useText = messagesOf({ nl, en });

/** What the board holds for one mailbox, and how new that board is. */
export type FetchedView = MailboxView & Pick<OpenMailboxView, "boardDay" | "stale">;

interface FetchBoardProps {
  readonly keys: MailboxKeys;
  readonly directory: Directory;
  readonly onView: (view: FetchedView) => void;
  readonly onClose: () => void;
}

/** Fetches the whole board, whatever the words were, and looks for this mailbox in it. */
export function FetchBoard({ keys, directory, onView, onClose }: FetchBoardProps) {
  const [progress, setProgress] = useState({ received: 0, all: 0 });
  const [error, setError] = useState<BoardError>();
  const [round, setRound] = useState(0);
  const stop = useRef(new AbortController());
  useEffect(() => {
    const control = new AbortController();
    stop.current = control;
    setError(undefined);
    const onBytes = (received: number, all: number) => setProgress({ received, all });
    read({ keys, directory, signal: control.signal, onBytes }).then((result) => {
      if (control.signal.aborted) setError("stopped");
      else if (result.ok) onView(result.value);
      else setError(result.error);
    });
    return () => control.abort();
  }, [keys, directory, round]);
  if (error) return <Failed error={error} onAgain={() => setRound(round + 1)} onClose={onClose} />;
  return <Fetching {...progress} onStop={() => stop.current.abort()} />;
}

/** The newest batch that this page has seen: a server cannot go back behind it. Forgotten with the page. */
let newestBatch = pins.boardBatch;

async function read(options: {
  keys: MailboxKeys;
  directory: Directory;
  signal: AbortSignal;
  onBytes: (received: number, all: number) => void;
}) {
  const { keys, directory, signal, onBytes } = options;
  const board = await fetchBoard({
    getFile,
    directory,
    pinnedBatch: newestBatch,
    today: directory.verifiedOn,
    signal,
    onBytes,
  });
  if (!board.ok) return board;
  const view = await openMailbox(board.value, keys, directory);
  if (!view.ok) return view;
  const { batch, day, stale } = board.value.index;
  newestBatch = batch;
  return { ok: true, value: { ...view.value, boardDay: day, stale } } as const;
}

function Fetching({ received, all, onStop }: { received: number; all: number; onStop: () => void }) {
  const text = useText();
  const language = useLanguage();
  const known = all > 0;
  const label = known
    ? text.loading(bytesText(received, language), bytesText(all, language))
    : text.loadingStart;
  return (
    <>
      <ScreenTitle title={text.title} />
      <Progress
        id="board"
        label={label}
        value={known ? received / all : undefined}
        onStop={onStop}
        stopLabel={text.stop}
      >
        <Paragraph kind="subtle">{text.loadingWhat}</Paragraph>
      </Progress>
    </>
  );
}

function Failed({
  error,
  onAgain,
  onClose,
}: {
  error: BoardError;
  onAgain: () => void;
  onClose: () => void;
}) {
  const text = useText();
  const shell = useShellText();
  return (
    <>
      <ScreenTitle title={text.title} />
      {error === "stopped" ? (
        <Notice kind="info" title={text.stopped} announce />
      ) : (
        <Notice kind="error" title={text.refused[error]} announce>
          <p>{text.refusedTodo}</p>
        </Notice>
      )}
      <ButtonGroup>
        <Button kind="primary" onClick={onAgain}>
          {shell.again}
        </Button>
        <Button onClick={onClose}>{text.close}</Button>
      </ButtonGroup>
    </>
  );
}
