import * as z from "zod/mini";
import { type Day, dayFromIso, isoDay } from "#shared/domain/day.ts";
import { STATUTORY_TERMS } from "#shared/domain/deadlines.ts";
import { ROLES } from "#shared/domain/roles.ts";
import { INSTANCE_ID, STAFF_ID } from "#shared/protocol/staff.ts";
import type { Settings } from "../settings.ts";
import { type CeremonyFolder, readJson, writeJson } from "./folder.ts";
import type { PreviousDirectory } from "./previous.ts";
import { Refusal } from "./refusal.ts";

/**
 * The draft as a person edits it: dates as dates, keys as names of files, and room for what is not known yet. What
 * it must say before it can be signed is in draft-problems.ts.
 */

const date = z.string().check(z.refine((text) => dayFromIso(text) !== undefined, "een datum als 2026-11-22"));
const id = z.string().check(z.regex(STAFF_ID, "3 tot 32 tekens: kleine letters, cijfers en streepjes"));
const whole = z.int().check(z.minimum(0));

const STAFF = z.strictObject({
  id,
  role: z.nullable(z.enum(ROLES)),
  vpKind: z.nullable(z.enum(["intern", "extern"])),
  name: z.nullable(z.string()),
  appointedUntil: date,
  awayUntil: z.nullable(date),
  /** "previous": the key that the previous directory has; else a file of the folder. */
  keys: z.string(),
  /** Where a key is replaced: the last day on which a signature by the old one counts. */
  oldKeyUntil: z.optional(date),
});

const DRAFT = z.strictObject({
  form: z.literal("meldpunt-directory-draft-1"),
  instanceId: z.string().check(z.regex(INSTANCE_ID)),
  version: whole,
  /** Last day of this directory. */
  lastDay: date,
  /** How many roots must sign. */
  threshold: z.int().check(z.minimum(1), z.maximum(16)),
  policy: z.strictObject({
    minReaders: whole,
    k: whole,
    maxFileBytes: whole,
    maxFiles: whole,
    acknowledgeDays: whole,
    feedbackMonths: whole,
    recordDays: whole,
    consultationStartsTerms: z.boolean(),
  }),
  staff: z.array(STAFF),
  /** Who stood in the previous directory and no longer does; signatures count through `until`. */
  left: z.array(z.strictObject({ id, until: date })),
  alternates: z.array(id),
  /** As `aws kms get-public-key` gives them. */
  boardKey: z.nullable(z.string()),
  receiptKey: z.nullable(z.string()),
  teamKey: z.nullable(z.string()),
});

/** Enough of an entry to say whose it is when the rest is wrong. */
const WITH_ID = z.object({ id: z.string() });

export type DraftFile = z.infer<typeof DRAFT>;
export type DraftStaff = DraftFile["staff"][number];

export const FROM_PREVIOUS = "previous";

/** A directory may live 400 days; a year leaves a month to hold the next ceremony in. */
const DEFAULT_DAYS = 365;

export function readDraft(folder: CeremonyFolder): DraftFile {
  z.config(z.locales.nl());
  const written = readJson(folder.draft);
  const parsed = DRAFT.safeParse(written);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(
    ({ path, message }) => `  - ${placeOf(path, written)}${sentence(message)}`,
  );
  throw new Refusal("draft-incomplete", [`${folder.draft} klopt niet:`, ...lines].join("\n"));
}

/** `staff functionaris-1, role: ` instead of a number that a person would have to count out. */
function placeOf(path: readonly PropertyKey[], written: unknown): string {
  const [list, index, ...rest] = path;
  if (list === undefined) return "";
  if (typeof index !== "number") return `${path.map(String).join(".")}: `;
  const named = WITH_ID.safeParse((written as Record<PropertyKey, unknown[]>)[list]?.[index]);
  const which = named.success ? named.data.id : `nummer ${index + 1}`;
  return `${[`${String(list)} ${which}`, ...rest.map(String)].join(", ")}: `;
}

function sentence(message: string): string {
  return `${message.charAt(0).toLowerCase()}${message.slice(1).replaceAll("|", " | ")}.`;
}

export function writeDraft(folder: CeremonyFolder, draft: DraftFile): void {
  writeJson(folder.draft, draft);
}

/** The day of a date that the schema let through. */
export function dayOf(text: string): Day {
  const day = dayFromIso(text);
  if (day === undefined) throw new Error(`${text} passed the schema and is no date`);
  return day;
}

/** A first draft: nobody in it yet, the limits of the stage. */
export function firstDraft(settings: Settings, threshold: number, today: Day): DraftFile {
  return {
    form: "meldpunt-directory-draft-1",
    instanceId: settings.instanceId,
    version: 1,
    lastDay: isoDay(today + DEFAULT_DAYS),
    threshold,
    policy: { minReaders: 2, ...policyOf(settings), ...STATUTORY_TERMS, consultationStartsTerms: false },
    staff: [],
    left: [],
    alternates: [],
    boardKey: null,
    receiptKey: null,
    teamKey: null,
  };
}

/** What the directory repeats of the deployment's settings: browsers hold the server to it. */
export function policyOf({ publish, files }: Settings) {
  return { k: publish.k, recordDays: publish.recordDays, maxFileBytes: files.maxBytes, maxFiles: files.max };
}

/** The next version: everybody stays, until something is changed. */
export function nextDraft({ directory }: PreviousDirectory, threshold: number, today: Day): DraftFile {
  const { shards: _, ...policy } = directory.policy;
  return {
    form: "meldpunt-directory-draft-1",
    instanceId: directory.instanceId,
    version: directory.version + 1,
    lastDay: isoDay(today + DEFAULT_DAYS),
    threshold,
    policy,
    staff: directory.staff.map(({ id, role, vpKind, name, appointedUntil, awayUntil }) => ({
      id,
      role,
      vpKind,
      name,
      appointedUntil: isoDay(appointedUntil),
      awayUntil: awayUntil === null ? null : isoDay(awayUntil),
      keys: FROM_PREVIOUS,
    })),
    left: [],
    alternates: [...directory.alternates],
    boardKey: FROM_PREVIOUS,
    receiptKey: FROM_PREVIOUS,
    teamKey: directory.teamKey === null ? null : FROM_PREVIOUS,
  };
}
