import { useState } from "preact/hooks";
import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf } from "#web/ui/i18n.ts";
import { Lazy } from "./lazy.tsx";
import { danger as en } from "./messages/en/danger.ts";
import { danger as nl } from "./messages/nl/danger.ts";
import { informationPart } from "./parts.ts";
import type { Go } from "./place.ts";

const useText = messagesOf({ nl, en });

/**
 * Danger first: nobody watches this site, and nobody can find whoever writes here, not even to help. The help lines
 * open on the spot, so that nobody has to leave what they were doing. With `go` there is a way to the page for
 * people under 18 too: without it that page would close an open brievenbus.
 */
export function Danger({ go }: { go?: Go }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const title = (
    <>
      {text.call} <a href="tel:112">112</a>.
    </>
  );
  return (
    <Notice kind="warning" title={title}>
      <Paragraph>{text.unwatched}</Paragraph>
      <Button kind="subtle" expanded={open} onClick={() => setOpen(!open)}>
        {text.help}
      </Button>
      {open ? <Lazy load={informationPart}>{({ HelpHere }) => <HelpHere go={go} />}</Lazy> : null}
    </Notice>
  );
}
