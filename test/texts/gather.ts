import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { voorbeelddam } from "#infra/organisations/voorbeelddam.ts";
import { dayOfDate } from "#shared/domain/day.ts";
import { STATUTORY_TERMS } from "#shared/domain/deadlines.ts";
import type { Page } from "#web/melder/information/blocks.ts";

/** One Dutch text of the melder's site. `name` is its screen or page and its key: `start.what.intro`. */
export interface Text {
  readonly name: string;
  readonly text: string;
}

const ROOT = join(import.meta.dirname, "../..");
/** Labels in both languages, of which the Dutch is `nl`. */
const LABELS = ["shared/domain/kinds.ts", "shared/domain/authorities.ts", "shared/domain/taxonomy"];
/** Lists that only staff meet. */
const STAFF_ONLY = ["handling.ts"];
/** Names the pages of a folder again. */
const INDEX = "pages.ts";
const FOLDERS = ["web/melder/messages/nl", "web/melder/information/nl", "web/ui/messages"];

/** Everything that the site can say in Dutch, with plain values in the place of names, days and counts. */
export async function dutchTexts(): Promise<Text[]> {
  const modules = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter(
        (file) =>
          file.endsWith(".ts") && file !== INDEX && (folder !== "web/ui/messages" || file === "nl.ts"),
      )
      .map((file) => join(ROOT, folder, file)),
  );
  const texts: Text[] = [];
  for (const path of modules.sort()) {
    const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
    const page = path.includes("/ui/") ? "ui" : basename(path, ".ts");
    for (const value of Object.values(module)) collect(page, value, texts);
  }
  for (const path of LABELS.flatMap(filesOf).filter((file) => !STAFF_ONLY.includes(basename(file)))) {
    const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
    for (const value of Object.values(module)) collectLabels(basename(path, ".ts"), value, texts);
  }
  return texts.filter(({ text }) => /\p{L}{2}/u.test(text));
}

function filesOf(path: string): string[] {
  const whole = join(ROOT, path);
  return path.endsWith(".ts") ? [whole] : readdirSync(whole).map((file) => join(whole, file));
}

function collectLabels(name: string, value: unknown, into: Text[]): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (key === "nl" && typeof item === "string") into.push({ name, text: item });
    else collectLabels(name, item, into);
  }
}

/** Plain values that a text can be asked with: a count of one and of many, which read differently. */
const ARGUMENTS = [1, 3] as const;

function collect(name: string, value: unknown, into: Text[]): void {
  if (typeof value === "string") into.push({ name, text: value });
  else if (isPage(value)) collectPage(name, value, into);
  else if (typeof value === "function") {
    for (const argument of ARGUMENTS) collect(name, answerOf(value as Message, argument), into);
  } else if (Array.isArray(value)) for (const item of value) collect(name, item, into);
  else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) collect(`${name}.${key}`, item, into);
}

function isPage(value: unknown): value is Page {
  return typeof value === "object" && value !== null && "blocks" in value && "title" in value;
}

/** A public page of the demo organisation, with terms as dates and, as whoever has no script reads it, without. */
function collectPage(name: string, { title, blocks }: Page, into: Text[]): void {
  into.push({ name, text: title });
  for (const today of [dayOfDate(2026, 12, 1), null]) {
    collect(name, blocks({ organisation: voorbeelddam, today, terms: STATUTORY_TERMS }).map(spoken), into);
  }
}

/** Of a block only what is read as words: no ids, links or pictures. */
function spoken(block: object): unknown {
  const {
    kind: _,
    href: __,
    photo: ___,
    page: ____,
    place: _____,
    ...rest
  } = block as Record<string, unknown>;
  return "lines" in rest ? [] : rest;
}

/** A message asked with numbers everywhere; one that needs another shape is asked with words. */
type Message = (...values: unknown[]) => unknown;

function answerOf(message: Message, argument: number): unknown {
  const values = Array.from({ length: message.length }, () => argument);
  try {
    return message(...values);
  } catch {
    return message(...values.map(() => "drie"));
  }
}
