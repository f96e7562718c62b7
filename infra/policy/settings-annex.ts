import type { Settings } from "../settings.ts";
import { type Section, table } from "./subject.ts";

/** Paths of all settings, as `release.everyMinutes`; a list or a choice is one setting. */
type Path<T, Prefix extends string = ""> = {
  [K in keyof T & string]-?: NonNullable<T[K]> extends readonly unknown[] | string | number | boolean
    ? `${Prefix}${K}`
    : K extends "federation" | "addresses"
      ? `${Prefix}${K}`
      : Path<NonNullable<T[K]>, `${Prefix}${K}.`>;
}[keyof T & string];

/** What each setting is, in Dutch. A setting without a line here does not compile. */
const MEANINGS: Readonly<Record<Path<Settings>, string>> = {
  instanceId: "naam van deze organisatie in alle sleutels; verandert nooit",
  region: "waar alles staat",
  roots: "openbare helften van de wortelsleutels",
  rootThreshold: "zoveel wortels moeten tekenen",
  "release.everyMinutes": "minuten tussen twee groepen brieven",
  "release.whenIdle": "ook een groep als er geen brief is",
  "release.dummiesPerDay": "nepbrieven per dag, gemiddeld",
  "release.rowDays": "dagen dat een brief in de postbak blijft",
  "publish.hours": "uren waarop het bord ververst wordt",
  "publish.whenIdle": "ook als er geen antwoord wacht",
  "publish.k": "antwoorden per keer, precies",
  "publish.recordDays": "dagen dat een antwoord op het bord hangt",
  "files.maxBytes": "grootste bestand, in bytes",
  "files.max": "bestanden per bericht",
  logDays: "dagen dat fouten van console en taken leesbaar zijn",
  alarmsTo: "wie storingen hoort",
  mailFrom: "afzender van berichten aan medewerkers",
  signInPrefix: "naam van de inlogpagina",
  signInOrigin: "adres van de inlogpagina",
  federation: "inloggen met het account van de organisatie",
  federationHasSecondFactor:
    "verklaring van de organisatie dat daar altijd een tweede stap gevraagd wordt; wij kunnen dat niet zien",
  passkeyStep: "eigen passkey na het inloggen",
  consoleOrigin: "adres van de console (alleen bij proberen op een eigen computer)",
  onionHost: "adres in het Tor-netwerk",
  addresses: "eigen adressen van de sites, met hun certificaten",
  everySeconds: "tempo van de taken (alleen bij proberen op een eigen computer)",
};

export const settingsAnnex: Section = ({ stage: { settings } }) => [
  "## Bijlage: alle instellingen",
  "",
  ...table(
    ["instelling", "waarde", "betekenis"],
    (Object.keys(MEANINGS) as Path<Settings>[]).map((path) => [
      `\`${path}\``,
      shown(at(settings, path)),
      MEANINGS[path],
    ]),
  ),
];

function at(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], value);
}

function shown(value: unknown): string {
  if (value === undefined) return "niet ingesteld";
  if (typeof value === "boolean") return value ? "ja" : "nee";
  if (Array.isArray(value)) return value.length === 0 ? "leeg" : value.join(", ");
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .map(([name, inner]) => `${name}: ${shown(inner)}`)
      .join("; ");
  }
  return String(value);
}
