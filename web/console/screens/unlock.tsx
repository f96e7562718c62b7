import { useState } from "preact/hooks";
import { Button } from "#web/ui/components/button.tsx";
import { TextField } from "#web/ui/components/form-field.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Checkbox } from "#web/ui/components/option-group.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import type { Caller } from "../work/caller.ts";
import { type Desk, openDesk } from "../work/desk.ts";
import type { LockedVault, Profile } from "../work/profile.ts";
import { keysMatch, type UnlockError, unlock } from "../work/vault.ts";
import { nextPaint } from "./next-paint.ts";
import { StaffCard } from "./staff-card.tsx";

interface UnlockProps {
  readonly profile: Profile;
  readonly vault: LockedVault;
  readonly caller: Caller;
  readonly lockedBecause: string | undefined;
  readonly onOpen: (desk: Desk) => void;
}

type Attempt = "idle" | "working" | "missing" | UnlockError;

export function Unlock({ profile, vault, caller, lockedBecause, onOpen }: UnlockProps) {
  const [attempt, setAttempt] = useState<Attempt>("idle");
  const [card, setCard] = useState<string>();
  const submit = async (passphrase: string) => {
    if (attempt === "working") return;
    if (passphrase.trim() === "") return setAttempt("missing");
    setAttempt("working");
    // The check holds the main thread for seconds: the sentence that says so must be on the screen before.
    await nextPaint();
    const opened = await unlock(profile, vault, passphrase);
    if (!opened.ok) return setAttempt(opened.error);
    const { entry } = profile;
    if (entry !== undefined && keysMatch(entry, opened.value.keys)) {
      onOpen(openDesk({ ...profile, entry }, caller, opened.value.keys));
    } else {
      setCard(opened.value.card);
    }
  };
  if (card !== undefined) return <NotListed listed={profile.entry !== undefined} card={card} />;
  return (
    <UnlockForm
      name={profile.entry?.name ?? profile.staffId}
      attempt={attempt}
      lockedBecause={lockedBecause}
      onSubmit={(passphrase) => void submit(passphrase)}
    />
  );
}

function UnlockForm(props: {
  name: string;
  attempt: Attempt;
  lockedBecause: string | undefined;
  onSubmit: (passphrase: string) => void;
}) {
  const { attempt } = props;
  const messages = useMessages();
  const text = messages.unlock;
  const [passphrase, setPassphrase] = useState("");
  const [shown, setShown] = useState(false);
  const errors: Partial<Record<Attempt, string>> = {
    missing: text.missing,
    wrong: text.wrong,
    "no-argon": messages.problems["no-argon"],
  };
  return (
    <form
      class="nl-stack"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit(passphrase);
      }}
    >
      <Heading level={1}>{text.title}</Heading>
      {props.lockedBecause ? (
        <Notice kind="info" announce>
          <p>{props.lockedBecause}</p>
        </Notice>
      ) : null}
      <Paragraph>{text.lead}</Paragraph>
      <Paragraph kind="subtle">{text.signedInAs(props.name)}</Paragraph>
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
      <Button kind="primary" type="submit" unavailable={attempt === "working"}>
        {text.go}
      </Button>
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

/** The keys opened, but the signed list does not name them: nothing can be read, and here is what the list lacks. */
function NotListed({ listed, card }: { listed: boolean; card: string }) {
  const text = useMessages().unlock;
  return (
    <>
      <Heading level={1}>{text.unknownStaff.title}</Heading>
      <Notice kind="warning" announce>
        <p>{listed ? text.keyMismatch : text.unknownStaff.text}</p>
      </Notice>
      <StaffCard card={card} />
    </>
  );
}
