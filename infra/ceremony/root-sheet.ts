import type { Day } from "#shared/domain/day.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { dutchDay } from "../dutch-day.ts";
import type { Root } from "./root-keys.ts";
import { ROOT_WORDS, rootWords } from "./root-words.ts";

/** Words beside each other: six rows of four, which is also how they are typed. */
const COLUMNS = 4;

/** The one paper of a root, plain text for A4: 72 columns, less than 60 lines. Secret. */
export function rootSheet(sheet: {
  readonly name: string;
  readonly organisation: string;
  readonly day: Day;
  readonly root: Root;
}): string {
  const { name, organisation, day, root } = sheet;
  return [
    "GEHEIM: wie dit blad leest, kan tekenen in uw plaats",
    "=".repeat(72),
    "WORTELSLEUTEL VAN HET MELDPUNT INTEGRITEIT",
    "",
    `Organisatie     ${organisation}`,
    `Wortel          ${name}`,
    `Gemaakt op      ${dutchDay(day)}`,
    `Openbare helft  ${toBase64Url(root.publicKey)}`,
    "",
    `De ${ROOT_WORDS} woorden:`,
    "",
    ...wordRows(rootWords(root.seed)),
    "",
    "Waarvoor",
    "  Met deze woorden tekent u de lijst van wie meldingen mag lezen.",
    "  De browser van elke melder controleert uw handtekening. Voor niets",
    "  anders zijn de woorden nodig: geen website en geen helpdesk vraagt",
    "  erom. Typ ze alleen op een computer zonder netwerk.",
    "",
    "Bewaren",
    "  Dit blad is het enige exemplaar; er staat niets op een computer.",
    "  Leg het in een gesloten envelop in een kluis, niet bij de andere",
    "  wortels. Maak geen foto en geen kopie.",
    "",
    "Kwijt of gezien door een ander",
    "  Zeg het dezelfde dag aan de beheerder. Het draaiboek zegt wat dan",
    "  moet gebeuren (docs/RUNBOOK.md, onder Wortel kwijt).",
    "",
    "Naam en handtekening van de houder:",
    "",
    "  ______________________________________   datum: ________________",
    "",
  ].join("\n");
}

function wordRows(words: readonly string[]): string[] {
  const cell = (word: string, i: number) => `${String(i + 1).padStart(4)} ${word.padEnd(13)}`;
  const cells = words.map(cell);
  return Array.from({ length: Math.ceil(cells.length / COLUMNS) }, (_, row) =>
    cells
      .slice(row * COLUMNS, (row + 1) * COLUMNS)
      .join("")
      .trimEnd(),
  );
}
