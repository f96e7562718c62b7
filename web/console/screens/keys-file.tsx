import { useEffect, useMemo, useState } from "preact/hooks";
import { type StaffKeysFile, staffKeysWords, writeStaffKeysFile } from "#shared/protocol/staff-keys-file.ts";
import { LinkButton } from "#web/ui/components/button.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";

/** The public half of somebody's keys for the ceremony, and the words that show it was not swapped. */
export function KeysFile({ keys }: { keys: StaffKeysFile }) {
  const text = useMessages().keys.file;
  const address = useFile(useMemo(() => writeStaffKeysFile(keys), [keys]));
  const words = useMemo(() => staffKeysWords(keys), [keys]);
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.title}</Heading>
      <Paragraph>{text.what}</Paragraph>
      {address ? (
        <p>
          <LinkButton href={address} download={`sleutels-${keys.id}.json`} kind="primary">
            {text.save}
          </LinkButton>
        </p>
      ) : null}
      <Heading level={3}>{text.words}</Heading>
      <p class="console-passphrase" translate={false}>
        {words.join(" ")}
      </p>
      <Paragraph>{text.swap}</Paragraph>
      <Paragraph kind="subtle">{text.notSecret}</Paragraph>
    </section>
  );
}

/** An address for a file that this page made, for as long as it is shown. */
function useFile(content: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([content], { type: "application/json" }));
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [content]);
  return address;
}
