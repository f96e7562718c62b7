import { consoleApi } from "#shared/api/console.ts";
import type { MembershipRule } from "#shared/api/route.ts";
import { DECIDING_ROLES, isReader, ROLES, type Role } from "#shared/domain/roles.ts";
import type { ConsoleRoute } from "../functions.ts";
import { ROLE_NAMES } from "./readers.ts";
import { type Section, table } from "./subject.ts";

const RULES: Readonly<Record<MembershipRule, string>> = {
  self: "iedereen, alleen over zichzelf",
  readers: "functionaris, waarnemer en vertrouwenspersoon; wat zij krijgen, opent alleen wie gekozen is",
  dossier: "alleen wie lid is van dat dossier",
  signed: "alle medewerkers; het is openbaar of getekend",
  beheerder: "beheerder",
};

/** What a console does on the server, in plain Dutch. A route without a line here does not compile. */
const ROUTES: Readonly<Record<ConsoleRoute, string>> = {
  whoAmI: "zien wie er is ingelogd",
  getPasskeyStep: "zien of er een eigen passkey nodig is",
  putPasskey: "een eigen passkey toevoegen",
  provePasskey: "de eigen passkey tonen",
  resetPasskeys:
    "de passkeys wissen van een collega die er een kwijt is; drie dagen kan die een nieuwe maken",
  getVault: "de eigen sleutelkluis ophalen, op slot",
  putVault: "de eigen sleutelkluis vervangen, getekend met de eigen sleutel",
  listDirectories: "alle versies van de lijst van lezers zien",
  publishDirectory: "een lijst publiceren die de wortels tekenden",
  listBatches: "zien welke groepen brieven er zijn",
  getEnvelope: "een brief ophalen, op slot",
  putInboxRead: "onthouden tot welke groep alles gelezen is",
  getBlobPart: "een deel van een bestand ophalen, op slot",
  listDossiers: "de lijst van eigen dossiers zien",
  createDossier: "van een brief een dossier maken",
  listEvents: "de stappen van een dossier ophalen",
  appendEvent: "een stap aan een dossier toevoegen",
  putSummary: "de samenvatting van een dossier bewaren, op slot",
  moveRegister: "een dossier verder zetten, afsluiten of vernietigen",
  queueRecords: "een antwoord klaarzetten voor het bord",
  listAudit: "zien wat er gedaan is, zonder de inhoud",
};

/** Where the rule of the contract says less than the function itself checks (functions/console/list-audit.ts). */
const FINER: Partial<Readonly<Record<ConsoleRoute, string>>> = {
  listAudit: "iedereen over wat zij zelf deden; over een dossier alleen wie daar lid van is",
};

const CAN: readonly (readonly [string, (role: Role) => boolean])[] = [
  ["meldingen lezen waarvoor een melder koos", isReader],
  ["een melder antwoorden", isReader],
  ["beoordelen, onderzoeken, afsluiten", (role) => DECIDING_ROLES.some((deciding) => deciding === role)],
  ["meetellen als lezer van een melding", (role) => DECIDING_ROLES.some((deciding) => deciding === role)],
  ["een getekende lijst publiceren", (role) => role === "beheerder"],
];

export const whoCan: Section = () => [
  "## 7. Wie wat mag",
  "",
  ...table(
    ["", ...ROLES.map((role) => ROLE_NAMES[role])],
    CAN.map(([what, can]) => [what, ...ROLES.map((role) => (can(role) ? "ja" : "nee"))]),
  ),
  "De server controleert dit bij elke vraag van de console:",
  "",
  ...table(
    ["wat", "wie"],
    (Object.keys(ROUTES) as ConsoleRoute[]).map((route) => [
      ROUTES[route],
      FINER[route] ?? RULES[consoleApi[route].members],
    ]),
  ),
  "Welk programma bij welke opslag mag, staat in docs/PERMISSIONS.md. Dat stuk komt uit dezelfde instellingen en",
  "wordt bij elke test vergeleken met wat er draait.",
  "",
];
