import { useState } from "preact/hooks";
import { Button } from "#web/ui/components/button.tsx";
import { TextArea } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import type { Problem } from "../work/problem.ts";

interface NotesProps {
  /** Answers the problem, or nothing when the note is in the dossier. */
  readonly onAdd: (text: string) => Promise<Problem | undefined>;
}

/** A note for the members alone. The text leaves the field only once it is in the dossier. */
export function Notes({ onAdd }: NotesProps) {
  const messages = useMessages();
  const text = messages.dossier.notes;
  const [note, setNote] = useState("");
  const [state, setState] = useState<"idle" | "working" | "missing" | "added" | { problem: Problem }>("idle");
  const add = async () => {
    if (state === "working") return;
    if (note.trim() === "") return setState("missing");
    setState("working");
    const problem = await onAdd(note.trim());
    if (problem !== undefined) return setState({ problem });
    setNote("");
    setState("added");
  };
  return (
    <section>
      <form
        class="nl-stack"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Heading level={2}>{text.title}</Heading>
        <Paragraph kind="subtle">{text.intro}</Paragraph>
        <TextArea
          id="note"
          label={text.label}
          value={note}
          onInput={(value) => {
            setNote(value);
            setState("idle");
          }}
          error={state === "missing" ? text.missing : undefined}
          small
        />
        <Button type="submit" unavailable={state === "working"}>
          {text.add}
        </Button>
        {typeof state === "object" ? (
          <Notice kind="error" announce>
            <p>{messages.problems[state.problem]}</p>
          </Notice>
        ) : null}
        <div role="status">{state === "added" ? text.added : null}</div>
      </form>
    </section>
  );
}
