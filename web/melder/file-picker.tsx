import { useEffect, useRef, useState } from "preact/hooks";
import { FileList } from "#web/ui/components/file-list.tsx";
import { describedBy, FieldError } from "#web/ui/components/form-field.tsx";
import { bytesText } from "#web/ui/file-size.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { visibleText } from "#web/ui/visible-controls.ts";
import { type ChosenFile, chosenFile } from "./attachments/chosen-file.ts";
import { useLoaded, Waiting } from "./lazy.tsx";
import { write as en } from "./messages/en/write.ts";
import { write as nl } from "./messages/nl/write.ts";
import { pastedFiles } from "./pasted-files.ts";
import { wholeOrganisation } from "./whole-organisation.ts";

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
  /** What the whole form found wrong with the files. */
  readonly error?: string | undefined;
}

/** Choose, drag or paste. A file beyond the limits is refused at once, by name and with the limit. */
export function FilePicker({ files, onChange, limits, error }: FilePickerProps) {
  const { files: text } = useText();
  const language = useLanguage();
  const [refused, setRefused] = useState<Refusal>();
  const [added, setAdded] = useState(0);
  const [over, setOver] = useState(false);
  const size = bytesText(limits.maxFileBytes, language);

  // Reading a file takes a while: what it finds goes into the list as it is by then.
  const latest = useRef(files);
  latest.current = files;
  const change = (next: readonly ChosenFile[]) => {
    latest.current = next;
    onChange(next);
  };
  const add = (incoming: readonly File[]) => {
    const result = admit(files, incoming, limits);
    setRefused(result.refused);
    setAdded(result.accepted.length);
    if (result.accepted.length > 0) change([...files, ...result.accepted]);
  };
  const refusal = refused && text[refused.why](visibleText(refused.name), size, limits.maxFiles);
  const problem = refusal && error ? `${refusal} ${error}` : (refusal ?? error);
  useFilesFromOutside(add, setOver);

  return (
    <fieldset class={`nl-fieldset nl-form-field${problem ? " nl-form-field--invalid" : ""}`}>
      <legend>{text.title}</legend>
      <div class="nl-form-field__description" id="files-description">
        {text.hint(limits.maxFiles, size)}
      </div>
      <div role="alert">
        <FieldError id="files" error={problem} />
        {refused?.why === "tooLarge" ? <ByPost /> : null}
      </div>
      <div class={`nl-drop-zone${over ? " nl-drop-zone--over" : ""}`}>
        <input
          id="files"
          type="file"
          multiple
          autocomplete="off"
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
        {added > 0 ? text.added(added) : ""}
      </p>
      <p class="nl-paragraph--subtle">{text.hidden}</p>
      {files.length > 0 ? (
        <ChosenFiles
          files={files}
          onChange={(key, part) =>
            change(latest.current.map((chosen) => (chosen.key === key ? { ...chosen, ...part } : chosen)))
          }
          onRemove={(key) => {
            change(latest.current.filter((chosen) => chosen.key !== key));
            // The button that had the focus goes with its file.
            document.getElementById("files")?.focus();
          }}
        />
      ) : null}
    </fieldset>
  );
}

interface ChosenProps {
  readonly files: readonly ChosenFile[];
  readonly onChange: (key: string, change: Partial<ChosenFile>) => void;
  readonly onRemove: (key: string) => void;
}

/** What reads files is a part of its own, fetched with the first file. Until then they can only be taken away. */
function ChosenFiles({ files, onChange, onRemove }: ChosenProps) {
  const { files: text } = useText();
  const part = useLoaded(() => import("./attachments/attachment-list.tsx"));
  if (part.status === "ready") {
    const { AttachmentList } = part.module;
    return <AttachmentList files={files} label={text.list} onChange={onChange} onRemove={onRemove} />;
  }
  const listed = files.map(({ key, file }) => ({ key, name: file.name, size: file.size }));
  return (
    <>
      <FileList files={listed} label={text.list} onRemove={onRemove} />
      <Waiting loaded={part} />
    </>
  );
}

/** The way for what is too large, where it is refused. */
function ByPost() {
  const { files: text } = useText();
  const { letter } = wholeOrganisation;
  return letter.length > 0 ? <p>{text.byPost(letter.join(", "))}</p> : null;
}

type Refusal = { readonly why: "tooLarge" | "tooMany" | "empty"; readonly name: string };

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
    else accepted.push(chosenFile(file));
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
      const pasted = pastedFiles(event.clipboardData);
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
