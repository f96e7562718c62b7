import { KINDS, type Kind } from "./attempt.ts";
import { type Check, ROLES, type Story } from "./story.ts";
import { LETTER } from "./verdict.ts";

/** The story for a person. */

const NAMES: Readonly<Record<Kind, string>> = {
  wraps: "omwikkelde dossiersleutels",
  events: "gebeurtenissen in dossiers",
  summaries: "samenvattingen",
  envelopes: "brieven in de inbox",
  identities: "namen van melders",
  files: "bestanden",
  records: "antwoorden op het prikbord",
};

export function printStory(story: Story, say: (line: string) => void): void {
  for (const line of opening(story)) say(line);
  for (const check of [...story.checks, story.counterproof]) {
    say("");
    for (const line of linesOf(check)) say(line);
  }
  say("Die laatste is de tegenproef: zo ziet het eruit als de tabel met dossiersleutels terug te halen is.");
  say("");
  for (const line of closing(story)) say(line);
}

function opening({ tables, copies, generations }: Story): string[] {
  const windows = tables.map(({ id, recoveryDays }) => {
    const name = id.replace(/Table$/, "");
    return `${name} ${recoveryDays === 0 ? "geen" : `${recoveryDays} dagen`}`;
  });
  return [
    "Drie verzonnen meldingen, elk met een bestand, een verzegelde naam, een vervolgbericht, antwoorden,",
    "een aantekening en een nieuw lid. Dossier A en B worden vernietigd, dossier C blijft.",
    `Terug te halen volgens de template: ${windows.join(", ")}.`,
    `Er zijn ${copies.copies} kopieën van alle tabellen gemaakt; ${copies.restored} tabellen zijn daaruit teruggezet.`,
    "Geprobeerd is met alle sleutels die er nog zijn: die van alle lezers",
    `(kluis nu en daarvoor, ${generations} generaties), en die van de KMS. De sleutel van het VP-team tekent alleen.`,
  ];
}

function linesOf({ day, when, found, tried, opened, ownRecords, recordsOpened }: Check): string[] {
  const head = `${"".padEnd(30)}${["gevonden", "pogingen", "A open", "B open", "C open"].map((text) => text.padStart(10)).join("")}`;
  const rows = KINDS.map((kind) => {
    const counts = kind === "records" ? [recordsOpened, "", ""] : ROLES.map((role) => opened[role][kind]);
    return `${NAMES[kind].padEnd(30)}${[found[kind], tried[kind], ...counts].map((n) => String(n).padStart(10)).join("")}`;
  });
  const own = ROLES.map((role) => `${LETTER[role]} ${ownRecords[role]}`).join(", ");
  return [
    `Dag ${day}, ${when}`,
    head,
    ...rows,
    `(met de twaalf woorden van de melder zelf, op het prikbord: ${own})`,
  ];
}

function closing({ destroyed }: Story): string[] {
  const ends = (["early", "late"] as const).flatMap((role) => {
    const end = destroyed[role];
    if (end === undefined) return [];
    return [
      `Dossier ${LETTER[role]}: vernietigd op dag ${end.day}; het register noemt dag ${end.lastCopy} als laatste dag met een kopie.`,
    ];
  });
  return [
    ...ends,
    "Wat tot die dag nog open kan, zijn de brieven zelf: een rij in de inbox blijft haar volle tijd, wat er ook met het",
    "dossier gebeurt, en is daarna nog even terug te halen. Wie eerder vernietigt, wordt dus niet eerder klaar.",
    "Antwoorden op het prikbord gaan alleen open met de woorden van de melder; dat is de eigen post van de melder.",
    "Elk jaar nieuwe sleutels helpt tegen wie buiten ons om een kopie bewaarde: zo'n kopie gaat alleen nog open met",
    "sleutels van toen. Die staan nog in de kluizen, want lopende dossiers hebben ze nodig.",
  ];
}
