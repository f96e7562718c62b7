import { useState } from "preact/hooks";
import type { Role } from "#shared/domain/roles.ts";
import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import type { Caller } from "../work/caller.ts";
import type { Desk } from "../work/desk.ts";
import type { ListProblem } from "../work/directories.ts";
import type { LockedVault, Profile, ProfileError } from "../work/profile.ts";
import { type Standing, standingOf } from "../work/standing.ts";
import { Administration } from "./administration.tsx";
import { Awaiting } from "./awaiting.tsx";
import { MakeKeys } from "./make-keys.tsx";
import { OwnKeys } from "./own-keys.tsx";
import { PlainStanding } from "./plain-standing.tsx";
import { Unlock } from "./unlock.tsx";
import type { LoadedProfile } from "./use-profile.ts";

interface GateProps {
  readonly profile: LoadedProfile;
  readonly caller: Caller;
  readonly lockedBecause: string | undefined;
  readonly onOpen: (desk: Desk) => void;
}

/** What stands between signing in and the meldingen: the one screen for where somebody stands. */
export function Gate(props: GateProps) {
  const text = useMessages();
  const { state, error, reload } = props.profile;
  if (error !== undefined) return <GateProblem problem={error} onRetry={reload} />;
  if (state === undefined)
    return (
      <>
        <Heading level={1}>{text.shell.title}</Heading>
        <p role="status">{text.shell.updating}</p>
      </>
    );
  const standing = standingOf(state);
  if (standing.at === "no-list") return <GateProblem problem={standing.problem} onRetry={reload} />;
  return <Inside {...props} profile={state} loaded={props.profile} standing={standing} />;
}

type InsideStanding = Exclude<Standing, { at: "no-list" }>;

interface InsideProps extends Omit<GateProps, "profile"> {
  readonly profile: Profile;
  readonly loaded: LoadedProfile;
  readonly standing: InsideStanding;
}

function Inside({ profile, loaded, standing, caller, lockedBecause, onOpen }: InsideProps) {
  const [managing, setManaging] = useState(false);
  const { reload } = loaded;
  const own = managing ? ownVault(standing, profile) : undefined;
  if (own !== undefined)
    return (
      <OwnKeys
        caller={caller}
        profile={profile}
        {...own}
        onBack={() => setManaging(false)}
        onReplaced={reload}
      />
    );
  const manage = () => setManaging(true);
  switch (standing.at) {
    case "no-keys":
      return (
        <MakeKeys
          caller={caller}
          profile={profile}
          role={standing.role}
          listed={standing.listed}
          onDone={reload}
        />
      );
    case "awaiting":
      return <Awaiting former={standing.former} lookedAt={loaded.lookedAt} onLook={reload} onFile={manage} />;
    case "beheerder":
      return (
        <Administration
          caller={caller}
          profile={profile}
          listed={standing.listed}
          onManage={manage}
          onChanged={reload}
        />
      );
    case "reader":
      return (
        <Unlock
          listed={standing.listed}
          caller={caller}
          lockedBecause={lockedBecause}
          onOpen={onOpen}
          onManage={manage}
          onReplaced={reload}
        />
      );
    default:
      return <PlainStanding standing={standing} onManage={manage} />;
  }
}

/** Whose keys the person may open, and for which role their file is made. */
function ownVault(
  standing: InsideStanding,
  { vault }: Profile,
): { vault: LockedVault; role: Role } | undefined {
  if (vault === null) return undefined;
  switch (standing.at) {
    case "awaiting":
      return { vault, role: standing.role };
    case "beheerder":
    case "coordinator":
      return { vault, role: standing.at };
    case "reader":
      return { vault, role: standing.listed.entry.role };
    default:
      return undefined;
  }
}

function GateProblem({ problem, onRetry }: { problem: ProfileError | ListProblem; onRetry: () => void }) {
  const text = useMessages();
  const sentences: Readonly<Record<string, string>> = { ...text.problems, ...text.directory.problems };
  return (
    <>
      <Heading level={1}>{text.shell.title}</Heading>
      <Notice kind="error" announce>
        <p>{sentences[problem]}</p>
        <Button onClick={onRetry}>{text.shell.retry}</Button>
      </Notice>
    </>
  );
}
