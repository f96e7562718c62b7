import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Checkbox, RadioGroup } from "#web/ui/components/option-group.tsx";
import { Progress } from "#web/ui/components/progress.tsx";
import { Visible } from "#web/ui/components/text.tsx";
import { bytesText } from "#web/ui/file-size.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { visibleText } from "#web/ui/visible-controls.ts";
import { attachments as en } from "../messages/en/attachments.ts";
import { attachments as nl } from "../messages/nl/attachments.ts";
import { type ChosenFile, type FileChoice, outgoingFiles } from "./chosen-file.ts";
import { FindingsText } from "./findings-text.tsx";
import { type Running, useReadings } from "./use-readings.ts";

const useText = messagesOf({ nl, en });

interface ListProps {
  readonly files: readonly ChosenFile[];
  readonly label: string;
  readonly onChange: (key: string, change: Partial<ChosenFile>) => void;
  readonly onRemove: (key: string) => void;
}

/** Each file with what it says besides what it shows, and what of it goes along. */
export function AttachmentList({ files, label, onChange, onRemove }: ListProps) {
  const running = useReadings(files, (key, reading) => {
    const copy = reading.status === "done" && reading.copy !== undefined;
    onChange(key, { reading, choice: copy ? "cleaned" : null });
  });
  return (
    <ul class="nl-plain-list nl-stack" aria-label={label}>
      {files.map((chosen, i) => (
        <li key={chosen.key} class="nl-card nl-stack">
          <Heading chosen={chosen} onRemove={() => onRemove(chosen.key)} />
          <Reading
            chosen={chosen}
            running={running?.key === chosen.key ? running : undefined}
            onAgain={() => onChange(chosen.key, { reading: { status: "waiting" }, choice: null })}
          />
          <Choices chosen={chosen} number={i + 1} onChange={(change) => onChange(chosen.key, change)} />
        </li>
      ))}
    </ul>
  );
}

function Heading({ chosen, onRemove }: { chosen: ChosenFile; onRemove: () => void }) {
  const text = useText();
  const language = useLanguage();
  const { name, size } = chosen.file;
  return (
    <div class="nl-file-list__item">
      <strong class="nl-file-list__name">
        <Visible text={name} /> ({bytesText(size, language)})
      </strong>
      <Button kind="subtle" label={text.removeFile(visibleText(name))} onClick={onRemove}>
        {text.remove}
      </Button>
    </div>
  );
}

interface ReadingProps {
  readonly chosen: ChosenFile;
  readonly running: Running | undefined;
  readonly onAgain: () => void;
}

/** What is going on with it, or what was found. */
function Reading({ chosen, running, onAgain }: ReadingProps) {
  const text = useText();
  const { reading, file, key } = chosen;
  const name = visibleText(file.name);
  if (reading.status === "waiting") {
    if (!running) return <p>{text.waiting}</p>;
    return (
      <Progress
        id={`file-${key}-progress`}
        label={text.reading(name)}
        value={running.part > 0 ? running.part : undefined}
        onStop={running.stop}
        stopLabel={text.stop}
      />
    );
  }
  if (reading.status !== "done") {
    return (
      <Notice kind="info" announce>
        <p>{text.stopped}</p>
        <Button label={text.againFile(name)} onClick={onAgain}>
          {text.again}
        </Button>
      </Notice>
    );
  }
  return (
    <>
      <FindingsText findings={reading.findings} cleaned={reading.copy !== undefined} />
      {reading.why === undefined ? null : (
        <Notice kind="warning" title={text.cannot} announce>
          <p>{text.why[reading.why]}</p>
        </Notice>
      )}
    </>
  );
}

interface ChoicesProps {
  readonly chosen: ChosenFile;
  /** Its place in the list, which a neutral name has. */
  readonly number: number;
  readonly onChange: (change: Partial<ChosenFile>) => void;
}

function Choices({ chosen, number, onChange }: ChoicesProps) {
  const text = useText();
  const { key, file, reading, choice, keepName } = chosen;
  if (reading.status === "waiting") return null;
  const name = visibleText(file.name);
  const copy = reading.status === "done" ? reading.copy : undefined;
  const possible: FileChoice[] = copy ? ["cleaned", "original", "both"] : ["original"];
  const becomesJpeg = copy?.type === "image/jpeg" && !/\.jpe?g$/i.test(file.name);
  return (
    <>
      <RadioGroup
        id={`file-${key}-choice`}
        legend={text.choose(name)}
        description={copy ? undefined : text.originalOrNot}
        options={possible.map((value) => ({
          value,
          label: text.choice[value],
          description: value === "cleaned" && becomesJpeg ? text.becomesJpeg : text.choiceWhat[value],
        }))}
        chosen={choice ?? undefined}
        onChange={(value) => onChange({ choice: value })}
      />
      <Checkbox
        id={`file-${key}-name`}
        label={
          <>
            {text.keepName} <Visible text={file.name} />
          </>
        }
        description={text.neutralName(neutralNames(chosen, number))}
        checked={keepName}
        onChange={(on) => onChange({ keepName: on })}
      />
    </>
  );
}

/** What it is called otherwise. */
function neutralNames(chosen: ChosenFile, number: number): string {
  const before: ChosenFile[] = Array.from({ length: number - 1 }, () => ({ ...chosen, choice: null }));
  const choice = chosen.choice ?? "original";
  return outgoingFiles([...before, { ...chosen, choice, keepName: false }])
    .map(({ name }) => name)
    .join(", ");
}
