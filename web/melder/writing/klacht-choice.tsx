import { useState } from "preact/hooks";
import type { KlachtRoute } from "#web/site-config.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { klacht as en } from "../messages/en/klacht.ts";
import { klacht as nl } from "../messages/nl/klacht.ts";
import { useShellText } from "../messages/shell.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { wholeOrganisation } from "../whole-organisation.ts";

const useText = messagesOf({ nl, en });

interface KlachtChoiceProps {
  readonly onConfidant: () => void;
  readonly onMelding: () => void;
  readonly onBack: () => void;
}

/** Three ways, told alike and offered alike; none of them loses what was written (req 29). */
export function KlachtChoice(props: KlachtChoiceProps) {
  const [explained, setExplained] = useState(false);
  if (explained) return <HowKlacht {...props} onBack={() => setExplained(false)} />;
  return <Choice {...props} onKlacht={() => setExplained(true)} />;
}

function Choice(props: KlachtChoiceProps & { onKlacht: () => void }) {
  const text = useText();
  const shell = useShellText();
  const ways = [
    { ...text.confidant, onGo: props.onConfidant },
    { ...text.melding, onGo: props.onMelding },
    { ...text.klacht, onGo: props.onKlacht },
  ];
  return (
    <>
      <ScreenTitle title={text.title} />
      <Paragraph>{text.intro}</Paragraph>
      <Paragraph>{text.difference}</Paragraph>
      <Paragraph>{text.kept}</Paragraph>
      <div class="melder-ways">
        {ways.map(({ title, what, go, onGo }) => (
          <section key={title} class="nl-card nl-stack">
            <Heading level={2}>{title}</Heading>
            <Paragraph>{what}</Paragraph>
            <p>
              <Button onClick={onGo}>{go}</Button>
            </p>
          </section>
        ))}
      </div>
      <ButtonGroup>
        <Button onClick={props.onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}

function HowKlacht({ onConfidant, onMelding, onBack }: KlachtChoiceProps) {
  const text = useText();
  const shell = useShellText();
  const route = wholeOrganisation.klacht;
  return (
    <>
      <ScreenTitle title={text.howTitle} />
      {route ? <Route route={route} /> : <Paragraph>{text.none}</Paragraph>}
      <Paragraph>{text.after}</Paragraph>
      <Paragraph>{text.kept}</Paragraph>
      <ButtonGroup>
        <Button onClick={onMelding}>{text.melding.go}</Button>
        <Button onClick={onConfidant}>{text.confidant.go}</Button>
        <Button onClick={onBack}>{shell.back}</Button>
      </ButtonGroup>
    </>
  );
}

function Route({ route }: { route: KlachtRoute }) {
  const text = useText();
  const language = useLanguage();
  const years = route.filingMonths / 12;
  const rows = [
    [text.committee, route.committee[language]],
    [text.how, route.how[language]],
    [text.contact, route.contact],
    [text.when, Number.isInteger(years) ? text.years(years) : text.months(route.filingMonths)],
    [text.regulation, route.regulation[language]],
  ];
  return (
    <>
      <Paragraph>{text.howIntro}</Paragraph>
      <dl class="melder-told">
        {rows.map(([term, meaning]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
