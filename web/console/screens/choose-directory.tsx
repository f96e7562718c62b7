import { useState } from "preact/hooks";
import { Button } from "#web/ui/components/button.tsx";
import { ErrorSummary, type FieldProblem } from "#web/ui/components/error-summary.tsx";
import { FieldError } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import type { ListNow } from "../work/directories.ts";
import { type Proposal, type ProposalProblem, readProposal } from "../work/directory-proposal.ts";
import type { Profile } from "../work/profile.ts";

interface ChooseDirectoryProps {
  readonly profile: Profile;
  readonly now: ListNow;
  readonly onProposal: (proposal: Proposal) => void;
}

/** Takes the two files of the ceremony and checks them as every browser does. */
export function ChooseDirectory({ profile, now, onProposal }: ChooseDirectoryProps) {
  const text = useMessages().administration.publish;
  const [directory, setDirectory] = useState<File>();
  const [signatures, setSignatures] = useState<File>();
  const [missing, setMissing] = useState<readonly FieldProblem[]>([]);
  const [problem, setProblem] = useState<ProposalProblem>();
  const check = async (event: Event) => {
    event.preventDefault();
    setProblem(undefined);
    setMissing([
      ...(directory ? [] : [{ id: "directory-file", message: text.missing.directory }]),
      ...(signatures ? [] : [{ id: "signatures-file", message: text.missing.signatures }]),
    ]);
    if (directory === undefined || signatures === undefined) return;
    const present = now.ok ? now.value.directory : now.error === "none" ? "none" : undefined;
    const read = readProposal(
      { directory: await bytesOf(directory), signatures: await bytesOf(signatures) },
      { pins: __PINS__, today: profile.today, present },
    );
    if (read.ok) onProposal(read.value);
    else setProblem(read.error);
  };
  const errorOf = (wanted: string) => missing.find(({ id }) => id === wanted)?.message;
  return (
    <form class="nl-stack" onSubmit={(event) => void check(event)}>
      <Heading level={2}>{text.title}</Heading>
      <Paragraph>{text.intro}</Paragraph>
      <ErrorSummary problems={missing} />
      {problem === undefined ? null : (
        <Notice kind="error" announce>
          <p>{text.problems[problem]}</p>
        </Notice>
      )}
      <FileField
        id="directory-file"
        label={text.directoryFile}
        error={errorOf("directory-file")}
        onFile={setDirectory}
      />
      <FileField
        id="signatures-file"
        label={text.signaturesFile}
        error={errorOf("signatures-file")}
        onFile={setSignatures}
      />
      <p>
        <Button kind="primary" type="submit">
          {text.check}
        </Button>
      </p>
    </form>
  );
}

/** A directory has a bound far below this; a larger file is none, and is not read into memory. */
const MAX_FILE_BYTES = 1_000_000;

async function bytesOf(file: File): Promise<Uint8Array> {
  return file.size > MAX_FILE_BYTES ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
}

function FileField(props: {
  id: string;
  label: string;
  error: string | undefined;
  onFile: (file: File | undefined) => void;
}) {
  const { id, label, error, onFile } = props;
  return (
    <div class={`nl-form-field${error ? " nl-form-field--invalid" : ""}`}>
      <label class="nl-form-label" for={id}>
        {label}
      </label>
      <FieldError id={id} error={error} />
      <input
        class="console-file"
        id={id}
        type="file"
        accept=".json,application/json"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onFile(event.currentTarget.files?.[0])}
      />
    </div>
  );
}
