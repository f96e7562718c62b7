import { useCallback, useEffect, useState } from "preact/hooks";
import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import type { Caller } from "../work/caller.ts";
import { type ListNow, signedDirectory } from "../work/directories.ts";
import type { Profile } from "../work/profile.ts";
import { DirectoryNow } from "./directory-now.tsx";
import { PublishDirectory } from "./publish-directory.tsx";
import { useArrival } from "./use-arrival.ts";

interface AdministrationProps {
  readonly caller: Caller;
  readonly profile: Profile;
  /** Whether the present list names this beheerder. */
  readonly listed: boolean;
  readonly onManage: () => void;
  /** After a publication: it may have changed where this person stands. */
  readonly onChanged: () => void;
}

/** All that a beheerder does here: the signed list of now, and the next one. */
export function Administration({ caller, profile, listed, onManage, onChanged }: AdministrationProps) {
  const messages = useMessages();
  const text = messages.administration;
  const heading = useArrival();
  const { now, look } = useDirectoryNow(profile);
  // On a list that cannot be read nobody can be said to be missing.
  const missing = !listed && (profile.listProblem === undefined || profile.listProblem === "none");
  return (
    <>
      <Heading level={1} headingRef={heading}>
        {text.title}
      </Heading>
      <Paragraph kind="lead">{text.lead}</Paragraph>
      {missing ? (
        <Notice kind="info">
          <p>{text.notListed}</p>
        </Notice>
      ) : null}
      <p>
        <Button onClick={onManage}>{messages.keys.own.manage}</Button>
      </p>
      {now === undefined ? (
        <p role="status">{text.now.loading}</p>
      ) : (
        <>
          <DirectoryNow now={now} today={profile.today} />
          <PublishDirectory
            caller={caller}
            profile={profile}
            now={now}
            onPublished={look}
            onDone={onChanged}
          />
        </>
      )}
    </>
  );
}

function useDirectoryNow({ today, listProblem }: Profile) {
  const [now, setNow] = useState<ListNow>();
  const look = useCallback(async () => {
    const found = await signedDirectory(__PINS__, today);
    setNow(found.ok || listProblem !== "none" ? found : { ok: false, error: "none" });
  }, [today, listProblem]);
  useEffect(() => void look(), [look]);
  return { now, look };
}
