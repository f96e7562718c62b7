import path from "node:path";
import { type Day, isoDay } from "#shared/domain/day.ts";
import { equal } from "#shared/protocol/bytes.ts";
import { readStaffKeysFile, type StaffKeysFile } from "#shared/protocol/staff-keys-file.ts";
import type { DraftFile } from "./draft-file.ts";
import { type CeremonyFolder, jsonFiles, readIfThere } from "./folder.ts";
import type { PreviousDirectory } from "./previous.ts";
import { Refusal } from "./refusal.ts";

/** Time to sign, to publish and for a console to change keys: so long a replaced key's signatures still count. */
const REPLACED_DAYS = 14;

/** A file from a newcomer's browser, by its path within the folder: `staff/functionaris-3.json`. */
export type NewcomerFiles = ReadonlyMap<string, StaffKeysFile>;

/** The newcomers' files of a folder. Refuses with the name of the first that is none. */
export function readNewcomers(folder: CeremonyFolder): NewcomerFiles {
  return new Map(
    jsonFiles(folder.staff).map((name) => {
      const keys = readStaffKeysFile(readIfThere(path.join(folder.staff, name))?.toString("utf8") ?? "");
      if (keys.ok) return [`staff/${name}`, keys.value];
      throw new Refusal(
        "file-wrong",
        keys.error === "key"
          ? `staff/${name}: het bewijs klopt niet. Het bestand is veranderd nadat het gemaakt is; vraag een nieuw.`
          : `staff/${name} is geen bestand met openbare sleutels uit de console.`,
      );
    }),
  );
}

/** The draft with a place for each file that it does not use yet; who was there before gets the new key. */
export function withNewcomers(
  draft: DraftFile,
  files: NewcomerFiles,
  previous: PreviousDirectory | undefined,
  today: Day,
): DraftFile {
  const used = new Set(draft.staff.map(({ keys }) => keys));
  let { staff } = draft;
  for (const [file, { id, sign }] of files) {
    if (used.has(file)) continue;
    const before = previous?.directory.staff.find((entry) => entry.id === id);
    if (before !== undefined && equal(before.sign, sign)) continue;
    const known = staff.find((entry) => entry.id === id);
    if (known === undefined) {
      const unknown = { role: null, vpKind: null, name: null, awayUntil: null };
      staff = [...staff, { id, ...unknown, appointedUntil: draft.lastDay, keys: file }];
    } else if (before !== undefined) {
      const oldKeyUntil = isoDay(today + REPLACED_DAYS);
      staff = staff.map((entry) => (entry === known ? { ...entry, keys: file, oldKeyUntil } : entry));
    }
  }
  return { ...draft, staff };
}
