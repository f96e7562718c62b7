import { dayFromIso } from "#shared/domain/day.ts";
import type { HelpLine } from "#web/site-config.ts";
import { Button } from "#web/ui/components/button.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { danger as en } from "../messages/en/danger.ts";
import { danger as nl } from "../messages/nl/danger.ts";
import type { Go } from "../place.ts";
import { wholeOrganisation } from "../whole-organisation.ts";

const useText = messagesOf({ nl, en });

/** Help lines by situation, opened where somebody is. */
export function HelpHere({ go }: { go: Go | undefined }) {
  const text = useText();
  const language = useLanguage();
  const { asOf, lines, under18 } = wholeOrganisation.help;
  const day = dayFromIso(asOf);
  return (
    <div class="nl-stack">
      <Heading level={2}>{text.helpTitle}</Heading>
      <Lines lines={lines} />
      <Heading level={2}>{text.under18Title}</Heading>
      {go ? (
        <p>
          <Button kind="subtle" onClick={() => go("information", { page: "under18" })}>
            {text.under18}
          </Button>
        </p>
      ) : (
        <Lines lines={under18} />
      )}
      <Paragraph kind="subtle">{text.checked(day === undefined ? asOf : dayText(day, language))}</Paragraph>
    </div>
  );
}

function Lines({ lines }: { lines: readonly HelpLine[] }) {
  const language = useLanguage();
  return (
    <ul>
      {lines.map(({ situation, name, phone, site, hours }) => (
        <li key={situation.nl}>
          {situation[language]}: <strong>{name}</strong>
          {phone ? (
            <>
              {", "}
              <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</a>
            </>
          ) : null}
          {site ? `, ${site}` : ""} ({hours[language]})
        </li>
      ))}
    </ul>
  );
}
