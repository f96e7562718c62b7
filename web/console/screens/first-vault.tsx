import { useState } from "preact/hooks";
import { Button } from "#web/ui/components/button.tsx";
import { TextField } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import type { Caller } from "../work/caller.ts";
import type { Problem } from "../work/problem.ts";
import type { Profile } from "../work/profile.ts";
import { makeFirstVault, newSecrets, samePassphrase } from "../work/vault.ts";
import { nextPaint } from "./next-paint.ts";
import { StaffCard } from "./staff-card.tsx";

interface FirstVaultProps {
  readonly caller: Caller;
  readonly profile: Profile;
  /** Called when the person goes on to unlock. */
  readonly onMade: () => void;
}

/** The first keys of a new member: the browser makes them and the passphrase that locks them. */
export function FirstVault({ caller, profile, onMade }: FirstVaultProps) {
  const messages = useMessages();
  const text = messages.firstVault;
  const [secrets] = useState(newSecrets);
  const [typed, setTyped] = useState("");
  const [state, setState] = useState<"idle" | "working" | "differs" | { problem: Problem }>("idle");
  const [card, setCard] = useState<string>();

  const make = async () => {
    if (state === "working") return;
    if (!samePassphrase(typed, secrets.passphrase)) return setState("differs");
    setState("working");
    await nextPaint();
    const made = await makeFirstVault(caller, profile, secrets);
    if (!made.ok) return setState({ problem: made.error });
    setCard(made.value.card);
  };

  if (card !== undefined) {
    return (
      <>
        <Heading level={1}>{text.doneTitle}</Heading>
        <Notice kind="ok" announce>
          <p>{text.doneText}</p>
        </Notice>
        <StaffCard card={card} />
        <Button onClick={onMade}>{messages.unlock.title}</Button>
      </>
    );
  }
  return (
    <form
      class="nl-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Heading level={1}>{text.title}</Heading>
      <Paragraph kind="lead">{text.lead}</Paragraph>
      <Heading level={2}>{text.passphrase}</Heading>
      <p class="console-passphrase" translate={false}>
        {secrets.passphrase}
      </p>
      <Paragraph>{text.keep}</Paragraph>
      <Heading level={2}>{text.recovery}</Heading>
      <p class="console-passphrase" translate={false}>
        {secrets.recovery.join(" ")}
      </p>
      <Paragraph>{text.recoveryKeep}</Paragraph>
      <TextField
        id="repeat"
        label={text.repeat}
        value={typed}
        onInput={setTyped}
        error={state === "differs" ? text.repeatWrong : undefined}
      />
      {typeof state === "object" ? (
        <Notice kind="error" announce>
          <p>{messages.problems[state.problem]}</p>
        </Notice>
      ) : null}
      <Button kind="primary" type="submit" unavailable={state === "working"}>
        {text.go}
      </Button>
      <div role="status">{state === "working" ? messages.unlock.working : null}</div>
    </form>
  );
}
