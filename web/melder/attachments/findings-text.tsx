import { dayFromIso } from "#shared/domain/day.ts";
import { Notice } from "#web/ui/components/notice.tsx";
import { BulletList, Paragraph, Visible } from "#web/ui/components/text.tsx";
import { dayText } from "#web/ui/day.ts";
import { type Language, messagesOf, useLanguage } from "#web/ui/i18n.ts";
import { attachments as en } from "../messages/en/attachments.ts";
import { attachments as nl } from "../messages/nl/attachments.ts";
import { type Fact, type Findings, isEmpty, type Place } from "./findings.ts";

const useText = messagesOf({ nl, en });

/** What was found, in words: what goes, and what stays because it is content. */
export function FindingsText({ findings, cleaned }: { findings: Findings; cleaned: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { facts, places, removed, stays } = findings;
  if (isEmpty(findings)) return cleaned ? <Paragraph>{text.nothing}</Paragraph> : null;
  const lines = [
    ...facts.map((fact) => (
      <>
        {text.fact[fact.name]} <Visible text={factText(fact, language)} />
      </>
    )),
    ...places.map((place) => text.place(placeText(place, language))),
    ...countLines(removed, text.removed),
  ];
  const warnings = countLines(stays, text.stays);
  return (
    <>
      {lines.length > 0 ? (
        <div role="status">
          <Paragraph>{text.found}</Paragraph>
          <BulletList items={lines} />
        </div>
      ) : null}
      {warnings.length > 0 ? (
        <Notice kind="warning" title={text.staysTitle}>
          <BulletList items={warnings} />
          <p>{text.staysTodo}</p>
        </Notice>
      ) : null}
    </>
  );
}

function countLines<Name extends string>(
  counts: Readonly<Partial<Record<Name, number>>>,
  words: Readonly<Record<Name, (count: number) => string>>,
): string[] {
  return (Object.entries(counts) as [Name, number][]).map(([name, count]) => words[name](count));
}

/** `2026:11:03 …`, `2026-11-03T…` and `D:20261103…` become a day; anything else stays as it was found. */
function factText({ name, text }: Fact, language: Language): string {
  const match = name === "moment" ? /^(?:D:)?(\d{4})[:-]?(\d\d)[:-]?(\d\d)/.exec(text) : null;
  const day = match ? dayFromIso(`${match[1]}-${match[2]}-${match[3]}`) : undefined;
  return day === undefined ? text : dayText(day, language);
}

/** One decimal is a circle of some seven kilometres: enough to know, without printing an address on the screen. */
function placeText({ latitude, longitude }: Place, language: Language): string {
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const part = (degrees: number, letter: string) => `${number.format(Math.abs(degrees))}° ${letter}`;
  const east = longitude < 0 ? "W" : language === "nl" ? "O" : "E";
  const north = latitude < 0 ? (language === "nl" ? "Z" : "S") : "N";
  return `${part(latitude, north)} ${part(longitude, east)}`;
}
