import { useState } from "preact/hooks";
import { knownAnswers } from "#shared/domain/taxonomy/questions.ts";
import { MONTH_SLOTS } from "#shared/protocol/board-layout.ts";
import { newCode } from "#shared/protocol/code.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { mailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import type { Content } from "#shared/protocol/message.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { type Language, useLanguage } from "#web/ui/i18n.ts";
import { type Draft, EMPTY_DRAFT } from "../draft.ts";
import { type Opened, useForget } from "../forget.ts";
import { type Delivered, type Delivery, delivery } from "../journey/delivery.ts";
import type { DirectoryState } from "../later.ts";
import { NeedsDirectory } from "../needs-directory.tsx";
import { Check } from "./check.tsx";
import { Readers } from "./readers.tsx";
import { Sending } from "./sending.tsx";
import { Sent } from "./sent.tsx";
import { Words } from "./words.tsx";
import { Write } from "./write.tsx";

/** Written first, the code after the decision to send, then the sending itself. */
type Step = "write" | "readers" | "check" | "words" | "sending" | "sent";

interface ReportProps {
  readonly active: boolean;
  readonly directory: DirectoryState;
  readonly onBack: () => void;
  readonly close: () => void;
}

/** A new melding. Stays in memory while somebody looks elsewhere on the page. */
export function Report({ active, directory: state, onBack, close }: ReportProps) {
  const language = useLanguage();
  const [step, setStep] = useState<Step>("write");
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [readers, setReaders] = useState<readonly StaffId[]>([]);
  const [opened, setOpened] = useState<Opened>();
  const [parcel, setParcel] = useState<{ readonly of: Draft; readonly delivery: Delivery }>();
  const [delivered, setDelivered] = useState<Delivered>();
  useForget(opened);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  /** The same words as before when somebody goes back and forth: they are on paper already. */
  const toWords = (directory: Directory) => {
    if (!opened) setOpened(open(directory));
    setStep("words");
  };
  /** An unchanged message keeps its delivery, and with it its bytes: sent again, it is stored once. */
  const toSending = (directory: Directory, { keys }: Opened) => {
    if (parcel?.of !== draft) {
      const freeSlots = Array.from({ length: MONTH_SLOTS }, (_, j) => j);
      const content = contentOf(draft, language);
      const files = draft.files.map(({ file }) => file);
      const { leftOut } = draft;
      const made = delivery(
        { kind: "melding", keys, content, files, readers, leftOut, after: null, freeSlots },
        directory,
      );
      setParcel({ of: draft, delivery: made });
    }
    setStep("sending");
  };
  const readAgain = async () => {
    setParcel(undefined);
    setStep("readers");
    if (state.status === "ready") await state.reload();
  };

  if (!active) return null;
  return (
    <NeedsDirectory state={state} writing onBack={onBack}>
      {(directory) => {
        if (step === "write") {
          return (
            <Write
              draft={draft}
              change={change}
              limits={directory.policy}
              onBack={onBack}
              onNext={() => setStep("readers")}
            />
          );
        }
        if (step === "readers") {
          const next = (chosen: readonly StaffId[]) => {
            setReaders(chosen);
            setStep("check");
          };
          return (
            <Readers
              draft={draft}
              change={change}
              directory={directory}
              onBack={() => setStep("write")}
              onNext={next}
            />
          );
        }
        if (step === "check" || !opened) {
          return (
            <Check
              draft={draft}
              readers={readers}
              directory={directory}
              onBack={() => setStep("readers")}
              onWrite={() => setStep("write")}
              onReaders={() => setStep("readers")}
              onNext={() => toWords(directory)}
            />
          );
        }
        const name = opened.keys.name.join(" ");
        if (step === "words" || !parcel) {
          return (
            <Words
              code={opened.code}
              name={name}
              onBack={() => setStep("check")}
              onNext={() => toSending(directory, opened)}
            />
          );
        }
        if (step === "sending" || !delivered) {
          return (
            <Sending
              delivery={parcel.delivery}
              onChange={() => setStep("write")}
              onReaders={readAgain}
              onDelivered={(value) => {
                setDelivered(value);
                setStep("sent");
              }}
            />
          );
        }
        return <Sent delivered={delivered} directory={directory} mailboxName={name} onClose={close} />;
      }}
    </NeedsDirectory>
  );
}

function open(directory: Directory): Opened {
  const code = newCode();
  return { code, keys: mailboxKeys(directory.instanceId, code.entropy) };
}

function contentOf(draft: Draft, language: Language): Content {
  return {
    text: draft.text.toWellFormed(),
    language,
    kinds: draft.kinds,
    answers: knownAnswers(draft.kinds, draft.answers),
    leftOutNames: draft.leftOutNames.map((name) => name.toWellFormed()),
  };
}
