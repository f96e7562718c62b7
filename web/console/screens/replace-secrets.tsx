import type { ComponentChildren } from "preact";
import { useCallback, useState } from "preact/hooks";
import type { Vault } from "#shared/protocol/vault.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Checkbox } from "#web/ui/components/option-group.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import type { Caller } from "../work/caller.ts";
import { lockAgain, type NewSecrets, newSecrets, type VaultToStore } from "../work/new-keys.ts";
import type { Profile } from "../work/profile.ts";
import { KeepSecrets } from "./keep-secrets.tsx";

interface ReplaceSecretsProps {
  readonly caller: Caller;
  readonly profile: Profile;
  readonly present: { readonly vault: Vault; readonly version: number };
  readonly onReplaced: (stored: VaultToStore, withRecovery: boolean) => void;
  /** Stands above the choice. */
  readonly intro: ComponentChildren;
  /** Other ways out, beside the choice. */
  readonly children?: ComponentChildren;
}

/** The same keys behind a new passphrase and, if asked for, a new recovery code. */
export function ReplaceSecrets({
  caller,
  profile,
  present,
  onReplaced,
  intro,
  children,
}: ReplaceSecretsProps) {
  const text = useMessages().keys.own;
  const [withRecovery, setWithRecovery] = useState(false);
  const [secrets, setSecrets] = useState<NewSecrets>();
  const [gone, setGone] = useState(false);
  const forget = useCallback(() => {
    setSecrets(undefined);
    setGone(true);
  }, []);
  if (secrets !== undefined)
    return (
      <KeepSecrets
        caller={caller}
        secrets={secrets}
        name={profile.entry?.name ?? profile.staffId}
        text={{ storing: text.storing, conflict: text.conflict, "not-allowed": text.notAllowed }}
        lock={() => lockAgain(profile, present, secrets)}
        onStored={(stored) => {
          setSecrets(undefined);
          onReplaced(stored, secrets.recovery !== undefined);
        }}
        onGone={forget}
      />
    );
  return (
    <div class="nl-stack">
      {intro}
      {gone ? (
        <Notice kind="warning" announce>
          <p>{text.gone}</p>
        </Notice>
      ) : null}
      <Paragraph>{text.replace}</Paragraph>
      <Checkbox
        id="also-recovery"
        label={text.alsoRecovery}
        description={text.alsoRecoveryHelp}
        checked={withRecovery}
        onChange={setWithRecovery}
      />
      <ButtonGroup>
        <Button kind="primary" onClick={() => setSecrets(newSecrets({ withRecovery }))}>
          {text.replaceGo}
        </Button>
        {children}
      </ButtonGroup>
    </div>
  );
}
