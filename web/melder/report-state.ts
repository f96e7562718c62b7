import { useState } from "preact/hooks";
import { PAPER_WORDS_QUESTION } from "#shared/domain/taxonomy/paper-words.ts";
import { MONTH_SLOTS } from "#shared/protocol/board-layout.ts";
import { newCode } from "#shared/protocol/code.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { mailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import type { Content } from "#shared/protocol/message.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { type Language, useLanguage } from "#web/ui/i18n.ts";
import { outgoingFiles } from "./attachments/chosen-file.ts";
import { type ChangeDraft, changed, type Draft, EMPTY_DRAFT } from "./draft.ts";
import { type Opened, useForget } from "./forget.ts";
import { type Attempt, earlierMayBeThere, needsNewWords } from "./journey/attempts.ts";
import { type Delivered, type Delivery, delivery } from "./journey/delivery.ts";
import { type OwnSlots, ownSlots } from "./journey/own-slots.ts";
import type { Beginning } from "./place.ts";
import { identityOf } from "./readers/name-choice.ts";

/** Written first, the code after the decision to send, then the sending itself. */
export type ReportStep =
  | "write"
  /** What else somebody wants to tell. */
  | "topics"
  | "readers"
  | "check"
  /** A klacht needs a name: which way? */
  | "klacht"
  | "words"
  | "sending"
  | "sent";

/** A melding from the first word to the receipt. */
export interface ReportState {
  readonly step: ReportStep;
  readonly go: (step: ReportStep) => void;
  readonly draft: Draft;
  readonly change: ChangeDraft;
  /** As the quick questions or a slip of paper led here; what was written before stays. */
  readonly begin: (beginning: Beginning) => void;
  /** To the topics; when they are done, back to where somebody came from. */
  readonly tellMore: (from: "write" | "check") => void;
  readonly topicsDone: () => void;
  readonly readers: readonly StaffId[];
  /** The readers are settled: on to checking. */
  readonly choose: (readers: readonly StaffId[]) => void;
  readonly opened: Opened | undefined;
  readonly makeWords: (directory: Directory) => void;
  /** These words are new: what may be there with the ones before is for others. */
  readonly newWords: boolean;
  readonly parcel: Parcelled | undefined;
  readonly send: (directory: Directory, opened: Opened) => void;
  /** What was sealed is for readers who are no longer the ones: choose again. */
  readonly startOver: () => void;
  readonly readersChanged: boolean;
  /** An earlier version was on its way when the connection broke: it may be there beside the new one. */
  readonly earlierMayBeThere: boolean;
  readonly delivered: Delivered | undefined;
  readonly arrived: (delivered: Delivered) => void;
}

interface Parcelled extends Attempt<Draft> {
  readonly delivery: Delivery;
}

export function useReport(): ReportState {
  const language = useLanguage();
  const [step, go] = useState<ReportStep>("write");
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [topicsFrom, setTopicsFrom] = useState<"write" | "check">("write");
  const [readers, setReaders] = useState<readonly StaffId[]>([]);
  const [opened, setOpened] = useState<Opened>();
  const [slots] = useState(ownSlots);
  const [parcel, setParcel] = useState<Parcelled>();
  const [attempts, setAttempts] = useState<readonly Parcelled[]>([]);
  const [delivered, setDelivered] = useState<Delivered>();
  const [readersChanged, setReadersChanged] = useState(false);
  useForget(opened);
  return {
    step,
    go,
    draft,
    change: (part) => setDraft((before) => changed(before, part)),
    begin: (beginning) => setDraft((before) => begun(before, beginning)),
    tellMore(from) {
      setTopicsFrom(from);
      go("topics");
    },
    topicsDone: () => go(topicsFrom),
    readers,
    choose(chosen) {
      setReadersChanged(false);
      setReaders(chosen);
      go("check");
    },
    opened,
    makeWords(directory) {
      // The same words as before when somebody goes back and forth: they are on paper already.
      const now = opened && { words: opened, consultation: isConsultation(draft), readers };
      if (now === undefined || needsNewWords(attempts, now)) setOpened(open(directory));
      go("words");
    },
    newWords: attempts.some(({ words }) => words !== opened),
    parcel,
    send(directory, words) {
      // An unchanged message keeps its delivery, and with it its bytes: sent again, it is stored once.
      if (parcel?.of !== draft || parcel.words !== words) {
        const { keys } = words;
        const made = deliveryOf(draft, { keys, slots, readers, language, directory });
        const attempt = { of: draft, words, consultation: isConsultation(draft), readers, delivery: made };
        setParcel(attempt);
        setAttempts([...attempts, attempt]);
      }
      go("sending");
    },
    readersChanged,
    earlierMayBeThere: earlierMayBeThere(attempts, parcel?.of === draft ? parcel : undefined),
    startOver() {
      setReadersChanged(true);
      setParcel(undefined);
      setDraft((before) => ({ ...before, sure: false }));
      go("readers");
    },
    delivered,
    arrived(value) {
      setDelivered(value);
      go("sent");
    },
  };
}

function begun(draft: Draft, { kinds, consultation, slip }: Beginning): Draft {
  const text = slip === undefined ? draft.text : `${slip.story}\n\n${draft.text}`.trim();
  return { ...draft, text, paperWords: slip?.words ?? [], kinds, wantsConfidant: consultation };
}

function isConsultation({ first }: Pick<Draft, "first">): boolean {
  return first !== "meldpunt";
}

function open(directory: Directory): Opened {
  const code = newCode();
  return { code, keys: mailboxKeys(directory.instanceId, code.entropy) };
}

interface Sender {
  readonly keys: Opened["keys"];
  readonly slots: OwnSlots;
  readonly readers: readonly StaffId[];
  readonly language: Language;
  readonly directory: Directory;
}

function deliveryOf(draft: Draft, { keys, slots, readers, language, directory }: Sender): Delivery {
  const consultation = isConsultation(draft);
  const place = { directory, readers, leftOut: draft.leftOut, consultation };
  const parcel = {
    kind: consultation ? "consultation" : "melding",
    consultation,
    keys,
    content: contentOf(draft, language),
    files: outgoingFiles(draft.files),
    readers,
    leftOut: draft.leftOut,
    after: null,
    level: draft.level,
    identity: identityOf(draft, place),
    freeSlots: Array.from({ length: MONTH_SLOTS }, (_, j) => j),
    slots,
  } as const;
  return delivery(parcel, directory);
}

function contentOf(draft: Draft, language: Language): Content {
  const { paperWords: values } = draft;
  const slip = values.length > 0 ? [{ question: PAPER_WORDS_QUESTION.name, values }] : [];
  return {
    text: draft.text.toWellFormed(),
    language,
    kinds: draft.kinds,
    // The topics let nothing else through than what fits the questions.
    answers: [...slip, ...draft.answers],
    leftOutNames: draft.leftOutNames.map((name) => name.toWellFormed()),
  };
}
