import { useMemo, useState } from "preact/hooks";
import type { Role } from "#shared/domain/roles.ts";
import type { Vault } from "#shared/protocol/vault.ts";
import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import type { Caller } from "../work/caller.ts";
import { staffKeysFile } from "../work/new-keys.ts";
import type { LockedVault, Profile } from "../work/profile.ts";
import { deskKeys, keysMatch, newestListed } from "../work/vault.ts";
import { KeysFile } from "./keys-file.tsx";
import { ReplaceSecrets } from "./replace-secrets.tsx";
import { UnlockForm } from "./unlock-form.tsx";
import { useArrival } from "./use-arrival.ts";
import { useOpenVault } from "./use-open-vault.ts";

interface OwnKeysProps {
  readonly caller: Caller;
  readonly profile: Profile;
  readonly vault: LockedVault;
  readonly role: Role;
  readonly onBack: () => void;
  /** The server has another vault now. */
  readonly onReplaced: () => void;
}

interface Opened {
  readonly vault: Vault;
  readonly version: number;
}

/** What somebody does with keys of their own: the file for the list once more, and a new passphrase. */
export function OwnKeys({ caller, profile, vault, role, onBack, onReplaced }: OwnKeysProps) {
  const messages = useMessages();
  const text = messages.keys.own;
  const { opened, setOpened, lockedBecause } = useOpenVault<Opened>();
  const [replaced, setReplaced] = useState<"passphrase" | "both">();
  if (opened === undefined)
    return (
      <UnlockForm
        title={text.title}
        lead={text.lead}
        profile={profile}
        vault={vault}
        lockedBecause={lockedBecause}
        onOpened={(now) => setOpened({ vault: now.vault, version: vault.version })}
      >
        <Button onClick={onBack}>{text.back}</Button>
      </UnlockForm>
    );
  return (
    <OpenKeys
      caller={caller}
      profile={profile}
      role={role}
      opened={opened}
      replaced={replaced}
      onBack={onBack}
      onReplaced={(now, how) => {
        setOpened(now);
        setReplaced(how);
        onReplaced();
        scrollTo(0, 0);
      }}
    />
  );
}

function OpenKeys(props: {
  caller: Caller;
  profile: Profile;
  role: Role;
  opened: Opened;
  replaced: "passphrase" | "both" | undefined;
  onBack: () => void;
  onReplaced: (now: Opened, how: "passphrase" | "both") => void;
}) {
  const { profile, opened, replaced } = props;
  const text = useMessages().keys.own;
  const heading = useArrival();
  const { entry } = profile;
  const listed = entry !== undefined && keysMatch(entry, deskKeys(opened.vault, entry));
  const newest = entry !== undefined && newestListed(entry, opened.vault);
  const language = useLanguage();
  const born = opened.vault.generations.at(-1)?.since ?? profile.today;
  const intro = (
    <>
      <Heading level={1} headingRef={heading}>
        {text.title}
      </Heading>
      {replaced === undefined ? null : (
        <Notice kind="ok" announce>
          <p>{replaced === "both" ? text.replacedRecovery : text.replaced}</p>
        </Notice>
      )}
      {entry !== undefined && !listed ? (
        <Notice kind="warning">
          <p>{text.mismatch}</p>
        </Notice>
      ) : null}
      {listed && !newest ? (
        <Notice kind="info">
          <p>{text.pending}</p>
        </Notice>
      ) : null}
      <Paragraph kind="subtle">{text.born(dayText(born, language))}</Paragraph>
      <OwnFile profile={profile} role={props.role} vault={opened.vault} />
      <Heading level={2}>{text.replaceTitle}</Heading>
    </>
  );
  if (!listed)
    return (
      <>
        {intro}
        <Paragraph>{text.replaceNotListed}</Paragraph>
        <p>
          <Button onClick={props.onBack}>{text.back}</Button>
        </p>
      </>
    );
  return (
    <ReplaceSecrets
      caller={props.caller}
      profile={profile}
      present={opened}
      offerKeys={newest}
      intro={intro}
      onReplaced={({ vault, version }, both) =>
        props.onReplaced({ vault, version }, both ? "both" : "passphrase")
      }
    >
      <Button onClick={props.onBack}>{text.back}</Button>
    </ReplaceSecrets>
  );
}

/** The signed list names others: nothing can be opened, and here is what the list lacks. */
export function KeysMismatch(props: { profile: Profile; role: Role; vault: Vault; onBack: () => void }) {
  const text = useMessages().keys.own;
  const heading = useArrival();
  return (
    <>
      <Heading level={1} headingRef={heading}>
        {text.title}
      </Heading>
      <Notice kind="warning" announce>
        <p>{text.mismatch}</p>
      </Notice>
      <OwnFile {...props} />
      <p>
        <Button onClick={props.onBack}>{text.back}</Button>
      </p>
    </>
  );
}

function OwnFile({ profile, role, vault }: { profile: Profile; role: Role; vault: Vault }) {
  const keys = useMemo(() => staffKeysFile(profile, role, vault), [profile, role, vault]);
  return <KeysFile keys={keys} />;
}
