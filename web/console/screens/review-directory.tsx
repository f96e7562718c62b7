import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { directoryWords } from "#shared/protocol/directory-words.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Checkbox } from "#web/ui/components/option-group.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import type { Proposal } from "../work/directory-proposal.ts";
import type { PublishProblem } from "../work/directory-publication.ts";
import { DirectoryChangesList } from "./directory-changes-list.tsx";
import { useArrival } from "./use-arrival.ts";

interface ReviewDirectoryProps {
  readonly proposal: Proposal;
  /** The list of now cannot be read, so nothing can be compared with it. */
  readonly unknownPresent: boolean;
  readonly me: StaffId;
  readonly refused: PublishProblem | undefined;
  readonly onPublish: () => void;
  readonly onCancel: () => void;
}

/** What publishing would change, in plain words, and the five words to compare before it happens. */
export function ReviewDirectory({ proposal, unknownPresent, refused, ...props }: ReviewDirectoryProps) {
  const text = useMessages().administration.publish;
  const language = useLanguage();
  const heading = useArrival();
  const { directory, signers, again, changes } = proposal;
  return (
    <>
      <Heading level={2} headingRef={heading}>
        {text.reviewTitle}
      </Heading>
      {refused === undefined ? null : (
        <Notice kind="error" title={text.refused} announce>
          <p>{text.refusals[refused]}</p>
        </Notice>
      )}
      <Paragraph>{text.sound(signers, directory.version)}</Paragraph>
      <Remarks proposal={proposal} unknownPresent={unknownPresent} me={props.me} />
      {again ? null : <DirectoryChangesList directory={directory} changes={changes} />}
      <Paragraph>{text.until(dayText(directory.notAfter, language))}</Paragraph>
      <Heading level={3}>{text.words}</Heading>
      <p class="console-passphrase" translate={false}>
        {directoryWords(directory).join(" ")}
      </p>
      <Confirm onPublish={props.onPublish} onCancel={props.onCancel} />
    </>
  );
}

/** What is not a change of one line, and easily overlooked. */
function Remarks(props: { proposal: Proposal; unknownPresent: boolean; me: StaffId }) {
  const text = useMessages().administration.publish;
  const { directory, again } = props.proposal;
  const beheerders = directory.staff.filter(({ role }) => role === "beheerder");
  const remark = (kind: "info" | "warning", sentence: ComponentChildren) => (
    <Notice kind={kind}>
      <p>{sentence}</p>
    </Notice>
  );
  return (
    <>
      {directory.version === 1 && !again ? remark("info", text.first) : null}
      {again ? remark("info", text.again) : null}
      {props.unknownPresent ? remark("warning", text.unknownPresent) : null}
      {beheerders.length === 0 ? remark("warning", text.noBeheerder) : null}
      {beheerders.length > 0 && !beheerders.some(({ id }) => id === props.me)
        ? remark("warning", text.notYou)
        : null}
    </>
  );
}

function Confirm({ onPublish, onCancel }: { onPublish: () => void; onCancel: () => void }) {
  const text = useMessages().administration.publish;
  const [compared, setCompared] = useState(false);
  const [asked, setAsked] = useState(false);
  const publish = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (compared) onPublish();
    else document.getElementById("compared")?.focus();
  };
  return (
    <form class="nl-stack" onSubmit={publish}>
      <Checkbox
        id="compared"
        label={text.compared}
        error={asked && !compared ? text.compare : undefined}
        checked={compared}
        onChange={setCompared}
      />
      <ButtonGroup>
        <Button kind="primary" type="submit">
          {text.go}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </ButtonGroup>
    </form>
  );
}
