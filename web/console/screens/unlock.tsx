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
  const messages = useMessages();
  const text = messages.unlock;
  const [passphrase, setPassphrase] = useState("");
  const [shown, setShown] = useState(false);
  const [attempt, setAttempt] = useState<Attempt>("idle");
  const [card, setCard] = useState<string>();

  const submit = async () => {
    if (attempt === "working") return;
    if (passphrase.trim() === "") return setAttempt("missing");
    setAttempt("working");
    // The check holds the main thread for seconds: the sentence that says so must be on the screen before.
    await nextPaint();
    const opened = await unlock(profile, vault, passphrase);
    if (!opened.ok) return setAttempt(opened.error);
    setPassphrase("");
    const { entry } = profile;
    if (entry !== undefined && keysMatch(entry, opened.value.keys)) {
      onOpen(openDesk({ ...profile, entry }, caller, opened.value.keys));
    } else {
      setAttempt("idle");
      setCard(opened.value.card);
    }
  };

  const errors: Partial<Record<Attempt, string>> = {
    missing: text.missing,
    wrong: text.wrong,
    "no-argon": messages.problems["no-argon"],
  };
  if (card !== undefined) return <NotListed listed={profile.entry !== undefined} card={card} />;
  return (
    <form
      class="nl-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Heading level={1}>{text.title}</Heading>
      {lockedBecause ? (
        <Notice kind="info" announce>
          <p>{lockedBecause}</p>
        </Notice>
      ) : null}
      <Paragraph>{text.lead}</Paragraph>
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
      <Button kind="primary" type="submit" unavailable={attempt === "working"}>
        {text.go}
      </Button>
      <div role="status">
        {attempt === "working" ? (
          <Notice kind="info">
            <p>{text.working}</p>
            <p>{text.workingWhy}</p>
          </Notice>
        ) : null}
      </div>
    </form>
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
