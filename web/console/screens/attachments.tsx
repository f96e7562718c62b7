import { useEffect, useRef, useState } from "preact/hooks";
import type { FileEntry } from "#shared/protocol/message.ts";
import { Button, ButtonGroup, LinkButton } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Progress } from "#web/ui/components/progress.tsx";
import { Heading, Visible } from "#web/ui/components/text.tsx";
import { bytesText } from "#web/ui/file-size.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { visibleText } from "#web/ui/visible-controls.ts";
import { useMessages } from "../messages/index.ts";
import { openAttachment } from "../work/attachments.ts";
import type { Caller } from "../work/caller.ts";
import { viewerKind } from "../work/file-kind.ts";
import type { Problem } from "../work/problem.ts";
import { LeftOutReminder } from "./left-out.tsx";
import { ViewerFrame } from "./viewer-frame.tsx";

interface AttachmentsProps {
  readonly caller: Caller;
  readonly messageId: Uint8Array;
  readonly files: readonly FileEntry[];
  /** Makes the ids on the page unique where several messages have files. */
  readonly idPrefix: string;
}

/** The files of one message. Nothing is fetched before somebody asks for it. */
export function Attachments({ caller, messageId, files, idPrefix }: AttachmentsProps) {
  const text = useMessages().dossier.files;
  if (files.length === 0) return null;
  return (
    <div class="nl-stack">
      <Heading level={4}>{text.title}</Heading>
      <ul class="nl-plain-list">
        {files.map((entry, index) => (
          <li key={index} class="console-file">
            <AttachmentRow
              id={`${idPrefix}-file-${index}`}
              caller={caller}
              entry={entry}
              load={{ entry, messageId, fileIndex: index }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

type RowState =
  | { readonly at: "closed" }
  | { readonly at: "loading"; readonly share: number; readonly stop: AbortController }
  | { readonly at: "failed"; readonly problem: Problem }
  | { readonly at: "open"; readonly bytes: Uint8Array };

function AttachmentRow(props: {
  id: string;
  caller: Caller;
  entry: FileEntry;
  load: Parameters<typeof openAttachment>[1];
}) {
  const { id, caller, entry, load } = props;
  const messages = useMessages();
  const text = messages.dossier.files;
  const [state, setState] = useState<RowState>({ at: "closed" });
  const name = visibleText(entry.name);

  const open = async () => {
    const stop = new AbortController();
    const onProgress = (share: number) => setState({ at: "loading", share, stop });
    onProgress(0);
    const opened = await openAttachment(caller, load, { onProgress, signal: stop.signal });
    if (stop.signal.aborted) setState({ at: "closed" });
    else if (opened.ok) setState({ at: "open", bytes: opened.value });
    else setState({ at: "failed", problem: opened.error });
  };

  return (
    <div class="nl-stack">
      <div class="nl-file-list__item">
        <FileName entry={entry} />
        {state.at === "open" ? (
          <Button onClick={() => setState({ at: "closed" })}>{text.close}</Button>
        ) : (
          <Button label={text.openLabel(name)} onClick={open} unavailable={state.at === "loading"}>
            {text.open}
          </Button>
        )}
      </div>
      {state.at === "loading" ? (
        <Progress id={id} label={text.loading(name)} value={state.share} onStop={() => state.stop.abort()} />
      ) : null}
      {state.at === "failed" ? (
        <Notice kind="error" announce>
          <p>{state.problem === "unreadable" ? text.failed : messages.problems[state.problem]}</p>
        </Notice>
      ) : null}
      {state.at === "open" ? <OpenFile name={entry.name} bytes={state.bytes} /> : null}
    </div>
  );
}

/** Name, type and size as the melder's browser gave them: shown, not believed. */
function FileName({ entry }: { entry: FileEntry }) {
  const text = useMessages().dossier.files;
  const language = useLanguage();
  return (
    <span class="nl-file-list__name">
      <Visible text={entry.name} />{" "}
      <span class="nl-paragraph--subtle">
        (<Visible text={entry.type || text.unknownType} />, {bytesText(entry.size, language)})
      </span>
    </span>
  );
}

/** Shows what can be shown; everything can be saved, after a warning. */
function OpenFile({ name, bytes }: { name: string; bytes: Uint8Array }) {
  const text = useMessages().dossier.files;
  const kind = viewerKind(bytes);
  const [saving, setSaving] = useState(kind === undefined);
  return (
    <>
      {kind === undefined ? null : <ViewerFrame kind={kind} name={name} bytes={bytes} />}
      {saving ? (
        <SaveWarning
          name={name}
          bytes={bytes}
          onCancel={kind === undefined ? undefined : () => setSaving(false)}
        />
      ) : (
        <Button label={text.downloadLabel(visibleText(name))} onClick={() => setSaving(true)}>
          {text.download}
        </Button>
      )}
    </>
  );
}

/** Characters that no file system takes, and those that hide or turn the end of a name. */
const UNSAFE_IN_NAME = /[\p{Cc}\p{Cf}\u2028\u2029/\\:*?"<>|]/gu;

function SaveWarning(props: { name: string; bytes: Uint8Array; onCancel: (() => void) | undefined }) {
  const text = useMessages().dossier.files;
  const box = useRef<HTMLDivElement>(null);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    // Without its own type, so that no browser opens it in a tab of the console's origin.
    const url = URL.createObjectURL(
      new Blob([props.bytes as Uint8Array<ArrayBuffer>], { type: "application/octet-stream" }),
    );
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [props.bytes]);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} class="nl-stack">
      <LeftOutReminder />
      <Notice kind="warning" title={text.warningTitle}>
        <p>{text.warning}</p>
        <ButtonGroup>
          {address ? (
            <LinkButton href={address} download={props.name.replace(UNSAFE_IN_NAME, "_")}>
              {text.saveAnyway}
            </LinkButton>
          ) : null}
          {props.onCancel ? (
            <Button kind="subtle" onClick={props.onCancel}>
              {text.cancel}
            </Button>
          ) : null}
        </ButtonGroup>
      </Notice>
    </div>
  );
}
