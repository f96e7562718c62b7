import type { Day } from "#shared/domain/day.ts";
import { isReader } from "#shared/domain/roles.ts";
import { MAX_DAYS } from "#shared/protocol/directory-policy.ts";
import type { StaffKeysFile } from "#shared/protocol/staff-keys-file.ts";
import { type DraftFile, type DraftStaff, dayOf, FROM_PREVIOUS } from "./draft-file.ts";
import type { NewcomerFiles } from "./newcomers.ts";
import type { PreviousDirectory } from "./previous.ts";
import { publicKeyFrom } from "./public-key.ts";

export interface DraftParts {
  readonly draft: DraftFile;
  readonly previous: PreviousDirectory | undefined;
  readonly newcomers: NewcomerFiles;
  /** Number of roots in the folder. */
  readonly roots: number;
  readonly today: Day;
}

const NOBODY =
  "staff: er staat nog niemand in. Zet de bestanden uit de console in de map staff/ naast dit ontwerp, en geef draft opnieuw.";

/** What the draft still lacks, a sentence each; none when it can be signed. */
export function draftProblems(parts: DraftParts): string[] {
  return [
    ...numberProblems(parts),
    ...parts.draft.staff.flatMap((entry) => staffProblems(entry, parts)),
    ...keyProblems(parts.draft, parts.previous),
    ...leaverProblems(parts),
    ...(parts.draft.staff.length === 0 ? [NOBODY] : readerProblems(parts.draft)),
    ...twice(parts.draft.staff.map(({ id }) => id)).map((id) => `staff: ${id} staat er twee keer.`),
    ...twice(parts.draft.alternates).map((id) => `alternates: ${id} staat er twee keer.`),
  ];
}

function numberProblems({ draft, previous, roots, today }: DraftParts): string[] {
  const version = (previous?.directory.version ?? 0) + 1;
  const lastDay = dayOf(draft.lastDay);
  return when([
    [draft.version !== version, `version: dit wordt versie ${version}, niet ${draft.version}.`],
    [
      previous !== undefined && draft.instanceId !== previous.directory.instanceId,
      "instanceId: dat is een andere organisatie dan in de vorige lijst.",
    ],
    [lastDay <= today, "lastDay: deze dag is al voorbij."],
    [lastDay > today + MAX_DAYS, `lastDay: ten hoogste ${MAX_DAYS} dagen vooruit.`],
    [
      roots < draft.threshold,
      `threshold: er moeten ${draft.threshold} wortels tekenen en er zijn er ${roots}. Maak wortels met new-root.`,
    ],
  ]);
}

function staffProblems(entry: DraftStaff, { draft, previous, newcomers, today }: DraftParts): string[] {
  const { id, role, vpKind, name } = entry;
  const at = `staff ${id}:`;
  const isVp = role === "vertrouwenspersoon";
  return [
    ...when([
      [
        role === null,
        `${at} vul role in: functionaris, waarnemer, vertrouwenspersoon, beheerder of coordinator.`,
      ],
      [name === null || name.trim() === "", `${at} vul name in, zoals melders de naam zien.`],
      [isVp && vpKind === null, `${at} vul vpKind in: intern of extern.`],
      [role !== null && !isVp && vpKind !== null, `${at} vpKind hoort alleen bij een vertrouwenspersoon.`],
      [dayOf(entry.appointedUntil) < today, `${at} de aanstelling is al voorbij (appointedUntil).`],
      [
        entry.oldKeyUntil !== undefined && entry.keys === FROM_PREVIOUS,
        `${at} oldKeyUntil hoort alleen bij nieuwe sleutels.`,
      ],
      [id === "self", `${at} deze naam is bezet.`],
    ]),
    ...(entry.keys === FROM_PREVIOUS
      ? previousKeyProblems(entry, previous)
      : fileProblems(entry, draft, newcomers.get(entry.keys), previous)),
  ];
}

function previousKeyProblems({ id, role }: DraftStaff, previous: PreviousDirectory | undefined): string[] {
  const before = previous?.directory.staff.find((entry) => entry.id === id);
  if (before === undefined) return [`staff ${id}: stond niet in de vorige lijst; noem bij keys een bestand.`];
  return role === null ? [] : readingProblems(id, isReader(role), before.kem !== null);
}

