import { AUTHORITIES, AUTHORITIES_AS_OF } from "#shared/domain/authorities.ts";
import type { ConfidantContact } from "#web/site-config.ts";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { otherWays as en } from "./messages/en/other-ways.ts";
import { otherWays as nl } from "./messages/nl/other-ways.ts";
import { useShellText } from "./messages/shell.ts";
import { wholeOrganisation } from "./whole-organisation.ts";

const useText = messagesOf({ nl, en });

/** Phone, vertrouwenspersoon, letter, authorities: what works without this site. */
export function OtherWays() {
  const other = useText();
  const language = useLanguage();
  const { phone, confidants, letter } = wholeOrganisation;
  return (
    <section class="nl-stack">
      <Heading level={2}>{other.title}</Heading>
      {phone ? (
        <>
          <Heading level={3}>{other.phone}</Heading>
          <Paragraph>
            <a href={`tel:${phone.number.replaceAll(/[^+\d]/g, "")}`}>{phone.number}</a>,{" "}
            {phone.hours[language]}
          </Paragraph>
        </>
      ) : null}
      {confidants.length > 0 ? (
        <>
          <Heading level={3}>{other.confidants}</Heading>
          <Paragraph>{other.confidantsWhat}</Paragraph>
          <ul>
            {confidants.map((confidant) => (
              <Confidant key={confidant.name} confidant={confidant} />
            ))}
          </ul>
        </>
      ) : null}
      {letter.length > 0 ? (
        <>
          <Heading level={3}>{other.letter}</Heading>
          <Paragraph>{letter.join(", ")}</Paragraph>
          <Paragraph kind="subtle">{other.letterWhat}</Paragraph>
        </>
      ) : null}
      <Heading level={3}>{other.outside}</Heading>
      <Paragraph>{other.outsideWhat(dayText(AUTHORITIES_AS_OF, language))}</Paragraph>
      <ul>
        {AUTHORITIES.map((authority) => (
          <li key={authority.code}>
            {authority.name}. {authority[language]}
          </li>
        ))}
      </ul>
      <Paragraph>{other.support}</Paragraph>
    </section>
  );
}

function Confidant({ confidant }: { confidant: ConfidantContact }) {
  const shell = useShellText();
  const contact = [confidant.phone, confidant.email].filter(Boolean).join(", ");
  return (
    <li>
      {confidant.name} ({shell.vpKind[confidant.kind]}){contact ? `: ${contact}` : ""}
    </li>
  );
}
