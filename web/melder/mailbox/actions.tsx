import { Button } from "#web/ui/components/button.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { mailboxNext as nextEn } from "../messages/en/mailbox-next.ts";
import { mailboxRead as en } from "../messages/en/mailbox-read.ts";
import { mailboxNext as nextNl } from "../messages/nl/mailbox-next.ts";
import { mailboxRead as nl } from "../messages/nl/mailbox-read.ts";
import { OtherWays } from "../other-ways.tsx";

const useText = messagesOf({ nl, en });
const useNextText = messagesOf({ nl: nextNl, en: nextEn });

/** What can be begun from a mailbox. */
export type Action = "write" | "name" | "harm" | "words" | "withdraw";

export const ACTIONS_ID = "actions";

interface ActionsProps {
  readonly offered: readonly Action[];
  /** Whether something of it was filled in and not sent. */
  readonly begun: (action: Action) => boolean;
  readonly go: (action: Action) => void;
}

/** Every way on, with what it is for. With an expired list of readers there is none here, and others are named. */
export function Actions({ offered, begun, go }: ActionsProps) {
  const { actions: text } = useText();
  const next = useNextText();
  return (
    <section class="nl-stack" id={ACTIONS_ID} tabIndex={-1}>
      <Heading level={2}>{text.title}</Heading>
      <ul class="nl-plain-list melder-actions">
        {offered.map((action) => (
          <li key={action}>
            <Button
              kind={action === "write" ? "primary" : "secondary"}
              describedBy={`${action}-hint`}
              onClick={() => go(action)}
            >
              {text[action]}
            </Button>
            <p class="nl-paragraph--subtle" id={`${action}-hint`}>
              {text[`${action}Hint`]} {begun(action) ? <strong>{next.begun}</strong> : null}
            </p>
          </li>
        ))}
      </ul>
      {offered.length === 0 ? (
        <>
          <Paragraph>{text.readOnly}</Paragraph>
          <OtherWays />
        </>
      ) : null}
    </section>
  );
}
