import { equal } from "#shared/protocol/bytes.ts";
import type { DirectoryDraft, DirectoryPolicy } from "#shared/protocol/directory-layout.ts";
import type { StaffEntry } from "#shared/protocol/staff.ts";
import { staffKeysWords } from "#shared/protocol/staff-keys-file.ts";
import { dutchDay } from "../dutch-day.ts";

/** What a new directory changes, for people who are to sign it: a plain Dutch line each. */
export function differences(previous: DirectoryDraft | undefined, next: DirectoryDraft): string[] {
  const before = new Map((previous?.staff ?? []).map((entry) => [entry.id, entry]));
  const after = new Map(next.staff.map((entry) => [entry.id, entry]));
  return [
    ...(previous === undefined ? ["Dit is de eerste lijst."] : []),
    ...next.staff.flatMap((entry) => {
      const old = before.get(entry.id);
      return old === undefined ? joined(entry, next) : changed(old, entry, next);
    }),
    ...[...before.values()].filter(({ id }) => !after.has(id)).map((entry) => left(entry, next)),
    ...alternateLines(previous, next),
    ...policyLines(previous?.policy, next.policy),
    ...serverKeyLines(previous, next),
  ];
}

function joined(entry: StaffEntry, { instanceId }: DirectoryDraft): string[] {
  return [
    `ERBIJ     ${person(entry)}, aangesteld tot en met ${dutchDay(entry.appointedUntil)}`,
    `          voorleeswoorden: ${staffKeysWords({ instanceId, ...entry }).join(" ")}`,
  ];
}

function left(entry: StaffEntry, { former }: DirectoryDraft): string {
  const until = former.find(({ sign }) => equal(sign, entry.sign))?.until;
  const counts = until === undefined ? "" : `; handtekeningen tellen tot en met ${dutchDay(until)}`;
  return `WEG       ${person(entry)}${counts}`;
}

function changed(old: StaffEntry, entry: StaffEntry, { instanceId, former }: DirectoryDraft): string[] {
  const line = (what: string) => `ANDERS    ${person(entry)}: ${what}`;
  const until = former.find(({ sign }) => equal(sign, old.sign))?.until;
  return [
    ...(old.name === entry.name ? [] : [line(`heette ${old.name}`)]),
    ...(old.role === entry.role ? [] : [line(`was ${old.role}`)]),
    ...(old.vpKind === entry.vpKind ? [] : [line(`was ${old.vpKind ?? "niet intern of extern"}`)]),
    ...(old.appointedUntil === entry.appointedUntil
      ? []
      : [
          line(
            `aangesteld tot en met ${dutchDay(entry.appointedUntil)} (was ${dutchDay(old.appointedUntil)})`,
          ),
        ]),
    ...(old.awayUntil === entry.awayUntil ? [] : [line(away(entry.awayUntil))]),
    ...(equal(old.sign, entry.sign) && sameKem(old.kem, entry.kem)
      ? []
      : [
          line(
            `nieuwe sleutels; de oude tellen ${until === undefined ? "niet meer" : `tot en met ${dutchDay(until)}`}`,
          ),
          `          voorleeswoorden: ${staffKeysWords({ instanceId, ...entry }).join(" ")}`,
        ]),
  ];
}

function away(until: number | null): string {
  return until === null ? "is er weer" : `is er niet tot en met ${dutchDay(until)}`;
}

function sameKem(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === null || b === null ? a === b : equal(a, b);
}

function person({ id, name, role, vpKind }: StaffEntry): string {
  return `${name} (${id}), ${role}${vpKind === null ? "" : ` ${vpKind}`}`;
}

function alternateLines(previous: DirectoryDraft | undefined, next: DirectoryDraft): string[] {
  const names = next.alternates
    .map((id) => next.staff.find((entry) => entry.id === id)?.name ?? id)
    .join(", ");
  return previous?.alternates.join() === next.alternates.join()
    ? []
    : [`RESERVE   leest als een ander wordt uitgesloten: ${names}`];
}

const POLICY_NAMES: Readonly<Record<keyof DirectoryPolicy, string>> = {
  minReaders: "lezers per melding, ten minste",
  k: "antwoorden per keer op het bord",
  shards: "borden",
  maxFileBytes: "grootste bestand in bytes",
  maxFiles: "bestanden per bericht",
  acknowledgeDays: "dagen tot de ontvangstbevestiging",
  feedbackMonths: "maanden tot de terugkoppeling",
  recordDays: "dagen dat een antwoord op het bord hangt",
  consultationStartsTerms: "een raadpleging van een vertrouwenspersoon start de termijnen",
};

function policyLines(previous: DirectoryPolicy | undefined, next: DirectoryPolicy): string[] {
  return (Object.keys(POLICY_NAMES) as (keyof DirectoryPolicy)[])
    .filter((name) => previous?.[name] !== next[name])
    .map(
      (name) =>
        `REGEL     ${POLICY_NAMES[name]}: ${next[name]}${previous === undefined ? "" : ` (was ${previous[name]})`}`,
    );
}

const SERVER_KEYS = {
  boardKey: "waarmee AWS het bord ondertekent",
  receiptKey: "waarmee AWS het bewijs van inzending ondertekent",
  teamKey: "die de vertrouwenspersonen delen",
} as const;

function serverKeyLines(previous: DirectoryDraft | undefined, next: DirectoryDraft): string[] {
  return (Object.keys(SERVER_KEYS) as (keyof typeof SERVER_KEYS)[]).flatMap((name) => {
    const [old, now] = [previous?.[name] ?? null, next[name]];
    if (sameKem(old, now)) return [];
    return [
      `SLEUTEL   ${now === null ? "weg" : old === null ? "erbij" : "anders"}: de sleutel ${SERVER_KEYS[name]}`,
    ];
  });
}
