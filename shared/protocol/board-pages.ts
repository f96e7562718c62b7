import * as z from "zod/mini";
import { boardDigest, digestMessage, pageHash } from "./board-index.ts";
import {
  encodeIndexBody,
  type IndexBody,
  PAGE_RECORDS,
  pagePath,
  recordsOf,
  TAG_BYTES,
  tagOf,
} from "./board-layout.ts";
import { concat, equal, toBase64Url } from "./bytes.ts";
import { hashField } from "./canonical-fields.ts";
import { bytesField, counter, dayNumber, encodeCanonical, parseCanonical } from "./canonical-json.ts";
import { HASH_BYTES, RECORD_BYTES } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { fail, ok, type Result } from "./result.ts";

/** From one board to the next: pure paging for the job that publishes (SPEC.md, Publishing a board). */

/** Batches that a file outlives its page: a visitor who has just fetched the index still finds every page. */
const KEEP_BATCHES = 2;

export interface PageState {
  readonly number: number;
  readonly hash: Uint8Array;
  readonly tags: readonly Uint8Array[];
  /** Day of publication of each record; never falls. */
  readonly days: readonly number[];
}

/** What the publishing job keeps between batches. */
export interface BoardState {
  readonly batch: number;
  readonly digest: Uint8Array;
  readonly pages: readonly PageState[];
  /** The number that the next page gets. */
  readonly nextPage: number;
  /** Files that no index names any more, since this batch. */
  readonly leaving: readonly { readonly path: string; readonly batch: number }[];
}

export const EMPTY_BOARD: BoardState = {
  batch: 0,
  digest: new Uint8Array(HASH_BYTES),
  pages: [],
  nextPage: 1,
  leaving: [],
};

