import { ROLES, type Role } from "#shared/domain/roles.ts";
import { type Directory, directoryWords, readersFor } from "#shared/protocol/directory.ts";
import type { StaffEntry } from "#shared/protocol/staff.ts";
import { dutchDay } from "../dutch-day.ts";
import { type Section, table } from "./subject.ts";

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  functionaris: "functionaris",
  waarnemer: "waarnemer",
  vertrouwenspersoon: "vertrouwenspersoon",
  beheerder: "beheerder",
  coordinator: "coördinator",
};

const ROLE_MEANINGS: Readonly<Record<Role, string>> = {
  functionaris: "Leest meldingen, antwoordt, beoordeelt en sluit af.",
  waarnemer: "Doet hetzelfde, als er te weinig functionarissen zijn die mogen lezen.",
  vertrouwenspersoon: "Leest en antwoordt als een melder dat kiest. Beslist niets.",
  beheerder: "Publiceert wie er meedoen, nadat de wortels tekenden. Leest geen melding.",
  coordinator: "Is er voor totalen. Leest geen melding. Er is voor deze rol nog geen scherm.",
};

export const readers: Section = ({ directory }) => [
  "## 2. Wie meldingen leest",
  "",
  "Een melder kiest wie de melding leest en kan mensen uitsluiten. Wie niet gekozen is, kan de melding niet openen:",
  "de browser van de melder doet haar op slot met de sleutels van de lezers. De server heeft die sleutels niet.",
  "",
  ...table(
    ["rol", "wat de rol doet"],
    ROLES.map((role) => [ROLE_NAMES[role], ROLE_MEANINGS[role]]),
  ),
  ...(directory === null ? withoutDirectory() : people(directory)),
];

function withoutDirectory(): string[] {
  return [
    "Wie deze rollen hebben, staat in de lijst van lezers. Bij dit stuk is nog geen lijst gevoegd.",
    "",
  ];
}

function people(directory: Directory): string[] {
  return [
    `Zo staat het in versie ${directory.version} van de lijst van lezers, geldig tot en met ${dutchDay(directory.notAfter)}.`,
    "De handtekeningen van de wortels eronder zijn gecontroleerd. Iedereen kan op de site dezelfde vijf woorden zien:",
    `**${directoryWords(directory).join(" ")}**.`,
    "",
    ...table(
      ["naam", "rol", "aangesteld tot en met", "afwezig tot en met"],
      directory.staff.map((entry) => [
        entry.name,
        roleOf(entry),
        dutchDay(entry.appointedUntil),
        entry.awayUntil === null ? "" : dutchDay(entry.awayUntil),
      ]),
    ),
    ...(directory.former.length === 0
      ? []
      : ["Eerder deden mee (alleen om oude berichten te controleren):", ""]),
    ...directory.former.map(
      (entry) => `- ${entry.name}, ${roleOf(entry)}, tot en met ${dutchDay(entry.until)}`,
    ),
    ...(directory.former.length === 0 ? [] : [""]),
  ];
}

function roleOf({ role, vpKind }: Pick<StaffEntry, "role" | "vpKind">): string {
  return vpKind === null ? ROLE_NAMES[role] : `${ROLE_NAMES[role]} (${vpKind})`;
}

export const leftOut: Section = ({ directory }) => [
  "## 3. Wie leest als iemand wordt uitgesloten",
  "",
  "Een melding heeft altijd ten minste twee lezers uit de functionarissen en waarnemers. Een vertrouwenspersoon telt",
  "daarbij niet mee. Sluit de melder iemand uit, dan komt er een waarnemer bij, en daarna een reserve van buiten.",
  "Zijn er dan nog te weinig lezers, dan kan de melding niet worden verstuurd, en de site zegt dat.",
  "",
  "Wie is uitgesloten, ziet niets: geen melding, geen dossier, geen regel in het register. Later toch meelezen kan",
  "alleen als de melder dat ondertekent, of als een wet het eist. Twee lezers leggen dat vast en de melder hoort het",
  "vooraf.",
  "",
  ...(directory === null ? [] : whoReads(directory)),
];

function whoReads(directory: Directory): string[] {
  const nameOf = new Map(directory.staff.map(({ id, name }) => [id, name]));
  const names = (ids: readonly string[]) => ids.map((id) => nameOf.get(id) ?? id).join(", ");
  const row = (who: string, out: readonly string[]) => {
    const chosen = readersFor(directory, out);
    return [who, chosen.ok ? names(chosen.value) : "niemand: versturen kan dan niet"];
  };
  const functionarissen = directory.staff.filter(({ role }) => role === "functionaris");
  return [
    ...table(
      ["uitgesloten", "dan lezen"],
      [
        row("niemand", []),
        ...functionarissen.map(({ id, name }) => row(name, [id])),
        row(
          "alle functionarissen",
          functionarissen.map(({ id }) => id),
        ),
      ],
    ),
    `Reserve van buiten: ${names(directory.alternates)}.`,
    "",
  ];
}
