import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { TextField } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Checkbox } from "#web/ui/components/option-group.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import type { LockedVault, Profile } from "../work/profile.ts";
import { type OpenedVault, type UnlockError, unlock } from "../work/vault.ts";
import { nextPaint } from "./next-paint.ts";
import { useArrival } from "./use-arrival.ts";

interface UnlockFormProps {
  readonly title: string;
  readonly lead: string;
  readonly profile: Profile;
  readonly vault: LockedVault;
  readonly lockedBecause?: string | undefined;
  readonly onOpened: (opened: OpenedVault) => void;
  /** Other ways out of the form. */
  readonly children?: ComponentChildren;
}

type Attempt = "idle" | "working" | "missing" | UnlockError;

/** Asks for the passphrase, or the recovery code in its place, and opens the vault with it. */
export function UnlockForm(props: UnlockFormProps) {
  const { profile, vault } = props;
  const messages = useMessages();
  const text = messages.unlock;
  const heading = useArrival();
  const [attempt, setAttempt] = useState<Attempt>("idle");
  const [passphrase, setPassphrase] = useState("");
  const [shown, setShown] = useState(false);
  const errors: Partial<Record<Attempt, string>> = {
    missing: text.missing,
    wrong: text.wrong,
    "no-argon": messages.problems["no-argon"],
  };
  const submit = async () => {
    if (attempt === "working") return;
    if (passphrase.trim() === "") return setAttempt("missing");
    setAttempt("working");
    // The check holds the main thread for seconds: the sentence that says so must be on the screen before.
    await nextPaint();
    const opened = await unlock(profile, vault, passphrase);
    if (opened.ok) props.onOpened(opened.value);
    else setAttempt(opened.error);
  };
  return (
    <form
      class="nl-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Heading level={1} headingRef={heading}>
        {props.title}
      </Heading>
      {props.lockedBecause ? (
        <Notice kind="info" announce>
          <p>{props.lockedBecause}</p>
        </Notice>
      ) : null}
      <Paragraph>{props.lead}</Paragraph>
      <Paragraph kind="subtle">{text.signedInAs(profile.entry?.name ?? profile.staffId)}</Paragraph>
      <TextField
        id="passphrase"
        label={text.passphrase}
        description={text.passphraseHelp}
        type={shown ? "text" : "password"}
        value={passphrase}
        onInput={setPassphrase}
        error={errors[attempt]}
      />
      <Checkbox id="show-passphrase" label={text.show} checked={shown} onChange={setShown} />
      <ButtonGroup>
        <Button kind="primary" type="submit" unavailable={attempt === "working"}>
          {text.go}
        </Button>
        {props.children}
      </ButtonGroup>
      <div role="status">{attempt === "working" ? <Working /> : null}</div>
    </form>
  );
}

/** Said while Argon2id runs. */
function Working() {
  const text = useMessages().unlock;
  return (
    <Notice kind="info">
      <p>{text.working}</p>
      <p>{text.workingWhy}</p>
    </Notice>
  );
}
