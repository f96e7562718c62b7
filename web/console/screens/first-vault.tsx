import { useState } from "preact/hooks";
import { Button } from "#web/ui/components/button.tsx";
import { TextField } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import type { Caller } from "../work/caller.ts";
import type { Problem } from "../work/problem.ts";
import type { Profile } from "../work/profile.ts";
import { makeFirstVault, type NewSecrets, newSecrets, samePassphrase } from "../work/vault.ts";
import { nextPaint } from "./next-paint.ts";
import { StaffCard } from "./staff-card.tsx";

interface FirstVaultProps {
  readonly caller: Caller;
  readonly profile: Profile;
  /** Called when the person goes on to unlock. */
  readonly onMade: () => void;
}

/** The first keys of a new member: the browser makes them, and the passphrase that locks them. */
export function FirstVault({ caller, profile, onMade }: FirstVaultProps) {
  const messages = useMessages();
  const text = messages.firstVault;
  const [secrets] = useState(newSecrets);
  const [card, setCard] = useState<string>();
  const make = async (): Promise<Problem | undefined> => {
    const made = await makeFirstVault(caller, profile, secrets);
    if (!made.ok) return made.error;
    setCard(made.value.card);
    return undefined;
  };
  if (card === undefined) return <Secrets secrets={secrets} onKept={make} />;
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

type Attempt = "idle" | "working" | "differs" | { readonly problem: Problem };

/** Shows what has to be written down, and goes on once the passphrase was typed from paper. */
function Secrets(props: { secrets: NewSecrets; onKept: () => Promise<Problem | undefined> }) {
  const { secrets, onKept } = props;
  const messages = useMessages();
  const text = messages.firstVault;
  const [typed, setTyped] = useState("");
  const [attempt, setAttempt] = useState<Attempt>("idle");
  const submit = async () => {
    if (attempt === "working") return;
    if (!samePassphrase(typed, secrets.passphrase)) return setAttempt("differs");
    setAttempt("working");
    await nextPaint();
    const problem = await onKept();
    if (problem !== undefined) setAttempt({ problem });
  };
  return (
    <form
      class="nl-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Heading level={1}>{text.title}</Heading>
      <Paragraph kind="lead">{text.lead}</Paragraph>
      <Words title={text.passphrase} words={secrets.passphrase} help={text.keep} />
      <Words title={text.recovery} words={secrets.recovery.join(" ")} help={text.recoveryKeep} />
      <TextField
        id="repeat"
        label={text.repeat}
        value={typed}
        onInput={setTyped}
        error={attempt === "differs" ? text.repeatWrong : undefined}
      />
      {typeof attempt === "object" ? (
        <Notice kind="error" announce>
          <p>{messages.problems[attempt.problem]}</p>
        </Notice>
      ) : null}
      <Button kind="primary" type="submit" unavailable={attempt === "working"}>
        {text.go}
      </Button>
      <div role="status">{attempt === "working" ? messages.unlock.working : null}</div>
    </form>
  );
}

function Words({ title, words, help }: { title: string; words: string; help: string }) {
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <p class="console-passphrase" translate={false}>
        {words}
      </p>
      <Paragraph>{help}</Paragraph>
    </>
  );
}
