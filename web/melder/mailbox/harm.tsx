import { Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { mailboxNext as nextEn } from "../messages/en/mailbox-next.ts";
import { mailboxWrite as en } from "../messages/en/mailbox-write.ts";
import { mailboxNext as nextNl } from "../messages/nl/mailbox-next.ts";
import { mailboxWrite as nl } from "../messages/nl/mailbox-write.ts";
import type { Holder } from "./outgoing.ts";
import { Points } from "./points.tsx";
import { WriteLetter } from "./write-letter.tsx";

const useText = messagesOf({ nl, en });
const useNextText = messagesOf({ nl: nextNl, en: nextEn });

/** Of shared/domain/kinds.ts. */
const HARM = ["benadeling"];

/** That the melder is treated worse since (req 31): what protects, who must prove what, and a place to tell it. */
export function Harm({ holder }: { holder: Holder }) {
  const { harm: text } = useText();
  const { harm: next } = useNextText();
  return (
    <WriteLetter
      holder={holder}
      title={text.title}
      intro={
        <>
          <Paragraph kind="lead">{text.what}</Paragraph>
          <Points title={text.protectionTitle} items={text.protection} />
          <Points title={text.tipsTitle} items={text.tips} />
        </>
      }
      label={text.label}
      hint={text.hint}
      kinds={HARM}
      after={<Points title={next.title} items={next.list} />}
    />
  );
}
