import * as z from "zod/mini";
import { type Day, dayFromIso, isoDay } from "#shared/domain/day.ts";
import type { Objects } from "./objects.ts";
import { DeployRefusal } from "./refusal.ts";
import type { SiteFile } from "./site-files.ts";

/** A new release of a site beside the old one, whose files stay for a while. */

/**
 * Which files no longer belong to the site, and since when. It lies with them, for the next release may come from
 * another computer. Everybody can read it; it says what a list of the bucket would.
 */
const LEFT_OVER = "left-over.json";
/** A page that is open keeps working: a console of a working week, a melder who thinks a night about it. */
const GRACE_DAYS = 7;

const leftOver = z.record(z.string(), z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));

export interface Release {
  readonly added: readonly SiteFile[];
  readonly changed: readonly SiteFile[];
  readonly same: readonly SiteFile[];
  /** No part of the site any more, and kept until their time is over: day since which, by key. */
  readonly kept: ReadonlyMap<string, Day>;
  readonly removed: readonly string[];
}

/** What a release would do to a bucket. */
export async function planRelease(
  objects: Objects,
  files: readonly SiteFile[],
  today: Day,
): Promise<Release> {
  const there = await objects.list();
  const since = await readLeftOver(objects);
  const keys = new Set([...files.map(({ key }) => key), LEFT_OVER]);
  const over = [...there.keys()]
    .filter((key) => !keys.has(key))
    .map((key) => [key, since.get(key) ?? today] as const);
  return {
    added: files.filter(({ key }) => !there.has(key)),
    changed: files.filter(({ key, md5 }) => there.has(key) && there.get(key) !== md5),
    same: files.filter(({ key, md5 }) => there.get(key) === md5),
    kept: new Map(over.filter(([, day]) => today - day < GRACE_DAYS)),
    removed: over.filter(([, day]) => today - day >= GRACE_DAYS).map(([key]) => key),
  };
}

/**
 * Puts a release in place. A run that ends anywhere is finished by the next one: what is there already is the same,
 * and what is not noted as left over yet is kept a little longer.
 */
export async function putRelease(
  objects: Objects,
  files: readonly SiteFile[],
  release: Release,
): Promise<void> {
  const wanted = new Set([...release.added, ...release.changed].map(({ key }) => key));
  for (const { key, bytes, contentType } of files) {
    if (wanted.has(key)) await objects.put(key, bytes, contentType);
  }
  const note = Object.fromEntries([...release.kept].map(([key, day]) => [key, isoDay(day)]));
  await objects.put(LEFT_OVER, Buffer.from(JSON.stringify(note)), "application/json");
  for (const key of release.removed) await objects.remove(key);
}

async function readLeftOver(objects: Objects): Promise<ReadonlyMap<string, Day>> {
  const bytes = await objects.get(LEFT_OVER);
  if (bytes === undefined) return new Map();
  const read = leftOver.safeParse(parsed(bytes));
  const days = Object.entries(read.success ? read.data : {}).map(
    ([key, text]) => [key, dayFromIso(text)] as const,
  );
  if (!read.success || days.some(([, day]) => day === undefined)) {
    throw new DeployRefusal(
      `${LEFT_OVER} in the bucket of the site is not what a release writes. Remove it; older files then stay ${GRACE_DAYS} days more.`,
    );
  }
  return new Map(days as [string, Day][]);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}

/** The plan in lines for a person. */
export function describeRelease(site: string, release: Release): readonly string[] {
  const { added, changed, kept, removed } = release;
  if (added.length + changed.length + removed.length === 0) return [`Site ${site}: nothing would change.`];
  return [
    `Site ${site}: ${added.length} files new, ${changed.length} changed, ${release.same.length} the same, ${removed.length} removed, ${kept.size} of older releases kept for ${GRACE_DAYS} days.`,
    ...added.map(({ key }) => `  + ${key}`),
    ...changed.map(({ key }) => `  ~ ${key}`),
    ...removed.map((key) => `  - ${key}`),
  ];
}
