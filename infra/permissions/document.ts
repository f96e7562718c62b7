import type { FunctionRights, Matrix, RightsLine } from "./matrix.ts";
import { SURPLUS } from "./surplus.ts";

const INTRO = `# Permissions

*Made by \`npm run permissions\` from the synthesised templates; do not edit. A test fails when it is out of date.*

**Nederlands.** Dit zijn alle rechten van alle onderdelen die op AWS draaien. Elk onderdeel (*functie*) heeft een eigen
rol, en die rol mag alleen wat hieronder staat: wat er niet staat, weigert AWS. Lees eerst de tabel *Per opslag*: wie
kan erbij, wie kan erin schrijven, wie kan er iets uit verwijderen. Wat in een melding staat is in elke opslag
versleuteld; een functie die leest, leest dus versleutelde bytes, dagen en toestanden. De functies onder *Intake*
werken voor melders: zij hebben geen logboek, en kunnen niets lezen van wat medewerkers bewaren. Bij elke testronde
wordt iedere aanroep van elke functie aan deze rechten getoetst, en wordt gemeld wat nooit is gebruikt.

**English.** These are all permissions of everything that runs on AWS. Every function has a role of its own, and that
role allows what stands here and nothing else. Start with *By store*: who can read it, write into it, remove from it.
What a melding says is sealed in every store: a function that reads, reads ciphertext, days and states. The functions of
*Intake* serve melders: they have no log, and read nothing of what staff keep. Every run of the tests checks each call
of each function against these permissions, and reports what no run used.

Words: *index* shows which keys there are and no content; *partition* and *sender* are conditions, under which alone the
line holds; a path with a star is what begins so. People are not in these tables: an administrator of the AWS account
can give themselves any right, which shows in CloudTrail, and would find ciphertext.
`;

/** What is in each store, for who does not know the code. */
const CONTENTS: Readonly<Record<string, string>> = {
  AuditTable: "wat medewerkers deden, per dag; geen inhoud",
  BlobsBucket: "bestanden van melders, verzegeld",
  BlobsTable: "welke bestanden er zijn, en hoe groot",
  ConsoleFiles: "de pagina's van de console",
  DossiersTable: "dossiers, verzegeld; dagen en volgnummers",
  InboxTable: "meldingen en berichten zoals ze binnenkwamen, verzegeld",
  KeysTable: "sleutels van dossiers, verzegeld voor elk lid; wie lid is",
  MelderFiles: "de pagina's voor melders",
  OutboxTable: "antwoorden die op het prikbord wachten, verzegeld",
  PublicBucket: "wat iedereen mag lezen: het prikbord en de lijst van lezers",
  "PublicationTable, partition batch": "welke meldingen samen zijn vrijgegeven, en op welke dag",
  "PublicationTable, partition board": "de stand van het prikbord",
  "PublicationTable, partition directory": "alle versies van de lijst van lezers",
  RegisterTable: "dagen en toestand van elk dossier, leesbaar",
  Staff: "accounts van medewerkers, met e-mailadres",
  StaffMailDomain: "afzender van de mail aan medewerkers",
  StaffMailSettings: "hoe die mail verstuurd wordt",
  StaffTable: "kluizen van medewerkers, dubbel versleuteld; wat is opgehaald; de dag van de laatste mail",
  "StaffTable, partition passkey#*": "passkeys van medewerkers: openbare sleutels en dagen",
};

function contentOf(store: string): string {
  const content = CONTENTS[store];
  if (content === undefined) throw new Error(`say in CONTENTS what is in ${store}`);
  return content;
}

const PLANES: Readonly<Record<string, string>> = {
  Intake: "for melders, without sign-in",
  Console: "for staff, after sign-in",
  Jobs: "on a clock",
};

/** docs/PERMISSIONS.md: the same text for the same templates. */
export function permissionsDocument({ functions, stores, keys }: Matrix): string {
  const list = (items: readonly string[]) => (items.length === 0 ? "nobody" : items.join(", "));
  return [
    INTRO,
    "## By store\n",
    table(
      ["store", "what is in it", "read", "see the index", "write", "remove"],
      stores.map(({ store, rows, readers, lookers, writers, removers }) => {
        const name = rows === "" ? store : `${store}, ${rows}`;
        return [name, contentOf(name), list(readers), lookers.join(", "), list(writers), list(removers)];
      }),
    ),
    "## By key\n",
    "Keys never leave the KMS. Each key's own policy names the functions, so a role alone is not enough.\n",
    table(
      ["key", "who uses it", "what an administrator of the account may do with it"],
      keys.map(({ key, users, administration }) => [key, users.join("; "), administration.join(", ")]),
    ),
    "## By function\n",
    ...Object.entries(PLANES).flatMap(([stack, what]) => [
      `### ${stack}: ${what}\n`,
      functionTable(functions.filter((each) => each.stack === stack)),
    ]),
    "## Allowed and never used by a test\n",
    table(
      ["function", "action", "why it stays"],
      SURPLUS.map(({ functionName, action, reason }) => [
        functionName === "*" ? "every one with a log" : functionName,
        action,
        reason,
      ]),
    ),
  ].join("\n");
}

function functionTable(functions: readonly FunctionRights[]): string {
  const rows = functions.flatMap(({ name, lines }) =>
    lines.map((line, index) => [index === 0 ? `**${name}**` : "", placeOf(line), ...rightsOf(line)]),
  );
  return table(["function", "where", "actions", "only"], rows);
}

function placeOf({ store, part }: RightsLine): string {
  if (store === "log") return "its own log";
  return part === "" ? store : `${store}, ${part.startsWith("index") ? part : `\`${part}\``}`;
}

function rightsOf({ actions, only }: RightsLine): readonly string[] {
  return [actions.join(", "), only.join(", ")];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return `${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}
