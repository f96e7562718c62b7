import { useEffect, useState } from "preact/hooks";
import { FileList } from "#web/ui/components/file-list.tsx";
import { describedBy, FieldError } from "#web/ui/components/form-field.tsx";
import { bytesText } from "#web/ui/file-size.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { visibleText } from "#web/ui/visible-controls.ts";
import type { ChosenFile } from "./draft.ts";
import { write as en } from "./messages/en/write.ts";
import { write as nl } from "./messages/nl/write.ts";

const useText = messagesOf({ nl, en });

export interface FileLimits {
  /** Bytes of one file. */
  readonly maxFileBytes: number;
  readonly maxFiles: number;
}

interface FilePickerProps {
  readonly files: readonly ChosenFile[];
  readonly onChange: (files: readonly ChosenFile[]) => void;
  readonly limits: FileLimits;
}

/** Choose, drag or paste. A file beyond the limits is refused at once, by name and with the limit. */
export function FilePicker({ files, onChange, limits }: FilePickerProps) {
  const { files: text } = useText();
  const language = useLanguage();
  const [problem, setProblem] = useState<string>();
  const [added, setAdded] = useState("");
  const [over, setOver] = useState(false);
  const size = bytesText(limits.maxFileBytes, language);

  const add = (incoming: readonly File[]) => {
    const result = admit(files, incoming, limits);
    setProblem(
      result.refused && text[result.refused.why](visibleText(result.refused.name), size, limits.maxFiles),
    );
    setAdded(result.accepted.length > 0 ? text.added(result.accepted.length) : "");
    if (result.accepted.length > 0) onChange([...files, ...result.accepted]);
  };
  useFilesFromOutside(add, setOver);

  return (
    <fieldset class={`nl-fieldset nl-form-field${problem ? " nl-form-field--invalid" : ""}`}>
      <legend>{text.title}</legend>
      <div class="nl-form-field__description" id="files-description">
        {text.hint(limits.maxFiles, size)}
      </div>
      <div role="alert">
        <FieldError id="files" error={problem} />
      </div>
      <div class={`nl-drop-zone${over ? " nl-drop-zone--over" : ""}`}>
        <input
          id="files"
          type="file"
          multiple
          aria-describedby={describedBy("files", true, problem)}
          onChange={(event) => {
            add([...(event.currentTarget.files ?? [])]);
            // So that the same file can be chosen again after it was taken away.
            event.currentTarget.value = "";
          }}
        />
        <label class="nl-button nl-button--secondary" for="files">
          {text.choose}
        </label>
      </div>
      <p class="nl-visually-hidden" role="status">
        {added}
      </p>
      <FileList
        files={files.map(({ key, file }) => ({ key, name: file.name, size: file.size }))}
        label={text.list}
        onRemove={(key) => {
          onChange(files.filter((chosen) => chosen.key !== key));
          // The button that had the focus goes with its file.
          document.getElementById("files")?.focus();
        }}
      />
      <p class="nl-paragraph--subtle">{text.hidden}</p>
    </fieldset>
  );
}

type Refusal = { readonly why: "tooLarge" | "tooMany" | "empty"; readonly name: string };

let lastKey = 0;

/** The files that fit, and the first that does not. */
function admit(
  present: readonly ChosenFile[],
  incoming: readonly File[],
  { maxFiles, maxFileBytes }: FileLimits,
): { accepted: ChosenFile[]; refused: Refusal | undefined } {
  const accepted: ChosenFile[] = [];
  let refused: Refusal | undefined;
  for (const file of incoming) {
    const why = present.length + accepted.length >= maxFiles ? "tooMany" : sizeProblem(file, maxFileBytes);
    if (why) refused ??= { why, name: file.name };
    else {
      lastKey += 1;
      accepted.push({ key: String(lastKey), file });
    }
  }
  return { accepted, refused };
}

function sizeProblem(file: File, most: number): "empty" | "tooLarge" | undefined {
  if (file.size === 0) return "empty";
  return file.size > most ? "tooLarge" : undefined;
}

/** Files dropped anywhere on the page or pasted: a drop beside the field must not open the file in the browser. */
function useFilesFromOutside(add: (files: readonly File[]) => void, setOver: (over: boolean) => void): void {
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.type === "dragover");
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      add([...(event.dataTransfer?.files ?? [])]);
    };
    const onPaste = (event: ClipboardEvent) => {
      const pasted = [...(event.clipboardData?.files ?? [])];
      if (pasted.length === 0) return;
      event.preventDefault();
      add(pasted);
    };
    addEventListener("dragover", onDrag);
    addEventListener("dragleave", onDrag);
    addEventListener("drop", onDrop);
    addEventListener("paste", onPaste);
    return () => {
      removeEventListener("dragover", onDrag);
      removeEventListener("dragleave", onDrag);
      removeEventListener("drop", onDrop);
      removeEventListener("paste", onPaste);
    };
  }, [add, setOver]);
}
