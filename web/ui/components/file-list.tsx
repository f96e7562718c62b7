import { useUiMessages } from "../messages/index.ts";
import { visibleText } from "../visible-controls.ts";
import { Button } from "./button.tsx";
import { Visible } from "./text.tsx";

export interface ListedFile {
  readonly key: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** Files with name and size; each can be taken away where `onRemove` is given. */
export function FileList(props: {
  files: readonly ListedFile[];
  label: string;
  onRemove?: ((key: string) => void) | undefined;
}) {
  const text = useUiMessages();
  if (props.files.length === 0) return null;
  return (
    <ul class="nl-plain-list" aria-label={props.label}>
      {props.files.map((file) => (
        <li key={file.key} class="nl-file-list__item">
          <span class="nl-file-list__name">
            <Visible text={file.name} /> ({text.size(file.size)})
          </span>
          {props.onRemove ? (
            <Button
              kind="subtle"
              label={text.removeFile(visibleText(file.name))}
              onClick={() => props.onRemove?.(file.key)}
            >
              {text.remove}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
