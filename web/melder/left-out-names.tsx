import { useState } from "preact/hooks";
import { Button } from "#web/ui/components/button.tsx";
import { TextField } from "#web/ui/components/form-field.tsx";
import { Heading, Paragraph, Visible } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { visibleText } from "#web/ui/visible-controls.ts";
import type { ChangeDraft, Draft } from "./draft.ts";
import { readers as en } from "./messages/en/readers.ts";
import { readers as nl } from "./messages/nl/readers.ts";

const useText = messagesOf({ nl, en });

/** The longest name that a message can carry (shared/protocol/message.ts). */
const MAX_NAME = 255;

/** People without an account who must hear nothing, as the melder knows them. */
export function LeftOutNames({ draft, change }: { draft: Draft; change: ChangeDraft }) {
  const text = useText();
  const [name, setName] = useState("");
  const [error, setError] = useState<"nameMissing" | "nameLong">();
  const add = () => {
    const trimmed = name.trim();
    const problem = nameProblem(trimmed);
    setError(problem);
    if (problem) return;
    if (!draft.leftOutNames.includes(trimmed)) change({ leftOutNames: [...draft.leftOutNames, trimmed] });
    setName("");
  };
  const type = (value: string) => {
    setName(value);
    if (nameProblem(value.trim()) === undefined) setError(undefined);
  };
  const remove = (added: string) => {
    change({ leftOutNames: draft.leftOutNames.filter((other) => other !== added) });
    // The button that had the focus goes with its name.
    document.getElementById("other-name")?.focus();
  };
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.others}</Heading>
      <Paragraph>{text.othersHint}</Paragraph>
      <TextField
        id="other-name"
        label={text.otherName}
        optional
        value={name}
        error={error && text[error]}
        onInput={type}
        onEnter={add}
      />
      <Button onClick={add}>{text.add}</Button>
      {draft.leftOutNames.length > 0 ? (
        <ul class="nl-plain-list" aria-label={text.otherList}>
          {draft.leftOutNames.map((added) => (
            <li key={added} class="nl-file-list__item">
              <Visible text={added} />
              <Button kind="subtle" label={text.removeName(visibleText(added))} onClick={() => remove(added)}>
                {text.remove}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function nameProblem(trimmed: string): "nameMissing" | "nameLong" | undefined {
  if (trimmed === "") return "nameMissing";
  return trimmed.length > MAX_NAME ? "nameLong" : undefined;
}
