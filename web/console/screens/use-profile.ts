import { useCallback, useEffect, useState } from "preact/hooks";
import type { Caller } from "../work/caller.ts";
import { loadProfile, type Profile, type ProfileError } from "../work/profile.ts";

export interface LoadedProfile {
  readonly state: Profile | undefined;
  readonly error: ProfileError | undefined;
  /** Milliseconds since 1970 of the last load after the first. */
  readonly lookedAt: number | undefined;
  readonly reload: () => void;
}

/** Who signed in, asked again when something about them may have changed. */
export function useProfile(caller: Caller): LoadedProfile {
  const [state, setState] = useState<Profile>();
  const [error, setError] = useState<ProfileError>();
  const [lookedAt, setLookedAt] = useState<number>();
  const load = useCallback(async () => {
    setError(undefined);
    const loaded = await loadProfile(caller, __PINS__);
    if (loaded.ok) setState(loaded.value);
    else setError(loaded.error);
  }, [caller]);
  useEffect(() => void load(), [load]);
  const reload = useCallback(async () => {
    await load();
    setLookedAt(Date.now());
  }, [load]);
  return { state, error, lookedAt, reload: () => void reload() };
}
