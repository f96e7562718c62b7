import { Button } from "#web/ui/components/button.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import type { Caller } from "../work/caller.ts";
import { type Desk, openDesk } from "../work/desk.ts";
import type { Listed } from "../work/standing.ts";
import { deskKeys, keysMatch, type OpenedVault } from "../work/vault.ts";
import { KeysMismatch } from "./own-keys.tsx";
import { ReplaceSecrets } from "./replace-secrets.tsx";
import { UnlockForm } from "./unlock-form.tsx";
import { useArrival } from "./use-arrival.ts";
import { useOpenVault } from "./use-open-vault.ts";

interface UnlockProps {
  readonly listed: Listed;
  readonly caller: Caller;
  readonly lockedBecause: string | undefined;
  readonly onOpen: (desk: Desk) => void;
  readonly onManage: () => void;
  /** The server has another vault now. */
  readonly onReplaced: () => void;
}

/** From signed in to the desk; who came with the recovery code is first offered a new passphrase. */
export function Unlock({ listed, caller, lockedBecause, onOpen, onManage, onReplaced }: UnlockProps) {
  const messages = useMessages();
  const text = messages.unlock;
  const { opened, setOpened, close, lockedBecause: closedBecause } = useOpenVault<OpenedVault>();
  const enter = ({ vault }: Pick<OpenedVault, "vault">) =>
    onOpen(openDesk(listed, caller, deskKeys(vault, listed.entry)));
  const open = (now: OpenedVault) => {
    if (now.byRecovery || !keysMatch(listed.entry, deskKeys(now.vault, listed.entry))) setOpened(now);
    else enter(now);
  };
  if (opened === undefined)
    return (
      <UnlockForm
        title={text.title}
        lead={text.lead}
        profile={listed}
        vault={listed.vault}
        lockedBecause={closedBecause ?? lockedBecause}
        onOpened={open}
      >
        <Button kind="subtle" onClick={onManage}>
          {messages.keys.own.manage}
        </Button>
      </UnlockForm>
    );
  if (!keysMatch(listed.entry, deskKeys(opened.vault, listed.entry)))
    return <KeysMismatch profile={listed} role={listed.entry.role} vault={opened.vault} onBack={close} />;
  return (
    <Recovered
      listed={listed}
      caller={caller}
      opened={opened}
      onLater={() => enter(opened)}
      onReplaced={(vault) => {
        onReplaced();
        enter({ vault });
      }}
    />
  );
}

/** The paper came out of the safe: the passphrase is lost, so there has to be another. */
function Recovered(props: {
  listed: Listed;
  caller: Caller;
  opened: OpenedVault;
  onLater: () => void;
  onReplaced: (vault: OpenedVault["vault"]) => void;
}) {
  const text = useMessages().keys.recovered;
  const heading = useArrival();
  const present = { vault: props.opened.vault, version: props.listed.vault.version };
  return (
    <ReplaceSecrets
      caller={props.caller}
      profile={props.listed}
      present={present}
      onReplaced={({ vault }) => props.onReplaced(vault)}
      intro={
        <>
          <Heading level={1} headingRef={heading}>
            {text.title}
          </Heading>
          <Paragraph kind="lead">{text.text}</Paragraph>
        </>
      }
    >
      <Button onClick={props.onLater}>{text.later}</Button>
    </ReplaceSecrets>
  );
}
