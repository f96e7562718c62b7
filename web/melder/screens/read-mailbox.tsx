import type { OwnRecord } from "#shared/protocol/board-own.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { verifyReceipt } from "#shared/protocol/receipt.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { isEmpty } from "../journey/empty-mailbox.ts";
import { followUpReaders } from "../journey/follow-up-readers.ts";
import { ListWords } from "../list-words.tsx";
import { type Action, Actions } from "../mailbox/actions.tsx";
import { BoardState } from "../mailbox/board-state.tsx";
import { Empty } from "../mailbox/empty.tsx";
import { Entries } from "../mailbox/entries.tsx";
import { moveAway } from "../mailbox/move.ts";
import { MoveNotice } from "../mailbox/move-notice.tsx";
import { TermsCard } from "../mailbox/terms-card.tsx";
import { type OpenMailboxView, presentLevel } from "../mailbox/timeline.ts";
import { Waiting } from "../mailbox/waiting.tsx";
import { mailbox as en } from "../messages/en/mailbox.ts";
import { mailboxRead as readEn } from "../messages/en/mailbox-read.ts";
import { mailbox as nl } from "../messages/nl/mailbox.ts";
import { mailboxRead as readNl } from "../messages/nl/mailbox-read.ts";
import { levelsFrom } from "../readers/name-choice.ts";
import { useNameText } from "../readers/name-level.tsx";
import { ReceiptCard } from "../receipt-card.tsx";
import type { AskingMessage } from "../replies/reply-of.ts";
import { ScreenTitle } from "../screen-title.tsx";

const useText = messagesOf({ nl, en });
const useReadText = messagesOf({ nl: readNl, en: readEn });

interface ReadMailboxProps {
  /** The two words of this mailbox. */
  readonly name: string;
  readonly view: OpenMailboxView;
  readonly directory: Directory;
  /** Whether something of it was filled in and not sent. */
  readonly begun: (action: Action) => boolean;
  readonly go: (action: Action | "ask" | "object") => void;
  readonly onAnswer: (message: AskingMessage, reply: OwnRecord | undefined) => void;
  /** Fetches the board again. */
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** The brievenbus as the board has it. With an expired list of readers it is for reading only. */
export function ReadMailbox(props: ReadMailboxProps) {
  const { name, view, directory, begun, go, onAnswer, onAgain, onClose } = props;
  const text = useText();
  const away = moveAway(view, directory.verifiedOn);
  const writes = !directory.expired;
  const empty = isEmpty(view);
  return (
    <>
      <ScreenTitle title={text.title} />
      <Paragraph>
        <strong>
          <ListWords words={name} sentence={text.name} />
        </strong>
      </Paragraph>
      {away ? <MoveNotice away={away} onObject={writes ? () => go("object") : undefined} /> : null}
      <BoardState view={view} />
      {empty ? (
        <Empty name={name} directory={directory} />
      ) : (
        <>
          {view.own.length > 0 ? <NameLine view={view} /> : null}
          <TermsCard view={view} directory={directory} onAsk={writes ? () => go("ask") : undefined} />
          {writes && !away ? <Waiting view={view} directory={directory} /> : null}
          <Entries view={view} directory={directory} onAnswer={writes && !away ? onAnswer : undefined} />
        </>
      )}
      <Actions offered={offered(view, directory)} begun={begun} go={go} />
      <RepeatedReceipt view={view} directory={directory} />
      <ButtonGroup>
        <Button onClick={onAgain}>{text.again}</Button>
        <Button onClick={onClose}>{text.close}</Button>
      </ButtonGroup>
    </>
  );
}

/** A brievenbus that was left, or of which nothing is known, is good for writing and no more. */
function offered(view: OpenMailboxView, directory: Directory): Action[] {
  if (directory.expired) return [];
  if (isEmpty(view) || moveAway(view, directory.verifiedOn)) return ["write"];
  const { readers, leftOut, consultation } = followUpReaders(view, directory);
  const place = { directory, readers, leftOut, consultation };
  const raises = levelsFrom(presentLevel(view), place).length > 0;
  return ["write", ...(raises ? (["name"] as const) : []), "harm", "words", "withdraw"];
}

/** Who knows the melder's name by now. */
function NameLine({ view }: { view: OpenMailboxView }) {
  const text = useReadText();
  const { level } = useNameText();
  return <Paragraph>{text.level(level[presentLevel(view)])}</Paragraph>;
}

/** The acknowledgement repeats the receipt, so that nobody needs to keep a file. */
function RepeatedReceipt({ view, directory }: { view: OpenMailboxView; directory: Directory }) {
  const receipt = view.messages.find((message) => message.receipt !== null)?.receipt;
  if (!receipt) return null;
  const { instanceId, receiptKey } = directory;
  const holds = verifyReceipt({ ...receipt, instanceId, receiptKey });
  return holds ? <ReceiptCard receipt={receipt} holds directory={directory} /> : null;
}
