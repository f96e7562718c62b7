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
  /** Whether new keys may be made too. */
  readonly offerKeys?: boolean;
  readonly onReplaced: (stored: VaultToStore, withRecovery: boolean) => void;
  /** Stands above the choice. */
  readonly intro: ComponentChildren;
  /** Other ways out, beside the choice. */
  readonly children?: ComponentChildren;
}

/** A new passphrase and, if asked for, a new recovery code and new keys. */
export function ReplaceSecrets(props: ReplaceSecretsProps) {
  const { caller, profile, present, onReplaced } = props;
  const text = useMessages().keys.own;
  const [secrets, setSecrets] = useState<NewSecrets>();
  const [newKeys, setNewKeys] = useState(false);
  const [gone, setGone] = useState(false);
  const forget = useCallback(() => {
    setSecrets(undefined);
    setGone(true);
  }, []);
  const start = (withRecovery: boolean, withKeys: boolean) => {
    setNewKeys(withKeys);
    setSecrets(newSecrets({ withRecovery }));
  };
  if (secrets === undefined) return <Choice {...props} gone={gone} onStart={start} />;
  return (
    <KeepSecrets
      caller={caller}
      secrets={secrets}
      name={profile.entry?.name ?? profile.staffId}
      text={text}
      lock={() => lockAgain(profile, present, { secrets, newKeysOn: newKeys ? profile.today : undefined })}
      onStored={(stored) => {
        setSecrets(undefined);
        onReplaced(stored, secrets.recovery !== undefined);
      }}
      onGone={forget}
    />
  );
}

function Choice(
  props: Pick<ReplaceSecretsProps, "intro" | "children" | "offerKeys"> & {
    gone: boolean;
    onStart: (withRecovery: boolean, withKeys: boolean) => void;
  },
) {
  const text = useMessages().keys.own;
  const [withRecovery, setWithRecovery] = useState(false);
  const [withKeys, setWithKeys] = useState(false);
  return (
    <div class="nl-stack">
      {props.intro}
      {props.gone ? (
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
      {props.offerKeys ? (
        <Checkbox
          id="also-keys"
          label={text.alsoKeys}
          description={text.alsoKeysHelp}
          checked={withKeys}
          onChange={setWithKeys}
        />
      ) : null}
      <ButtonGroup>
        <Button kind="primary" onClick={() => props.onStart(withRecovery, withKeys)}>
          {text.replaceGo}
        </Button>
        {props.children}
      </ButtonGroup>
    </div>
  );
}
