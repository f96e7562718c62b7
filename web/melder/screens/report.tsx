import { useEffect } from "preact/hooks";
import type { Directory } from "#shared/protocol/directory.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { Danger } from "../danger.tsx";
import { isBegun } from "../draft.ts";
import { firstChoices } from "../journey/chosen-readers.ts";
import type { DirectoryState } from "../later.ts";
import { Lazy } from "../lazy.tsx";
import { NeedsDirectory } from "../needs-directory.tsx";
import type { Beginning } from "../place.ts";
import { type ReportState, useReport } from "../report-state.ts";
import { asksWhichWay } from "../writing/klacht-rule.ts";
import { useLeaveWarning } from "../writing/leave-warning.ts";
import { openTopics } from "../writing/topics-parts.ts";
import { Check } from "./check.tsx";
import { Readers } from "./readers.tsx";
import { Sending } from "./sending.tsx";
import { Sent } from "./sent.tsx";
import { Words } from "./words.tsx";
import { Write } from "./write.tsx";

interface ReportProps {
  readonly active: boolean;
  readonly directory: DirectoryState;
  /** What the quick questions chose, if they did. */
  readonly begin?: Beginning | undefined;
  readonly onBack: () => void;
  /** Whether something was written that is still to be sent. */
  readonly onBegun: (begun: boolean) => void;
  readonly close: () => void;
}

/** A new melding. Stays in memory while somebody looks elsewhere on the page. */
export function Report({ active, directory, begin, onBack, onBegun, close }: ReportProps) {
  const report = useReport();
  useEffect(() => {
    if (begin) report.begin(begin);
  }, [begin]);
  const begun = isBegun(report.draft) && report.step !== "sent";
  useLeaveWarning(begun);
  useEffect(() => onBegun(begun), [begun]);
  if (!active) return null;
  const reload = async () => {
    if (directory.status === "ready") await directory.reload();
  };
  return (
    <NeedsDirectory state={directory} writing onBack={onBack}>
      {(verified) => (
        <Step report={report} directory={verified} reload={reload} onBack={onBack} close={close} />
      )}
    </NeedsDirectory>
  );
}

interface StepProps extends Pick<ReportProps, "onBack" | "close"> {
  readonly report: ReportState;
  readonly directory: Directory;
  readonly reload: () => Promise<void>;
}

function Step({ report, directory, reload, onBack, close }: StepProps) {
  const { step, go, draft, change, readers, opened, parcel, delivered } = report;
  const name = opened?.keys.name.join(" ") ?? "";
  if (step === "write") {
    const next = () => go("readers");
    const props = { draft, change, limits: directory.policy, onMore: () => report.tellMore("write") };
    return <Write {...props} onBack={onBack} onNext={next} />;
  }
  if (step === "topics") {
    const { kinds, answers } = draft;
    const props = { told: { kinds, answers }, onTold: change, onDone: report.topicsDone };
    return <Lazy load={openTopics}>{({ Topics }) => <Topics {...props} />}</Lazy>;
  }
  if (step === "readers") {
    const props = { draft, change, directory, changed: report.readersChanged, onBack: () => go("write") };
    return <Readers {...props} onNext={(chosen: readonly StaffId[]) => report.choose(chosen)} />;
  }
  if (step === "klacht") {
    const confidant = () => {
      const [only, ...others] = firstChoices(draft, directory);
      change(only && others.length === 0 ? { first: only.id } : { wantsConfidant: true });
      go("readers");
    };
    const ways = { onConfidant: confidant, onMelding: () => report.makeWords(directory) };
    return (
      <Lazy load={openTopics}>
        {({ KlachtChoice }) => <KlachtChoice {...ways} onBack={() => go("check")} />}
      </Lazy>
    );
  }
  if (step === "words" && opened) {
    const send = () => report.send(directory, opened);
    return (
      <>
        <Words
          code={opened.code}
          name={name}
          replaced={report.newWords}
          onBack={() => go("check")}
          onNext={send}
        />
        <Danger />
      </>
    );
  }
  if (step === "sending" && parcel) {
    const readAgain = () => {
      report.startOver();
      void reload();
    };
    const props = { delivery: parcel.delivery, onChange: () => go("write"), onReaders: readAgain };
    return <Sending {...props} onDelivered={report.arrived} />;
  }
  if (step === "sent" && delivered) {
    return <Sent delivered={delivered} directory={directory} mailboxName={name} onClose={close} />;
  }
  return (
    <Check
      draft={draft}
      readers={readers}
      directory={directory}
      earlierMayBeThere={report.earlierMayBeThere}
      onBack={() => go("readers")}
      onWrite={() => go("write")}
      onReaders={() => go("readers")}
      onMore={() => report.tellMore("check")}
      onNext={() => (asksWhichWay(draft) ? go("klacht") : report.makeWords(directory))}
    />
  );
}
