import type { ComponentChildren } from "preact";
import { isWay, type Route, type Way } from "#shared/domain/routing.ts";
import { Button, ButtonGroup } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { routes as en } from "../messages/en/routes.ts";
import { routes as nl } from "../messages/nl/routes.ts";
import { useShellText } from "../messages/shell.ts";
import type { Go } from "../place.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { wholeOrganisation } from "../whole-organisation.ts";

const useText = messagesOf({ nl, en });

interface WaysProps {
  readonly result: Route;
  readonly onBack: () => void;
  readonly onAgain: () => void;
  readonly go: Go;
}

/** Where the answers lead: what fits best first, and what is possible too. */
export function Ways({ result, onBack, onAgain, go }: WaysProps) {
  const text = useText();
  const shell = useShellText();
  const [first, ...others] = result.to;
  const card = (code: string) => <WayCard key={code} code={code} kinds={result.kinds} go={go} />;
  return (
    <>
      <ScreenTitle title={text.result.title} />
      {result.notes.map((note) => (
        <Notice key={note} kind="info">
          <p>{text.notes[note]}</p>
        </Notice>
      ))}
      <section class="nl-stack">
        <Heading level={2}>{text.result.first}</Heading>
        {first === undefined ? null : card(first)}
      </section>
      <section class="nl-stack">
        <Heading level={2}>{text.result.others}</Heading>
        {others.map(card)}
      </section>
      <ButtonGroup>
        <Button onClick={onBack}>{shell.back}</Button>
        <Button onClick={onAgain}>{text.result.again}</Button>
        <Button kind="subtle" onClick={() => go("start")}>
          {text.result.toStart}
        </Button>
      </ButtonGroup>
    </>
  );
}

/** A way of every organisation, or a body of this one. */
function WayCard(props: { code: string; kinds: readonly string[]; go: Go }) {
  const { code, kinds, go } = props;
  const text = useText();
  const language = useLanguage();
  if (isWay(code)) {
    const { title, what } = text.ways[code];
    return (
      <Card title={title} what={what}>
        <WayButtons way={code} kinds={kinds} go={go} />
      </Card>
    );
  }
  const body = wholeOrganisation.routing.bodies.find((one) => one.code === code);
  if (body === undefined) return null;
  return (
    <Card title={body.name[language]} what={body.how[language]}>
      <Paragraph>{text.contact(body.contact)}</Paragraph>
    </Card>
  );
}

function Card(props: { title: string; what: string; children: ComponentChildren }) {
  return (
    <div class="nl-card nl-stack">
      <Heading level={3}>{props.title}</Heading>
      <Paragraph>{props.what}</Paragraph>
      {props.children}
    </div>
  );
}

function WayButtons({ way, kinds, go }: { way: Way; kinds: readonly string[]; go: Go }) {
  const text = useText();
  const { button } = text.ways[way];
  const write = (begun: readonly string[], consultation: boolean) => () =>
    go("report", { begin: { kinds: begun, consultation } });
  if (way === "melding") return <Button onClick={write(kinds, false)}>{button}</Button>;
  if (way === "advies") return <Button onClick={write(["adviesvraag"], false)}>{button}</Button>;
  if (way === "klacht")
    return <Button onClick={() => go("information", { page: "klacht" })}>{button}</Button>;
  if (way === "buiten")
    return <Button onClick={() => go("information", { page: "outside" })}>{button}</Button>;
  return (
    <ButtonGroup>
      <Button onClick={() => go("information", { page: "confidants" })}>{button}</Button>
      <Button onClick={write(kinds, true)}>{text.writeConfidant}</Button>
    </ButtonGroup>
  );
}
