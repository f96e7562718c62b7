import { useCallback, useEffect, useState } from "preact/hooks";
import { Button } from "#web/ui/components/button.tsx";
import { Details } from "#web/ui/components/details.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { BulletList, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { useLanguage } from "#web/ui/i18n.ts";
import { useMessages } from "../messages/index.ts";
import type { Caller } from "../work/caller.ts";
import { loadStep, makeFurtherPasskey } from "../work/passkey.ts";
import { PasskeyAttempt, usePasskey } from "./passkey-attempt.tsx";

interface ExtraPasskeyProps {
  readonly caller: Caller;
  /** Called when this sign-in counts no longer as one that showed a passkey. */
  readonly onMoved: () => void;
}

/** For later: a further passkey, directly after one that the person has; and which there are. */
export function ExtraPasskey({ caller, onMoved }: ExtraPasskeyProps) {
  const text = useMessages().passkey;
  const language = useLanguage();
  const [made, setMade] = useState(false);
  const { days, look } = useDays(caller);
  const attempt = usePasskey(
    () => makeFurtherPasskey(caller, __ORGANISATION__.name),
    () => {
      setMade(true);
      look();
    },
    onMoved,
  );
  return (
    <Details summary={text.extra.summary}>
      <Paragraph>{text.extra.text}</Paragraph>
      {days.length > 0 ? (
        <BulletList items={days.map((day) => text.extra.own(dayText(day, language)))} />
      ) : null}
      <Paragraph>{text.extra.confirm}</Paragraph>
      {made ? (
        <Notice kind="ok" announce>
          <p>{text.extra.done}</p>
        </Notice>
      ) : null}
      <PasskeyAttempt attempt={attempt}>
        <Button onClick={attempt.start} unavailable={attempt.working}>
          {text.make.go}
        </Button>
      </PasskeyAttempt>
    </Details>
  );
}

/** The days on which the person's passkeys were made. A line that is missing keeps nobody from anything. */
function useDays(caller: Caller) {
  const [days, setDays] = useState<readonly number[]>([]);
  const look = useCallback(async () => {
    const step = await loadStep(caller);
    if (step.ok && "passkeys" in step.value) setDays(step.value.passkeys.map(({ day }) => day));
  }, [caller]);
  useEffect(() => void look(), [look]);
  return { days, look: () => void look() };
}
