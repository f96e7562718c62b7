import { useCallback, useState } from "preact/hooks";
import { isReader, type Role } from "#shared/domain/roles.ts";
import type { StaffKeysFile } from "#shared/protocol/staff-keys-file.ts";
import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { StepIndicator } from "#web/ui/components/step-indicator.tsx";
import { BulletList, Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import type { Caller } from "../work/caller.ts";
import { canLock, lockFirstVault, type NewSecrets, newSecrets, staffKeysFile } from "../work/new-keys.ts";
import type { Profile } from "../work/profile.ts";
import { wipeVault } from "../work/vault.ts";
import { AwaitingSteps } from "./awaiting.tsx";
import { KeepSecrets } from "./keep-secrets.tsx";
import { KeysFile } from "./keys-file.tsx";
import { nextPaint } from "./next-paint.ts";
import { useArrival } from "./use-arrival.ts";

interface MakeKeysProps {
  readonly caller: Caller;
  readonly profile: Profile;
  readonly role: Role;
  /** The list has other keys under this name. */
  readonly listed: boolean;
  /** Called when the person goes on. */
  readonly onDone: () => void;
}

type At =
  | { readonly step: "intro"; readonly gone: boolean }
  | { readonly step: "keep"; readonly secrets: NewSecrets }
  | { readonly step: "done"; readonly file: StaffKeysFile };

/** Intro, passphrase, recovery code, file. */
const STEPS = 4;

/** The first keys of a new member: born in this browser, and locked before anything leaves it. */
export function MakeKeys({ caller, profile, role, listed, onDone }: MakeKeysProps) {
  const text = useMessages().keys.make;
  const [at, setAt] = useState<At>({ step: "intro", gone: false });
  const gone = useCallback(() => setAt({ step: "intro", gone: true }), []);
  if (at.step === "intro")
    return (
      <Intro
        role={role}
        listed={listed}
        gone={at.gone}
        onStart={() => setAt({ step: "keep", secrets: newSecrets({ withRecovery: true }) })}
      />
    );
  if (at.step === "done") return <Done file={at.file} onDone={onDone} />;
  const { secrets } = at;
  return (
    <KeepSecrets
      caller={caller}
      secrets={secrets}
      name={profile.entry?.name ?? profile.staffId}
      steps={{ first: 2, of: STEPS }}
      text={text}
      lock={() => lockFirstVault(profile, profile.today, secrets)}
      onStored={({ vault }) => {
        setAt({ step: "done", file: staffKeysFile(profile, role, vault) });
        wipeVault(vault);
      }}
      onGone={gone}
    />
  );
}

function Intro(props: { role: Role; listed: boolean; gone: boolean; onStart: () => void }) {
  const messages = useMessages();
  const text = messages.keys.make;
  const heading = useArrival();
  const [attempt, setAttempt] = useState<"idle" | "checking" | "no-argon">("idle");
  const start = async () => {
    setAttempt("checking");
    await nextPaint();
    if (await canLock()) props.onStart();
    else setAttempt("no-argon");
  };
  return (
    <>
      <StepIndicator step={1} of={STEPS} />
      <Heading level={1} headingRef={heading}>
        {text.title}
      </Heading>
      {props.gone ? (
        <Notice kind="warning" announce>
          <p>{text.gone}</p>
        </Notice>
      ) : null}
      <Paragraph kind="lead">{text.lead}</Paragraph>
      <Paragraph>{isReader(props.role) ? text.forReader : text.forOther}</Paragraph>
      {props.listed ? (
        <Notice kind="warning">
          <p>{text.listed}</p>
        </Notice>
      ) : null}
      <Heading level={2}>{text.needTitle}</Heading>
      <BulletList items={text.need} />
      <Paragraph>{text.halfway}</Paragraph>
      {attempt === "no-argon" ? (
        <Notice kind="error" announce>
          <p>{messages.problems["no-argon"]}</p>
        </Notice>
      ) : null}
      <p>
        <Button kind="primary" onClick={() => void start()} unavailable={attempt === "checking"}>
          {text.go}
        </Button>
      </p>
      <p role="status">{attempt === "checking" ? text.checking : ""}</p>
    </>
  );
}

function Done({ file, onDone }: { file: StaffKeysFile; onDone: () => void }) {
  const messages = useMessages();
  const text = messages.keys.make;
  const heading = useArrival();
  return (
    <>
      <StepIndicator step={STEPS} of={STEPS} />
      <Heading level={1} headingRef={heading}>
        {text.doneTitle}
      </Heading>
      <Notice kind="ok" announce>
        <p>{text.done}</p>
      </Notice>
      <KeysFile keys={file} />
      <AwaitingSteps />
      <p>
        <Button onClick={onDone}>{messages.keys.keep.next}</Button>
      </p>
    </>
  );
}
