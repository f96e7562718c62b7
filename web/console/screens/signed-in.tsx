import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { directoryWords } from "#shared/protocol/directory-words.ts";
import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Main, Page, PageFooter, PageHeader } from "#web/ui/components/page.tsx";
import { useMessages } from "../messages/index.ts";
import { type Caller, staffCaller } from "../work/caller.ts";
import type { Desk } from "../work/desk.ts";
import { LOCK_MINUTES, type LockReason, watchIdle } from "../work/idle-lock.ts";
import type { Profile } from "../work/profile.ts";
import type { Token } from "../work/session.ts";
import { ExtraPasskey } from "./extra-passkey.tsx";
import { Gate } from "./gate.tsx";
import { Passkey } from "./passkey.tsx";
import { ResetPasskeys } from "./reset-passkeys.tsx";
import { useProfile } from "./use-profile.ts";
import { Workspace } from "./workspace.tsx";

interface SignedInProps {
  readonly token: Token;
  readonly languageSwitch: ComponentChildren;
  readonly onSignOut: () => void;
}

/** From signed in to unlocked and back. Whatever is behind the lock is unmounted, not hidden, when it closes. */
export function SignedIn({ token, languageSwitch, onSignOut }: SignedInProps) {
  const text = useMessages();
  const [ended, setEnded] = useState(false);
  const caller = useMemo(
    () => staffCaller({ signIn: __SIGN_IN__, token, onEnded: () => setEnded(true) }),
    [token],
  );
  const profile = useProfile(caller);
  const [passkeyShown, setPasskeyShown] = useState(false);
  const { desk, setDesk, lock, lockedBecause } = useLock();
  const signOut = () => {
    desk?.clear();
    onSignOut();
  };
  return (
    <Page wide={desk !== undefined}>
      <PageHeader name={__ORGANISATION__.name}>
        {languageSwitch}
        {desk ? <Button onClick={() => lock("choice")}>{text.shell.lock}</Button> : null}
        <Button kind="subtle" onClick={signOut}>
          {text.shell.signOut}
        </Button>
      </PageHeader>
      <Main>
        {ended ? (
          <Notice kind="warning" announce>
            <p>{text.problems.ended}</p>
            <Button onClick={signOut}>{text.signIn.go}</Button>
          </Notice>
        ) : null}
        {desk ? (
          <Workspace desk={desk} />
        ) : profile.error === "passkey-required" ? (
          <Passkey
            caller={caller}
            onShown={() => {
              setPasskeyShown(true);
              profile.reload();
            }}
          />
        ) : (
          <Gate
            profile={profile}
            caller={caller}
            lockedBecause={
              lockedBecause === "idle"
                ? text.unlock.lockedByTime(LOCK_MINUTES)
                : lockedBecause && text.unlock.locked
            }
            onOpen={setDesk}
          />
        )}
        {desk === undefined && profile.state && profile.error === undefined ? (
          <OwnAndOthersPasskeys
            caller={caller}
            profile={profile.state}
            shown={passkeyShown}
            onMoved={profile.reload}
          />
        ) : null}
      </Main>
      {desk ? (
        <PageFooter>
          {text.directory.words}: {directoryWords(desk.directory).join(" ")}
        </PageFooter>
      ) : null}
    </Page>
  );
}

interface PasskeysProps {
  readonly caller: Caller;
  readonly profile: Profile;
  /** Whether one was shown here. */
  readonly shown: boolean;
  readonly onMoved: () => void;
}

/**
 * What there is to do about passkeys: a further one once one was shown, and for a beheerder those of colleagues, which
 * are reset also before a deployment starts to ask for them.
 */
function OwnAndOthersPasskeys({ caller, profile, shown, onMoved }: PasskeysProps) {
  const { directory, entry, staffId } = profile;
  return (
    <div>
      {shown ? <ExtraPasskey caller={caller} onMoved={onMoved} /> : null}
      {entry?.role === "beheerder" && directory !== undefined ? (
        <ResetPasskeys caller={caller} directory={directory} me={staffId} />
      ) : null}
    </div>
  );
}

/** The unlocked desk, and everything that locks it again. */
function useLock() {
  const [desk, setDesk] = useState<Desk>();
  const [lockedBecause, setLockedBecause] = useState<LockReason | "choice">();
  const lock = useCallback((because: LockReason | "choice") => {
    setDesk((open) => {
      open?.clear();
      return undefined;
    });
    setLockedBecause(because);
  }, []);
  useEffect(() => (desk === undefined ? undefined : watchIdle(window, lock)), [desk, lock]);
  return { desk, setDesk, lock, lockedBecause };
}
