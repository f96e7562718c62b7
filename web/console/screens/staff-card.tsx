import { useEffect, useState } from "preact/hooks";
import { LinkButton } from "#web/ui/components/button.tsx";
import { Heading } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";

/** The public keys with their proof, for whoever prepares the next signed list. */
export function StaffCard({ card }: { card: string }) {
  const text = useMessages().firstVault;
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([card], { type: "application/json" }));
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [card]);
  return (
    <section class="nl-stack">
      <Heading level={2}>{text.card}</Heading>
      <pre class="console-card">{card}</pre>
      {address ? (
        <LinkButton href={address} download="sleutels.json">
          {text.copy}
        </LinkButton>
      ) : null}
    </section>
  );
}
