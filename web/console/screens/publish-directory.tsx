import { useState } from "preact/hooks";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import type { Caller } from "../work/caller.ts";
import type { ListNow } from "../work/directories.ts";
import type { Proposal } from "../work/directory-proposal.ts";
import { type PublishProblem, publishProposal, seenFromOutside } from "../work/directory-publication.ts";
import type { Profile } from "../work/profile.ts";
import { ChooseDirectory } from "./choose-directory.tsx";
import { ReviewDirectory } from "./review-directory.tsx";
import { useArrival } from "./use-arrival.ts";

interface PublishDirectoryProps {
  readonly caller: Caller;
  readonly profile: Profile;
  readonly now: ListNow;
  /** Looks at the list of now once more. */
  readonly onPublished: () => void;
  /** The person read that it was seen from outside. */
  readonly onDone: () => void;
}

type At =
  | { readonly step: "choose" }
  | { readonly step: "review"; readonly proposal: Proposal; readonly refused?: PublishProblem }
  | { readonly step: "publishing"; readonly proposal: Proposal }
  | { readonly step: "done"; readonly proposal: Proposal; readonly seen: boolean | "looking" };

/** From two files to a published list that was seen from outside. */
export function PublishDirectory({ caller, profile, now, onPublished, onDone }: PublishDirectoryProps) {
  const text = useMessages().administration.publish;
  const [at, setAt] = useState<At>({ step: "choose" });
  const look = async (proposal: Proposal) => {
    setAt({ step: "done", proposal, seen: "looking" });
    const seen = await seenFromOutside(proposal.directory, { pins: __PINS__, today: profile.today });
    setAt({ step: "done", proposal, seen });
    onPublished();
  };
  const publish = async (proposal: Proposal) => {
    setAt({ step: "publishing", proposal });
    const refused = await publishProposal(caller, proposal);
    if (refused === undefined) await look(proposal);
    else setAt({ step: "review", proposal, refused });
  };
  return (
    <section class="nl-stack">
      {at.step === "choose" ? (
        <ChooseDirectory
          profile={profile}
          now={now}
          onProposal={(proposal) => setAt({ step: "review", proposal })}
        />
      ) : null}
      {at.step === "review" ? (
        <ReviewDirectory
          proposal={at.proposal}
          unknownPresent={!now.ok && now.error !== "none"}
          me={profile.staffId}
          refused={at.refused}
          onPublish={() => void publish(at.proposal)}
          onCancel={() => setAt({ step: "choose" })}
        />
      ) : null}
      {at.step === "publishing" ? <p role="status">{text.publishing}</p> : null}
      {at.step === "done" ? (
        <Published
          version={at.proposal.directory.version}
          seen={at.seen}
          onLook={() => void look(at.proposal)}
          onDone={() => {
            setAt({ step: "choose" });
            onDone();
          }}
        />
      ) : null}
    </section>
  );
}

function Published(props: {
  version: number;
  seen: boolean | "looking";
  onLook: () => void;
  onDone: () => void;
}) {
  const { version, seen } = props;
  const text = useMessages().administration.publish;
  const heading = useArrival();
  return (
    <>
      <Heading level={2} headingRef={heading}>
        {text.doneTitle}
      </Heading>
      <div role="status">
        {seen === "looking" ? (
          <Paragraph>{text.looking}</Paragraph>
        ) : (
          <Notice kind={seen ? "ok" : "warning"}>
            <p>{seen ? text.seen(version) : text.notSeen}</p>
          </Notice>
        )}
      </div>
      <Paragraph>{text.rebuild(version)}</Paragraph>
      {seen === "looking" ? null : (
        <ButtonGroup>
          {seen ? null : <Button onClick={props.onLook}>{text.look}</Button>}
          <Button onClick={props.onDone}>{text.another}</Button>
        </ButtonGroup>
      )}
    </>
  );
}
