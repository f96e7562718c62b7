import { Button } from "#web/ui/components/button.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { mailboxRead as en } from "../messages/en/mailbox-read.ts";
import { mailboxRead as nl } from "../messages/nl/mailbox-read.ts";

const useText = messagesOf({ nl, en });

/** What can be begun from a mailbox. */
export type Action = "write" | "name" | "harm" | "words" | "withdraw";

/** Every way on, with what it is for. */
export function Actions({ offered, go }: { offered: readonly Action[]; go: (action: Action) => void }) {
  const { actions: text } = useText();
  return (
    <section class="nl-stack">
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
              {text[`${action}Hint`]}
            </p>
          </li>
        ))}
      </ul>
      {offered.length === 0 ? <Paragraph>{text.readOnly}</Paragraph> : null}
    </section>
  );
}
