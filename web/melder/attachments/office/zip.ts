import { ascii, joined } from "../bytes.ts";
import type { Breath } from "../format.ts";
import { checksum, deflated, inflated } from "../unpack.ts";

/** One file in a package (ECMA-376 part 2 on APPNOTE 6.3.9). */
export interface ZipEntry {
  readonly name: string;
  /** Unpacked. */
  readonly size: number;
  /** Its bytes; throws where they are not what the list says. */
  read(breath: Breath): Promise<Uint8Array<ArrayBuffer>>;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** The end record and the longest comment behind it. */
const END_SPACE = 22 + 65_535;

/** The entries of the list at the end. Undefined where there is none, or where one is locked. */
export function zipEntries(bytes: Uint8Array<ArrayBuffer>): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, bytes.length - END_SPACE);
  while (end >= first && view.getUint32(end, true) !== END) end -= 1;
  if (end < first) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return undefined;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((flags & 1) === 1) return undefined;
    const entry = {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      local: view.getUint32(at + 42, true),
    };
    if (!name.endsWith("/"))
      entries.push({ name, size: entry.size, read: (breath) => unpacked(bytes, entry, breath) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

interface Place {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
}

/** Never more bytes than the list says, whatever the packed ones would give. */
async function unpacked(
  bytes: Uint8Array<ArrayBuffer>,
  { method, crc, packed, size, local }: Place,
  breath: Breath,
): Promise<Uint8Array<ArrayBuffer>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(local, true) !== LOCAL) throw new Error("no entry where the list says");
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (method !== STORED && method !== DEFLATED) throw new Error("packed in another way");
  const plain = method === STORED ? data.slice() : await inflated(data, size, breath);
  if (plain.length !== size || (await checksum(plain, breath)) !== crc)
    throw new Error("an entry is damaged");
  return plain;
}

export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Pictures are packed already. */
const PACKED_ALREADY = /\.(jpe?g|png|gif)$/i;
/** 1 January 1980, midnight: the first day that ZIP knows, and the one that Office itself writes. */
const DATE = 0x0021;
/** Names in UTF-8. */
const UTF8 = 0x0800;

/** Packs parts one at a time; `finish` adds the list. No times, no owners, no extra fields. */
export function zipWriter(breath: Breath) {
  const chunks: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  return {
    async add({ name, bytes }: Part): Promise<void> {
      const method = PACKED_ALREADY.test(name) ? STORED : DEFLATED;
      const data = method === STORED ? bytes : await deflated(bytes, breath);
      const encoded = new TextEncoder().encode(name);
      const flags = encoded.length === name.length ? 0 : UTF8;
      const common = [20, flags, method, 0, DATE].map(little16);
      const sizes = [await checksum(bytes, breath), data.length, bytes.length].map(little32);
      const local = [
        little32(LOCAL),
        ...common,
        ...sizes,
        little16(encoded.length),
        little16(0),
        encoded,
        data,
      ];
      const zeros = new Uint8Array(2 + 2 + 2 + 2 + 4);
      central.push(little32(CENTRAL), little16(20), ...common, ...sizes, little16(encoded.length), zeros);
      central.push(little32(offset), encoded);
      chunks.push(...local);
      offset += local.reduce((sum, piece) => sum + piece.length, 0);
    },
    finish(): Uint8Array<ArrayBuffer> {
      const list = joined(central);
      const count = list.length === 0 ? 0 : central.length / CENTRAL_PIECES;
      const end = [little32(END), little32(0), little16(count), little16(count)];
      return joined([...chunks, list, ...end, little32(list.length), little32(offset), ascii("\0\0")]);
    },
  };
}

/** Pieces that `add` pushes for one entry of the list. */
const CENTRAL_PIECES = 1 + 1 + 5 + 3 + 1 + 1 + 2;

function little16(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >> 8) & 0xff);
}

function little32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}