export interface BoardStep {
  readonly state: BoardState;
  /** The index without its signature: `encodeIndex(indexBody, signature)` is the file. */
  readonly indexBody: Uint8Array;
  /** What the board key signs. */
  readonly message: Uint8Array;
  /** New files: write these first, then the index, then delete `remove`. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly remove: readonly string[];
}

const lastOf = <Item>(items: readonly Item[]): Item | undefined => items[items.length - 1];

/** The path of the page that still grows, whose bytes {@link nextBoard} needs; undefined when the last is full. */
export function openPagePath(state: BoardState): string | undefined {
  const last = lastOf(state.pages);
  return last === undefined || last.tags.length === PAGE_RECORDS
    ? undefined
    : pagePath({ number: last.number, count: last.tags.length });
}

/** Those of `records`, in order, whose tag is neither on the board nor that of an earlier one in the list. */
export function withFreshTags(state: BoardState, records: readonly Uint8Array[]): Uint8Array[] {
  const taken = new Set(state.pages.flatMap(({ tags }) => tags.map(toBase64Url)));
  return records.filter((record) => {
    const tag = toBase64Url(tagOf(record));
    if (taken.has(tag)) return false;
    taken.add(tag);
    return true;
  });
}

/**
 * The next batch: `records` (exactly `k`, dummies among them) in the order of their tags, which tells real from
 * dummy as little as the tags do. Errors: `malformed` (record size), `duplicate` (a tag twice), `missing-page` and
 * `digest` (the open page is not the one that the state names). Another number than `k` is a bug and throws.
 */
export function nextBoard(options: {
  readonly state: BoardState;
  readonly records: readonly Uint8Array[];
  /** The bytes under {@link openPagePath}, if it names one. */
  readonly openPage: Uint8Array | undefined;
  readonly day: number;
  readonly k: number;
  readonly recordDays: number;
}): Result<BoardStep, ProtocolError> {
  const { state, records, day } = options;
  if (records.length !== options.k) throw new RangeError("a batch has exactly k records");
  if (records.some(({ length }) => length !== RECORD_BYTES)) return fail("malformed");
  if (withFreshTags(state, records).length !== records.length) return fail("duplicate");
  const open = openBytes(state, options.openPage);
  if (!open.ok) return open;
  const alive = (published: number) => day < published + options.recordDays;
  const kept = state.pages.filter(({ days }) => days.some(alive));
  const grown = append(kept, open.value, [...records].sort(byTag), day, state.nextPage);
  const body: IndexBody = {
    batch: state.batch + 1,
    day,
    previous: state.digest,
    pages: grown.pages.map(({ number, tags, hash }) => ({ number, count: tags.length, hash })),
    tags: grown.pages.flatMap(({ tags, days }) => tags.filter((_, i) => alive(days[i] ?? 0))),
  };
  const indexBody = encodeIndexBody(body);
  const digest = boardDigest(indexBody);
  const left = leaving(state, grown.pages, body.batch);
  return ok({
    state: { batch: body.batch, digest, pages: grown.pages, nextPage: grown.nextPage, leaving: left.waiting },
    indexBody,
    message: digestMessage(digest),
    files: grown.files,
    remove: left.remove,
  });
}

function byTag(a: Uint8Array, b: Uint8Array): number {
  const differs = a.findIndex((byte, i) => byte !== b[i]);
  return differs < 0 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}

function openBytes(state: BoardState, bytes: Uint8Array | undefined): Result<Uint8Array, ProtocolError> {
  if (openPagePath(state) === undefined) return ok(new Uint8Array());
  if (bytes === undefined) return fail("missing-page");
  return equal(pageHash(bytes), lastOf(state.pages)?.hash ?? new Uint8Array()) ? ok(bytes) : fail("digest");
}

/** Fills the open page, if it is still kept, and begins new ones. */
function append(
  kept: readonly PageState[],
  openPage: Uint8Array,
  records: readonly Uint8Array[],
  day: number,
  firstFree: number,
) {
  const last = lastOf(kept);
  const isOpen = last !== undefined && last.tags.length < PAGE_RECORDS;
  const pages = isOpen ? kept.slice(0, -1) : [...kept];
  const all = isOpen ? [...recordsOf(openPage), ...records] : [...records];
  const days = isOpen ? [...last.days, ...records.map(() => day)] : records.map(() => day);
  const files: { path: string; bytes: Uint8Array }[] = [];
  let nextPage = firstFree;
  for (let start = 0; start < all.length; start += PAGE_RECORDS) {
    const content = all.slice(start, start + PAGE_RECORDS);
    const bytes = concat(...content);
    const number = isOpen && start === 0 ? last.number : nextPage;
    if (number === nextPage) nextPage += 1;
    const tags = content.map((record) => tagOf(record).slice());
    pages.push({ number, hash: pageHash(bytes), tags, days: days.slice(start, start + PAGE_RECORDS) });
    files.push({ path: pagePath({ number, count: content.length }), bytes });
  }
  return { pages, files, nextPage };
}

function pathsOf(pages: readonly PageState[]): string[] {
  return pages.map(({ number, tags }) => pagePath({ number, count: tags.length }));
}

function leaving(state: BoardState, pages: readonly PageState[], batch: number) {
  const now = new Set(pathsOf(pages));
  const replaced = pathsOf(state.pages).filter((path) => !now.has(path));
  const all = [...state.leaving, ...replaced.map((path) => ({ path, batch }))];
  const isDue = (entry: { batch: number }) => entry.batch + KEEP_BATCHES <= batch;
  return { waiting: all.filter((entry) => !isDue(entry)), remove: all.filter(isDue).map(({ path }) => path) };
}

const STATE = z.strictObject({
  batch: counter,
  digest: hashField,
  pages: z.array(
    z.strictObject({
      number: counter,
      hash: hashField,
      tags: z.array(bytesField(TAG_BYTES)).check(z.minLength(1), z.maxLength(PAGE_RECORDS)),
      days: z.array(dayNumber),
    }),
  ),
  nextPage: counter,
  leaving: z.array(z.strictObject({ path: z.string(), batch: counter })),
});

/** The state as one database item: the 2,048 live records of a board of 8 MiB make about 80 KB. */
export function encodeBoardState(state: BoardState): Uint8Array {
  const bytes = encodeCanonical(STATE, {
    ...state,
    pages: state.pages.map((page) => ({ ...page, tags: [...page.tags], days: [...page.days] })),
    leaving: [...state.leaving],
  });
  if (!bytes.ok) throw new TypeError("a board state outside the bounds of its schema");
  return bytes.value;
}

/** Errors: `malformed`, `not-canonical`. */
export function parseBoardState(bytes: Uint8Array): Result<BoardState, ProtocolError> {
  return parseCanonical(STATE, bytes);
}