function fileProblems(
  entry: DraftStaff,
  draft: DraftFile,
  file: StaffKeysFile | undefined,
  previous: PreviousDirectory | undefined,
): string[] {
  const at = `staff ${entry.id}:`;
  if (file === undefined) return [`${at} het bestand ${entry.keys} is er niet.`];
  const before = previous?.directory.staff.some(({ id }) => id === entry.id) ?? false;
  return [
    ...when([
      [file.id !== entry.id, `${at} ${entry.keys} is van ${file.id}.`],
      [
        file.instanceId !== draft.instanceId,
        `${at} ${entry.keys} is van een andere organisatie (${file.instanceId}).`,
      ],
      [
        before && entry.oldKeyUntil === undefined,
        `${at} vul oldKeyUntil in: tot wanneer telt de oude sleutel?`,
      ],
    ]),
    ...(entry.role === null ? [] : readingProblems(entry.id, isReader(entry.role), file.kem !== null)),
  ];
}

function readingProblems(id: string, reads: boolean, hasKem: boolean): string[] {
  if (reads === hasKem) return [];
  return [
    reads
      ? `staff ${id}: deze rol leest meldingen, en er is geen sleutel om mee te lezen. Maak nieuwe sleutels met deze rol.`
      : `staff ${id}: deze rol mag geen sleutel hebben om mee te lezen. Maak nieuwe sleutels met deze rol.`,
  ];
}

function keyProblems(draft: DraftFile, previous: PreviousDirectory | undefined): string[] {
  const { boardKey, receiptKey } = draft;
  // Both from the previous directory are two keys.
  if (boardKey !== null && boardKey === receiptKey && boardKey !== FROM_PREVIOUS) {
    return [
      "receiptKey: dit is dezelfde sleutel als boardKey. De uitrol noemt er twee; vul van elk de eigen in.",
    ];
  }
  return (["boardKey", "receiptKey", "teamKey"] as const).flatMap((name) => {
    const value = draft[name];
    if (value === null) return name === "teamKey" ? [] : [`${name}: vul de openbare sleutel uit AWS in.`];
    if (value === FROM_PREVIOUS) {
      return (previous?.directory[name] ?? null) === null ? [`${name}: de vorige lijst heeft er geen.`] : [];
    }
    return publicKeyFrom(value) === undefined ? [`${name}: dit is geen openbare Ed25519-sleutel.`] : [];
  });
}

/** Nobody goes missing: whoever stood in the previous directory stays or is said to have left. */
function leaverProblems({ draft, previous }: DraftParts): string[] {
  const before = (previous?.directory.staff ?? []).map(({ id }) => id);
  const present = draft.staff.map(({ id }) => id);
  const left = draft.left.map(({ id }) => id);
  return [
    ...before
      .filter((id) => !present.includes(id) && !left.includes(id))
      .map(
        (id) =>
          `${id} stond in de vorige lijst. Zet ${id} bij staff, of bij left met de laatste dag (until).`,
      ),
    ...left.filter((id) => !before.includes(id)).map((id) => `left: ${id} stond niet in de vorige lijst.`),
    ...left.filter((id) => present.includes(id)).map((id) => `left: ${id} staat ook nog bij staff.`),
  ];
}

function readerProblems({ staff, alternates, policy }: DraftFile): string[] {
  const roleOf = new Map(staff.map(({ id, role }) => [id, role]));
  const counting = staff.filter(({ role }) => role === "functionaris" || role === "waarnemer").length;
  return [
    ...when([
      [!staff.some(({ role }) => role === "functionaris"), "staff: er is geen functionaris."],
      [policy.minReaders < 2, "policy.minReaders: ten minste 2, zodat niemand alleen leest."],
      [
        counting < policy.minReaders,
        `staff: er zijn ${counting} functionarissen en waarnemers; dat moeten er ten minste ${policy.minReaders} zijn. Een vertrouwenspersoon telt niet mee.`,
      ],
      [
        alternates.length === 0,
        "alternates: noem ten minste een waarnemer die leest als een ander wordt uitgesloten.",
      ],
    ]),
    ...alternates
      .filter((id) => roleOf.get(id) !== "waarnemer")
      .map((id) => `alternates: ${id} is geen waarnemer in deze lijst.`),
  ];
}

function when(rules: readonly (readonly [boolean, string])[]): string[] {
  return rules.flatMap(([holds, sentence]) => (holds ? [sentence] : []));
}

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}
