import { concat, readU16, readU32, toBase64Url, u8, u16, u32 } from "./bytes.ts";
import { HASH_BYTES, RECORD_BYTES, SIGNATURE_BYTES } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { fail, ok, type Result } from "./result.ts";

/** The board's files as bytes (SPEC.md, Board): index, pages, records. No cryptography. */

const INDEX_VERSION = 1;
export const TAG_BYTES = 16;
/** 256 records of 4,096 bytes make 1 MiB: one file that every visitor fetches whole. */
export const PAGE_RECORDS = 256;
/** Policy allows boards of 8 MiB; twice that is refused before anything is fetched. */
const MAX_PAGES = 16;
/** version ‖ batch ‖ day ‖ previous digest ‖ page count. */
const INDEX_HEADER_BYTES = 1 + 4 + 4 + HASH_BYTES + 2;
/** number ‖ count ‖ hash. */
const INDEX_PAGE_BYTES = 4 + 2 + HASH_BYTES;

export interface IndexPage {
  /** Pages are numbered from 1 and never reuse a number. */
  readonly number: number;
  /** Records in it, 1 to 256. Only the last page may have fewer than 256. */
  readonly count: number;
  readonly hash: Uint8Array;
}

/** What the board key signs: the board of one batch. */
export interface IndexBody {
  /** Counts from 1; grows by one with every publication. */
  readonly batch: number;
  /** Day of publication, Europe/Amsterdam. */
  readonly day: number;
  /** Digest of the batch before; 32 zero bytes before the first. */
  readonly previous: Uint8Array;
  readonly pages: readonly IndexPage[];
  /** Tags of all records that have not expired, in the order of their records. */
  readonly tags: readonly Uint8Array[];
}

export interface SignedIndex {
  readonly body: IndexBody;
  readonly bodyBytes: Uint8Array;
  readonly signature: Uint8Array;
}

export function encodeIndexBody(body: IndexBody): Uint8Array {
  return concat(
    u8(INDEX_VERSION),
    u32(body.batch),
    u32(body.day),
    body.previous,
    u16(body.pages.length),
    ...body.pages.flatMap(({ number, count, hash }) => [u32(number), u16(count), hash]),
    u32(body.tags.length),
    ...body.tags,
  );
}

/** The file `/board/index`. */
export function encodeIndex(bodyBytes: Uint8Array, signature: Uint8Array): Uint8Array {
  return concat(bodyBytes, signature);
}

/** The shape only: whether the signature holds is {@link verifyIndex}'s to say. Errors: `version`, `malformed`. */
export function parseIndex(bytes: Uint8Array): Result<SignedIndex, ProtocolError> {
  if (bytes[0] !== INDEX_VERSION) return fail("version");
  const pageCount = readU16(bytes, INDEX_HEADER_BYTES - 2);
  const tagsAt = INDEX_HEADER_BYTES + pageCount * INDEX_PAGE_BYTES;
  if (pageCount > MAX_PAGES || bytes.length < tagsAt + 4) return fail("malformed");
  const tagCount = readU32(bytes, tagsAt);
  const bodyLength = tagsAt + 4 + tagCount * TAG_BYTES;
  if (bytes.length !== bodyLength + SIGNATURE_BYTES) return fail("malformed");
  const body: IndexBody = {
    batch: readU32(bytes, 1),
    day: readU32(bytes, 5),
    previous: bytes.slice(9, 9 + HASH_BYTES),
    pages: Array.from({ length: pageCount }, (_, i) =>
      parsePage(bytes, INDEX_HEADER_BYTES + i * INDEX_PAGE_BYTES),
    ),
    tags: Array.from({ length: tagCount }, (_, i) => slice(bytes, tagsAt + 4 + i * TAG_BYTES, TAG_BYTES)),
  };
  if (!isWellFormed(body)) return fail("malformed");
  return ok({ body, bodyBytes: bytes.slice(0, bodyLength), signature: bytes.slice(bodyLength) });
}

function slice(bytes: Uint8Array, offset: number, length: number): Uint8Array {
  return bytes.slice(offset, offset + length);
}

function parsePage(bytes: Uint8Array, offset: number): IndexPage {
  return {
    number: readU32(bytes, offset),
    count: readU16(bytes, offset + 4),
    hash: slice(bytes, offset + 6, HASH_BYTES),
  };
}

/** Numbers rise, all pages but the last are full, tags are different and not more than records. */
function isWellFormed({ pages, tags }: IndexBody): boolean {
  const last = pages.length - 1;
  const records = pages.reduce((sum, { count }) => sum + count, 0);
  return (
    pages.every(({ number }, i) => number > (pages[i - 1]?.number ?? 0)) &&
    pages.every(
      ({ count }, i) => count > 0 && (i === last ? count <= PAGE_RECORDS : count === PAGE_RECORDS),
    ) &&
    tags.length <= records &&
    new Set(tags.map(toBase64Url)).size === tags.length
  );
}

/** Where a page is published. The count in the name makes every file immutable, also while its page still grows. */
export function pagePath({ number, count }: Pick<IndexPage, "number" | "count">): string {
  return `/board/pages/${number}-${count}`;
}

export const INDEX_PATH = "/board/index";

/** Every URL that a visitor fetches after the index, in order. It depends on the index alone, never on a code. */
export function pagePaths(body: IndexBody): string[] {
  return body.pages.map(pagePath);
}

/** The records of a page file whose length was checked. */
export function recordsOf(page: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.floor(page.length / RECORD_BYTES) }, (_, i) =>
    page.subarray(i * RECORD_BYTES, (i + 1) * RECORD_BYTES),
  );
}

export function tagOf(record: Uint8Array): Uint8Array {
  return record.subarray(0, TAG_BYTES);
}

/** Reply slots that one lane has in one month; a tag is made of lane, month and slot. */
export const MONTH_SLOTS = 64;

/** The lane of the melder's own records: an id that a directory refuses to a staff member. */
export const OWN_LANE = "self";

/** The calendar month of a day number as yyyymm. */
export function monthOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 100 + date.getUTCMonth() + 1;
}

/** All months from that of `first` to that of `last`, both day numbers. */
export function monthsBetween(first: number, last: number): number[] {
  const months: number[] = [];
  const end = monthOf(last);
  for (let month = monthOf(first); month <= end; month += month % 100 === 12 ? 89 : 1) months.push(month);
  return months;
}
