import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { directoryWords } from "#shared/protocol/directory-words.ts";
import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Main, Page, PageFooter, PageHeader } from "#web/ui/components/page.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import { type Caller, staffCaller } from "../work/caller.ts";
import type { Desk } from "../work/desk.ts";
import { LOCK_MINUTES, type LockReason, watchIdle } from "../work/idle-lock.ts";
import { loadProfile, type Profile, type ProfileError } from "../work/profile.ts";
import type { Token } from "../work/session.ts";
import { FirstVault } from "./first-vault.tsx";
import { Unlock } from "./unlock.tsx";
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
      </Main>
      {desk ? (
        <PageFooter>
          {text.directory.words}: {directoryWords(desk.directory).join(" ")}
        </PageFooter>
      ) : null}
    </Page>
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

/** What stands between signing in and the meldingen. */
function Gate(props: {
  profile: LoadedProfile;
  caller: Caller;
  lockedBecause: string | undefined;
  onOpen: (desk: Desk) => void;
}) {
  const text = useMessages();
  const { state, error, reload } = props.profile;
  if (error !== undefined) {
    return (
      <Notice kind="error" announce>
        <p>
          {error in text.directory.problems
            ? text.directory.problems[error as never]
            : text.problems[error as never]}
        </p>
        <Button onClick={reload}>{text.shell.retry}</Button>
      </Notice>
    );
  }
  if (state === undefined) return <p role="status">{text.shell.updating}</p>;
  if (state.entry !== undefined && state.entry.kem === null) {
    return (
      <>
        <Heading level={1}>{text.unlock.noReader.title}</Heading>
        <Paragraph>{text.unlock.noReader.text(text.roles[state.entry.role])}</Paragraph>
      </>
    );
  }
  if (state.vault === null) return <FirstVault caller={props.caller} profile={state} onMade={reload} />;
  return (
    <Unlock
      profile={state}
      vault={state.vault}
      caller={props.caller}
      lockedBecause={props.lockedBecause}
      onOpen={props.onOpen}
    />
  );
}

interface LoadedProfile {
  readonly state: Profile | undefined;
  readonly error: ProfileError | undefined;
  readonly reload: () => void;
}

function useProfile(caller: Caller): LoadedProfile {
  const [state, setState] = useState<Profile>();
  const [error, setError] = useState<ProfileError>();
  const load = useCallback(async () => {
    setError(undefined);
    const loaded = await loadProfile(caller, __PINS__);
    if (loaded.ok) setState(loaded.value);
    else setError(loaded.error);
  }, [caller]);
  useEffect(() => void load(), [load]);
  return { state, error, reload: () => void load() };
}
